import type { TransactionalMessage as DescribedMessage } from "@customerio-notebooks/app-api";
import type { Identified } from "../store/document_store.ts";
import type { TransactionalMessage } from "../workspace/definitions.ts";
import { unixSeconds } from "./attributes.ts";
import type { AppHandlers } from "./handler.ts";
import { MessageSource } from "./message_source.ts";
import { listMessages } from "./message_list.ts";
import { answerLinks, answerMetrics } from "./metric_answers.ts";
import { describeTemplate } from "./template_description.ts";

const source = new MessageSource<TransactionalMessage>({
  source: "transactional",
  name: "transactional message",
  contentName: "content",
  definitions: ({ definitions }) => definitions.transactional,
  contents: ({ definitions }) => definitions.transactionalContents,
});

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
    return { message: describe(source.require(workspace, path.transactional_id)) };
  },

  transactionalMetrics(workspace, { path, query }) {
    return answerMetrics(workspace, query, source.deliveries(workspace, path.transactional_id));
  },

  transactionalLinks(workspace, { path, query }) {
    return answerLinks(workspace, query, source.deliveries(workspace, path.transactional_id));
  },

  transactionalMessages(workspace, { path, query }) {
    return listMessages(workspace, query, source.deliveries(workspace, path.transactional_id));
  },

  listTransactionalVariants(workspace, { path }) {
    const { id } = source.require(workspace, path.transactional_id);
    return { contents: workspace.definitions.transactionalContents.childrenOf(id).map(describeTemplate) };
  },

  updateTransactional(workspace, { path, body }) {
    // What is absent is emptied: the whole content is replaced.
    const changes = { body: "", subject: "", preheader_text: "", headers: {}, body_amp: "", ...body };
    const changed = source.updateContent(workspace, path.transactional_id, path.content_id, changes);
    return { content: [describeTemplate(changed)] };
  },
};

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
