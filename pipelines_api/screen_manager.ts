/**
 * Views of the screens of mobile apps, by name alone or with the app and the device.
 *
 * @module
 */
import type { CallReceipt, CustomerIOClient } from "./api_client.ts";
import type { TrackEventOptions } from "./call_options.ts";
import { trackScreenView } from "./event_manager.ts";
import { checkArgument, checkField, checkObjects, checkOptions, text } from "./fields.ts";
import type { Person } from "./person.ts";
import * as schemas from "./schemas.ts";
import type { ScreenLocation } from "./types.ts";

/**
 * Records that a person saw the screen of this name: {@linkcode trackScreenView} for those who call their screens by name.
 *
 * @param client The client.
 * @param person The person's id, or `{ anonymousId }` of someone who is not known yet.
 * @param name Name of the screen.
 * @param options Properties and circumstances.
 * @returns The id of the call.
 * @throws {ValidationError} If there is no name, or something else is not what the service takes; nothing is sent then.
 * @example
 * ```ts
 * import { CustomerIOClient, trackScreen } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackScreen(client, "42", "Basket", { properties: { cds: 2 } });
 * ```
 */
export async function trackScreen(
  client: CustomerIOClient,
  person: Person,
  name: string,
  options: TrackEventOptions = {},
): Promise<CallReceipt> {
  return await trackScreenView(client, person, {
    ...checkOptions(options, "screen", ["name"]),
    name: checkField("name", text, name, "screen"),
  });
}

/**
 * Records that a person saw a screen, and in which app on which device, as a mobile SDK does: these go into the context.
 *
 * @param client The client.
 * @param person The person's id, or `{ anonymousId }` of someone who is not known yet.
 * @param screen Name of the screen, and what it was seen with; the name is required.
 * @param options Properties and circumstances.
 * @returns The id of the call.
 * @throws {ValidationError} If there is no name, or something else is not what the service takes; nothing is sent then.
 * @example
 * ```ts
 * import { CustomerIOClient, trackScreenview } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackScreenview(client, "42", { name: "Basket", app: { version: "2.1.0" }, os: { name: "iOS" } });
 * ```
 */
export async function trackScreenview(
  client: CustomerIOClient,
  person: Person,
  screen: ScreenLocation,
  options: TrackEventOptions = {},
): Promise<CallReceipt> {
  const { name, ...circumstances } = checkArgument("screen", schemas.ScreenLocation, screen, "screen");
  const context = {
    ...circumstances,
    ...checkObjects(checkOptions(options, "screen", ["name"]), "screen").context,
  };
  return await trackScreenView(client, person, { ...options, name, context });
}
