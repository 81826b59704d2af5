/** Events as a receiver gives them to a store. */
import type { IncomingEvent } from "@customerio-notebooks/webhooks";

/** An event of which only the id, and what is given, is its own. */
export function incoming(eventId: string, fields: Partial<IncomingEvent> = {}): IncomingEvent {
  return {
    eventId,
    objectType: "email",
    metric: "opened",
    occurredAt: 1_700_000_000,
    receivedAt: 1_700_000_001_234,
    body: `{"event_id":"${eventId}"}`,
    ...fields,
  };
}

/** Ids of so many events. */
export function ids(count: number, prefix = "id"): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
}
