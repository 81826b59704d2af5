import type { Source } from "../channels.ts";
import type { DeliveryQuery } from "../store/delivery_query.ts";
import type { Changes, DocumentStore, Identified } from "../store/document_store.ts";
import type { Template } from "../workspace/definitions.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type PathId, requireChild, requireDefinition } from "./require.ts";

/** Where things of one kind, and the contents that they send, are kept. */
export interface MessageSourceOptions<Definition extends object> {
  /** The kind. */
  readonly source: Source;
  /** What people call it. */
  readonly name: string;
  /** What people call one of its contents. */
  readonly contentName: string;
  /** The things. */
  readonly definitions: (workspace: Workspace) => DocumentStore<Definition>;
  /** Their contents, each below its thing. */
  readonly contents: (workspace: Workspace) => DocumentStore<Template>;
}

/** What sends messages (campaigns, broadcasts, newsletters, transactional messages), as paths name it. */
export class MessageSource<Definition extends object> {
  readonly #options: MessageSourceOptions<Definition>;

  /** Makes one from where its things are kept. */
  constructor(options: MessageSourceOptions<Definition>) {
    this.#options = options;
  }

  /** Finds the thing, and refuses where there is none. */
  require(workspace: Workspace, id: PathId): Identified<Definition> {
    const { definitions, name } = this.#options;
    return requireDefinition(definitions(workspace), id, name);
  }

  /** Finds one of its contents, and refuses where there is none. */
  requireContent(workspace: Workspace, id: PathId, content: PathId): Identified<Template> {
    const { contents, contentName } = this.#options;
    return requireChild(contents(workspace), this.require(workspace, id).id, content, contentName);
  }

  /** Changes one of its contents. */
  updateContent(
    workspace: Workspace,
    id: PathId,
    content: PathId,
    changes: Changes<Template>,
  ): Identified<Template> {
    const found = this.requireContent(workspace, id, content);
    const now = { ...changes, updated_at: workspace.now() };
    return this.#options.contents(workspace).update(found.id, now) ?? found;
  }

  /** The deliveries of it, or of one of its contents. */
  deliveries(workspace: Workspace, id: PathId, content?: PathId): DeliveryQuery {
    const { source } = this.#options;
    const query = { source, sourceId: this.require(workspace, id).id };
    if (content === undefined) return query;
    return { ...query, content: this.requireContent(workspace, id, content).id };
  }
}
