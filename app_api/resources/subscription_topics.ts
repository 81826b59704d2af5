// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { AppAPIAuth } from "../auth.ts";
import { callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type { SubscriptionTopic } from "../types.ts";

/** Operations of the App API on subscription topics: `client.subscriptionTopics`. */
export class SubscriptionTopicsResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists the topics that people can subscribe to: `GET /v1/subscription_topics`
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
   *     topics: [
   *       {
   *         id: 1,
   *         identifier: "topic_1",
   *         name: "News",
   *         description: "Once a month",
   *         subscribed_by_default: true,
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.subscriptionTopics.list());
   * if (entry?.id !== 1) throw new Error("unexpected");
   * ```
   */
  list(options?: CallOptions): PagePromise<SubscriptionTopic> {
    return callList(this.#auth, operations.getTopics, {}, options, "topics");
  }
}
