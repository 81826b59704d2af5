import { type ErrorDetail, validationError } from "@customerio-notebooks/core";
import { objectTypeOf, parseObject, UNKNOWN } from "./event_body.ts";
import type { WebhookBody } from "./signature.ts";
import type { WebhookEvent } from "./webhook_event.ts";

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
