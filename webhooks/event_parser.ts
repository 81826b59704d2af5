import { type ErrorDetail, validationError } from "@customerio-notebooks/core";
import type { WebhookBody } from "./signature.ts";
import type { WebhookEvent } from "./webhook_event.ts";

/** Stands for an object type or a metric that an event does not name. */
const UNKNOWN = "unknown";

/** Metrics of people, not of messages: of one of them, the document forgets the object type. */
const OF_PEOPLE: ReadonlySet<unknown> = new Set([
  "subscribed",
  "unsubscribed",
  "cio_subscription_preferences_changed",
]);

/** Under what names the document has the object type of a change of preferences. */
const OBJECT_TYPE_FIELDS = ["object_type", "object_type_type", "delivery_type"];

/**
 * Reads an event. Only what is no event at all is refused: Customer.io would try one that is refused again for seven days,
 * and hold later ones back behind it. So an object type, a metric or a field that nobody knows passes through, and whether
 * `data` is what is known of its event is for {@linkcode isWebhookEvent} to say. Verify the signature first.
 *
 * @param body The raw body.
 * @returns The event, with all that was sent.
 * @throws {ValidationError} If it is not JSON in UTF-8, not an object, or without an id or a time. The message does not
 * show what was sent.
 * @example
 * ```ts
 * import { getEventType, parseEvent } from "@customerio-notebooks/webhooks";
 *
 * const event = parseEvent(
 *   '{"event_id":"01E4C4CT6YDC7Y5M7FE1GWWPQJ","object_type":"email","metric":"opened","timestamp":1613063089,"data":{}}',
 * );
 * if (getEventType(event) !== "email.opened") throw new Error("unexpected");
 * ```
 */
export function parseEvent(body: WebhookBody): WebhookEvent {
  const sent = parseObject(body);
  const fault = (field: string, message: string): ErrorDetail => ({ field, message });
  const { event_id, timestamp, metric = null } = sent;
  const object_type = objectTypeOf(sent);
  const faults: ErrorDetail[] = [];
  if (typeof event_id !== "string" || event_id === "") {
    faults.push(fault("event_id", "must be the id of the event, as text"));
  }
  if (typeof timestamp !== "number" || !Number.isFinite(timestamp)) {
    faults.push(fault("timestamp", "must be a time in unix seconds"));
  }
  if (object_type !== null && typeof object_type !== "string") {
    faults.push(fault("object_type", "must be text"));
  }
  if (metric !== null && typeof metric !== "string") faults.push(fault("metric", "must be text"));
  if (faults.length > 0) throw validationError("parseEvent", faults);
  // What was just checked, which the compiler cannot see through the list of faults.
  return {
    ...sent,
    object_type: object_type ?? UNKNOWN,
    metric: metric ?? UNKNOWN,
    data: sent.data,
  } as WebhookEvent;
}

function objectTypeOf(sent: Readonly<Record<string, unknown>>): unknown {
  const { object_type, metric } = sent;
  if (typeof object_type === "string" || !OF_PEOPLE.has(metric)) return object_type ?? null;
  const field = OBJECT_TYPE_FIELDS.find((name) => (sent[name] ?? null) !== null);
  return field === undefined ? "customer" : sent[field];
}

function parseObject(body: WebhookBody): Record<string, unknown> {
  const value = parseJson(textOf(body));
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw validationError("parseEvent", [{ message: "the body must be a JSON object" }]);
}

function textOf(body: WebhookBody): string {
  if (typeof body === "string") return body;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    throw validationError("parseEvent", [{ message: "the body is not UTF-8" }]);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The runtime's own message quotes the body, and a log is no place for people's addresses.
    throw validationError("parseEvent", [{ message: "the body is not JSON" }]);
  }
}
