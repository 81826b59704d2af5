// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call } from "../call.ts";
import { operations } from "../operations.ts";
import type { CreatedNewsletterResult } from "../types.ts";
import { NewslettersTestGroupsLanguagesResource } from "./newsletters_test_groups_languages.ts";

/** Operations of the App API on newsletters test groups: `client.newsletters.testGroups`. */
export class NewslettersTestGroupsResource {
  /** Operations on newsletters test groups languages. */
  readonly languages: NewslettersTestGroupsLanguagesResource;
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
    this.languages = new NewslettersTestGroupsLanguagesResource(auth);
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
  create(newsletterId: number | string, options?: CallOptions): APIPromise<CreatedNewsletterResult> {
    return call(
      this.#auth,
      operations.createNewsletterTestGroup,
      { path: { newsletter_id: newsletterId } },
      options,
    );
  }
}
