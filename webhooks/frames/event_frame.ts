import type { Frame } from "@customerio-notebooks/core/frames";
import pl, { type Series } from "nodejs-polars";
import type { IncomingEvent } from "../stores/store.ts";
import { EVENT_COLUMNS, type EventColumnType, readBody } from "./event_columns.ts";
import { madeBy } from "./made_by.ts";

/** Options of {@linkcode eventsToFrame}. */
export interface EventFrameOptions {
  /**
   * Whether the frame has the whole text of each event, in `body`, which takes most of its memory.
   *
   * @default {true}
   */
  readonly withBody?: boolean;
}

/** Events that become columns at a time: their texts need not be in memory twice. */
const SLICE = 10_000;

/**
 * A frame of stored events, one a row, in their order. All frames have the same columns of the same types, whatever the
 * events; a value that an event lacks, or that is not what its column holds, is null.
 *
 * Times are moments in UTC, to the millisecond: `timestamp`, when it happened, and `received_at`. `made_by` tells who opened or
 * clicked, and is null in other events: a `person`; a `proxy` that hides who reads; an open's `inference` from a click; a
 * `prefetch` by a mail program, whoever reads it; or another `machine`.
 *
 * @param events The events: those of a store by {@linkcode readEvents}, or any others.
 * @param options Which columns.
 * @returns The frame.
 * @example
 * ```ts
 * import { eventsToFrame, readEvents } from "@customerio-notebooks/webhooks/frames";
 * import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
 *
 * await using store = openSqliteStore(":memory:");
 * await store.add({
 *   eventId: "01E4C4CT6YDC7Y5M7FE1GWWPQJ",
 *   objectType: "email",
 *   metric: "opened",
 *   occurredAt: 1_700_000_000,
 *   receivedAt: 1_700_000_000_500,
 *   body: '{"data":{"delivery_id":"RPIL","campaign_id":7,"prefetched":true}}',
 * });
 * const frame = await eventsToFrame(readEvents(store));
 * if (frame.getColumn("made_by").get(0) !== "prefetch") throw new Error("unexpected");
 * ```
 */
export async function eventsToFrame(
  events: Iterable<IncomingEvent> | AsyncIterable<IncomingEvent>,
  options: EventFrameOptions = {},
): Promise<Frame> {
  const frames = await Array.fromAsync(eventFrames(events, SLICE, options));
  return frames.length === 1 && frames[0] !== undefined ? frames[0] : pl.concat(frames);
}

/**
 * Frames of so many events each, but for the last; at least one, which has no rows where there are no events.
 *
 * @param events The events.
 * @param size Rows of a frame.
 * @param options As of {@linkcode eventsToFrame}.
 */
export async function* eventFrames(
  events: Iterable<IncomingEvent> | AsyncIterable<IncomingEvent>,
  size: number,
  options: EventFrameOptions = {},
): AsyncGenerator<Frame, void, undefined> {
  let slice: IncomingEvent[] = [];
  let isFirst = true;
  for await (const event of events) {
    slice.push(event);
    if (slice.length < size) continue;
    yield frameOf(slice, options);
    slice = [];
    isFirst = false;
  }
  if (slice.length > 0 || isFirst) yield frameOf(slice, options);
}

function frameOf(events: readonly IncomingEvent[], { withBody = true }: EventFrameOptions): Frame {
  const columns = EVENT_COLUMNS.filter(({ name }) => withBody || name !== "body");
  const values = columns.map(() => Array<unknown>(events.length));
  for (const [row, stored] of events.entries()) {
    const event = readBody(stored);
    for (const [index, { type, read }] of columns.entries()) {
      const column = values[index];
      if (column !== undefined) column[row] = VALUES[type](read(event) ?? null);
    }
  }
  const series = columns.map(({ name, type }, index) => SERIES[type](name, values[index] ?? []));
  const frame = pl.DataFrame(series);
  const times = columns.filter(({ type }) => type === "time")
    .map(({ name }) => pl.col(name).cast(pl.Datetime("ms", "UTC")).alias(name));
  const names = columns.map(({ name }) => name);
  const place = names.indexOf("machine") + 1;
  return frame.withColumns(...times, madeBy().alias("made_by")).select(
    ...names.toSpliced(place, 0, "made_by"),
  );
}

/** What polars is given of a value: only what is of the column's type, since it would guess about the rest. */
const VALUES: Readonly<Record<EventColumnType, (value: unknown) => unknown>> = {
  text: textOf,
  integer: integerOf,
  boolean: (value) => typeof value === "boolean" ? value : null,
  time: (value) => typeof value === "number" && Math.abs(value) <= LAST_TIME ? value : null,
};

const SERIES: Readonly<Record<EventColumnType, (name: string, values: readonly unknown[]) => Series>> = {
  text: (name, values) => pl.Series(name, [...values], pl.Utf8),
  integer: (name, values) => pl.Series(name, [...values], pl.Int64),
  boolean: (name, values) => pl.Series(name, [...values], pl.Bool),
  time: (name, values) => pl.Series(name, [...values], pl.Int64),
};

/** What a `Date` reaches, and a column of times has to give back. */
const LAST_TIME = 8.64e15;

function textOf(value: unknown): string | null {
  if (value === null || typeof value === "string") return value;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function integerOf(value: unknown): number | null {
  const number = typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : null;
}
