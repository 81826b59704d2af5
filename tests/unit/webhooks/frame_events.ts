/** Events for the tests of frames, as a store has them. */
import type { IncomingEvent } from "@customerio-notebooks/webhooks";

/** What is the event's own; the rest is made up. */
export interface Told {
  readonly id?: string;
  readonly objectType?: string;
  readonly metric: string;
  /** When it happened, such as `2026-03-01T12:00:00Z`; null where it does not say. */
  readonly at?: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** One event for each that is told. */
export function storedEvents(told: readonly Told[]): IncomingEvent[] {
  return told.map(({ id, objectType = "email", metric, at = "2026-03-01T12:00:00Z", data = {} }, index) => {
    const eventId = id ?? `event-${index}`;
    const occurredAt = at === null ? undefined : Date.parse(at) / 1000;
    const body = { event_id: eventId, object_type: objectType, metric, timestamp: occurredAt, data };
    return {
      eventId,
      objectType,
      metric,
      occurredAt,
      receivedAt: Date.UTC(2026, 2, 2),
      body: JSON.stringify(body),
    };
  });
}

/** An event of a delivery, in few words: whose, what, when, and more. */
export function told(
  delivery_id: string,
  metric: string,
  at: string | null,
  data: Readonly<Record<string, unknown>> = {},
): Told {
  return { metric, at, data: { delivery_id, campaign_id: 7, ...data } };
}
