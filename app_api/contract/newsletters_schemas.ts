import { z } from "zod";
import { composedMessage, emailContent } from "./actions_schemas.ts";
import { deduplicateId, key, limit, list, next, numericId, oneOf, start, text, timestamp } from "./fields.ts";

const newsletterId = numericId("Id of the newsletter.");

const language = text().describe("Language tag such as `de` or `es-MX`.");

export const NewsletterPath = z.strictObject({ newsletter_id: newsletterId }).describe("Which newsletter.");

export const NewsletterContentPath = z.strictObject({
  newsletter_id: newsletterId,
  content_id: numericId("Id of the variant."),
}).describe("Which variant of a newsletter: a language, or one of an A/B test.");

export const NewsletterTranslationPath = z.strictObject({ newsletter_id: newsletterId, language }).describe(
  "Which translation of a newsletter without A/B test.",
);

export const NewsletterTestTranslationPath = z.strictObject({
  newsletter_id: newsletterId,
  test_group_id: key("Id of the group of the A/B test."),
  language,
}).describe("Which translation of a group of a newsletter's A/B test.");

export const NewslettersQuery = z.strictObject({
  start,
  limit: limit(100, 10, "Newsletters"),
  sort: oneOf(["asc", "desc"]).optional().describe("`asc` for oldest first, `desc` for newest first."),
}).describe("Which page of newsletters.");

export const Newsletter = z.looseObject({
  id: z.number(),
  deduplicate_id: deduplicateId,
  content_ids: list(z.number()).describe("Ids of its variants: languages, or those of an A/B test."),
  name: z.string().nullish(),
  sent_at: timestamp("When it was last sent"),
  created: timestamp("When it was made"),
  updated: timestamp("When it was last changed"),
  type: z.string().nullish().describe("Channel: `email`, `webhook`, `twilio`, `slack`, `push` or `in_app`."),
  tags: list(z.string()),
  recipient_segment_ids: list(z.number()).describe("Segments of the people it goes to."),
  subscription_topic_id: z.number().nullish(),
}).describe("A newsletter.");

export const NewslettersResult = z.looseObject({ newsletters: list(Newsletter), next }).describe(
  "A page of newsletters.",
);

export const NewsletterResult = z.looseObject({ newsletter: Newsletter }).describe("One newsletter.");

export const NewsletterContent = z.looseObject({
  id: z.number().nullish(),
  newsletter_id: z.number().nullish(),
  ...composedMessage,
}).describe("A variant of a newsletter: a language, or one of an A/B test.");

export const NewsletterContentsResult = z.looseObject({ contents: list(NewsletterContent) }).describe(
  "The variants of a newsletter.",
);

export const NewsletterContentResult = z.looseObject({ content: NewsletterContent }).describe(
  "One variant of a newsletter.",
);

export const NewsletterContentBody = z.strictObject({ ...emailContent }).describe(
  "What to change of a variant; what is absent stays.",
);

export const NewsletterTestGroup = z.looseObject({
  id: z.union([z.number(), z.string()]).nullish(),
  name: z.string().nullish(),
  label: z.string().nullish().describe("Name of the variant."),
  winner: z.boolean().nullish().describe("Whether it won the test."),
  content_ids: list(z.union([z.number(), z.string()])).describe("Ids of its variants, one a language."),
}).describe("A group of an A/B test.");

export const NewsletterTestGroupsResult = z.looseObject({ test_groups: list(NewsletterTestGroup) }).describe(
  "The groups of a newsletter's A/B test.",
);
