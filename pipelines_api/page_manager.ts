/**
 * Views of web pages, by the page's name or by where it is.
 *
 * @module
 */
import type { CallReceipt, CustomerIOClient } from "./api_client.ts";
import { trackPageView, type TrackViewOptions } from "./event_manager.ts";
import { checkArgument, checkField, checkObjects, checkOptions, text } from "./fields.ts";
import type { Person } from "./person.ts";
import * as schemas from "./schemas.ts";
import type { PageLocation, PageProperties } from "./types.ts";

/**
 * Records that a person saw the page of this name: {@linkcode trackPageView} for those who call their pages by name.
 *
 * @param client The client.
 * @param person The person's id, or `{ anonymousId }` of someone who is not known yet.
 * @param name Name of the page.
 * @param options Properties and circumstances.
 * @returns The id of the call.
 * @throws {ValidationError} If there is no name, or something else is not what the service takes; nothing is sent then.
 * @example
 * ```ts
 * import { CustomerIOClient, trackPage } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackPage(client, "42", "Jazz", { properties: { category: "Music" } });
 * ```
 */
export async function trackPage(
  client: CustomerIOClient,
  person: Person,
  name: string,
  options: Omit<TrackViewOptions<PageProperties>, "name"> = {},
): Promise<CallReceipt> {
  return await trackPageView(client, person, {
    ...checkOptions(options, "page", ["name"]),
    name: checkField("name", text, name, "page"),
  });
}

/**
 * Records that a person saw the page at this place, as a browser does: the place goes into the properties, for segments and
 * campaigns, and into the context, where destinations look for it.
 *
 * @param client The client.
 * @param person The person's id, or `{ anonymousId }` of someone who is not known yet.
 * @param page Where the page is; the URL is required.
 * @param options Name, properties and circumstances.
 * @returns The id of the call.
 * @throws {ValidationError} If there is no URL, or something else is not what the service takes; nothing is sent then.
 * @example
 * ```ts
 * import { CustomerIOClient, trackPageview } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackPageview(client, { anonymousId: "a1" }, { url: "https://shop.example.com/jazz", title: "Jazz" });
 * ```
 */
export async function trackPageview(
  client: CustomerIOClient,
  person: Person,
  page: PageLocation,
  options: TrackViewOptions<PageProperties> = {},
): Promise<CallReceipt> {
  const location = checkArgument("page", schemas.PageLocation, page, "page");
  const { properties, context } = checkObjects(options, "page");
  return await trackPageView(client, person, {
    ...options,
    properties: { ...location, ...properties },
    context: { ...context, page: { ...location, ...context?.page } },
  });
}
