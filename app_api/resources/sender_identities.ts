// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type { Sender, SenderResult, SendersQuery, SenderUsageResult } from "../types.ts";

/** Operations of the App API on sender identities: `client.senderIdentities`. */
export class SenderIdentitiesResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists the senders of the workspace: `GET /v1/sender_identities`
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
   *     sender_identities: [
   *       {
   *         id: 4,
   *         deduplicate_id: "4:1790000000",
   *         name: "Shop",
   *         email: "shop@example.com",
   *         address: "Shop <shop@example.com>",
   *         template_type: "email",
   *         auto_generated: false,
   *       },
   *     ],
   *     next: "",
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.senderIdentities.list({ limit: 100, sort: "asc" }));
   * if (entry?.id !== 4) throw new Error("unexpected");
   * ```
   */
  list(options?: SendersQuery & CallOptions): PagePromise<Sender> {
    return callList(this.#auth, operations.listSenders, {}, options);
  }

  /**
   * Reads a sender: `GET /v1/sender_identities/{sender_id}`
   *
   * @param senderId Id of the sender.
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
   *     sender_identity: {
   *       id: 4,
   *       deduplicate_id: "4:1790000000",
   *       name: "Shop",
   *       email: "shop@example.com",
   *       address: "Shop <shop@example.com>",
   *       template_type: "email",
   *       auto_generated: false,
   *     },
   *   })),
   * });
   * const answer = await client.senderIdentities.get(4);
   * if (answer.sender_identity?.id !== 4) throw new Error("unexpected");
   * ```
   */
  get(senderId: number | string, options?: CallOptions): APIPromise<SenderResult> {
    return call(this.#auth, operations.getSender, { path: { sender_id: senderId } }, options);
  }

  /**
   * Lists the campaigns and newsletters that use a sender: `GET /v1/sender_identities/{sender_id}/used_by`
   *
   * @param senderId Id of the sender.
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
   *   fetch: () => Promise.resolve(Response.json({ campaigns: [3], sent_newsletters: [12], draft_newsletters: null })),
   * });
   * await client.senderIdentities.usedBy(4);
   * ```
   */
  usedBy(senderId: number | string, options?: CallOptions): APIPromise<SenderUsageResult> {
    return call(this.#auth, operations.getSenderUsage, { path: { sender_id: senderId } }, options);
  }
}
