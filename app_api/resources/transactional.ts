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
  MetricsPeriodQuery,
  MetricsResult,
  TransactionalContentBody,
  TransactionalContentResult,
  TransactionalMessage,
  TransactionalMessageResult,
  TransactionalMessagesQuery,
} from "../types.ts";
import { TransactionalContentsResource } from "./transactional_contents.ts";

/** Operations of the App API on transactional: `client.transactional`. */
export class TransactionalResource {
  /** Operations on transactional contents. */
  readonly contents: TransactionalContentsResource;
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
    this.contents = new TransactionalContentsResource(auth);
  }

  /**
   * Lists the transactional messages of the workspace: `GET /v1/transactional`
   *
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
   *     messages: [
   *       {
   *         id: 2,
   *         name: "Order confirmation",
   *         description: "Sent when an order is paid",
   *         send_to_unsubscribed: true,
   *         link_tracking: true,
   *         open_tracking: true,
   *         hide_message_body: false,
   *         queue_drafts: false,
   *         created_at: 1790000000,
   *         updated_at: 1790000000,
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.transactional.list());
   * if (entry?.id !== 2) throw new Error("unexpected");
   * ```
   */
  list(options?: CallOptions): PagePromise<TransactionalMessage> {
    return callList(this.#auth, operations.listTransactional, {}, options, "messages");
  }

  /**
   * Reads a transactional message: `GET /v1/transactional/{transactional_id}`
   *
   * @param transactionalId Id of the transactional message.
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
   *     message: {
   *       id: 2,
   *       name: "Order confirmation",
   *       description: "Sent when an order is paid",
   *       send_to_unsubscribed: true,
   *       link_tracking: true,
   *       open_tracking: true,
   *       hide_message_body: false,
   *       queue_drafts: false,
   *       created_at: 1790000000,
   *       updated_at: 1790000000,
   *     },
   *   })),
   * });
   * const answer = await client.transactional.get(2);
   * if (answer.message?.id !== 2) throw new Error("unexpected");
   * ```
   */
  get(transactionalId: number | string, options?: CallOptions): APIPromise<TransactionalMessageResult> {
    return call(
      this.#auth,
      operations.getTransactional,
      { path: { transactional_id: transactionalId } },
      options,
    );
  }

  /**
   * Counts a transactional message's sends by period and metric: `GET /v1/transactional/{transactional_id}/metrics`
   *
   * @param transactionalId Id of the transactional message.
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
   * await client.transactional.metrics(2, { period: "days", steps: 2 });
   * ```
   */
  metrics(
    transactionalId: number | string,
    options?: MetricsPeriodQuery & CallOptions,
  ): APIPromise<MetricsResult> {
    return call(
      this.#auth,
      operations.transactionalMetrics,
      { path: { transactional_id: transactionalId } },
      options,
    );
  }

  /**
   * Counts the clicks on the links of a transactional message: `GET /v1/transactional/{transactional_id}/metrics/links`
   *
   * @param transactionalId Id of the transactional message.
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
   * const [entry] = await Array.fromAsync(client.transactional.linkMetrics(2, { period: "days", steps: 2, unique: true }));
   * if (entry?.link?.id !== 1) throw new Error("unexpected");
   * ```
   */
  linkMetrics(
    transactionalId: number | string,
    options?: LinkMetricsQuery & CallOptions,
  ): PagePromise<LinkMetrics> {
    return callList(
      this.#auth,
      operations.transactionalLinks,
      { path: { transactional_id: transactionalId } },
      options,
      "links",
    );
  }

  /**
   * Lists what was sent of a transactional message: `GET /v1/transactional/{transactional_id}/messages`
   *
   * @param transactionalId Id of the transactional message.
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
   *         newsletter_id: null,
   *         broadcast_id: null,
   *         type: "email",
   *         forgotten: false,
   *         transactional_message_id: 2,
   *       },
   *     ],
   *     next: "",
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.transactional.messages(2, { metric: "delivered", limit: 1000 }));
   * if (entry?.id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
   * ```
   */
  messages(
    transactionalId: number | string,
    options?: TransactionalMessagesQuery & CallOptions,
  ): PagePromise<Message> {
    return callList(this.#auth, operations.transactionalMessages, {
      path: { transactional_id: transactionalId },
    }, options);
  }

  /**
   * Reads a translation of a transactional message: `GET /v1/transactional/{transactional_id}/language/{language}`
   *
   * @param transactionalId Id of the transactional message.
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
   *     content: [
   *       {
   *         id: 22,
   *         name: "Order confirmation",
   *         type: "email",
   *         from: "Shop <shop@example.com>",
   *         from_id: 4,
   *         subject: "Ihre Bestellung",
   *         body: "<p>Danke!</p>",
   *         recipient: "{{customer.email}}",
   *         language: "de",
   *       },
   *     ],
   *   })),
   * });
   * await client.transactional.getTranslation(2, "de");
   * ```
   */
  getTranslation(
    transactionalId: number | string,
    language: string,
    options?: CallOptions,
  ): APIPromise<TransactionalContentResult> {
    return call(this.#auth, operations.getTransactionalVariant, {
      path: { transactional_id: transactionalId, language: language },
    }, options);
  }

  /**
   * Replaces a translation of a transactional message: `PUT /v1/transactional/{transactional_id}/language/{language}`
   *
   * @param transactionalId Id of the transactional message.
   * @param language Language tag such as `de` or `es-MX`.
   * @param body The content of a transactional message; what is absent is emptied, since the whole content is replaced.
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
   *     content: [
   *       {
   *         id: 22,
   *         name: "Order confirmation",
   *         type: "email",
   *         from: "Shop <shop@example.com>",
   *         from_id: 4,
   *         subject: "Ihre Bestellung",
   *         body: "<p>Danke!</p>",
   *         recipient: "{{customer.email}}",
   *         language: "de",
   *       },
   *     ],
   *   })),
   * });
   * await client.transactional.updateTranslation(2, "de", { subject: "Ihre Bestellung", body: "<p>Danke!</p>" });
   * ```
   */
  updateTranslation(
    transactionalId: number | string,
    language: string,
    body: TransactionalContentBody,
    options?: CallOptions,
  ): APIPromise<TransactionalContentResult> {
    return call(this.#auth, operations.updateTransactionalVariant, {
      path: { transactional_id: transactionalId, language: language },
      body,
    }, options);
  }
}
