// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type { BroadcastErrorsQuery, BroadcastTrigger } from "../types.ts";

/** Operations of the App API on broadcasts triggers: `client.broadcasts.triggers`. */
export class BroadcastsTriggersResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists the times that a broadcast was triggered: `GET /v1/broadcasts/{broadcast_id}/triggers`
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
   *     triggers: [
   *       {
   *         id: 12,
   *         broadcast_id: 5,
   *         created_at: 1790000000,
   *         processed_at: 1790000003,
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.broadcasts.triggers.list(5));
   * if (entry?.id !== 12) throw new Error("unexpected");
   * ```
   */
  list(broadcastId: number | string, options?: CallOptions): PagePromise<BroadcastTrigger> {
    return callList(
      this.#auth,
      operations.listBroadcastTriggers,
      { path: { broadcast_id: broadcastId } },
      options,
      "triggers",
    );
  }

  /**
   * Reads how far a trigger of a broadcast is: `GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id}`
   *
   * @param broadcastId Id of the broadcast.
   * @param triggerId Id of the trigger.
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
   *     id: 12,
   *     broadcast_id: 5,
   *     created_at: 1790000000,
   *     processed_at: 1790000003,
   *   })),
   * });
   * const answer = await client.broadcasts.triggers.get(5, 12);
   * if (answer.id !== 12) throw new Error("unexpected");
   * ```
   */
  get(
    broadcastId: number | string,
    triggerId: number | string,
    options?: CallOptions,
  ): APIPromise<BroadcastTrigger> {
    return call(this.#auth, operations.broadcastStatus, {
      path: { broadcast_id: broadcastId, trigger_id: triggerId },
    }, options);
  }

  /**
   * Lists what was wrong with the people or the data of a trigger: `GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id}/errors`
   *
   * @param broadcastId Id of the broadcast.
   * @param triggerId Id of the trigger.
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
   *   fetch: () => Promise.resolve(Response.json({ errors: ["line 3: nobody has this email address"], next: "" })),
   * });
   * const [entry] = await Array.fromAsync(client.broadcasts.triggers.errors(5, 12, { limit: 100 }));
   * if (entry !== "line 3: nobody has this email address") throw new Error("unexpected");
   * ```
   */
  errors(
    broadcastId: number | string,
    triggerId: number | string,
    options?: BroadcastErrorsQuery & CallOptions,
  ): PagePromise<string> {
    return callList(this.#auth, operations.broadcastErrors, {
      path: { broadcast_id: broadcastId, trigger_id: triggerId },
    }, options);
  }
}
