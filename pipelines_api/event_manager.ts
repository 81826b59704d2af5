/**
 * Events: what people did, the pages and screens they saw.
 *
 * @module
 */
import { validationError } from "@customerio-notebooks/core";
import type { CallReceipt, CustomerIOClient } from "./api_client.ts";
import { callFields, type CommonOptions } from "./call_options.ts";
import { checkEventName, checkUserId } from "./fields.ts";
import { type SemanticEventCategory, type SemanticEventName, semanticEvents } from "./semantic_events.ts";

/** Options of {@linkcode trackEvent} and of the functions for semantic events. */
export interface TrackEventOptions extends CommonOptions {
  /** What is to be known about the event. */
  readonly properties?: Record<string, unknown>;
}

/** Options of {@linkcode trackEmailEvent}. */
export interface TrackEmailEventOptions extends TrackEventOptions {
  /** What is to be known about the event; the e-mail's id is required. */
  readonly properties: Record<string, unknown> & { readonly email_id: string };
}

/** Options of {@linkcode trackPageView} and {@linkcode trackScreenView}. */
export interface TrackViewOptions extends TrackEventOptions {
  /** Name of the page or screen. */
  readonly name?: string;
}

/**
 * Records that a person did something.
 *
 * @param client The client.
 * @param userId The person's id.
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
 * ```
 */
export async function trackEvent(
  client: CustomerIOClient,
  userId: string,
  event: string,
  options: TrackEventOptions = {},
): Promise<CallReceipt> {
  const who = { userId: checkUserId(userId, "track"), event: checkEventName(event, "track") };
  return await client.track({ ...callFields(options, "track"), ...who }, options);
}

/** Records that a person saw a page. Parameters and errors as of {@linkcode trackEvent}. */
export async function trackPageView(
  client: CustomerIOClient,
  userId: string,
  options: TrackViewOptions = {},
): Promise<CallReceipt> {
  return await client.page(
    { ...callFields(options, "page"), userId: checkUserId(userId, "page") },
    options,
  );
}

/** Records that a person saw a screen of a mobile app. Parameters and errors as of {@linkcode trackEvent}. */
export async function trackScreenView(
  client: CustomerIOClient,
  userId: string,
  options: TrackViewOptions = {},
): Promise<CallReceipt> {
  return await client.screen(
    { ...callFields(options, "screen"), userId: checkUserId(userId, "screen") },
    options,
  );
}

/** Records an e-commerce event, such as `Order Completed`. Parameters and errors as of {@linkcode trackEvent}. */
export function trackEcommerceEvent(
  client: CustomerIOClient,
  userId: string,
  event: SemanticEventName<"ecommerce">,
  options?: TrackEventOptions,
): Promise<CallReceipt> {
  return trackSemanticEvent("ecommerce", client, userId, event, options);
}

/** Records an e-mail event, such as `Email Opened`. Parameters and errors as of {@linkcode trackEvent}. */
export function trackEmailEvent(
  client: CustomerIOClient,
  userId: string,
  event: SemanticEventName<"email">,
  options: TrackEmailEventOptions,
): Promise<CallReceipt> {
  return trackSemanticEvent("email", client, userId, event, options);
}

/** Records an event of a mobile app, such as `Application Opened`. Parameters and errors as of {@linkcode trackEvent}. */
export function trackMobileEvent(
  client: CustomerIOClient,
  userId: string,
  event: SemanticEventName<"mobile">,
  options?: TrackEventOptions,
): Promise<CallReceipt> {
  return trackSemanticEvent("mobile", client, userId, event, options);
}

/** Records a video event, such as `Video Playback Started`. Parameters and errors as of {@linkcode trackEvent}. */
export function trackVideoEvent(
  client: CustomerIOClient,
  userId: string,
  event: SemanticEventName<"video">,
  options?: TrackEventOptions,
): Promise<CallReceipt> {
  return trackSemanticEvent("video", client, userId, event, options);
}

/** Properties that the service requires, by category; the document requires no others. */
const REQUIRED_PROPERTIES: Partial<Record<SemanticEventCategory, readonly string[]>> = {
  email: ["email_id"],
};

async function trackSemanticEvent(
  category: SemanticEventCategory,
  client: CustomerIOClient,
  userId: string,
  event: string,
  options: TrackEventOptions = {},
): Promise<CallReceipt> {
  const names: readonly string[] = semanticEvents[category];
  // Notebooks are not type-checked: a name that destinations do not know would be an event of its own.
  if (!names.includes(event)) {
    const message = `must be one of ${names.join(", ")}, not ${JSON.stringify(event)}`;
    throw validationError("track", [{ field: "event", message }]);
  }
  const missing = (REQUIRED_PROPERTIES[category] ?? []).filter((name) => !options.properties?.[name]);
  if (missing.length > 0) {
    throw validationError(
      "track",
      missing.map((name) => ({ field: `properties.${name}`, message: "is required" })),
    );
  }
  return await trackEvent(client, userId, event, options);
}
