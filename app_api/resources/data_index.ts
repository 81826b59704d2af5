// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call } from "../call.ts";
import { operations } from "../operations.ts";
import type { DataIndexAttributesBody, DataIndexEventsBody, NoContent } from "../types.ts";

/** Operations of the App API on data index: `client.dataIndex`. */
export class DataIndexResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Describes attributes of the workspace, up to 100: `POST /v1/data_index/attributes`
   *
   * @param attributes 1 to 100 of them.
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
   * await client.dataIndex.updateAttributes([{ name: "plan", description: "The plan that the person pays for" }]);
   * ```
   */
  updateAttributes(
    attributes: DataIndexAttributesBody["attributes"],
    options?: CallOptions,
  ): APIPromise<NoContent> {
    return call(this.#auth, operations.batchUpdateAttributes, { body: { attributes } }, options);
  }

  /**
   * Describes events of the workspace, up to 100: `POST /v1/data_index/events`
   *
   * @param events 1 to 100 of them.
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
   * await client.dataIndex.updateEvents([
   *   {
   *     name: "Order Completed",
   *     description: "The person paid for an order",
   *   },
   * ]);
   * ```
   */
  updateEvents(events: DataIndexEventsBody["events"], options?: CallOptions): APIPromise<NoContent> {
    return call(this.#auth, operations.batchUpdateEvents, { body: { events } }, options);
  }
}
