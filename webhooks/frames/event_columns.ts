import type { IncomingEvent } from "../stores/store.ts";

/** What a column of a frame of events holds. `time` is a moment in UTC, and read in milliseconds since 1970. */
export type EventColumnType = "text" | "integer" | "boolean" | "time";

/** An event whose body was read. */
export interface ReadEvent {
  /** As it is stored. */
  readonly stored: IncomingEvent;
  /** What it says of what happened; empty where it says nothing. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Whom it is about; empty where it does not say. */
  readonly identifiers: Readonly<Record<string, unknown>>;
}

/** A column of a frame of events. */
export interface EventColumn {
  /** Its name. */
  readonly name: string;
  /** What it holds. */
  readonly type: EventColumnType;
  /** Gives a row's value, which may be of any type: what its column does not hold is left out. */
  readonly read: (event: ReadEvent) => unknown;
}

const column = (name: string, type: EventColumnType, read: EventColumn["read"]): EventColumn => ({
  name,
  type,
  read,
});

/** A column that has the name of a field of `data`. */
const field = (name: string, type: EventColumnType): EventColumn =>
  column(name, type, ({ data }) => data[name]);

/** The columns of a frame of events, in their order. */
export const EVENT_COLUMNS: readonly EventColumn[] = [
  column("event_id", "text", ({ stored }) => stored.eventId),
  column("object_type", "text", ({ stored }) => stored.objectType),
  column("metric", "text", ({ stored }) => stored.metric),
  column(
    "timestamp",
    "time",
    ({ stored: { occurredAt } }) => occurredAt === undefined ? null : occurredAt * 1000,
  ),
  column("received_at", "time", ({ stored }) => stored.receivedAt),
  field("delivery_id", "text"),
  column("customer_id", "text", ({ data, identifiers }) => data.customer_id ?? identifiers.id),
  column("email", "text", ({ data, identifiers }) => identifiers.email ?? data.email_address),
  column("cio_id", "text", ({ identifiers }) => identifiers.cio_id),
  field("campaign_id", "integer"),
  field("broadcast_id", "integer"),
  field("newsletter_id", "integer"),
  // A number, or a name.
  field("transactional_message_id", "text"),
  field("action_id", "integer"),
  field("trigger_id", "integer"),
  field("content_id", "integer"),
  field("journey_id", "text"),
  field("recipient", "text"),
  field("subject", "text"),
  column("failure_message", "text", ({ data }) => data.failure_message ?? failuresOfDevices(data.recipients)),
  field("href", "text"),
  field("link_id", "integer"),
  field("tracked_response", "text"),
  field("proxied", "boolean"),
  field("prefetched", "boolean"),
  field("synthetic", "boolean"),
  field("machine", "boolean"),
  column("body", "text", ({ stored }) => stored.body),
];

/**
 * Reads the body of an event. A store holds what Customer.io has signed, so that what cannot be read is no reason to lose
 * sight of all other events.
 */
export function readBody(stored: IncomingEvent): ReadEvent {
  const data = recordOf(recordOf(parsed(stored.body)).data);
  return { stored, data, identifiers: recordOf(data.identifiers) };
}

/** A push notification fails by device, each with a message of its own. */
function failuresOfDevices(recipients: unknown): string | null {
  if (!Array.isArray(recipients)) return null;
  const messages = recipients.map((device) => recordOf(device).failure_message)
    .filter((message) => typeof message === "string" && message !== "");
  return messages.length === 0 ? null : [...new Set(messages)].join("; ");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  // Any object has fields by name, of whatever type.
  return typeof value === "object" && value !== null ? value as Readonly<Record<string, unknown>> : {};
}
