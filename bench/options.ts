import { parseOptions, readNumber } from "./command.ts";
import type { ContenderSelection } from "./contenders.ts";
import { WrongUse } from "./failure.ts";

/** What the command says of itself. */
export const USAGE = `Usage: deno task bench [options]

Measures the bulk load beside the packages that a user would pick instead, all against one sink on this machine, then single
calls beside a bare fetch. bench/README.md says how. Needs node and npm, and 1.5 GB in the folder for temporary files.

Options:
  --rows N      rows of the inputs; 1,000,000 where absent. Bulk load is measured with ten times as many, too
  --quick       100,000 rows, or those of --rows, and none with ten times as many
  --repeat N    how often each contender runs, all by turns: the median counts; 3 where absent, 1 with --quick
  --no-peers    leave out the packages of others, which npm installs at the first run
  --single      measure single calls only
  --json        print the results as JSON
  --help        this text

Exit codes: 0 all was measured, whether or not the targets are met, 1 a contender failed or rows got lost, 2 wrong use, 130 Ctrl-C.`;

/** What is measured, and how it is told. */
export interface BenchOptions {
  /** How single calls are measured. */
  readonly singleCalls: { readonly block: number; readonly pairs: number };
  /** How loads are measured; undefined if they are not. */
  readonly load?: ContenderSelection & { readonly repeat: number };
  readonly isJson: boolean;
}

const ROWS = 1_000_000;
const QUICK_ROWS = 100_000;
const REPEAT = 3;
const MOST_REPEATS = 100;
/** How many times as many rows must do with the same memory. */
const MANY = 10;
/** More would not fit into the folder for temporary files of most machines. */
const MOST_ROWS = 100_000_000;

const flag = { type: "boolean" } as const;
const ARGUMENTS = {
  rows: { type: "string" },
  repeat: { type: "string" },
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
  const {
    quick = false,
    single = false,
    json = false,
    help = false,
    "no-peers": noPeers = false,
    ...numbers
  } = parseOptions(args, ARGUMENTS);
  if (help) return undefined;
  if (single && (noPeers || Object.keys(numbers).length > 0)) {
    throw new WrongUse("--single measures no load, which --rows, --repeat and --no-peers are about");
  }
  const rows = readNumber("rows", numbers.rows, MOST_ROWS) ?? (quick ? QUICK_ROWS : ROWS);
  const repeat = readNumber("repeat", numbers.repeat, MOST_REPEATS) ?? (quick ? 1 : REPEAT);
  const load = { rows, manyRows: quick ? undefined : MANY * rows, peers: !noPeers, repeat };
  const singleCalls = { block: 500, pairs: quick ? 10 : 100 };
  return { singleCalls, isJson: json, ...(single ? {} : { load }) };
}
