// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type {
  Broadcast,
  BroadcastMessagesQuery,
  BroadcastResult,
  BroadcastTriggerBody,
  BroadcastTriggeredResult,
  LinkMetrics,
  LinkMetricsQuery,
  Message,
  MetricsQuery,
  MetricsResult,
} from "../types.ts";
import { BroadcastsActionsResource } from "./broadcasts_actions.ts";
import { BroadcastsTriggersResource } from "./broadcasts_triggers.ts";

/** Operations of the App API on broadcasts: `client.broadcasts`. */
export class BroadcastsResource {
  /** Operations on broadcasts actions. */
  readonly actions: BroadcastsActionsResource;
  /** Operations on broadcasts triggers. */
  readonly triggers: BroadcastsTriggersResource;
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
    this.actions = new BroadcastsActionsResource(auth);
    this.triggers = new BroadcastsTriggersResource(auth);
  }

  /**
   * Triggers a broadcast: sends its messages to people: `POST /v1/campaigns/{broadcast_id}/triggers`
   *
   * @param broadcastId Id of the broadcast.
   * @param body To whom a broadcast goes, and what its messages can refer to.
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
   *   fetch: () => Promise.resolve(Response.json({ id: 12 })),
   * });
   * const answer = await client.broadcasts.trigger(5, {
   *   recipients: {
   *     and: [
   *       { segment: { id: 7 } },
   *       {
   *         not: {
   *           attribute: { field: "plan", operator: "eq", value: "free" },
   *         },
   *       },
   *     ],
   *   },
   *   data: { headline: "New in the shop" },
   *   email_ignore_missing: true,
   * });
   * if (answer.id !== 12) throw new Error("unexpected");
   * ```
   */
  trigger(
    broadcastId: number | string,
    body: BroadcastTriggerBody = {},
    options?: CallOptions,
  ): APIPromise<BroadcastTriggeredResult> {
    return call(
      this.#auth,
      operations.triggerBroadcast,
      { path: { broadcast_id: broadcastId }, body },
      options,
    );
  }

  /**
   * Lists the broadcasts of the workspace that the API triggers: `GET /v1/broadcasts`
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
   *     broadcasts: [
   *       {
   *         id: 5,
   *         deduplicate_id: "5:1790000000",
   *         name: "News from the shop",
   *         type: "triggered_broadcast",
   *         created: 1790000000,
   *         updated: 1790000000,
   *         active: true,
   *         state: "running",
   *         actions: [{ id: 9, type: "email" }],
   *         first_started: 1790000000,
   *         tags: ["shop"],
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.broadcasts.list());
   * if (entry?.id !== 5) throw new Error("unexpected");
   * ```
   */
  list(options?: CallOptions): PagePromise<Broadcast> {
    return callList(this.#auth, operations.listBroadcasts, {}, options, "broadcasts");
  }

  /**
   * Reads a broadcast: `GET /v1/broadcasts/{broadcast_id}`
   *
   * @param broadcastId Id of the broadcast.
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
   *     broadcast: {
   *       id: 5,
   *       deduplicate_id: "5:1790000000",
   *       name: "News from the shop",
   *       type: "triggered_broadcast",
   *       created: 1790000000,
   *       updated: 1790000000,
   *       active: true,
   *       state: "running",
   *       actions: [{ id: 9, type: "email" }],
   *       first_started: 1790000000,
   *       tags: ["shop"],
   *     },
   *   })),
   * });
   * const answer = await client.broadcasts.get(5);
   * if (answer.broadcast?.id !== 5) throw new Error("unexpected");
   * ```
   */
  get(broadcastId: number | string, options?: CallOptions): APIPromise<BroadcastResult> {
    return call(this.#auth, operations.getBroadcast, { path: { broadcast_id: broadcastId } }, options);
  }

  /**
   * Counts a broadcast's messages by period and metric: `GET /v1/broadcasts/{broadcast_id}/metrics`
   *
   * @param broadcastId Id of the broadcast.
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
   * await client.broadcasts.metrics(5, { period: "days", steps: 2, type: "email" });
   * ```
   */
  metrics(broadcastId: number | string, options?: MetricsQuery & CallOptions): APIPromise<MetricsResult> {
    return call(this.#auth, operations.broadcastMetrics, { path: { broadcast_id: broadcastId } }, options);
  }

  /**
   * Counts the clicks on the links of a broadcast's messages: `GET /v1/broadcasts/{broadcast_id}/metrics/links`
   *
   * @param broadcastId Id of the broadcast.
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
   * const [entry] = await Array.fromAsync(client.broadcasts.linkMetrics(5, { period: "days", steps: 2, unique: true }));
   * if (entry?.link?.id !== 1) throw new Error("unexpected");
   * ```
   */
  linkMetrics(
    broadcastId: number | string,
    options?: LinkMetricsQuery & CallOptions,
  ): PagePromise<LinkMetrics> {
    return callList(
      this.#auth,
      operations.broadcastLinks,
      { path: { broadcast_id: broadcastId } },
      options,
      "links",
    );
  }

  /**
   * Lists the messages of a broadcast: `GET /v1/broadcasts/{broadcast_id}/messages`
   *
   * @param broadcastId Id of the broadcast.
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
   *         action_id: 9,
   *         newsletter_id: null,
   *         broadcast_id: 5,
   *         type: "email",
   *         forgotten: false,
   *       },
   *     ],
   *     next: "",
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.broadcasts.messages(5, { metric: "clicked", limit: 1000 }));
   * if (entry?.id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
   * ```
   */
  messages(
    broadcastId: number | string,
    options?: BroadcastMessagesQuery & CallOptions,
  ): PagePromise<Message> {
    return callList(
      this.#auth,
      operations.broadcastMessages,
      { path: { broadcast_id: broadcastId } },
      options,
    );
  }
}
