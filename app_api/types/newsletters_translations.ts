// Generated from contract/newsletters_translations.ts and contract/newsletters_translations_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type {
  NewsletterPath,
  NewsletterResult,
  NewsletterTestTranslationPath,
  NewsletterTranslationPath,
} from "./newsletters.ts";
import type { NoContent } from "./shared.ts";

/** Which group of a newsletter's A/B test. */
export type NewsletterTestGroupPath = {
  /** Id of the newsletter. */
  newsletter_id: number | string;
  /** Id of the group of the A/B test. */
  test_group_id: string;
};

/** A translation to add. What is left out is as in the default language. */
export type NewsletterTranslationBody = {
  /** Language tag such as `de` or `es-MX`. */
  language: string;
  /** Of e-mails, which need it, and push notifications. */
  subject?: string | undefined;
  /** Of all channels but in-app and inbox messages; only push can do without. */
  body?: string | undefined;
  /** What mail programs show beside the subject. */
  preheader_text?: string | undefined;
  /** Of e-mails: the body as plain text. */
  body_plain?: string | undefined;
  /** Of e-mails: the body for mail programs that know AMP. */
  body_amp?: string | undefined;
  /** Of in-app and inbox messages: the message as JSON text. */
  body_json?: string | undefined;
};

/** The operations of `contract/newsletters_translations.ts`, with their schemas. */
export interface NewsletterTranslationOperations {
  /** Adds a translation to a newsletter that is a draft: `POST /v1/newsletters/{newsletter_id}/language` */
  readonly createNewsletterLanguage: AppOperation<
    NewsletterTranslationBody,
    NewsletterResult,
    NewsletterPath,
    never
  >;
  /** Deletes a translation of a newsletter that is a draft: `DELETE /v1/newsletters/{newsletter_id}/language/{language}` */
  readonly deleteNewsletterLanguage: AppOperation<never, NoContent, NewsletterTranslationPath, never>;
  /** Adds an empty group to the A/B test of a newsletter: `POST /v1/newsletters/{newsletter_id}/test_groups` */
  readonly createNewsletterTestGroup: AppOperation<never, NewsletterResult, NewsletterPath, never>;
  /** Adds a translation to a group of a newsletter's A/B test: `POST /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language` */
  readonly createNewsletterTestGroupLanguage: AppOperation<
    NewsletterTranslationBody,
    NewsletterResult,
    NewsletterTestGroupPath,
    never
  >;
  /** Deletes a translation in a group of a newsletter's A/B test: `DELETE /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}` */
  readonly deleteNewsletterTestGroupLanguage: AppOperation<
    never,
    NoContent,
    NewsletterTestTranslationPath,
    never
  >;
}
