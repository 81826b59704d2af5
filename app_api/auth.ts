/**
 * Access to the App API.
 *
 * @module
 */
import {
  baseUrlOf,
  type Config,
  ConfigurationError,
  configVariables,
  type Region,
  type Secret,
  toSecret,
  Transport,
  type TransportSettings,
} from "@customerio-notebooks/core";
import { appRateLimits } from "./operations.ts";

/** What the key is, for messages. */
const APP_KEY = "an App API key of the workspace";

/** Options of an {@linkcode AppAPIAuth}. */
export interface AppAPIAuthOptions extends TransportSettings {
  /** App API key of the workspace. */
  readonly apiKey: Secret | string;
  /**
   * Where the workspace lives.
   *
   * @default {"us"}
   */
  readonly region?: Region;
  /**
   * Another base URL, without `/v1`: a sandbox's, for instance.
   *
   * @default {the region's}
   */
  readonly baseUrl?: string | URL;
}

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
    this.transport = new Transport({
      rateLimits: appRateLimits,
      ...options,
      baseUrl: options.baseUrl ?? baseUrlOf("app", options.region),
      credentials: {
        scheme: "bearer",
        key: toSecret(options.apiKey, configVariables.appApiKey, APP_KEY),
        variable: configVariables.appApiKey,
      },
    });
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
    const { appApiKey: apiKey, region, appUrl, timeout } = config;
    if (apiKey === undefined) {
      throw ConfigurationError.unset(configVariables.appApiKey, APP_KEY);
    }
    const baseUrl = appUrl === undefined ? {} : { baseUrl: appUrl };
    return new AppAPIAuth({ region, timeout, ...baseUrl, ...options, apiKey });
  }
}
