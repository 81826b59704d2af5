// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { AppAPIAuth } from "../auth.ts";
import { callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type { ActivitiesQuery, Activity } from "../types.ts";

/** Operations of the App API on activities: `client.activities`. */
export class ActivitiesResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists what the people of the workspace did: `GET /v1/activities`
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
   *     activities: [
   *       {
   *         id: "01HQ3Z5M8Y",
   *         type: "event",
   *         name: "Order Completed",
   *         timestamp: 1790000000,
   *         customer_id: "42",
   *         customer_identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
   *         data: { total: "19.9" },
   *       },
   *     ],
   *     next: "",
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.activities.list({ type: "event", name: "Order Completed", limit: 100 }));
   * if (entry?.id !== "01HQ3Z5M8Y") throw new Error("unexpected");
   * ```
   */
  list(options?: ActivitiesQuery & CallOptions): PagePromise<Activity> {
    return callList(this.#auth, operations.listActivities, {}, options);
  }
}
