import { z } from "zod";
import { composedMessage, emailContent } from "./actions_schemas.ts";
import { list, numericId, text, timestamp } from "./fields.ts";

const transactionalId = numericId("Id of the transactional message.");

export const TransactionalPath = z.strictObject({ transactional_id: transactionalId }).describe(
  "Which transactional message.",
);

export const TransactionalContentPath = z.strictObject({
  transactional_id: transactionalId,
  content_id: numericId("Id of the content."),
}).describe("Which content of a transactional message.");

export const TransactionalTranslationPath = z.strictObject({
  transactional_id: transactionalId,
  language: text().describe("Language tag such as `de` or `es-MX`."),
}).describe("Which translation of a transactional message.");

export const TransactionalMessage = z.looseObject({
  id: z.number(),
  name: z.string().nullish(),
  description: z.string().nullish(),
  send_to_unsubscribed: z.boolean().nullish(),
  link_tracking: z.boolean().nullish(),
  open_tracking: z.boolean().nullish(),
  hide_message_body: z.boolean().nullish().describe("Whether the content of what was sent is not kept."),
  queue_drafts: z.boolean().nullish().describe("Whether it makes drafts in place of sending."),
  created_at: timestamp("When it was made"),
  updated_at: timestamp("When it was last changed"),
}).describe("A transactional message: the template of sends to one person each.");

export const TransactionalMessagesListResult = z.looseObject({ messages: list(TransactionalMessage) })
  .describe(
    "The transactional messages of the workspace.",
  );

export const TransactionalMessageResult = z.looseObject({ message: TransactionalMessage }).describe(
  "One transactional message.",
);

export const TransactionalContent = z.looseObject({ id: z.number().nullish(), ...composedMessage }).describe(
  "The content of a transactional message in a language.",
);

export const TransactionalContentsResult = z.looseObject({ contents: list(TransactionalContent) }).describe(
  "The contents of a transactional message, one a language.",
);

export const TransactionalContentResult = z.looseObject({ content: list(TransactionalContent) }).describe(
  "The content of a transactional message: a list, of one.",
);

export const TransactionalContentBody = z.strictObject({ ...emailContent }).describe(
  "The content of a transactional message; what is absent is emptied, since the whole content is replaced.",
);
