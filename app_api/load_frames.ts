import type { Columns } from "@customerio-notebooks/core";

/** What of a nodejs-polars frame can be told without importing nodejs-polars. */
export interface PageFrame {
  /** How many rows. */
  readonly height: number;
  /** Names of the columns. */
  readonly columns: string[];
  /** The values of a column. */
  getColumn(name: string): { toArray(): unknown[] };
  /** The rows. */
  toRecords(): Record<string, unknown>[];
}

/** As much of `./frames.ts` as is used without importing it. */
interface FramesModule<Frame> {
  entriesToFrame(entries: readonly unknown[], columns?: Columns): Frame;
  csvToFrame(csv: string, columns?: Columns): Frame;
}

/** Loads `./frames.ts`, and nodejs-polars with it. */
export async function loadFrames<Frame>(): Promise<FramesModule<Frame>> {
  // Not written where it is imported, or nodejs-polars would be installed for all who import the client.
  const module = "./frames.ts";
  return await import(module);
}
