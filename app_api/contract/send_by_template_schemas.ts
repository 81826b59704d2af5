// Transactional messages of the channels that need a template: in-app, inbox and WhatsApp. Facts: the official Node client,
// release 5.2.0.
import { z } from "zod";
import { text } from "./fields.ts";
import { sendOptions, TransactionalMessageReference } from "./send_schemas.ts";

/** Messages in apps do not take the one option that is left out. */
const { send_to_unsubscribed: _, ...appMessageOptions } = sendOptions;

export const SendAppMessageBody = z.strictObject({
  transactional_message_id: TransactionalMessageReference,
  ...appMessageOptions,
}).describe(
  "A message to send in an app: an in-app message, or one for the inbox.",
);

const phone = text().describe(
  "A phone number in E.164 format, or Liquid that gives one; the template's where absent.",
);

export const SendWhatsappBody = z.strictObject({
  transactional_message_id: TransactionalMessageReference,
  ...sendOptions,
  to: phone.optional(),
  from: phone.optional(),
  tracked: z.boolean().optional().describe("False to track no clicks. Default: true."),
}).describe("A WhatsApp message to send.");
