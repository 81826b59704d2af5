// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type {
  NewsletterContentBody,
  NewsletterContentResult,
  NewsletterResult,
  NewsletterTestGroup,
  NewsletterTranslationBody,
  NoContent,
} from "../types.ts";

/** Operations of the App API on newsletters test groups: `client.newsletters.testGroups`. */
export class NewslettersTestGroupsResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists the groups of a newsletter's A/B test: `GET /v1/newsletters/{newsletter_id}/test_groups`
   *
   * @param newsletterId Id of the newsletter.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The list: awaited its first page, iterated all entries.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     test_groups: [
   *       {
   *         id: 2,
   *         name: "A",
   *         label: "Short subject",
   *         winner: true,
   *         content_ids: ["31"],
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.newsletters.testGroups.list(12));
   * if (entry?.id !== 2) throw new Error("unexpected");
   * ```
   */
  list(newsletterId: number | string, options?: CallOptions): PagePromise<NewsletterTestGroup> {
    return callList(
      this.#auth,
      operations.getNewsletterTestGroups,
      { path: { newsletter_id: newsletterId } },
      options,
      "test_groups",
    );
  }

  /**
   * Reads a translation of a group of an A/B test: `GET /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}`
   *
   * @param newsletterId Id of the newsletter.
   * @param testGroupId Id of the group of the A/B test.
   * @param language Language tag such as `de` or `es-MX`.
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
   *     content: {
   *       id: 31,
   *       newsletter_id: 12,
   *       name: "",
   *       type: "email",
   *       from: "Shop <shop@example.com>",
   *       from_id: 4,
   *       subject: "Neues im Mai",
   *       body: "<p>Three things to read.</p>",
   *       recipient: "{{customer.email}}",
   *       language: "de",
   *     },
   *   })),
   * });
   * const answer = await client.newsletters.testGroups.getTranslation(12, "2", "de");
   * if (answer.content?.id !== 31) throw new Error("unexpected");
   * ```
   */
  getTranslation(
    newsletterId: number | string,
    testGroupId: string,
    language: string,
    options?: CallOptions,
  ): APIPromise<NewsletterContentResult> {
    return call(this.#auth, operations.getNewsletterVariantTranslationTest, {
      path: { newsletter_id: newsletterId, test_group_id: testGroupId, language: language },
    }, options);
  }

  /**
   * Changes a translation of a group of an A/B test: `PUT /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}`
   *
   * @param newsletterId Id of the newsletter.
   * @param testGroupId Id of the group of the A/B test.
   * @param language Language tag such as `de` or `es-MX`.
   * @param body What to change of a variant; what is absent stays.
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
   *     content: {
   *       id: 31,
   *       newsletter_id: 12,
   *       name: "",
   *       type: "email",
   *       from: "Shop <shop@example.com>",
   *       from_id: 4,
   *       subject: "Neues im Mai",
   *       body: "<p>Three things to read.</p>",
   *       recipient: "{{customer.email}}",
   *       language: "de",
   *     },
   *   })),
   * });
   * const answer = await client.newsletters.testGroups.updateTranslation(12, "2", "de", { subject: "Neues im Mai" });
   * if (answer.content?.id !== 31) throw new Error("unexpected");
   * ```
   */
  updateTranslation(
    newsletterId: number | string,
    testGroupId: string,
    language: string,
    body: NewsletterContentBody,
    options?: CallOptions,
  ): APIPromise<NewsletterContentResult> {
    return call(this.#auth, operations.updateNewsletterTestTranslation, {
      path: { newsletter_id: newsletterId, test_group_id: testGroupId, language: language },
      body,
    }, options);
  }

  /**
   * Adds an empty group to the A/B test of a newsletter: `POST /v1/newsletters/{newsletter_id}/test_groups`
   *
   * @param newsletterId Id of the newsletter.
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
   * const answer = await client.newsletters.testGroups.create(12);
   * if (answer.newsletter?.id !== 12) throw new Error("unexpected");
   * ```
   */
  create(newsletterId: number | string, options?: CallOptions): APIPromise<NewsletterResult> {
    return call(
      this.#auth,
      operations.createNewsletterTestGroup,
      { path: { newsletter_id: newsletterId } },
      options,
    );
  }

  /**
   * Adds a translation to a group of a newsletter's A/B test: `POST /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language`
   *
   * @param newsletterId Id of the newsletter.
   * @param testGroupId Id of the group of the A/B test.
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
   * const answer = await client.newsletters.testGroups.createTranslation(12, "2", {
   *   language: "fr",
   *   subject: "Trois jours de soldes",
   *   body: "<html><body><p>C'est parti.</p></body></html>",
   * });
   * if (answer.newsletter?.id !== 12) throw new Error("unexpected");
   * ```
   */
  createTranslation(
    newsletterId: number | string,
    testGroupId: string,
    body: NewsletterTranslationBody,
    options?: CallOptions,
  ): APIPromise<NewsletterResult> {
    return call(this.#auth, operations.createNewsletterTestGroupLanguage, {
      path: { newsletter_id: newsletterId, test_group_id: testGroupId },
      body,
    }, options);
  }

  /**
   * Deletes a translation in a group of a newsletter's A/B test: `DELETE /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}`
   *
   * @param newsletterId Id of the newsletter.
   * @param testGroupId Id of the group of the A/B test.
   * @param language Language tag such as `de` or `es-MX`.
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
   * await client.newsletters.testGroups.deleteTranslation(12, "2", "fr");
   * ```
   */
  deleteTranslation(
    newsletterId: number | string,
    testGroupId: string,
    language: string,
    options?: CallOptions,
  ): APIPromise<NoContent> {
    return call(this.#auth, operations.deleteNewsletterTestGroupLanguage, {
      path: { newsletter_id: newsletterId, test_group_id: testGroupId, language: language },
    }, options);
  }
}
