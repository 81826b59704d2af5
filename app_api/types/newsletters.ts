// Generated from contract/newsletters.ts and contract/newsletters_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { MessagesResult, NewsletterMessagesQuery } from "./messages.ts";
import type { LinkMetricsQuery, LinkMetricsResult, MetricsQuery, MetricsResult } from "./metrics.ts";
import type { NoContent } from "./shared.ts";

/** A newsletter. */
export type Newsletter = {
  id: number;
  /** Id and time of the last change, as `id:time`. */
  deduplicate_id?: (string | null) | undefined;
  /** Ids of its variants: languages, or those of an A/B test. */
  content_ids?: number[] | undefined;
  name?: (string | null) | undefined;
  /** When it was last sent, Unix time in seconds. */
  sent_at?: (number | null) | undefined;
  /** When it was made, Unix time in seconds. */
  created?: (number | null) | undefined;
  /** When it was last changed, Unix time in seconds. */
  updated?: (number | null) | undefined;
  /** Channel: `email`, `webhook`, `twilio`, `slack`, `push` or `in_app`. */
  type?: (string | null) | undefined;
  tags?: string[] | undefined;
  /** Segments of the people it goes to. */
  recipient_segment_ids?: number[] | undefined;
  subscription_topic_id?: (number | null) | undefined;
  [x: string]: unknown;
};

/** A variant of a newsletter: a language, or one of an A/B test. */
export type NewsletterContent = {
  id?: (number | null) | undefined;
  newsletter_id?: (number | null) | undefined;
  /** Id and time of the last change, as `id:time`. */
  deduplicate_id?: (string | null) | undefined;
  name?: (string | null) | undefined;
  layout?: (string | null) | undefined;
  /** When it was made, Unix time in seconds. */
  created?: (number | null) | undefined;
  /** When it was last changed, Unix time in seconds. */
  updated?: (number | null) | undefined;
  /** HTML of an e-mail, text of another message, payload of a webhook. */
  body?: (string | null) | undefined;
  /** AMP version of an e-mail. */
  body_amp?: (string | null) | undefined;
  /** Text version of an e-mail. */
  body_plain?: (string | null) | undefined;
  /** Language tag; empty for the default. */
  language?: (string | null) | undefined;
  /** Channel: `email`, `in_app`, `push`, `twilio`, `slack`, `webhook`, … */
  type?: (string | null) | undefined;
  from?: (string | null) | undefined;
  /** Id of the sender. */
  from_id?: (number | null) | undefined;
  reply_to?: (string | null) | undefined;
  /** Id of the sender who gets the answers. */
  reply_to_id?: (number | null) | undefined;
  /** What inlines the style sheets: `premailer`, or nothing. */
  preprocessor?: (string | null) | undefined;
  /** Address, often a template such as `{{customer.email}}`. */
  recipient?: (string | null) | undefined;
  subject?: (string | null) | undefined;
  bcc?: (string | null) | undefined;
  /** Whether blind copies are sent as messages of their own. */
  fake_bcc?: (boolean | null) | undefined;
  /** What a mailbox shows beside the subject. */
  preheader_text?: (string | null) | undefined;
  /** Headers by their names; a list of them in some answers. */
  headers?:
    | (
      | ({
        [key: string]: unknown;
      } | unknown[])
      | null
    )
    | undefined;
  [x: string]: unknown;
};

/** What to change of a variant; what is absent stays. */
export type NewsletterContentBody = {
  /** HTML of an e-mail, text of another message. What was made with the visual editor cannot be changed. */
  body?: string | undefined;
  /** AMP version of an e-mail. */
  body_amp?: string | undefined;
  /** Id of the sender. */
  from_id?: number | undefined;
  /** Id of the sender who gets the answers; null for none. */
  reply_to_id?: (number | null) | undefined;
  /** Address, often a template such as `{{customer.email}}`. */
  recipient?: string | undefined;
  subject?: string | undefined;
  /** What a mailbox shows beside the subject. */
  preheader_text?: string | undefined;
  /** Headers of an e-mail or a webhook. */
  headers?: {
    [key: string]: string;
  } | undefined;
};

/** Which variant of a newsletter: a language, or one of an A/B test. */
export type NewsletterContentPath = NewsletterPath & {
  /** Id of the variant. */
  content_id: number | string;
};

/** One variant of a newsletter. */
export type NewsletterContentResult = {
  /** A variant of a newsletter: a language, or one of an A/B test. */
  content: NewsletterContent;
  [x: string]: unknown;
};

/** The variants of a newsletter. */
export type NewsletterContentsResult = {
  contents?: NewsletterContent[] | undefined;
  [x: string]: unknown;
};

/** Which newsletter. */
export type NewsletterPath = {
  /** Id of the newsletter. */
  newsletter_id: number | string;
};

/** One newsletter. */
export type NewsletterResult = {
  /** A newsletter. */
  newsletter: Newsletter;
  [x: string]: unknown;
};

/** A group of an A/B test. */
export type NewsletterTestGroup = {
  id?: ((number | string) | null) | undefined;
  name?: (string | null) | undefined;
  /** Name of the variant. */
  label?: (string | null) | undefined;
  /** Whether it won the test. */
  winner?: (boolean | null) | undefined;
  /** Ids of its variants, one a language. */
  content_ids?: (number | string)[] | undefined;
  [x: string]: unknown;
};

/** The groups of a newsletter's A/B test. */
export type NewsletterTestGroupsResult = {
  test_groups?: NewsletterTestGroup[] | undefined;
  [x: string]: unknown;
};

/** Which translation of a group of a newsletter's A/B test. */
export type NewsletterTestTranslationPath = NewsletterPath & {
  /** Id of the group of the A/B test. */
  test_group_id: string;
  /** Language tag such as `de` or `es-MX`. */
  language: string;
};

/** Which translation of a newsletter without A/B test. */
export type NewsletterTranslationPath = NewsletterPath & {
  /** Language tag such as `de` or `es-MX`. */
  language: string;
};

/** Which page of newsletters. */
export type NewslettersQuery = {
  /** The `next` of the page before; absent for the first. */
  start?: string | undefined;
  /** Newsletters a page, 10 where absent, 100 at most. */
  limit?: number | undefined;
  /** `asc` for oldest first, `desc` for newest first. */
  sort?: ("asc" | "desc") | undefined;
};

/** A page of newsletters. */
export type NewslettersResult = {
  newsletters?: Newsletter[] | undefined;
  /** Pass as `start` for the next page; empty or absent on the last. */
  next?: (string | null) | undefined;
  [x: string]: unknown;
};

/** The operations of `contract/newsletters.ts`, with their schemas. */
export interface NewsletterOperations {
  /** Lists the newsletters of the workspace: `GET /v1/newsletters` */
  readonly listNewsletters: AppOperation<never, NewslettersResult, never, NewslettersQuery>;
  /** Reads a newsletter: `GET /v1/newsletters/{newsletter_id}` */
  readonly getNewsletters: AppOperation<never, NewsletterResult, NewsletterPath, never>;
  /** Deletes a newsletter with its content, settings and metrics: `DELETE /v1/newsletters/{newsletter_id}` */
  readonly deletetNewsletters: AppOperation<never, NoContent, NewsletterPath, never>;
  /** Counts a newsletter's messages by period and metric: `GET /v1/newsletters/{newsletter_id}/metrics` */
  readonly getNewsletterMetrics: AppOperation<never, MetricsResult, NewsletterPath, MetricsQuery>;
  /** Counts the clicks on the links of a newsletter's messages: `GET /v1/newsletters/{newsletter_id}/metrics/links` */
  readonly getNewsletterLinks: AppOperation<never, LinkMetricsResult, NewsletterPath, LinkMetricsQuery>;
  /** Lists the messages of a newsletter: `GET /v1/newsletters/{newsletter_id}/messages` */
  readonly getNewsletterMsgMeta: AppOperation<never, MessagesResult, NewsletterPath, NewsletterMessagesQuery>;
  /** Lists the groups of a newsletter's A/B test: `GET /v1/newsletters/{newsletter_id}/test_groups` */
  readonly getNewsletterTestGroups: AppOperation<never, NewsletterTestGroupsResult, NewsletterPath, never>;
  /** Reads a translation of a group of an A/B test: `GET /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}` */
  readonly getNewsletterVariantTranslationTest: AppOperation<
    never,
    NewsletterContentResult,
    NewsletterTestTranslationPath,
    never
  >;
  /** Changes a translation of a group of an A/B test: `PUT /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}` */
  readonly updateNewsletterTestTranslation: AppOperation<
    NewsletterContentBody,
    NewsletterContentResult,
    NewsletterTestTranslationPath,
    never
  >;
  /** Lists the variants of a newsletter: its languages, or those of its A/B test: `GET /v1/newsletters/{newsletter_id}/contents` */
  readonly listNewsletterVariants: AppOperation<never, NewsletterContentsResult, NewsletterPath, never>;
  /** Reads a variant of a newsletter: `GET /v1/newsletters/{newsletter_id}/contents/{content_id}` */
  readonly getNewsletterVariant: AppOperation<never, NewsletterContentResult, NewsletterContentPath, never>;
  /** Changes a variant of a newsletter: `PUT /v1/newsletters/{newsletter_id}/contents/{content_id}` */
  readonly updateNewsletterVariant: AppOperation<
    NewsletterContentBody,
    NewsletterContentResult,
    NewsletterContentPath,
    never
  >;
  /** Counts a variant's messages by period and metric: `GET /v1/newsletters/{newsletter_id}/contents/{content_id}/metrics` */
  readonly getVariantMetrics: AppOperation<never, MetricsResult, NewsletterContentPath, MetricsQuery>;
  /** Counts the clicks on the links of a variant's messages: `GET /v1/newsletters/{newsletter_id}/contents/{content_id}/metrics/links` */
  readonly getVariantLinks: AppOperation<never, LinkMetricsResult, NewsletterContentPath, MetricsQuery>;
  /** Reads a translation of a newsletter without A/B test: `GET /v1/newsletters/{newsletter_id}/language/{language}` */
  readonly getNewsletterVariantTranslation: AppOperation<
    never,
    NewsletterContentResult,
    NewsletterTranslationPath,
    never
  >;
  /** Changes a translation of a newsletter without A/B test: `PUT /v1/newsletters/{newsletter_id}/language/{language}` */
  readonly updateNewsletterVariantTranslation: AppOperation<
    NewsletterContentBody,
    NewsletterContentResult,
    NewsletterTranslationPath,
    never
  >;
}
