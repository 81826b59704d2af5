import { type Config, configVariables } from "./config.ts";
import { ConfigurationError } from "./errors.ts";
import { type ApiName, baseUrls, type Region } from "./region.ts";
import { Secret } from "./secret.ts";
import { Transport } from "./transport.ts";
import type { Credentials, TransportSettings } from "./transport_options.ts";

/** Options that the clients of both APIs have. */
export interface ClientOptions extends TransportSettings {
  /** The API's key. */
  readonly apiKey: Secret | string;
  /**
   * Where the workspace lives.
   *
   * @default {"us"}
   */
  readonly region?: Region;
  /**
   * Another base URL: a sandbox's, for instance. The Data Pipelines API's includes `/v1`, the App API's does not.
   *
   * @default {the region's}
   */
  readonly baseUrl?: string | URL;
}

/** How the clients of the APIs differ. */
interface ApiAccess {
  /** The setting that holds the key. */
  readonly key: "pipelinesApiKey" | "appApiKey";
  /** The setting that holds another base URL. */
  readonly url: "pipelinesUrl" | "appUrl";
  /** How the key is sent. */
  readonly scheme: Credentials["scheme"];
  /** What the key is, for messages. */
  readonly holds: string;
}

const ACCESS: Readonly<Record<ApiName, ApiAccess>> = {
  pipelines: {
    key: "pipelinesApiKey",
    url: "pipelinesUrl",
    scheme: "basic",
    holds: "the API key of an HTTP source of the workspace",
  },
  app: { key: "appApiKey", url: "appUrl", scheme: "bearer", holds: "an App API key of the workspace" },
};

/**
 * The way to one of the APIs.
 *
 * @param api Which API.
 * @param options Key, region, and how to send.
 * @returns The transport.
 * @throws {ConfigurationError} If there is no key, or the region or base URL is none.
 */
export function createTransport(api: ApiName, options: ClientOptions): Transport {
  const { key, scheme, holds } = ACCESS[api];
  const variable = configVariables[key];
  return new Transport({
    ...options,
    baseUrl: options.baseUrl ?? baseUrlOf(api, options.region),
    credentials: { scheme, key: toSecret(options.apiKey, variable, holds), variable },
  });
}

/**
 * The options of a client that the settings hold.
 *
 * @param api Which API.
 * @param config The settings, as `loadConfig` reads them.
 * @returns The options.
 * @throws {ConfigurationError} If no key is set, naming the variable.
 */
export function clientOptions(api: ApiName, config: Config): ClientOptions {
  const { key, url, holds } = ACCESS[api];
  const { [key]: apiKey, [url]: baseUrl, region, timeout } = config;
  if (apiKey === undefined) throw ConfigurationError.unset(configVariables[key], holds);
  return { apiKey, region, timeout, ...(baseUrl === undefined ? {} : { baseUrl }) };
}

/** A variable that is not set arrives here as undefined where nothing checks types, as in notebooks. */
function toSecret(key: Secret | string, variable: string, holds: string): Secret {
  if (key instanceof Secret) return key;
  if (typeof key === "string" && key.trim() !== "") return new Secret(key);
  throw ConfigurationError.unset(variable, holds);
}

function baseUrlOf(api: ApiName, region: Region = "us"): string {
  if (Object.hasOwn(baseUrls, region)) return baseUrls[region][api];
  const message = `must be ${Object.keys(baseUrls).join(" or ")}, not ${JSON.stringify(region)}`;
  throw new ConfigurationError(`Cannot make a client: the region ${message}`, {
    details: [{ field: "region", message }],
  });
}
