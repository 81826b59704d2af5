import { parseOptions, readNumber } from "../command.ts";

/** What the command says of itself. */
export const USAGE = `Usage: deno task bench:webhooks [options]

Measures the webhook receiver, each event durable before it is answered, beside itself without a store, beside Express and Hono with
an insert a request, and beside a handler that only reads; then verification beside other packages. bench/README.md says how.

Options:
  --repeat N    how often each contender runs, all by turns: the median counts; 5 where absent, 1 with --quick
  --quick       a tenth of the events
  --no-peers    leave out the packages of others, which Deno downloads at the first run
  --json        print the results as JSON
  --help        this text

Exit codes: 0 all was measured, whether or not the targets are met, 1 a contender failed or events got lost, 2 wrong use, 130 Ctrl-C.`;

/** What is measured, and how it is told. */
export interface WebhookBenchOptions {
  readonly repeat: number;
  /** Events of a load, as many as it takes; of the contenders that insert one by one, a fifth. */
  readonly events: number;
  /** How long events are offered at a rate, in seconds. */
  readonly seconds: number;
  /** Blocks of verifications. */
  readonly blocks: number;
  readonly withPeers: boolean;
  readonly isJson: boolean;
}

const flag = { type: "boolean" } as const;
const ARGUMENTS = {
  repeat: { type: "string" },
  quick: flag,
  "no-peers": flag,
  json: flag,
  help: { type: "boolean", short: "h" },
} as const;

const FULL = { repeat: 5, events: 50_000, seconds: 10, blocks: 100 };
const QUICK = { repeat: 1, events: 5000, seconds: 1, blocks: 10 };
const MOST_REPEATS = 100;

/**
 * Reads the arguments.
 *
 * @param args The arguments.
 * @returns What they ask for; undefined where help is wanted.
 * @throws {WrongUse} If they make no sense.
 */
export function readOptions(args: readonly string[]): WebhookBenchOptions | undefined {
  const { quick = false, json = false, help = false, "no-peers": noPeers = false, repeat } = parseOptions(
    args,
    ARGUMENTS,
  );
  if (help) return undefined;
  const size = quick ? QUICK : FULL;
  return {
    ...size,
    repeat: readNumber("repeat", repeat, MOST_REPEATS) ?? size.repeat,
    withPeers: !noPeers,
    isJson: json,
  };
}
