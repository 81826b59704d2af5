// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type {
  LinkMetrics,
  LinkMetricsQuery,
  Message,
  MetricsQuery,
  MetricsResult,
  Newsletter,
  NewsletterBody,
  NewsletterContentBody,
  NewsletterContentResult,
  NewsletterMessagesQuery,
  NewsletterResult,
  NewsletterScheduleBody,
  NewsletterSendBody,
  NewslettersQuery,
  NewsletterTranslationBody,
  NoContent,
} from "../types.ts";
import { NewslettersContentsResource } from "./newsletters_contents.ts";
import { NewslettersTestGroupsResource } from "./newsletters_test_groups.ts";

/** Operations of the App API on newsletters: `client.newsletters`. */
export class NewslettersResource {
  /** Operations on newsletters contents. */
  readonly contents: NewslettersContentsResource;
  /** Operations on newsletters test groups. */
  readonly testGroups: NewslettersTestGroupsResource;
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
    this.contents = new NewslettersContentsResource(auth);
    this.testGroups = new NewslettersTestGroupsResource(auth);
  }

  /**
   * Lists the newsletters of the workspace: `GET /v1/newsletters`
   *
   * @param options Parameters of the query; signal, time-out, retries and headers of this call.
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
   *     newsletters: [
   *       {
   *         id: 12,
   *         deduplicate_id: "12:1790000000",
   *         content_ids: [31],
   *         name: "News of May",
   *         sent_at: 1790000000,
   *         created: 1789900000,
   *         updated: 1790000000,
   *         type: "email",
   *         tags: ["news"],
   *         recipient_segment_ids: [7],
   *       },
   *     ],
   *     next: "",
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.newsletters.list({ limit: 100, sort: "desc" }));
   * if (entry?.id !== 12) throw new Error("unexpected");
   * ```
   */
  list(options?: NewslettersQuery & CallOptions): PagePromise<Newsletter> {
    return callList(this.#auth, operations.listNewsletters, {}, options);
  }

  /**
   * Reads a newsletter: `GET /v1/newsletters/{newsletter_id}`
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
   *       deduplicate_id: "12:1790000000",
   *       content_ids: [31],
   *       name: "News of May",
   *       sent_at: 1790000000,
   *       created: 1789900000,
   *       updated: 1790000000,
   *       type: "email",
   *       tags: ["news"],
   *       recipient_segment_ids: [7],
   *     },
   *   })),
   * });
   * const answer = await client.newsletters.get(12);
   * if (answer.newsletter?.id !== 12) throw new Error("unexpected");
   * ```
   */
  get(newsletterId: number | string, options?: CallOptions): APIPromise<NewsletterResult> {
    return call(this.#auth, operations.getNewsletters, { path: { newsletter_id: newsletterId } }, options);
  }

  /**
   * Deletes a newsletter with its content, settings and metrics: `DELETE /v1/newsletters/{newsletter_id}`
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
   *   fetch: () => Promise.resolve(new Response(null, { status: 204 })),
   * });
   * await client.newsletters.delete(12);
   * ```
   */
  delete(newsletterId: number | string, options?: CallOptions): APIPromise<NoContent> {
    return call(
      this.#auth,
      operations.deletetNewsletters,
      { path: { newsletter_id: newsletterId } },
      options,
    );
  }

  /**
   * Counts a newsletter's messages by period and metric: `GET /v1/newsletters/{newsletter_id}/metrics`
   *
   * @param newsletterId Id of the newsletter.
   * @param options Parameters of the query; signal, time-out, retries and headers of this call.
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
   *     metric: {
   *       series: {
   *         created: [0, 2],
   *         sent: [0, 2],
   *         delivered: [0, 2],
   *         human_opened: [0, 1],
   *       },
   *     },
   *   })),
   * });
   * await client.newsletters.metrics(12, { period: "days", steps: 2 });
   * ```
   */
  metrics(newsletterId: number | string, options?: MetricsQuery & CallOptions): APIPromise<MetricsResult> {
    return call(
      this.#auth,
      operations.getNewsletterMetrics,
      { path: { newsletter_id: newsletterId } },
      options,
    );
  }

  /**
   * Counts the clicks on the links of a newsletter's messages: `GET /v1/newsletters/{newsletter_id}/metrics/links`
   *
   * @param newsletterId Id of the newsletter.
   * @param options Parameters of the query; signal, time-out, retries and headers of this call.
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
   *     links: [
   *       {
   *         link: { id: 1, href: "https://example.com/start" },
   *         metric: { series: { clicked: [0, 1] } },
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.newsletters.linkMetrics(12, { period: "days", steps: 2, unique: true }));
   * if (entry?.link?.id !== 1) throw new Error("unexpected");
   * ```
   */
  linkMetrics(
    newsletterId: number | string,
    options?: LinkMetricsQuery & CallOptions,
  ): PagePromise<LinkMetrics> {
    return callList(
      this.#auth,
      operations.getNewsletterLinks,
      { path: { newsletter_id: newsletterId } },
      options,
      "links",
    );
  }

  /**
   * Lists the messages of a newsletter: `GET /v1/newsletters/{newsletter_id}/messages`
   *
   * @param newsletterId Id of the newsletter.
   * @param options Parameters of the query; signal, time-out, retries and headers of this call.
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
   *     messages: [
   *       {
   *         id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
   *         deduplicate_id: "RPILAgABcRhIBqSp7kiPekGBIeVh:1790000000",
   *         message_template_id: 11,
   *         customer_id: "42",
   *         customer_identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
   *         recipient: "ada@example.com",
   *         subject: "Welcome, Ada",
   *         metrics: {
   *           created: 1790000000,
   *           sent: 1790000001,
   *           delivered: 1790000002,
   *           human_opened: 1790000900,
   *         },
   *         created: 1790000000,
   *         failure_message: null,
   *         campaign_id: null,
   *         action_id: null,
   *         newsletter_id: 12,
   *         broadcast_id: null,
   *         type: "email",
   *         forgotten: false,
   *       },
   *     ],
   *     next: "",
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.newsletters.messages(12, { metric: "bounced", limit: 1000 }));
   * if (entry?.id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
   * ```
   */
  messages(
    newsletterId: number | string,
    options?: NewsletterMessagesQuery & CallOptions,
  ): PagePromise<Message> {
    return callList(
      this.#auth,
      operations.getNewsletterMsgMeta,
      { path: { newsletter_id: newsletterId } },
      options,
    );
  }

  /**
   * Reads a translation of a newsletter without A/B test: `GET /v1/newsletters/{newsletter_id}/language/{language}`
   *
   * @param newsletterId Id of the newsletter.
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
   * const answer = await client.newsletters.getTranslation(12, "de");
   * if (answer.content?.id !== 31) throw new Error("unexpected");
   * ```
   */
  getTranslation(
    newsletterId: number | string,
    language: string,
    options?: CallOptions,
  ): APIPromise<NewsletterContentResult> {
    return call(this.#auth, operations.getNewsletterVariantTranslation, {
      path: { newsletter_id: newsletterId, language: language },
    }, options);
  }

  /**
   * Changes a translation of a newsletter without A/B test: `PUT /v1/newsletters/{newsletter_id}/language/{language}`
   *
   * @param newsletterId Id of the newsletter.
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
   * const answer = await client.newsletters.updateTranslation(12, "de", { subject: "Neues im Mai" });
   * if (answer.content?.id !== 31) throw new Error("unexpected");
   * ```
   */
  updateTranslation(
    newsletterId: number | string,
    language: string,
    body: NewsletterContentBody,
    options?: CallOptions,
  ): APIPromise<NewsletterContentResult> {
    return call(this.#auth, operations.updateNewsletterVariantTranslation, {
      path: { newsletter_id: newsletterId, language: language },
      body,
    }, options);
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
  create(body: NewsletterBody, options?: CallOptions): APIPromise<NewsletterResult> {
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
    body: NewsletterSendBody = {},
    options?: CallOptions,
  ): APIPromise<NewsletterResult> {
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
  ): APIPromise<NewsletterResult> {
    return call(
      this.#auth,
      operations.scheduleNewsletter,
      { path: { newsletter_id: newsletterId }, body },
      options,
    );
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
   * const answer = await client.newsletters.createTranslation(12, {
   *   language: "fr",
   *   subject: "Trois jours de soldes",
   *   body: "<html><body><p>C'est parti.</p></body></html>",
   * });
   * if (answer.newsletter?.id !== 12) throw new Error("unexpected");
   * ```
   */
  createTranslation(
    newsletterId: number | string,
    body: NewsletterTranslationBody,
    options?: CallOptions,
  ): APIPromise<NewsletterResult> {
    return call(this.#auth, operations.createNewsletterLanguage, {
      path: { newsletter_id: newsletterId },
      body,
    }, options);
  }

  /**
   * Deletes a translation of a newsletter that is a draft: `DELETE /v1/newsletters/{newsletter_id}/language/{language}`
   *
   * @param newsletterId Id of the newsletter.
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
   * await client.newsletters.deleteTranslation(12, "fr");
   * ```
   */
  deleteTranslation(
    newsletterId: number | string,
    language: string,
    options?: CallOptions,
  ): APIPromise<NoContent> {
    return call(this.#auth, operations.deleteNewsletterLanguage, {
      path: { newsletter_id: newsletterId, language: language },
    }, options);
  }
}
