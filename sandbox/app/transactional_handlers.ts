import type { TransactionalMessage as DescribedMessage } from "@customerio-notebooks/app-api";
import type { DeliveryQuery } from "../store/delivery_query.ts";
import type { Changes, Identified } from "../store/document_store.ts";
import type { Template, TransactionalMessage } from "../workspace/definitions.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { unixSeconds } from "./attributes.ts";
import type { AppHandlers } from "./handler.ts";
import { listMessages } from "./message_list.ts";
import { answerLinks, answerMetrics } from "./metric_answers.ts";
import { type PathId, requireChild, requireDefinition } from "./require.ts";
import { describeTemplate } from "./template_description.ts";

/** The operations on transactional messages. */
export const transactionalHandlers: Pick<
  AppHandlers,
  | "listTransactional"
  | "getTransactional"
  | "transactionalMetrics"
  | "transactionalLinks"
  | "transactionalMessages"
  | "listTransactionalVariants"
  | "updateTransactional"
> = {
  listTransactional({ definitions }) {
    return { messages: definitions.transactional.list().map(describe) };
  },

  getTransactional(workspace, { path }) {
    return { message: describe(requireMessage(workspace, path.transactional_id)) };
  },

  transactionalMetrics(workspace, { path, query }) {
    return answerMetrics(workspace, query, deliveriesOf(workspace, path.transactional_id));
  },

  transactionalLinks(workspace, { path, query }) {
    return answerLinks(workspace, query, deliveriesOf(workspace, path.transactional_id));
  },

  transactionalMessages(workspace, { path, query }) {
    return listMessages(workspace, query, deliveriesOf(workspace, path.transactional_id));
  },

  listTransactionalVariants(workspace, { path }) {
    const { id } = requireMessage(workspace, path.transactional_id);
    return { contents: workspace.definitions.transactionalContents.childrenOf(id).map(describeTemplate) };
  },

  updateTransactional(workspace, { path, body }) {
    const { id } = requireMessage(workspace, path.transactional_id);
    const { transactionalContents: contents } = workspace.definitions;
    const content = requireChild(contents, id, path.content_id, "content");
    // What is absent is emptied: the whole content is replaced.
    const emptied = { body: "", subject: "", preheader_text: "", headers: {}, body_amp: "" };
    const changes: Changes<Template> = { ...emptied, ...body, updated_at: workspace.now() };
    return { content: [describeTemplate(contents.update(content.id, changes) ?? content)] };
  },
};

function requireMessage({ definitions }: Workspace, id: PathId): Identified<TransactionalMessage> {
  return requireDefinition(definitions.transactional, id, "transactional message");
}

function deliveriesOf(workspace: Workspace, id: PathId): DeliveryQuery {
  return { source: "transactional", sourceId: requireMessage(workspace, id).id };
}

function describe(message: Identified<TransactionalMessage>): DescribedMessage {
  const { id, name, description, send_to_unsubscribed, hide_message_body, queue_drafts } = message;
  return {
    id,
    name,
    description,
    send_to_unsubscribed,
    link_tracking: true,
    open_tracking: true,
    hide_message_body,
    queue_drafts,
    created_at: unixSeconds(message.created_at),
    updated_at: unixSeconds(message.updated_at),
  };
}
