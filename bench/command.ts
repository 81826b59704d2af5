/**
 * What the commands of all benchmarks have in common: arguments, Ctrl-C, messages, exit codes.
 *
 * @module
 */
import process from "node:process";
import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { endWithLauncher } from "../tasks/launcher.ts";
import { BenchError, Interrupted, WrongUse } from "./failure.ts";

/** A benchmark as a command. */
export interface BenchCommand<Options extends { readonly isJson: boolean }, Results> {
  /** What `--help` prints. */
  readonly usage: string;
  /** Reads the arguments; undefined where help is wanted. Throws a {@linkcode WrongUse}. */
  readonly readOptions: (args: readonly string[]) => Options | undefined;
  /** Measures everything. The signal ends it; `tell` takes lines on how far it is. */
  readonly run: (options: Options, signal: AbortSignal, tell: (line: string) => void) => Promise<Results>;
  /** Tells what was measured, without `--json`. */
  readonly report: (results: Results) => string;
}

const EXIT = { done: 0, failed: 1, wrongUse: 2, interrupted: 130 } as const;

const STOP_SIGNALS: readonly Deno.Signal[] = Deno.build.os === "windows" ? ["SIGINT"] : ["SIGINT", "SIGTERM"];

/**
 * Runs the command of a benchmark.
 *
 * @param command The benchmark.
 * @param args Its arguments.
 * @returns Its exit code.
 */
export async function runBenchCommand<Options extends { readonly isJson: boolean }, Results>(
  { usage, readOptions, run, report }: BenchCommand<Options, Results>,
  args: readonly string[],
): Promise<number> {
  const stop = new AbortController();
  const interrupt = () => stop.abort(new Error("interrupted"));
  for (const signal of STOP_SIGNALS) Deno.addSignalListener(signal, interrupt);
  try {
    const options = readOptions(args);
    if (options === undefined) {
      console.log(usage);
      return EXIT.done;
    }
    warnIfBusy();
    const results = await run(options, stop.signal, console.error);
    console.log(options.isJson ? JSON.stringify(results) : report(results));
    return EXIT.done;
  } catch (error) {
    if (stop.signal.aborted || error instanceof Interrupted) return EXIT.interrupted;
    if (error instanceof WrongUse) console.error(`${error.message} (--help says more)`);
    else if (error instanceof BenchError) console.error(error.message);
    else throw error;
    return error instanceof WrongUse ? EXIT.wrongUse : EXIT.failed;
  } finally {
    for (const signal of STOP_SIGNALS) Deno.removeSignalListener(signal, interrupt);
  }
}

/** Runs a main function as the program that `deno task` has started. */
export async function runAsProgram(main: (args: readonly string[]) => Promise<number>): Promise<void> {
  endWithLauncher();
  process.exitCode = await main(Deno.args);
}

/**
 * Reads options, of which all are known.
 *
 * @throws {WrongUse} If one is not.
 */
export function parseOptions<Config extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Config,
) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new WrongUse((error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, " "));
  }
}

/**
 * Reads a whole number from 1.
 *
 * @throws {WrongUse} If it is none, or over the most.
 */
export function readNumber(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= most) return number;
  throw new WrongUse(`--${name} must be a whole number from 1 to ${most}, not "${text}"`);
}

function warnIfBusy(): void {
  const [load = 0] = Deno.loadavg();
  const cores = navigator.hardwareConcurrency;
  if (load <= cores / 4) return;
  console.error(
    `The machine is busy, a load of ${load.toFixed(1)} on ${cores} cores: the numbers will be off`,
  );
}
