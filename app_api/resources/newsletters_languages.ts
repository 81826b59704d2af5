// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call } from "../call.ts";
import { operations } from "../operations.ts";
import type { CreatedNewsletterResult, NewsletterTranslationBody, NoContent } from "../types.ts";

/** Operations of the App API on newsletters languages: `client.newsletters.languages`. */
export class NewslettersLanguagesResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Adds a translation to a newsletter that is a draft: `POST /v1/newsletters/{newsletter_id}/language`
   *
   * @param newsletterId Id of the newsletter.
   * @param body A translation to add. What is left out is as in the default language.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     newsletter: {
   *       id: 12,
   *       deduplicate_id: "12:1790000120",
   *       name: "Autumn sale",
   *       type: "email",
   *       content_ids: [31, 32],
   *       tags: null,
   *       recipient_segment_ids: [7],
   *       created: 1790000000,
   *       updated: 1790000120,
   *     },
   *   })),
   * });
   * const answer = await client.newsletters.languages.create(12, {
   *   language: "fr",
   *   subject: "Trois jours de soldes",
   *   body: "<html><body><p>C'est parti.</p></body></html>",
   * });
   * if (answer.newsletter?.id !== 12) throw new Error("unexpected");
   * ```
   */
  create(
    newsletterId: number | string,
    body: NewsletterTranslationBody,
    options?: CallOptions,
  ): APIPromise<CreatedNewsletterResult> {
    return call(this.#auth, operations.createNewsletterLanguage, {
      path: { newsletter_id: newsletterId },
      body,
    }, options);
  }

  /**
   * Deletes a translation of a newsletter that is a draft: `DELETE /v1/newsletters/{newsletter_id}/language/{language}`
   *
   * @param newsletterId Id of the newsletter.
   * @param language Language tag, such as `fr` or `pt-BR`.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(new Response(null, { status: 204 })),
   * });
   * await client.newsletters.languages.delete(12, "fr");
   * ```
   */
  delete(newsletterId: number | string, language: string, options?: CallOptions): APIPromise<NoContent> {
    return call(this.#auth, operations.deleteNewsletterLanguage, {
      path: { newsletter_id: newsletterId, language: language },
    }, options);
  }
}
