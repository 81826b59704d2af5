/**
 * Events: what people did, the pages and screens they saw.
 *
 * @module
 */
import type { CallReceipt, CustomerIOClient } from "./api_client.ts";
import { callFields, type TrackEventOptions } from "./call_options.ts";
import { checkEventName, checkOptions } from "./fields.ts";
import { type Person, personFields } from "./person.ts";
import { type SemanticEventOptions, sendEventOf } from "./semantic_event_function.ts";
import type { SemanticEventName } from "./semantic_events.ts";
import type { PageProperties } from "./types.ts";

export type { TrackEventOptions } from "./call_options.ts";

/**
 * Options of {@linkcode trackPageView} and {@linkcode trackScreenView}.
 *
 * @typeParam Properties Type of the properties.
 * @example
 * ```ts
 * import {
 *   CustomerIOClient,
 *   trackScreenView,
 *   type TrackViewOptions,
 * } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const options: TrackViewOptions = { name: "Basket", properties: { cds: 2 } };
 * await trackScreenView(client, "42", options);
 * ```
 */
export interface TrackViewOptions<Properties extends object = Record<string, unknown>>
  extends TrackEventOptions<Properties> {
  /** Name of the page or screen. */
  readonly name?: string;
}

/**
 * Records that a person did something.
 *
 * @param client The client.
 * @param person The person's id, or `{ anonymousId }` of someone who is not known yet.
 * @param event Name of the event.
 * @param options Properties and circumstances; `timestamp` is when it happened.
 * @returns The id of the call.
 * @throws {ValidationError} If the id or the name is empty, or something else is not what the service takes; nothing is
 * sent then.
 * @example
 * ```ts
 * import { CustomerIOClient, trackEvent } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackEvent(client, "42", "Order Completed", { properties: { total: 11.77 }, timestamp: "1997-01-01" });
 * await trackEvent(client, { anonymousId: "a1" }, "Signed Up");
 * ```
 */
export async function trackEvent(
  client: CustomerIOClient,
  person: Person,
  event: string,
  options: TrackEventOptions = {},
): Promise<CallReceipt> {
  const who = personFields(person, options, "track");
  const name = checkEventName(event, "track");
  const fields = callFields(checkOptions(options, "track", ["event"]), "track");
  return await client.track({ ...fields, ...who, event: name }, options);
}

/**
 * Records that a person saw a page. Parameters and errors as of {@linkcode trackEvent}.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackPageView } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackPageView(client, "42", { name: "Jazz", properties: { url: "https://shop.example.com/jazz" } });
 * ```
 */
export async function trackPageView(
  client: CustomerIOClient,
  person: Person,
  options: TrackViewOptions<PageProperties> = {},
): Promise<CallReceipt> {
  const who = personFields(person, options, "page");
  return await client.page({ ...callFields(options, "page"), ...who }, options);
}

/**
 * Records that a person saw a screen of a mobile app. Parameters and errors as of {@linkcode trackEvent}.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackScreenView } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackScreenView(client, { anonymousId: "a1" }, { name: "Basket", properties: { cds: 2 } });
 * ```
 */
export async function trackScreenView(
  client: CustomerIOClient,
  person: Person,
  options: TrackViewOptions = {},
): Promise<CallReceipt> {
  const who = personFields(person, options, "screen");
  return await client.screen({ ...callFields(options, "screen"), ...who }, options);
}

/**
 * Records an e-commerce event, such as `Order Completed`. Parameters and errors as of {@linkcode trackEvent}; the properties that are known
 * of the event are checked.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackEcommerceEvent } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackEcommerceEvent(client, "42", "Order Completed", { properties: { total: 11.77 } });
 * ```
 */
export function trackEcommerceEvent<Event extends SemanticEventName<"ecommerce">>(
  client: CustomerIOClient,
  person: Person,
  event: Event,
  options?: SemanticEventOptions<Event>,
): Promise<CallReceipt> {
  return sendEventOf("ecommerce", client, person, event, options);
}

/**
 * Records an e-mail event, such as `Email Opened`. Parameters and errors as of {@linkcode trackEvent}; the properties that are known
 * of the event are checked.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackEmailEvent } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackEmailEvent(client, "42", "Email Opened", { properties: { email_id: "e-1" } });
 * ```
 */
export function trackEmailEvent<Event extends SemanticEventName<"email">>(
  client: CustomerIOClient,
  person: Person,
  event: Event,
  options: SemanticEventOptions<Event>,
): Promise<CallReceipt> {
  return sendEventOf("email", client, person, event, options);
}

/**
 * Records an event of a mobile app, such as `Application Opened`. Parameters and errors as of {@linkcode trackEvent}; the properties that are known
 * of the event are checked.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackMobileEvent } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackMobileEvent(client, "42", "Application Opened", { properties: { version: "2.1.0" } });
 * ```
 */
export function trackMobileEvent<Event extends SemanticEventName<"mobile">>(
  client: CustomerIOClient,
  person: Person,
  event: Event,
  options?: SemanticEventOptions<Event>,
): Promise<CallReceipt> {
  return sendEventOf("mobile", client, person, event, options);
}

/**
 * Records a video event, such as `Video Playback Paused`. Parameters and errors as of {@linkcode trackEvent}; the properties that are known
 * of the event are checked.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackVideoEvent } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackVideoEvent(client, "42", "Video Playback Paused", { properties: { position: 20 } });
 * ```
 */
export function trackVideoEvent<Event extends SemanticEventName<"video">>(
  client: CustomerIOClient,
  person: Person,
  event: Event,
  options?: SemanticEventOptions<Event>,
): Promise<CallReceipt> {
  return sendEventOf("video", client, person, event, options);
}
