import { ConfigurationError } from "./errors.ts";
import { type ApiName, baseUrls, type Region } from "./region.ts";
import { Secret } from "./secret.ts";

/**
 * The key that a client was given, as a secret. A variable that is not set arrives here as undefined where nothing checks
 * types, as in notebooks.
 *
 * @param key The key.
 * @param variable The environment variable that holds it, for the message.
 * @param holds What the variable is to hold, for the message.
 * @returns The key.
 * @throws {ConfigurationError} If there is none.
 */
export function toSecret(key: Secret | string, variable: string, holds: string): Secret {
  if (key instanceof Secret) return key;
  if (typeof key === "string" && key.trim() !== "") return new Secret(key);
  throw ConfigurationError.unset(variable, holds);
}

/**
 * The base URL of one of the APIs.
 *
 * @param api Which API.
 * @param region Where the workspace lives.
 * @returns The URL.
 * @throws {ConfigurationError} If there is no such region.
 */
export function baseUrlOf(api: ApiName, region: Region = "us"): string {
  if (Object.hasOwn(baseUrls, region)) return baseUrls[region][api];
  const message = `must be ${Object.keys(baseUrls).join(" or ")}, not ${JSON.stringify(region)}`;
  throw new ConfigurationError(`Cannot make a client: the region ${message}`, {
    details: [{ field: "region", message }],
  });
}
