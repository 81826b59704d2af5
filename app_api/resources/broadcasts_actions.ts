// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type { Action, ActionBody, ActionResult, LinkMetrics, MetricsQuery, MetricsResult } from "../types.ts";

/** Operations of the App API on broadcasts actions: `client.broadcasts.actions`. */
export class BroadcastsActionsResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists the actions of a broadcast: `GET /v1/broadcasts/{broadcast_id}/actions`
   *
   * @param broadcastId Id of the broadcast.
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
   *     actions: [
   *       {
   *         id: 9,
   *         name: "Welcome",
   *         type: "email",
   *         sending_state: "automatic",
   *         from: "Shop <shop@example.com>",
   *         from_id: 4,
   *         subject: "Welcome, {{customer.name}}",
   *         body: "<p>Good to have you here.</p>",
   *         recipient: "{{customer.email}}",
   *         language: "",
   *         created: 1790000000,
   *         updated: 1790000000,
   *         broadcast_id: 5,
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.broadcasts.actions.list(5));
   * if (entry?.id !== 9) throw new Error("unexpected");
   * ```
   */
  list(broadcastId: number | string, options?: CallOptions): PagePromise<Action> {
    return callList(
      this.#auth,
      operations.broadcastActions,
      { path: { broadcast_id: broadcastId } },
      options,
      "actions",
    );
  }

  /**
   * Reads an action of a broadcast: `GET /v1/broadcasts/{broadcast_id}/actions/{action_id}`
   *
   * @param broadcastId Id of the broadcast.
   * @param actionId Id of the action.
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
   *     action: {
   *       id: 9,
   *       name: "Welcome",
   *       type: "email",
   *       sending_state: "automatic",
   *       from: "Shop <shop@example.com>",
   *       from_id: 4,
   *       subject: "Welcome, {{customer.name}}",
   *       body: "<p>Good to have you here.</p>",
   *       recipient: "{{customer.email}}",
   *       language: "",
   *       created: 1790000000,
   *       updated: 1790000000,
   *       broadcast_id: 5,
   *     },
   *   })),
   * });
   * const answer = await client.broadcasts.actions.get(5, 9);
   * if (answer.action?.id !== 9) throw new Error("unexpected");
   * ```
   */
  get(
    broadcastId: number | string,
    actionId: number | string,
    options?: CallOptions,
  ): APIPromise<ActionResult> {
    return call(this.#auth, operations.getBroadcastAction, {
      path: { broadcast_id: broadcastId, action_id: actionId },
    }, options);
  }

  /**
   * Changes an action of a broadcast, such as the content of its message: `PUT /v1/broadcasts/{broadcast_id}/actions/{action_id}`
   *
   * @param broadcastId Id of the broadcast.
   * @param actionId Id of the action.
   * @param body What to change of an action; what is absent stays. Fields of other channels than the action's do nothing.
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
   *     action: {
   *       id: 9,
   *       name: "Welcome",
   *       type: "email",
   *       sending_state: "automatic",
   *       from: "Shop <shop@example.com>",
   *       from_id: 4,
   *       subject: "Welcome, {{customer.name}}",
   *       body: "<p>Good to have you here.</p>",
   *       recipient: "{{customer.email}}",
   *       language: "",
   *       created: 1790000000,
   *       updated: 1790000000,
   *       broadcast_id: 5,
   *     },
   *   })),
   * });
   * const answer = await client.broadcasts.actions.update(5, 9, { subject: "Welcome, {{customer.name}}", sending_state: "automatic" });
   * if (answer.action?.id !== 9) throw new Error("unexpected");
   * ```
   */
  update(
    broadcastId: number | string,
    actionId: number | string,
    body: ActionBody,
    options?: CallOptions,
  ): APIPromise<ActionResult> {
    return call(this.#auth, operations.updateBroadcastAction, {
      path: { broadcast_id: broadcastId, action_id: actionId },
      body,
    }, options);
  }

  /**
   * Reads a translation of a broadcast's message: `GET /v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}`
   *
   * @param broadcastId Id of the broadcast.
   * @param actionId Id of the action.
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
   *     action: {
   *       id: 9,
   *       name: "Welcome",
   *       type: "email",
   *       sending_state: "automatic",
   *       from: "Shop <shop@example.com>",
   *       from_id: 4,
   *       subject: "Willkommen, {{customer.name}}",
   *       body: "<p>Good to have you here.</p>",
   *       recipient: "{{customer.email}}",
   *       language: "de",
   *       created: 1790000000,
   *       updated: 1790000000,
   *       broadcast_id: 5,
   *     },
   *   })),
   * });
   * const answer = await client.broadcasts.actions.getTranslation(5, 9, "de");
   * if (answer.action?.id !== 9) throw new Error("unexpected");
   * ```
   */
  getTranslation(
    broadcastId: number | string,
    actionId: number | string,
    language: string,
    options?: CallOptions,
  ): APIPromise<ActionResult> {
    return call(this.#auth, operations.getBroadcastActionLanguage, {
      path: { broadcast_id: broadcastId, action_id: actionId, language: language },
    }, options);
  }

  /**
   * Changes a translation of a broadcast's message: `PUT /v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}`
   *
   * @param broadcastId Id of the broadcast.
   * @param actionId Id of the action.
   * @param language Language tag such as `de` or `es-MX`.
   * @param body What to change of an action; what is absent stays. Fields of other channels than the action's do nothing.
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
   *     action: {
   *       id: 9,
   *       name: "Welcome",
   *       type: "email",
   *       sending_state: "automatic",
   *       from: "Shop <shop@example.com>",
   *       from_id: 4,
   *       subject: "Willkommen, {{customer.name}}",
   *       body: "<p>Good to have you here.</p>",
   *       recipient: "{{customer.email}}",
   *       language: "de",
   *       created: 1790000000,
   *       updated: 1790000000,
   *       broadcast_id: 5,
   *     },
   *   })),
   * });
   * const answer = await client.broadcasts.actions.updateTranslation(5, 9, "de", { subject: "Willkommen, {{customer.name}}" });
   * if (answer.action?.id !== 9) throw new Error("unexpected");
   * ```
   */
  updateTranslation(
    broadcastId: number | string,
    actionId: number | string,
    language: string,
    body: ActionBody,
    options?: CallOptions,
  ): APIPromise<ActionResult> {
    return call(this.#auth, operations.updateBroadcastActionLanguage, {
      path: { broadcast_id: broadcastId, action_id: actionId, language: language },
      body,
    }, options);
  }

  /**
   * Counts an action's messages by period and metric: `GET /v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics`
   *
   * @param broadcastId Id of the broadcast.
   * @param actionId Id of the action.
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
   * await client.broadcasts.actions.metrics(5, 9, { period: "days", steps: 2 });
   * ```
   */
  metrics(
    broadcastId: number | string,
    actionId: number | string,
    options?: MetricsQuery & CallOptions,
  ): APIPromise<MetricsResult> {
    return call(this.#auth, operations.broadcastActionMetrics, {
      path: { broadcast_id: broadcastId, action_id: actionId },
    }, options);
  }

  /**
   * Counts the clicks on the links of an action's messages: `GET /v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics/links`
   *
   * @param broadcastId Id of the broadcast.
   * @param actionId Id of the action.
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
   * const [entry] = await Array.fromAsync(client.broadcasts.actions.linkMetrics(5, 9, { period: "days", steps: 2 }));
   * if (entry?.link?.id !== 1) throw new Error("unexpected");
   * ```
   */
  linkMetrics(
    broadcastId: number | string,
    actionId: number | string,
    options?: MetricsQuery & CallOptions,
  ): PagePromise<LinkMetrics> {
    return callList(
      this.#auth,
      operations.broadcastActionLinks,
      { path: { broadcast_id: broadcastId, action_id: actionId } },
      options,
      "links",
    );
  }
}
