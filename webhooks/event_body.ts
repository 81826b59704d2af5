import { validationError } from "@customerio-notebooks/core";
import type { WebhookBody } from "./signature.ts";

/** Stands for an object type or a metric that an event does not name. */
export const UNKNOWN = "unknown";

/** Metrics of people, not of messages: of one of them, the document forgets the object type. */
const OF_PEOPLE: ReadonlySet<unknown> = new Set([
  "subscribed",
  "unsubscribed",
  "cio_subscription_preferences_changed",
]);

/** Under what names the document has the object type of a change of preferences. */
const OBJECT_TYPE_FIELDS = ["object_type", "object_type_type", "delivery_type"];

/** What an event says its object type is; null where it does not. */
export function objectTypeOf(sent: Readonly<Record<string, unknown>>): unknown {
  const { object_type, metric } = sent;
  if (typeof object_type === "string" || !OF_PEOPLE.has(metric)) return object_type ?? null;
  const field = OBJECT_TYPE_FIELDS.find((name) => (sent[name] ?? null) !== null);
  return field === undefined ? "customer" : sent[field];
}

/**
 * Reads the body of an event.
 *
 * @throws {ValidationError} If it is not a JSON object in UTF-8. The message does not show what was sent.
 */
export function parseObject(body: WebhookBody): Record<string, unknown> {
  const value = parseJson(textOf(body));
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw validationError("parseEvent", [{ message: "the body must be a JSON object" }]);
}

/**
 * The text of a body.
 *
 * @throws {ValidationError} If it is not UTF-8.
 */
export function textOf(body: WebhookBody): string {
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
