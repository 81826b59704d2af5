// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call } from "../call.ts";
import { operations } from "../operations.ts";
import type { SubscriptionCenterTokenResult } from "../types.ts";

/** Operations of the App API on subscription center: `client.subscriptionCenter`. */
export class SubscriptionCenterResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Gives the link to a person's page of the subscription centre, good for 24 hours: `GET /v1/subscription_center/{customer_id}/token`
   *
   * @param customerId What identifies the person: an id, or an e-mail address.
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
   *     token: "RMOpAwAB",
   *     url: "https://track.customer.io/u/i/RMOpAwAB/",
   *   })),
   * });
   * const answer = await client.subscriptionCenter.token("ada@example.com");
   * if (answer.token !== "RMOpAwAB") throw new Error("unexpected");
   * ```
   */
  token(customerId: string, options?: CallOptions): APIPromise<SubscriptionCenterTokenResult> {
    return call(
      this.#auth,
      operations.getSubscriptionCenterToken,
      { path: { customer_id: customerId } },
      options,
    );
  }
}
