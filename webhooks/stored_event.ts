import { parseObject } from "./event_body.ts";
import type { StoredEvent } from "./stores/store.ts";
import type { WebhookEvent } from "./webhook_event.ts";

/**
 * Reads an event of a store, as handlers take it. One that was sent without an id or a time has those that the store gave
 * it: its content's, and that of its receipt.
 *
 * @param stored The event of the store.
 * @returns The event, with all that was sent.
 * @throws {ValidationError} If its body is not a JSON object, which no receiver would have stored.
 * @example
 * ```ts
 * import { readStoredEvent, type StoredEvent } from "@customerio-notebooks/webhooks";
 *
 * const stored: StoredEvent = {
 *   position: 1,
 *   eventId: "01E4C4CT6YDC7Y5M7FE1GWWPQJ",
 *   objectType: "fax",
 *   metric: "torn",
 *   occurredAt: 1_700_000_000,
 *   receivedAt: 1_700_000_001_234,
 *   body: '{"event_id":"01E4C4CT6YDC7Y5M7FE1GWWPQJ","object_type":"fax","metric":"torn","timestamp":1700000000}',
 * };
 * if (readStoredEvent(stored).object_type !== "fax") throw new Error("unexpected");
 * ```
 */
export function readStoredEvent(stored: StoredEvent): WebhookEvent {
  const sent = parseObject(stored.body);
  return {
    ...sent,
    event_id: stored.eventId,
    object_type: stored.objectType,
    metric: stored.metric,
    timestamp: stored.occurredAt ?? Math.floor(stored.receivedAt / 1000),
    data: sent.data,
  };
}
