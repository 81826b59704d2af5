// Properties and context of the e-mail events. Facts: components/schemas of the official document, email_event_*.
import { z } from "zod";
import { required, text } from "./values.ts";

export const EmailProperties = z.looseObject({
  email_id: required.describe("Id of the e-mail."),
  email_subject: text.optional(),
  campaign_id: text.optional(),
  campaign_name: text.optional(),
}).describe("An e-mail that was sent to someone.").meta({
  examples: [{ email_id: "e-1", email_subject: "Jazz week" }],
});

export const EmailLinkProperties = z.looseObject({
  ...EmailProperties.shape,
  link_id: text.optional(),
  link_url: text.optional(),
}).describe("A link in an e-mail.").meta({
  examples: [{ email_id: "e-1", link_url: "https://shop.example.com/jazz" }],
});

export const EmailListProperties = z.looseObject({
  ...EmailProperties.shape,
  list_id: text.optional(),
  list_name: text.optional(),
}).describe("An e-mail, and the list that someone left by it.").meta({
  examples: [{ email_id: "e-1", list_id: "l-1", list_name: "New CDs" }],
});

const recipient = { email: text.optional().describe("The recipient's address.") };

export const EmailContext = z.looseObject({
  traits: z.looseObject(recipient).optional(),
}).describe("Who the e-mail was sent to.").meta({ examples: [{ traits: { email: "ada@example.com" } }] });

export const EmailReaderContext = z.looseObject({
  traits: z.looseObject({ ...recipient, ip: text.optional(), user_agent: text.optional() }).optional(),
}).describe("Who read the e-mail, and with what.").meta({
  examples: [{ traits: { email: "ada@example.com", ip: "203.0.113.7" } }],
});
