import { parseArgs } from "node:util";

/** What the command says of itself. */
export const USAGE = `Usage: deno task bench [options]

Measures the bulk load beside the packages that a user would pick instead, all against one sink on this machine, then single
calls beside a bare fetch. bench/README.md says how. Needs node and npm, and 1.5 GB in the folder for temporary files.

Options:
  --rows N      rows of the inputs; 1,000,000 where absent. Bulk load is measured with ten times as many, too
  --quick       100,000 rows, or those of --rows, and none with ten times as many
  --no-peers    leave out the packages of others, which npm installs at the first run
  --single      measure single calls only
  --json        print the results as JSON
  --help        this text

Exit codes: 0 all was measured, whether or not the targets are met, 1 a contender failed or rows got lost, 2 wrong use, 130 Ctrl-C.`;

/** How the command was called in a wrong way. */
export class WrongUse extends Error {}

/** What is measured, and how it is told. */
export interface BenchOptions {
  /** How single calls are measured. */
  readonly singleCalls: { readonly block: number; readonly pairs: number };
  /** How loads are measured; undefined if they are not. */
  readonly load?: { readonly rows: number; readonly manyRows: number | undefined; readonly peers: boolean };
  readonly isJson: boolean;
}

const ROWS = 1_000_000;
const QUICK_ROWS = 100_000;
/** How many times as many rows must do with the same memory. */
const MANY = 10;
/** More would not fit into the folder for temporary files of most machines. */
const MOST_ROWS = 100_000_000;

const flag = { type: "boolean" } as const;
const ARGUMENTS = {
  rows: { type: "string" },
  quick: flag,
  "no-peers": flag,
  single: flag,
  json: flag,
  help: { type: "boolean", short: "h" },
} as const;

/**
 * Reads the arguments.
 *
 * @param args The arguments.
 * @returns What they ask for; undefined where help is wanted.
 * @throws {WrongUse} If they make no sense.
 */
export function readOptions(args: readonly string[]): BenchOptions | undefined {
  const { rows, quick = false, single = false, json = false, help = false, "no-peers": noPeers = false } =
    parse(args);
  if (help) return undefined;
  const wanted = rows === undefined ? (quick ? QUICK_ROWS : ROWS) : readRows(rows);
  if (single && (rows !== undefined || noPeers)) {
    throw new WrongUse("--single measures no load, which --rows and --no-peers are about");
  }
  const singleCalls = quick ? { block: 100, pairs: 10 } : { block: 500, pairs: 40 };
  const load = { rows: wanted, manyRows: quick ? undefined : MANY * wanted, peers: !noPeers };
  return { singleCalls, isJson: json, ...(single ? {} : { load }) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: ARGUMENTS }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WrongUse(reason.replaceAll(/\s+/g, " "));
  }
}

function readRows(text: string): number {
  const rows = Number(text);
  if (/^\d+$/.test(text) && rows >= 1 && rows <= MOST_ROWS) return rows;
  throw new WrongUse(`--rows must be a whole number from 1 to ${MOST_ROWS}, not "${text}"`);
}
