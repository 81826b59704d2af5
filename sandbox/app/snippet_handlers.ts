import type { Snippet as DescribedSnippet } from "@customerio-notebooks/app-api";
import type { Identified } from "../store/document_store.ts";
import type { Snippet } from "../workspace/definitions.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { invalid, notFound } from "./app_error.ts";
import { unixSeconds } from "./attributes.ts";
import type { AppHandlers } from "./handler.ts";

/** The operations on snippets. */
export const snippetHandlers: Pick<
  AppHandlers,
  "listSnippets" | "createSnippet" | "updateSnippets" | "deleteSnippet"
> = {
  listSnippets({ definitions }) {
    return { snippets: definitions.snippets.list().map(describe) };
  },

  createSnippet(workspace, { body }) {
    if (find(workspace, body.name) !== undefined) {
      throw invalid(`there is a snippet "${body.name}" already`, "/name");
    }
    return { snippet: describe(create(workspace, body)) };
  },

  updateSnippets(workspace, { body }) {
    const known = find(workspace, body.name);
    if (known === undefined) return { snippet: describe(create(workspace, body)) };
    const changes = { value: body.value, updated_at: workspace.now() };
    return { snippet: describe(workspace.definitions.snippets.update(known.id, changes) ?? known) };
  },

  deleteSnippet(workspace, { path }) {
    const snippet = find(workspace, path.snippet_name);
    if (snippet === undefined) throw notFound(`There is no snippet "${path.snippet_name}"`);
    workspace.definitions.snippets.remove(snippet.id);
    return undefined;
  },
};

function find({ definitions }: Workspace, name: string): Identified<Snippet> | undefined {
  return definitions.snippets.list().find((snippet) => snippet.name === name);
}

function create(workspace: Workspace, { name, value }: Pick<Snippet, "name" | "value">): Identified<Snippet> {
  return workspace.definitions.snippets.create({ name, value, updated_at: workspace.now() });
}

function describe({ name, value, updated_at: at }: Snippet): DescribedSnippet {
  return { name, value, updated_at: unixSeconds(at) };
}
