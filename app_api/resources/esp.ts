// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type {
  Acknowledgement,
  DomainSuppressionPath,
  DomainSuppressionQuery,
  NoContent,
  Suppression,
  SuppressionPath,
  SuppressionsQuery,
  SuppressionsResult,
  SuppressionTypePath,
} from "../types.ts";

/** Operations of the App API on esp: `client.esp`. */
export class EspResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Reads whether and why the e-mail provider does not send to an address: `GET /v1/esp/search_suppression/{email_address}`
   *
   * @param emailAddress The e-mail address.
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
   *     category: "bounces",
   *     suppressions: [
   *       {
   *         created: 1790000000,
   *         email: "ada@example.com",
   *         reason: "mailbox not found",
   *         status: "550",
   *       },
   *     ],
   *   })),
   * });
   * const answer = await client.esp.search("ada@example.com");
   * if (answer.category !== "bounces") throw new Error("unexpected");
   * ```
   */
  search(emailAddress: string, options?: CallOptions): APIPromise<SuppressionsResult> {
    return call(this.#auth, operations.getSuppression, { path: { email_address: emailAddress } }, options);
  }

  /**
   * Lists the addresses that the e-mail provider does not send to for a reason: `GET /v1/esp/suppression/{suppression_type}`
   *
   * @param suppressionType Why the address is suppressed.
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
   *         created: 1790000000,
   *         email: "ada@example.com",
   *         reason: "mailbox not found",
   *         status: "550",
   *       },
   *     ],
   *   })),
   * });
   * const { items: [entry] } = await client.esp.list("bounces", { limit: 1000, offset: 0 });
   * if (entry?.created !== 1790000000) throw new Error("unexpected");
   * ```
   */
  list(
    suppressionType: SuppressionTypePath["suppression_type"],
    options?: SuppressionsQuery & CallOptions,
  ): PagePromise<Suppression> {
    return callList(this.#auth, operations.getSuppressionByType, {
      path: { suppression_type: suppressionType },
    }, options);
  }

  /**
   * Suppresses an address with the e-mail provider: `POST /v1/esp/suppression/{suppression_type}/{email_address}`
   *
   * @param suppressionType Why the address is suppressed.
   * @param emailAddress The e-mail address.
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
   *   fetch: () => Promise.resolve(Response.json({})),
   * });
   * await client.esp.suppress("bounces", "ada@example.com");
   * ```
   */
  suppress(
    suppressionType: SuppressionPath["suppression_type"],
    emailAddress: string,
    options?: CallOptions,
  ): APIPromise<Acknowledgement> {
    return call(this.#auth, operations.postSuppression, {
      path: { suppression_type: suppressionType, email_address: emailAddress },
    }, options);
  }

  /**
   * Lifts the suppression of an address with the e-mail provider: `DELETE /v1/esp/suppression/{suppression_type}/{email_address}`
   *
   * @param suppressionType Why the address is suppressed.
   * @param emailAddress The e-mail address.
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
   * await client.esp.unsuppress("bounces", "ada@example.com");
   * ```
   */
  unsuppress(
    suppressionType: SuppressionPath["suppression_type"],
    emailAddress: string,
    options?: CallOptions,
  ): APIPromise<NoContent> {
    return call(this.#auth, operations.deleteSuppression, {
      path: { suppression_type: suppressionType, email_address: emailAddress },
    }, options);
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
   * const [entry] = await Array.fromAsync(client.esp.listByDomain("mail.example.com", "bounces", { limit: 1000 }));
   * if (entry?.email !== "bounced@example.com") throw new Error("unexpected");
   * ```
   */
  listByDomain(
    domainName: string,
    suppressionType: DomainSuppressionPath["suppression_type"],
    options?: DomainSuppressionQuery & CallOptions,
  ): PagePromise<Suppression> {
    return callList(this.#auth, operations.getDomainSuppressions, {
      path: { domain_name: domainName, suppression_type: suppressionType },
    }, options);
  }
}
