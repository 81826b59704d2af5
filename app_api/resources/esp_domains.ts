// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { AppAPIAuth } from "../auth.ts";
import { callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type { DomainSuppression, DomainSuppressionPath, DomainSuppressionQuery } from "../types.ts";

/** Operations of the App API on esp domains: `client.esp.domains`. */
export class EspDomainsResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists the addresses that the e-mail provider suppresses for a sending domain: `GET /v1/esp/domains/{domain_name}/suppression/{suppression_type}`
   *
   * @param domainName The sending domain, such as `mail.example.com`.
   * @param suppressionType suppression type.
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
   *     category: "bounces",
   *     suppressions: [
   *       {
   *         email: "bounced@example.com",
   *         reason: "No such mailbox",
   *         status: "550",
   *         created: 1790000000,
   *       },
   *     ],
   *     next: "",
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.esp.domains.suppressions("mail.example.com", "bounces", { limit: 1000 }));
   * if (entry?.email !== "bounced@example.com") throw new Error("unexpected");
   * ```
   */
  suppressions(
    domainName: string,
    suppressionType: DomainSuppressionPath["suppression_type"],
    options?: DomainSuppressionQuery & CallOptions,
  ): PagePromise<DomainSuppression> {
    return callList(this.#auth, operations.getDomainSuppressions, {
      path: { domain_name: domainName, suppression_type: suppressionType },
    }, options);
  }
}
