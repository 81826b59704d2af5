import { z } from "zod";
import { deduplicateId, headers, numericId, oneOf, text, timestamp } from "./fields.ts";

/** Fields that a message has wherever it is composed: in an action, a newsletter or a transactional message. */
export const composedMessage = {
  deduplicate_id: deduplicateId,
  name: z.string().nullish(),
  layout: z.string().nullish(),
  created: timestamp("When it was made"),
  updated: timestamp("When it was last changed"),
  body: z.string().nullish().describe("HTML of an e-mail, text of another message, payload of a webhook."),
  body_amp: z.string().nullish().describe("AMP version of an e-mail."),
  body_plain: z.string().nullish().describe("Text version of an e-mail."),
  language: z.string().nullish().describe("Language tag; empty for the default."),
  type: z.string().nullish().describe("Channel: `email`, `in_app`, `push`, `twilio`, `slack`, `webhook`, …"),
  from: z.string().nullish(),
  from_id: z.number().nullish().describe("Id of the sender."),
  reply_to: z.string().nullish(),
  reply_to_id: z.number().nullish().describe("Id of the sender who gets the answers."),
  preprocessor: z.string().nullish().describe("What inlines the style sheets: `premailer`, or nothing."),
  recipient: z.string().nullish().describe("Address, often a template such as `{{customer.email}}`."),
  subject: z.string().nullish(),
  bcc: z.string().nullish(),
  fake_bcc: z.boolean().nullish().describe("Whether blind copies are sent as messages of their own."),
  preheader_text: z.string().nullish().describe("What a mailbox shows beside the subject."),
  headers,
};

/** Fields of an e-mail's content that can be changed. */
export const emailContent = {
  body: z.string().optional().describe(
    "HTML of an e-mail, text of another message. What was made with the visual editor cannot be changed.",
  ),
  body_amp: z.string().optional().describe("AMP version of an e-mail."),
  from_id: z.number().int("must be an integer").optional().describe("Id of the sender."),
  reply_to_id: z.number().int("must be an integer").nullable().optional().describe(
    "Id of the sender who gets the answers; null for none.",
  ),
  recipient: z.string().optional().describe("Address, often a template such as `{{customer.email}}`."),
  subject: z.string().optional(),
  preheader_text: z.string().optional().describe("What a mailbox shows beside the subject."),
  headers: z.record(z.string(), z.string("must be text")).optional().describe(
    "Headers of an e-mail or a webhook.",
  ),
};

export const Action = z.looseObject({
  id: z.number().nullish(),
  campaign_id: z.number().nullish(),
  broadcast_id: z.number().nullish(),
  parent_action_id: z.number().nullish().describe("The action that holds it, such as a random split."),
  ...composedMessage,
  sending_state: z.string().nullish().describe("`automatic`, `draft` or `off`."),
  image_url: z.string().nullish().describe("Picture of a text message."),
  url: z.string().nullish().describe("Where a webhook is sent."),
  method: z.string().nullish().describe("HTTP method of a webhook, in lower case."),
}).describe("A step of a campaign's or broadcast's workflow; which fields it has depends on its type.");

export const ActionResult = z.looseObject({ action: Action }).describe("One action.");

export const ActionBody = z.strictObject({
  ...emailContent,
  sending_state: oneOf(["automatic", "draft", "off"]).optional().describe(
    "Whether it sends by itself, makes drafts, or does nothing.",
  ),
  image_url: z.string().optional().describe("Picture of a text message."),
  url: z.string().optional().describe("Where a webhook is sent."),
  method: oneOf(["get", "post", "put", "delete", "patch"]).optional().describe("HTTP method of a webhook."),
}).describe(
  "What to change of an action; what is absent stays. Fields of other channels than the action's do nothing.",
);

export const ActionReference = z.looseObject({
  id: z.union([z.number(), z.string()]).nullish(),
  type: z.string().nullish(),
}).describe("An action or a template, by id and type.");

/** Parameters of the paths to actions. */
export const actionPath = {
  action_id: numericId("Id of the action."),
  language: text().describe("Language tag such as `de` or `es-MX`."),
};
