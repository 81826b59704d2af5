/**
 * The App API as one object: every operation as a method of its resource.
 *
 * @module
 */
import { clientOptions, type Config } from "@customerio-notebooks/core";
import type { AppAPIAuthOptions } from "./auth.ts";
import { AppAPIResources } from "./resources/mod.ts";

/**
 * Client of the App API. Each operation is a method of the resource that it is about, in the API's own words; what comes back
 * is a promise that can also give status and headers, and of lists all pages. It is an {@linkcode AppAPIAuth}, too, so that
 * the functions of this package take it.
 *
 * @example
 * ```ts
 * import { AppAPIClient, searchCustomers, segment } from "@customerio-notebooks/app-api";
 *
 * const client = new AppAPIClient({
 *   apiKey: "abc123",
 *   fetch: (url) =>
 *     Promise.resolve(
 *       String(url).endsWith("/v1/segments/7")
 *         ? Response.json({ segment: { id: 7, name: "Newsletter readers" } })
 *         : Response.json({ identifiers: [{ id: "42" }], next: "" }),
 *     ),
 * });
 * const { segment: { name } } = await client.segments.get(7);
 * if (name !== "Newsletter readers") throw new Error("unexpected");
 *
 * for await (const person of searchCustomers(client, segment(7))) {
 *   if (person.id !== "42") throw new Error("unexpected");
 * }
 * ```
 */
export class AppAPIClient extends AppAPIResources {
  /**
   * Makes a client from the settings.
   *
   * @param config The settings, as `loadConfig` reads them.
   * @param options What else to set.
   * @returns The client.
   * @throws {ConfigurationError} If no key is set.
   */
  static override fromConfig(config: Config, options: Omit<AppAPIAuthOptions, "apiKey"> = {}): AppAPIClient {
    return new AppAPIClient({ ...clientOptions("app", config), ...options });
  }
}
