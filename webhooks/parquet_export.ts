/**
 * Stored events as Parquet files, for a warehouse.
 *
 * @module
 */
import { join, resolve } from "node:path";
import { setImmediate } from "node:timers";
import { CustomerIOError, validationError } from "@customerio-notebooks/core";
import type { Frame } from "@customerio-notebooks/core/frames";
import pl from "nodejs-polars";
import {
  addTallies,
  areEqual,
  joinParts,
  NOTHING,
  type Tally,
  tallyOf,
  tallyOfFile,
  writePart,
} from "./export/parquet_part.ts";
import { publish, sizeOf, stageFor, type Staging } from "./export/staging.ts";
import { calendarDay } from "./frames/calendar_day.ts";
import { eventFrames } from "./frames/event_frame.ts";
import { readEvents, type TimeRange } from "./stored_events.ts";
import type { WebhookStore } from "./stores/store.ts";

export type { TimeRange } from "./stored_events.ts";
export type { StoredEvent, WebhookStore } from "./stores/store.ts";

/** Options of {@linkcode exportToParquet}. */
export interface ParquetExportOptions extends TimeRange {
  /** The file; with `byDay`, the folder. */
  readonly to: string;
  /**
   * Whether each day in UTC gets a file of its own, `day=2026-03-01/events.parquet`, as warehouses read partitions. `from` and
   * `until` must be midnights then, so that no day is there in part. An event that does not say when it happened is of the day
   * on which it was received.
   *
   * @default {false}
   */
  readonly byDay?: boolean;
  /**
   * Whether files that are there already are replaced, each at once when the new one is complete. Days of which there are no
   * events stay as they are.
   *
   * @default {false}
   */
  readonly replace?: boolean;
  /**
   * Whether the files have the whole text of each event, in `body`.
   *
   * @default {true}
   */
  readonly withBody?: boolean;
  /**
   * Ends the export; nothing of it is left.
   *
   * @default {none}
   */
  readonly signal?: AbortSignal | undefined;
}

/** A file that was written, and read again. */
export interface ExportedFile {
  /** Where it is. */
  readonly path: string;
  /** Bytes that it has. */
  readonly bytes: number;
  /** Events in it. */
  readonly rows: number;
  /** When the first of them happened; undefined where none says so. */
  readonly first: Date | undefined;
  /** When the last of them happened; undefined where none says so. */
  readonly last: Date | undefined;
}

/** What was written. */
export interface ParquetExportSummary {
  /** Events in all files. */
  readonly rows: number;
  /** The files, in the order of their names. Without `byDay` there is one, even of no events. */
  readonly files: readonly ExportedFile[];
}

/** Events that are in memory at a time. */
const SLICE = 10_000;

/**
 * Writes stored events to Parquet, with the columns of `eventsToFrame`. However many there are, only some thousands are in
 * memory at a time. A file appears when it is complete, has been read again and counted; nothing is left of an export that fails.
 * New files are readable to their owner alone.
 *
 * @param store The store. Events that arrive meanwhile may be part of the export or not.
 * @param options Where to, which events.
 * @returns What was written.
 * @throws {ValidationError} If there are files already that are not to be replaced, or a time makes no sense.
 * @throws {CustomerIOError} If what was written is not what was read.
 * @example
 * ```ts
 * import { exportToParquet } from "@customerio-notebooks/webhooks/parquet-export";
 * import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
 *
 * await using store = openSqliteStore(":memory:");
 * const folder = await Deno.makeTempDir();
 * const { rows } = await exportToParquet(store, { to: `${folder}/events.parquet` });
 * if (rows !== 0 || !(await Deno.stat(`${folder}/events.parquet`)).isFile) throw new Error("unexpected");
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function exportToParquet(
  store: WebhookStore,
  options: ParquetExportOptions,
): Promise<ParquetExportSummary> {
  const { byDay = false, from, until, withBody = true, signal } = options;
  const to = resolve(options.to);
  if (byDay) checkMidnights({ from, until });
  const events = readEvents(store, { from, until });
  if (!byDay) await checkTargets([to], options);
  await using staging = await stageFor(to);
  const writer = new PartWriter(staging, byDay);
  for await (const frame of eventFrames(events, SLICE, { withBody })) {
    signal?.throwIfAborted();
    writer.write(frame);
    // Polars gives memory back between two turns of the event loop, which a store that answers at once never ends.
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  const partitions = writer.partitions.map((partition) => ({
    ...partition,
    target: join(to, partition.name),
  }));
  if (byDay) await checkTargets(partitions.map(({ target }) => target), options);
  const files: ExportedFile[] = [];
  const complete: (readonly [file: string, target: string])[] = [];
  for (const { target, parts, tally } of partitions) {
    signal?.throwIfAborted();
    const file = join(staging.folder, `complete-${complete.length}`);
    await joinParts(parts, file);
    await checkRows(file, tally, target);
    complete.push([file, target]);
    const { rows, first, last } = tally;
    files.push({ path: target, bytes: await sizeOf(file) ?? 0, rows, first, last });
  }
  for (const [file, target] of complete) await publish(file, target);
  return { rows: files.reduce((sum, { rows }) => sum + rows, 0), files };
}

/** Rows of one file to be, in parts on the disk. */
interface Partition {
  /** Of the file, in the folder that is exported to; empty where that is the file. */
  readonly name: string;
  readonly parts: string[];
  tally: Tally;
}

/** Writes frames to parts, of each file to be its own. */
class PartWriter {
  readonly #staging: Staging;
  readonly #byDay: boolean;
  readonly #partitions = new Map<string, Partition>();
  #parts = 0;

  constructor(staging: Staging, byDay: boolean) {
    this.#staging = staging;
    this.#byDay = byDay;
  }

  get partitions(): Partition[] {
    return [...this.#partitions.values()].sort(({ name: left }, { name: right }) => left < right ? -1 : 1);
  }

  write(frame: Frame): void {
    for (const [name, rows] of this.#byDay ? byDays(frame) : [["", frame] as const]) {
      const partition = this.#partitions.get(name) ?? { name, parts: [], tally: NOTHING };
      this.#partitions.set(name, partition);
      const part = join(this.#staging.folder, `part-${this.#parts++}`);
      writePart(rows, part);
      partition.parts.push(part);
      partition.tally = addTallies(partition.tally, tallyOf(rows));
    }
  }
}

/** The rows of each day, by the name of its file. */
function byDays(frame: Frame): (readonly [name: string, rows: Frame])[] {
  const moment = pl.when(pl.col("timestamp").isNull()).then(pl.col("received_at")).otherwise(
    pl.col("timestamp"),
  );
  const day = calendarDay("exportToParquet", moment, "UTC").cast(pl.Utf8);
  const dated = frame.withColumns(day.alias("day"));
  const days = dated.getColumn("day").unique().toArray().map(String);
  return days.map((day) => [
    join(`day=${day}`, "events.parquet"),
    dated.filter(pl.col("day").eq(pl.lit(day))).drop("day"),
  ]);
}

function checkMidnights(range: TimeRange): void {
  for (const field of ["from", "until"] as const) {
    if (range[field] === undefined || range[field].getTime() % 86_400_000 === 0) continue;
    const message =
      "must be a midnight in UTC where each day has a file of its own, or one of a part of a day would be written";
    throw validationError("exportToParquet", [{ field, message }]);
  }
}

async function checkTargets(
  targets: readonly string[],
  { replace = false }: ParquetExportOptions,
): Promise<void> {
  for (const target of targets) {
    if (replace || await sizeOf(target) === undefined) continue;
    const message = `${target} is there already; name another, remove it, or have it replaced`;
    throw validationError("exportToParquet", [{ field: "to", message }]);
  }
}

async function checkRows(file: string, expected: Tally, target: string): Promise<void> {
  const found = await tallyOfFile(file);
  if (areEqual(found, expected)) return;
  throw new CustomerIOError(
    `Cannot export to ${target}: ${found.rows} rows were found in the file of ${expected.rows} that were written to it. ` +
      "Nothing was changed; try again, on another disk if need be",
    { operation: "exportToParquet" },
  );
}
