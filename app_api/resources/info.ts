// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { AppAPIAuth } from "../auth.ts";
import { callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";

/** Operations of the App API on info: `client.info`. */
export class InfoResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists the addresses that Customer.io sends from, for a firewall; the service asks for no key here: `GET /v1/info/ip_addresses`
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
   *   fetch: () => Promise.resolve(Response.json({ ip_addresses: ["192.0.2.1"] })),
   * });
   * const [entry] = await Array.fromAsync(client.info.ipAddresses());
   * if (entry !== "192.0.2.1") throw new Error("unexpected");
   * ```
   */
  ipAddresses(options?: CallOptions): PagePromise<string> {
    return callList(this.#auth, operations.getCioAllowlist, {}, options, "ip_addresses");
  }
}
