// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call } from "../call.ts";
import { operations } from "../operations.ts";
import type {
  CreatedNewsletterResult,
  NewsletterBody,
  NewsletterScheduleBody,
  NewsletterSendBody,
} from "../types.ts";
import { NewslettersLanguagesResource } from "./newsletters_languages.ts";
import { NewslettersTestGroupsResource } from "./newsletters_test_groups.ts";

/** Operations of the App API on newsletters: `client.newsletters`. */
export class NewslettersResource {
  /** Operations on newsletters languages. */
  readonly languages: NewslettersLanguagesResource;
  /** Operations on newsletters test groups. */
  readonly testGroups: NewslettersTestGroupsResource;
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
    this.languages = new NewslettersLanguagesResource(auth);
    this.testGroups = new NewslettersTestGroupsResource(auth);
  }

  /**
   * Makes a newsletter, and sends or schedules it where the body says so: `POST /v1/newsletters`
   *
   * @param body A newsletter to make, and when to send it. All of it must be under 1 MB.
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
   *       deduplicate_id: "12:1790000000",
   *       name: "Autumn sale",
   *       type: "email",
   *       content_ids: [31],
   *       tags: null,
   *       recipient_segment_ids: [7],
   *       subscription_topic_id: 1,
   *       sent_at: 0,
   *       created: 1790000000,
   *       updated: 1790000000,
   *     },
   *   })),
   * });
   * const answer = await client.newsletters.create({
   *   type: "email",
   *   name: "Autumn sale",
   *   recipients: {
   *     and: [
   *       { segment: { id: 7 } },
   *       {
   *         attribute: {
   *           field: "plan",
   *           operator: "eq",
   *           value: "free",
   *           inverse: true,
   *         },
   *       },
   *     ],
   *   },
   *   subject: "Three days of sale, {{customer.first_name}}",
   *   body: "<html><body><p>It begins today.</p></body></html>",
   *   from_id: 1,
   *   subscription_topic_id: 1,
   * });
   * if (answer.newsletter?.id !== 12) throw new Error("unexpected");
   * ```
   */
  create(body: NewsletterBody, options?: CallOptions): APIPromise<CreatedNewsletterResult> {
    return call(this.#auth, operations.createNewsletter, { body }, options);
  }

  /**
   * Sends a newsletter that is a draft: `POST /v1/newsletters/{newsletter_id}/send`
   *
   * @param newsletterId Id of the newsletter.
   * @param body How fast the newsletter goes out.
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
   *       deduplicate_id: "12:1790000000",
   *       name: "Autumn sale",
   *       type: "email",
   *       content_ids: [31],
   *       tags: null,
   *       recipient_segment_ids: [7],
   *       subscription_topic_id: 1,
   *       sent_at: 1790000300,
   *       created: 1790000000,
   *       updated: 1790000000,
   *     },
   *   })),
   * });
   * const answer = await client.newsletters.send(12, {
   *   rate_limit_email_rate: 500,
   *   rate_limit_time_period: 60,
   *   rate_limit_spread: true,
   * });
   * if (answer.newsletter?.id !== 12) throw new Error("unexpected");
   * ```
   */
  send(
    newsletterId: number | string,
    body: NewsletterSendBody,
    options?: CallOptions,
  ): APIPromise<CreatedNewsletterResult> {
    return call(
      this.#auth,
      operations.sendNewsletter,
      { path: { newsletter_id: newsletterId }, body },
      options,
    );
  }

  /**
   * Sets when a newsletter is sent that is a draft, or takes it back: `POST /v1/newsletters/{newsletter_id}/schedule`
   *
   * @param newsletterId Id of the newsletter.
   * @param body When to send the newsletter.
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
   *       deduplicate_id: "12:1790000000",
   *       name: "Autumn sale",
   *       type: "email",
   *       content_ids: [31],
   *       tags: null,
   *       recipient_segment_ids: [7],
   *       subscription_topic_id: 1,
   *       sent_at: 0,
   *       created: 1790000000,
   *       updated: 1790000000,
   *     },
   *   })),
   * });
   * const answer = await client.newsletters.schedule(12, { scheduled_at: 1790086400, timezone: "Europe/Paris" });
   * if (answer.newsletter?.id !== 12) throw new Error("unexpected");
   * ```
   */
  schedule(
    newsletterId: number | string,
    body: NewsletterScheduleBody,
    options?: CallOptions,
  ): APIPromise<CreatedNewsletterResult> {
    return call(
      this.#auth,
      operations.scheduleNewsletter,
      { path: { newsletter_id: newsletterId }, body },
      options,
    );
  }
}
