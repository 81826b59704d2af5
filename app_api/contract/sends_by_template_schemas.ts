// Transactional messages of the channels that need a template: in-app, inbox and WhatsApp. Facts: the official Node client,
// release 5.2.0.
import { z } from "zod";
import { text, timestamp } from "./fields.ts";

export const MessageIdentifiers = z.union([
  z.strictObject({ id: z.union([text(), z.number()]) }),
  z.strictObject({ email: text() }),
  z.strictObject({ cio_id: text() }),
]).describe("Who gets the message, by exactly one of id, e-mail address and cio_id.");

/** What messages of all these channels have. */
const message = {
  transactional_message_id: z.union([
    z.number("must be an integer or a trigger name").int("must be an integer or a trigger name"),
    text(),
  ]).describe("The template: its id, or its trigger name in any case."),
  identifiers: MessageIdentifiers,
  message_data: z.record(z.string(), z.unknown()).optional().describe(
    "What Liquid in the template finds in `trigger`.",
  ),
  send_at: z.number("must be Unix time in seconds").int("must be Unix time in whole seconds").optional()
    .describe("When to send it, Unix time in seconds: at most 90 days ahead; a time that is past means now."),
  disable_message_retention: z.boolean().optional().describe(
    "True keeps no content of the message after it is sent; false where absent.",
  ),
  queue_draft: z.boolean().optional().describe(
    "True makes a draft, which a person must send; false where absent.",
  ),
  language: text().optional().describe("Language tag, in place of the person's own language."),
};

export const AppMessageBody = z.strictObject(message).describe(
  "A transactional message in the app: an in-app message, or one in the inbox.",
);

const phone = text().describe(
  "A phone number in E.164 format, or Liquid that gives one; the template's where absent.",
);

export const WhatsappMessageBody = z.strictObject({
  ...message,
  to: phone.optional(),
  from: phone.optional(),
  tracked: z.boolean().optional().describe("False does not track clicks; true where absent."),
  send_to_unsubscribed: z.boolean().optional().describe(
    "False does not send to people who have unsubscribed; true where absent.",
  ),
}).describe("A transactional WhatsApp message.");

export const QueuedMessage = z.looseObject({
  delivery_id: z.string().describe("Id of the delivery, which reports of it name."),
  queued_at: timestamp("When it was taken on"),
}).describe("A message that was taken on.");
