// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call } from "../call.ts";
import { operations } from "../operations.ts";
import type { CreatedNewsletterResult, NewsletterTranslationBody, NoContent } from "../types.ts";

/** Operations of the App API on newsletters test groups languages: `client.newsletters.testGroups.languages`. */
export class NewslettersTestGroupsLanguagesResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Adds a translation to a group of a newsletter's A/B test: `POST /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language`
   *
   * @param newsletterId Id of the newsletter.
   * @param testGroupId Id of the group of the test.
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
   * const answer = await client.newsletters.testGroups.languages.create(12, "2", {
   *   language: "fr",
   *   subject: "Trois jours de soldes",
   *   body: "<html><body><p>C'est parti.</p></body></html>",
   * });
   * if (answer.newsletter?.id !== 12) throw new Error("unexpected");
   * ```
   */
  create(
    newsletterId: number | string,
    testGroupId: string | number,
    body: NewsletterTranslationBody,
    options?: CallOptions,
  ): APIPromise<CreatedNewsletterResult> {
    return call(this.#auth, operations.createNewsletterTestGroupLanguage, {
      path: { newsletter_id: newsletterId, test_group_id: testGroupId },
      body,
    }, options);
  }

  /**
   * Deletes a translation in a group of a newsletter's A/B test: `DELETE /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}`
   *
   * @param newsletterId Id of the newsletter.
   * @param testGroupId Id of the group of the test.
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
   * await client.newsletters.testGroups.languages.delete(12, "2", "fr");
   * ```
   */
  delete(
    newsletterId: number | string,
    testGroupId: string | number,
    language: string,
    options?: CallOptions,
  ): APIPromise<NoContent> {
    return call(this.#auth, operations.deleteNewsletterTestGroupLanguage, {
      path: { newsletter_id: newsletterId, test_group_id: testGroupId, language: language },
    }, options);
  }
}
