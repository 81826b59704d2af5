// Generated from event_table.ts by `deno task generate`; change it there.
/**
 * Mobile apps: one function for each event.
 *
 * @module
 */
import { semanticEventFunction, type TrackSemanticEvent } from "./semantic_event_function.ts";

/**
 * Records `Application Installed`: someone installed the app.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackApplicationInstalled } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackApplicationInstalled(client, "42", { properties: { version: "2.1.0", build: "4711" } });
 * ```
 */
export const trackApplicationInstalled: TrackSemanticEvent<"Application Installed"> = semanticEventFunction(
  "Application Installed",
);

/**
 * Records `Application Opened`: someone opened the app.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackApplicationOpened } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackApplicationOpened(client, "42", { properties: { version: "2.1.0", from_background: true } });
 * ```
 */
export const trackApplicationOpened: TrackSemanticEvent<"Application Opened"> = semanticEventFunction(
  "Application Opened",
);

/**
 * Records `Application Backgrounded`: someone sent the app to the background.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackApplicationBackgrounded } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackApplicationBackgrounded(client, "42", { properties: { screen: "Basket" } });
 * ```
 */
export const trackApplicationBackgrounded: TrackSemanticEvent<"Application Backgrounded"> =
  semanticEventFunction("Application Backgrounded");

/**
 * Records `Application Foregrounded`: someone brought the app back to the front.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackApplicationForegrounded } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackApplicationForegrounded(client, "42", { properties: { screen: "Basket" } });
 * ```
 */
export const trackApplicationForegrounded: TrackSemanticEvent<"Application Foregrounded"> =
  semanticEventFunction("Application Foregrounded");

/**
 * Records `Application Updated`: someone updated the app.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackApplicationUpdated } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackApplicationUpdated(client, "42", { properties: { previous_version: "2.0.3", version: "2.1.0" } });
 * ```
 */
export const trackApplicationUpdated: TrackSemanticEvent<"Application Updated"> = semanticEventFunction(
  "Application Updated",
);

/**
 * Records `Application Uninstalled`: someone removed the app.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackApplicationUninstalled } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackApplicationUninstalled(client, "42", { properties: { months_used: 7 } });
 * ```
 */
export const trackApplicationUninstalled: TrackSemanticEvent<"Application Uninstalled"> =
  semanticEventFunction("Application Uninstalled");

/**
 * Records `Application Crashed`: the app crashed on someone.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackApplicationCrashed } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackApplicationCrashed(client, "42", { properties: { screen: "Basket" } });
 * ```
 */
export const trackApplicationCrashed: TrackSemanticEvent<"Application Crashed"> = semanticEventFunction(
  "Application Crashed",
);
