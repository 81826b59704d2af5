import { relative } from "node:path";
import type { NotebookEventListener } from "../events.ts";
import { createProgress } from "../progress.ts";
import type { Arguments } from "./arguments.ts";
import { quote } from "../shell_word.ts";
import { EXECUTION_OPTIONS } from "./execution_options.ts";
import { listenForSignals } from "./signals.ts";
import type { CommandContext } from "./subcommand.ts";

/** What a command needs while notebooks run. */
export interface Running {
  /** Shows progress. */
  readonly onEvent: NotebookEventListener;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** How often the seconds on a terminal move on. */
const TICK_MS = 500;

/**
 * Shows progress and minds Ctrl-C while notebooks run.
 *
 * @param args What was given: `--quiet`, `--json` and how to execute are looked at.
 * @param context Where to write.
 * @param run Runs the notebooks, and gives the exit code.
 * @returns That exit code, or 128 plus the number of the signal that stopped the run.
 */
export async function whileRunning(
  args: Arguments,
  context: CommandContext,
  run: (running: Running) => Promise<number>,
): Promise<number> {
  using signals = listenForSignals();
  const progress = createProgress({
    // Standard output is the document's then.
    write: args.has("json") ? context.writeError : context.write,
    terminal: context.terminal,
    columns: terminalWidth,
    colour: context.colour,
    quiet: args.has("quiet"),
    rerun: (path) =>
      [context.program, ...[...args.words(EXECUTION_OPTIONS), relative(".", path)].map(quote)].join(" "),
  });
  using _ticking = repeat(progress.tick, context.terminal ? TICK_MS : undefined);
  const exitCode = await run({ onEvent: progress.onEvent, signal: signals.aborted });
  return signals.exitCode() ?? exitCode;
}

function terminalWidth(): number {
  try {
    return Deno.consoleSize().columns || 80;
  } catch {
    // No terminal after all; who reads the lines wraps them as they like.
    return 80;
  }
}

function repeat(action: () => void, intervalMs: number | undefined): Disposable {
  const timer = intervalMs === undefined ? undefined : setInterval(action, intervalMs);
  return { [Symbol.dispose]: () => clearInterval(timer) };
}
