import { parseOptions, readNumber } from "../command.ts";

/** What the command says of itself. */
export const USAGE = `Usage: deno task bench:app_api [options]

Measures the client of the App API beside customerio-node, both in Deno, on one service on this machine: reading all people of
a segment, and importing the package. bench/README.md says how. Needs npm.

Options:
  --members N   people in the segment; 100,000 where absent
  --repeat N    how often each contender runs, all by turns: the median counts; 5 where absent, 1 with --quick
  --quick       10,000 people, or those of --members, once
  --no-peers    leave out customerio-node, which npm installs at the first run
  --json        print the results as JSON
  --help        this text

Exit codes: 0 all was measured, whether or not the targets are met, 1 a contender failed or people got lost, 2 wrong use, 130 Ctrl-C.`;

/** What is measured, and how it is told. */
export interface AppBenchOptions {
  readonly members: number;
  readonly repeat: number;
  readonly peers: boolean;
  readonly isJson: boolean;
}

const MEMBERS = 100_000;
const QUICK_MEMBERS = 10_000;
const MOST_MEMBERS = 10_000_000;
const REPEAT = 5;
const MOST_REPEATS = 100;

const flag = { type: "boolean" } as const;
const ARGUMENTS = {
  members: { type: "string" },
  repeat: { type: "string" },
  quick: flag,
  "no-peers": flag,
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
export function readOptions(args: readonly string[]): AppBenchOptions | undefined {
  const { quick = false, json = false, help = false, "no-peers": without = false, ...numbers } = parseOptions(
    args,
    ARGUMENTS,
  );
  if (help) return undefined;
  return {
    members: readNumber("members", numbers.members, MOST_MEMBERS) ?? (quick ? QUICK_MEMBERS : MEMBERS),
    repeat: readNumber("repeat", numbers.repeat, MOST_REPEATS) ?? (quick ? 1 : REPEAT),
    peers: !without,
    isJson: json,
  };
}
