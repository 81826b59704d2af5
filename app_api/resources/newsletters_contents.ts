// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type {
  LinkMetrics,
  MetricsQuery,
  MetricsResult,
  NewsletterContent,
  NewsletterContentBody,
  NewsletterContentResult,
} from "../types.ts";

/** Operations of the App API on newsletters contents: `client.newsletters.contents`. */
export class NewslettersContentsResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists the variants of a newsletter: its languages, or those of its A/B test: `GET /v1/newsletters/{newsletter_id}/contents`
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
   *     contents: [
   *       {
   *         id: 31,
   *         newsletter_id: 12,
   *         name: "",
   *         type: "email",
   *         from: "Shop <shop@example.com>",
   *         from_id: 4,
   *         subject: "News of May",
   *         body: "<p>Three things to read.</p>",
   *         recipient: "{{customer.email}}",
   *         language: "",
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.newsletters.contents.list(12));
   * if (entry?.id !== 31) throw new Error("unexpected");
   * ```
   */
  list(newsletterId: number | string, options?: CallOptions): PagePromise<NewsletterContent> {
    return callList(
      this.#auth,
      operations.listNewsletterVariants,
      { path: { newsletter_id: newsletterId } },
      options,
      "contents",
    );
  }

  /**
   * Reads a variant of a newsletter: `GET /v1/newsletters/{newsletter_id}/contents/{content_id}`
   *
   * @param newsletterId Id of the newsletter.
   * @param contentId Id of the variant.
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
   *       subject: "News of May",
   *       body: "<p>Three things to read.</p>",
   *       recipient: "{{customer.email}}",
   *       language: "",
   *     },
   *   })),
   * });
   * const answer = await client.newsletters.contents.get(12, 31);
   * if (answer.content?.id !== 31) throw new Error("unexpected");
   * ```
   */
  get(
    newsletterId: number | string,
    contentId: number | string,
    options?: CallOptions,
  ): APIPromise<NewsletterContentResult> {
    return call(this.#auth, operations.getNewsletterVariant, {
      path: { newsletter_id: newsletterId, content_id: contentId },
    }, options);
  }

  /**
   * Changes a variant of a newsletter: `PUT /v1/newsletters/{newsletter_id}/contents/{content_id}`
   *
   * @param newsletterId Id of the newsletter.
   * @param contentId Id of the variant.
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
   *       subject: "News of May",
   *       body: "<p>Three things to read.</p>",
   *       recipient: "{{customer.email}}",
   *       language: "",
   *     },
   *   })),
   * });
   * const answer = await client.newsletters.contents.update(12, 31, { subject: "News of May", preheader_text: "Three things to read" });
   * if (answer.content?.id !== 31) throw new Error("unexpected");
   * ```
   */
  update(
    newsletterId: number | string,
    contentId: number | string,
    body: NewsletterContentBody,
    options?: CallOptions,
  ): APIPromise<NewsletterContentResult> {
    return call(this.#auth, operations.updateNewsletterVariant, {
      path: { newsletter_id: newsletterId, content_id: contentId },
      body,
    }, options);
  }

  /**
   * Counts a variant's messages by period and metric: `GET /v1/newsletters/{newsletter_id}/contents/{content_id}/metrics`
   *
   * @param newsletterId Id of the newsletter.
   * @param contentId Id of the variant.
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
   * await client.newsletters.contents.metrics(12, 31, { period: "days", steps: 2 });
   * ```
   */
  metrics(
    newsletterId: number | string,
    contentId: number | string,
    options?: MetricsQuery & CallOptions,
  ): APIPromise<MetricsResult> {
    return call(this.#auth, operations.getVariantMetrics, {
      path: { newsletter_id: newsletterId, content_id: contentId },
    }, options);
  }

  /**
   * Counts the clicks on the links of a variant's messages: `GET /v1/newsletters/{newsletter_id}/contents/{content_id}/metrics/links`
   *
   * @param newsletterId Id of the newsletter.
   * @param contentId Id of the variant.
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
   * const [entry] = await Array.fromAsync(client.newsletters.contents.linkMetrics(12, 31, { period: "days", steps: 2 }));
   * if (entry?.link?.id !== 1) throw new Error("unexpected");
   * ```
   */
  linkMetrics(
    newsletterId: number | string,
    contentId: number | string,
    options?: MetricsQuery & CallOptions,
  ): PagePromise<LinkMetrics> {
    return callList(
      this.#auth,
      operations.getVariantLinks,
      { path: { newsletter_id: newsletterId, content_id: contentId } },
      options,
      "links",
    );
  }
}
