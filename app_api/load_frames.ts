import type { Columns } from "@customerio-notebooks/core";
import { loadModule } from "./load_module.ts";

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
export function loadFrames<Frame>(): Promise<FramesModule<Frame>> {
  return loadModule<FramesModule<Frame>>("frames", "@customerio-notebooks/app-api/frames");
}
