/**
 * Access to the App API.
 *
 * @module
 */
import {
  type ClientOptions,
  clientOptions,
  type Config,
  createTransport,
  type Transport,
} from "@customerio-notebooks/core";
import { appRateLimits } from "./rate_limits.ts";

/** Options of an {@linkcode AppAPIAuth}: `apiKey` is an App API key of the workspace. */
export type AppAPIAuthOptions = ClientOptions;

/**
 * Access to the App API: the key, the region, and the way there. The functions of this package take it first.
 *
 * @example
 * ```ts
 * import { AppAPIAuth, getCustomerAttributes } from "@customerio-notebooks/app-api";
 *
 * const auth = new AppAPIAuth({
 *   apiKey: "abc123",
 *   fetch: () => Promise.resolve(Response.json({ customer: { id: "42", attributes: { plan: "premium" } } })),
 * });
 * const customer = await getCustomerAttributes(auth, { id: "42" });
 * if (customer.attributes?.plan !== "premium") throw new Error("unexpected");
 * ```
 */
export class AppAPIAuth {
  /** Sends the requests. */
  readonly transport: Transport;

  /**
   * Makes the access. Nothing is sent before the first call.
   *
   * @throws {ConfigurationError} If there is no key, or the region or base URL is none.
   */
  constructor(options: AppAPIAuthOptions) {
    this.transport = createTransport("app", { rateLimits: appRateLimits, ...options });
  }

  /**
   * Makes the access from the settings.
   *
   * @param config The settings, as `loadConfig` reads them.
   * @param options What else to set.
   * @returns The access.
   * @throws {ConfigurationError} If no key is set.
   */
  static fromConfig(config: Config, options: Omit<AppAPIAuthOptions, "apiKey"> = {}): AppAPIAuth {
    return new AppAPIAuth({ ...clientOptions("app", config), ...options });
  }
}
