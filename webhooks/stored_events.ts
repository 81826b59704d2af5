/**
 * Reads the events of a store one after another, however many there are.
 *
 * @module
 */
import { validationError } from "@customerio-notebooks/core";
import type { IncomingEvent, StoredEvent, WebhookStore } from "./stores/store.ts";

/** Which events are read. */
export interface TimeRange {
  /**
   * Those that happened then or later.
   *
   * @default {as early as there are any}
   */
  readonly from?: Date | undefined;
  /**
   * Those that happened before.
   *
   * @default {as late as there are any}
   */
  readonly until?: Date | undefined;
}

/** Events that are asked for at a time: so many are in memory at once. */
const PAGE = 1000;

/**
 * Reads events in the order of storing, a page at a time. An event that does not say when it happened counts as having
 * happened when it was received.
 *
 * @param store The store.
 * @param range When they happened; all events where absent.
 * @returns The events.
 * @throws {ValidationError} If a time is none, or the range ends before it begins.
 * @example
 * ```ts
 * import { readEvents } from "@customerio-notebooks/webhooks/frames";
 * import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
 *
 * await using store = openSqliteStore(":memory:");
 * const events = await Array.fromAsync(readEvents(store, { from: new Date("2026-01-01") }));
 * if (events.length !== 0) throw new Error("unexpected");
 * ```
 */
export function readEvents(store: WebhookStore, range: TimeRange = {}): AsyncIterable<StoredEvent> {
  const from = millisecondsOf("from", range.from) ?? -Infinity;
  const until = millisecondsOf("until", range.until) ?? Infinity;
  if (until < from) {
    throw validationError("readEvents", [{ field: "until", message: "must not be before `from`" }]);
  }
  return eventsBetween(store, from, until);
}

async function* eventsBetween(
  store: WebhookStore,
  from: number,
  until: number,
): AsyncGenerator<StoredEvent, void, undefined> {
  for (let after = 0;;) {
    const events = await store.list({ after, limit: PAGE });
    for (const event of events) {
      const time = timeOf(event);
      if (time >= from && time < until) yield event;
    }
    const last = events.at(-1);
    if (last === undefined || events.length < PAGE) return;
    after = last.position;
  }
}

/** When an event happened, in milliseconds since 1970. */
function timeOf({ occurredAt, receivedAt }: IncomingEvent): number {
  return occurredAt === undefined ? receivedAt : occurredAt * 1000;
}

function millisecondsOf(field: string, time: Date | undefined): number | undefined {
  const milliseconds = time?.getTime();
  if (Number.isNaN(milliseconds)) throw validationError("readEvents", [{ field, message: "is no time" }]);
  return milliseconds;
}
