import type { Frame, LazyFrame } from "@customerio-notebooks/core/frames";
import pl, { type Expr } from "nodejs-polars";
import { z } from "zod";

/** What can be told of rows without holding them, before and after they went through a file. */
export interface Tally {
  readonly rows: number;
  /** When the first of them happened; undefined where none says so. */
  readonly first: Date | undefined;
  /** When the last of them happened; undefined where none says so. */
  readonly last: Date | undefined;
  /** Characters of all their texts that are kept. */
  readonly characters: number;
}

/** The tally of no rows. */
export const NOTHING: Tally = { rows: 0, first: undefined, last: undefined, characters: 0 };

const TALLY = z.tuple([z.object({
  rows: z.number(),
  first: z.date().nullable(),
  last: z.date().nullable(),
  characters: z.number(),
})]);

/** Counts the rows of a frame. */
export function tallyOf(frame: Frame): Tally {
  return readTally(frame.select(...tallies(frame.columns)));
}

/** Counts the rows of a file. The result goes through a file too: of all ways to run a query, only that one reads in pieces. */
export async function tallyOfFile(path: string): Promise<Tally> {
  const [rows, counted] = [openParquet(path), `${path}-counted`];
  await rows.select(...tallies(rows.columns)).sinkParquet(counted).collect();
  return readTally(await openParquet(counted).collect());
}

function tallies(columns: readonly string[]): Expr[] {
  const texts = ["event_id", "body"].filter((name) => columns.includes(name));
  // Polars forgets the type of lengths until it is told.
  const lengths = texts.map((name) => pl.col(name).str.lengths().cast(pl.Int64).sum());
  return [
    pl.len().cast(pl.Int64).alias("rows"),
    pl.col("timestamp").min().alias("first"),
    pl.col("timestamp").max().alias("last"),
    lengths.reduce((sum, length) => sum.add(length)).alias("characters"),
  ];
}

function readTally(frame: Frame): Tally {
  const [{ rows, first, last, characters }] = TALLY.parse(frame.toRecords());
  return { rows, first: first ?? undefined, last: last ?? undefined, characters };
}

/** The tally of two lots of rows together. */
export function addTallies(left: Tally, right: Tally): Tally {
  const firsts = [left.first, right.first].filter((time) => time !== undefined).map(Number);
  const lasts = [left.last, right.last].filter((time) => time !== undefined).map(Number);
  return {
    rows: left.rows + right.rows,
    first: firsts.length === 0 ? undefined : new Date(Math.min(...firsts)),
    last: lasts.length === 0 ? undefined : new Date(Math.max(...lasts)),
    characters: left.characters + right.characters,
  };
}

/** Whether two tallies are of the same rows, as far as they tell. */
export function areEqual(left: Tally, right: Tally): boolean {
  return left.rows === right.rows && left.characters === right.characters &&
    left.first?.getTime() === right.first?.getTime() && left.last?.getTime() === right.last?.getTime();
}

/** Polars holds several groups in memory, and of itself makes them of any size. */
const ROWS_OF_A_GROUP = 20_000;

/** Writes a part of a file. */
export function writePart(frame: Frame, path: string): void {
  frame.writeParquet(path, { compression: "zstd" });
}

/** Writes the rows of several parts into one file, in their order, and waits until the disk has it. */
export async function joinParts(parts: readonly string[], path: string): Promise<void> {
  const joined = pl.concat(parts.map(openParquet));
  await joined.sinkParquet(path, {
    compression: "zstd",
    maintainOrder: true,
    rowGroupSize: ROWS_OF_A_GROUP,
    syncOnClose: "all",
  }).collect();
}

/** A file as a query. A name may have characters in it that stand for others in a pattern. */
export function openParquet(path: string): LazyFrame {
  return pl.scanParquet(path, { glob: false });
}
