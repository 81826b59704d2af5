// Translations of newsletters and of the variants of their tests. Facts: the official Node client, release 5.2.0, and its
// guide.
import { z } from "zod";
import { key, numericId, text } from "./fields.ts";

export const NewsletterTestGroupPath = z.strictObject({
  newsletter_id: numericId("Id of the newsletter."),
  test_group_id: key("Id of the group of the A/B test."),
}).describe("Which group of a newsletter's A/B test.");

export const NewsletterTranslationBody = z.strictObject({
  language: text().describe("Language tag such as `de` or `es-MX`."),
  subject: text().optional().describe("Of e-mails, which need it, and push notifications."),
  body: text().optional().describe(
    "Of all channels but in-app and inbox messages; only push can do without.",
  ),
  preheader_text: z.string().optional().describe("What mail programs show beside the subject."),
  body_plain: z.string().optional().describe("Of e-mails: the body as plain text."),
  body_amp: z.string().optional().describe("Of e-mails: the body for mail programs that know AMP."),
  body_json: text().optional().describe("Of in-app and inbox messages: the message as JSON text."),
}).refine(
  ({ subject, body, body_json }) => [subject, body, body_json].some((field) => field !== undefined),
  "needs what the newsletter's channel needs: subject and body, body, or body_json",
).describe("A translation to add. What is left out is as in the default language.");
