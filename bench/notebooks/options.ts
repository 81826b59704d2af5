import { parseOptions, readNumber } from "../command.ts";

/** What the command says of itself. */
export const USAGE = `Usage: deno task bench:notebooks [options]

Runs notebooks of 1, 50 and 500 cells, and of 50 cells that log 100 lines each, on the Deno kernel: by executeNotebook of this
project, by nbclient, and by a bare message loop that checks nothing. Each run is the first of its process; the time is
that from the start of the kernel to its end. All take turns; the medians count, of times and of
quotients within a repetition. Every line and every
value tells which cell it belongs to, and counts only there. Then four notebooks, one after another and side by side.

nbclient is Debian's python3-nbclient, which apt-get installs where it is absent. Temporary files are removed.

Options:
  --repeat N      how often each contender runs each notebook; 7 where absent, 1 with --quick
  --quick         one repetition
  --no-nbclient   leave nbclient out
  --json          print the results as JSON
  --help          this text

Exit codes: 0 all was measured, whether or not the targets are met, 1 a contender failed, 2 wrong use, 130 Ctrl-C.`;

/** What is measured, and how it is told. */
export interface NotebookBenchOptions {
  readonly repeat: number;
  readonly withNbclient: boolean;
  readonly isJson: boolean;
}

const REPEAT = 7;
const MOST_REPEATS = 100;

const flag = { type: "boolean" } as const;
const ARGUMENTS = {
  repeat: { type: "string" },
  quick: flag,
  "no-nbclient": flag,
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
export function readOptions(args: readonly string[]): NotebookBenchOptions | undefined {
  const { quick = false, json = false, help = false, "no-nbclient": without = false, repeat } = parseOptions(
    args,
    ARGUMENTS,
  );
  if (help) return undefined;
  return {
    repeat: readNumber("repeat", repeat, MOST_REPEATS) ?? (quick ? 1 : REPEAT),
    withNbclient: !without,
    isJson: json,
  };
}
