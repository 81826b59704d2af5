// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type { Acknowledgement, ReportingWebhook, ReportingWebhookBody } from "../types.ts";

/** Operations of the App API on reporting webhooks: `client.reportingWebhooks`. */
export class ReportingWebhooksResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Makes a reporting webhook: `POST /v1/reporting_webhooks`
   *
   * @param body A reporting webhook as it is to be.
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
   *     id: 15,
   *     name: "Warehouse",
   *     endpoint: "https://hooks.example.com/customerio",
   *     events: ["email_sent", "email_opened"],
   *     disabled: false,
   *     full_resolution: true,
   *     with_content: false,
   *   })),
   * });
   * const answer = await client.reportingWebhooks.create({
   *   name: "Warehouse",
   *   endpoint: "https://hooks.example.com/customerio",
   *   events: ["email_sent", "email_opened"],
   *   full_resolution: true,
   *   with_content: false,
   *   disabled: false,
   * });
   * if (answer.id !== 15) throw new Error("unexpected");
   * ```
   */
  create(body: ReportingWebhookBody, options?: CallOptions): APIPromise<ReportingWebhook> {
    return call(this.#auth, operations.createWebhook, { body }, options);
  }

  /**
   * Lists the reporting webhooks of the workspace: `GET /v1/reporting_webhooks`
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
   *     reporting_webhooks: [
   *       {
   *         id: 15,
   *         name: "Warehouse",
   *         endpoint: "https://hooks.example.com/customerio",
   *         events: ["email_sent", "email_opened"],
   *         disabled: false,
   *         full_resolution: true,
   *         with_content: false,
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.reportingWebhooks.list());
   * if (entry?.id !== 15) throw new Error("unexpected");
   * ```
   */
  list(options?: CallOptions): PagePromise<ReportingWebhook> {
    return callList(this.#auth, operations.listWebhooks, {}, options, "reporting_webhooks");
  }

  /**
   * Reads a reporting webhook: `GET /v1/reporting_webhooks/{webhook_id}`
   *
   * @param webhookId Id of the reporting webhook.
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
   *     id: 15,
   *     name: "Warehouse",
   *     endpoint: "https://hooks.example.com/customerio",
   *     events: ["email_sent", "email_opened"],
   *     disabled: false,
   *     full_resolution: true,
   *     with_content: false,
   *   })),
   * });
   * const answer = await client.reportingWebhooks.get(15);
   * if (answer.id !== 15) throw new Error("unexpected");
   * ```
   */
  get(webhookId: number | string, options?: CallOptions): APIPromise<ReportingWebhook> {
    return call(this.#auth, operations.getWebhook, { path: { webhook_id: webhookId } }, options);
  }

  /**
   * Replaces the settings of a reporting webhook: `PUT /v1/reporting_webhooks/{webhook_id}`
   *
   * @param webhookId Id of the reporting webhook.
   * @param body A reporting webhook as it is to be.
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
   *     id: 15,
   *     name: "Warehouse",
   *     endpoint: "https://hooks.example.com/customerio",
   *     events: ["email_sent", "email_opened"],
   *     disabled: false,
   *     full_resolution: true,
   *     with_content: false,
   *   })),
   * });
   * const answer = await client.reportingWebhooks.update(15, {
   *   name: "Warehouse",
   *   endpoint: "https://hooks.example.com/customerio",
   *   events: ["email_sent", "email_opened"],
   *   full_resolution: true,
   *   with_content: false,
   *   disabled: false,
   * });
   * if (answer.id !== 15) throw new Error("unexpected");
   * ```
   */
  update(
    webhookId: number | string,
    body: ReportingWebhookBody,
    options?: CallOptions,
  ): APIPromise<ReportingWebhook> {
    return call(this.#auth, operations.updateWebhook, { path: { webhook_id: webhookId }, body }, options);
  }

  /**
   * Deletes a reporting webhook: `DELETE /v1/reporting_webhooks/{webhook_id}`
   *
   * @param webhookId Id of the reporting webhook.
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
   * await client.reportingWebhooks.delete(15);
   * ```
   */
  delete(webhookId: number | string, options?: CallOptions): APIPromise<Acknowledgement> {
    return call(this.#auth, operations.deleteWebhook, { path: { webhook_id: webhookId } }, options);
  }
}
