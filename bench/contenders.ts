/**
 * What is measured, as a table.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { type Command, denoCommand } from "./child.ts";
import type { InputFormat } from "./inputs.ts";

/** Whose code a contender is: ours, that of others, or nobody's, which is as fast as it can get. */
export type Side = "ours" | "peer" | "floor";

/** One that sends all purchases of an input. */
export interface Contender {
  readonly name: string;
  readonly side: Side;
  /** What it reads. */
  readonly format: InputFormat;
  /** How many purchases. */
  readonly rows: number;
  /**
   * The command that runs it.
   *
   * @param port Port of the sink.
   * @param file The input.
   * @param peers Folder where the packages of others are installed.
   */
  command(port: number, file: string, peers: string): Command;
}

/** How much is measured. */
export interface ContenderSelection {
  /** Purchases that each contender sends, but for {@linkcode CDP_ANALYTICS_NODE}. */
  readonly rows: number;
  /** Purchases that the bulk load also has to send, from files. */
  readonly manyRows?: number | undefined;
  /** Whether the packages of others take part. */
  readonly peers: boolean;
}

/** The name of the contender whose package makes the batches itself, used as its documentation shows. */
export const CDP_ANALYTICS_NODE = "cdp-analytics-node";

/** The name of the contender whose batches are made by hand. */
export const CUSTOMERIO_NODE = "customerio-node";

/** Purchases that `cdp-analytics-node` can hold in memory, as all of them wait in there. */
const MOST_WAITING = 100_000;

/** The frame is read from a Parquet file, which has types. */
const OURS: readonly (readonly [kind: string, format: InputFormat, ...args: string[]])[] = [
  ["CSV", "csv"],
  ["Parquet", "parquet"],
  ["NDJSON", "ndjson"],
  ["DataFrame", "parquet", "frame"],
];

/**
 * The contenders of a run, in their order.
 *
 * @param selection How much is measured.
 * @returns The contenders.
 */
export function selectContenders({ rows, manyRows, peers }: ContenderSelection): Contender[] {
  const fewRows = Math.min(rows, MOST_WAITING);
  return [
    inDeno("floor: ready-made bodies", "floor", "ready_made_bodies.ts", "csv", rows),
    ...peers
      ? [
        inNode(CUSTOMERIO_NODE, "customerio_node.mjs", rows),
        inNode(CDP_ANALYTICS_NODE, "cdp_analytics_node.mjs", fewRows),
        inNode(`${CDP_ANALYTICS_NODE}, paced`, "cdp_analytics_node.mjs", fewRows, "paced"),
      ]
      : [],
    ...OURS.map((input) => bulkLoad(input, rows)),
    // A frame of any size is in memory as a whole, which says nothing of the memory of the load.
    ...manyRows === undefined ? [] : OURS.slice(0, 3).map((input) => bulkLoad(input, manyRows)),
  ];
}

function bulkLoad([kind, format, ...args]: (typeof OURS)[number], rows: number): Contender {
  return inDeno(`bulkLoad ${kind}`, "ours", "bulk_load.ts", format, rows, ...args);
}

function inDeno(
  name: string,
  side: Side,
  module: string,
  format: InputFormat,
  rows: number,
  ...rest: readonly string[]
): Contender {
  const command: Contender["command"] = (port, file) =>
    denoCommand(name, moduleUrl(module), [String(port), file, String(rows), ...rest]);
  return { name, side, format, rows, command };
}

function inNode(name: string, module: string, rows: number, ...rest: readonly string[]): Contender {
  const command: Contender["command"] = (port, file, peers) => {
    const args = [fileURLToPath(moduleUrl(module)), String(port), file, String(rows), peers, ...rest];
    return { name, program: "node", args };
  };
  return { name, side: "peer", format: "csv", rows, command };
}

function moduleUrl(module: string): URL {
  return new URL(`contenders/${module}`, import.meta.url);
}
