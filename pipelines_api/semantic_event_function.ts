import { validationError } from "@customerio-notebooks/core";
import type { CallReceipt, CustomerIOClient } from "./api_client.ts";
import { callFields, type CommonOptions, type TrackEventOptions } from "./call_options.ts";
import type { SemanticEvents } from "./event_types.ts";
import { checkOptions } from "./fields.ts";
import { type IdentifiedPerson, type Person, personFields } from "./person.ts";
import {
  checkSemanticEvent,
  isSemanticEvent,
  type SemanticEventCategory,
  type SemanticEventName,
  semanticEvents,
} from "./semantic_events.ts";
import type { AnonymousPerson, Context } from "./types.ts";

/**
 * The properties of a semantic event: those that are known have a type, others pass through.
 *
 * @typeParam Event Name of the event.
 * @example
 * ```ts
 * import type { SemanticEventProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const properties: SemanticEventProperties<"Order Completed"> = { total: 11.77, shop: "Berlin" };
 * ```
 */
export type SemanticEventProperties<Event extends SemanticEventName> =
  SemanticEvents[Event]["example"]["properties"];

/**
 * The context of a semantic event: that of every call, and what the event knows beyond it.
 *
 * @typeParam Event Name of the event.
 * @example
 * ```ts
 * import type { SemanticEventContext } from "@customerio-notebooks/pipelines-api";
 *
 * const context: SemanticEventContext<"Email Opened"> = { traits: { email: "ada@example.com" } };
 * ```
 */
export type SemanticEventContext<Event extends SemanticEventName> =
  & Context
  & NonNullable<SemanticEvents[Event]["example"]["context"]>;

/**
 * Whom a semantic event may be about.
 *
 * @typeParam Event Name of the event.
 * @example
 * ```ts
 * import type { SemanticEventPerson } from "@customerio-notebooks/pipelines-api";
 *
 * const buyer: SemanticEventPerson<"Order Completed"> = { anonymousId: "a1" };
 * const leaver: SemanticEventPerson<"User Deleted"> = "42"; // no one is deleted who is not known
 * ```
 */
export type SemanticEventPerson<Event extends SemanticEventName> = {
  anyone: Person;
  known: IdentifiedPerson;
  nobody: AnonymousPerson;
}[SemanticEvents[Event]["performer"]];

/**
 * Options of the functions for semantic events. `properties` and `context` must be given where the event requires
 * something of them.
 *
 * @typeParam Event Name of the event.
 * @example
 * ```ts
 * import type { SemanticEventOptions } from "@customerio-notebooks/pipelines-api";
 *
 * const bought: SemanticEventOptions<"Order Completed"> = { timestamp: "1997-01-01" };
 * const opened: SemanticEventOptions<"Email Opened"> = { properties: { email_id: "e-1" } };
 * ```
 */
export type SemanticEventOptions<Event extends SemanticEventName> =
  & Omit<CommonOptions, "context">
  // What takes an empty object requires nothing.
  & (Record<never, never> extends SemanticEventProperties<Event>
    ? { readonly properties?: SemanticEventProperties<Event> }
    : { readonly properties: SemanticEventProperties<Event> })
  & (Record<never, never> extends SemanticEventContext<Event>
    ? { readonly context?: SemanticEventContext<Event> }
    : { readonly context: SemanticEventContext<Event> });

/**
 * A function that records one semantic event.
 *
 * It rejects with a `ValidationError` that names the field, before anything is sent, if the person has no id, if something
 * is missing that the event requires, or if a known property is of another type than it should be.
 *
 * @typeParam Event Name of the event.
 * @example
 * ```ts
 * import {
 *   CustomerIOClient,
 *   trackOrderCompleted,
 *   type TrackSemanticEvent,
 * } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const track: TrackSemanticEvent<"Order Completed"> = trackOrderCompleted;
 * await track(client, { anonymousId: "a1" }, { properties: { total: 11.77 } });
 * ```
 */
export type TrackSemanticEvent<Event extends SemanticEventName> = (
  client: CustomerIOClient,
  person: SemanticEventPerson<Event>,
  ...options: Record<never, never> extends SemanticEventOptions<Event>
    ? [options?: SemanticEventOptions<Event>]
    : [options: SemanticEventOptions<Event>]
) => Promise<CallReceipt>;

/** Makes the function that records one semantic event. */
export function semanticEventFunction<Event extends SemanticEventName>(
  event: Event,
): TrackSemanticEvent<Event>;
export function semanticEventFunction(
  event: SemanticEventName,
): (client: CustomerIOClient, person: Person, options?: TrackEventOptions) => Promise<CallReceipt> {
  return (client, person, options) => sendSemanticEvent(client, person, event, options);
}

/** Checks and sends a semantic event. */
export async function sendSemanticEvent(
  client: CustomerIOClient,
  person: Person,
  event: SemanticEventName,
  options: TrackEventOptions = {},
): Promise<CallReceipt> {
  const who = personFields(person, options, "track");
  const call = { ...callFields(checkOptions(options, "track", ["event"]), "track"), ...who, event };
  checkSemanticEvent(event, call);
  return await client.track(call, options);
}

/** Sends a semantic event of one category. */
export async function sendEventOf(
  category: SemanticEventCategory,
  client: CustomerIOClient,
  person: Person,
  event: string,
  options?: TrackEventOptions,
): Promise<CallReceipt> {
  // Notebooks are not type-checked: a name that destinations do not know would be an event of its own.
  if (isSemanticEvent(event) && semanticEvents[event].category === category) {
    return await sendSemanticEvent(client, person, event, options);
  }
  const names = Object.entries(semanticEvents).filter(([, entry]) => entry.category === category);
  const message = `must be one of ${names.map(([name]) => name).join(", ")}, not ${JSON.stringify(event)}`;
  throw validationError("track", [{ field: "event", message }]);
}
