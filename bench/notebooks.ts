/**
 * `deno task bench:notebooks`: the executor of this project beside nbclient and beside a bare message loop.
 *
 * @module
 */
import process from "node:process";
import { fileURLToPath } from "node:url";
import { endWithLauncher } from "../tasks/launcher.ts";
import { type ContenderCommand, denoContender } from "./notebooks/contender.ts";
import { COURSES } from "./notebooks/course.ts";
import { NotebookBenchError, WrongUse } from "./notebooks/failure.ts";
import { judge, NBCLIENT, OURS, RAW, type Target, tellMeasurements, tellTargets } from "./notebooks/judge.ts";
import {
  measureCourses,
  type Measurement,
  measureTogether,
  median,
  type Together,
} from "./notebooks/measure.ts";
import { findNbclient, kernelspecEnvironment } from "./notebooks/nbclient.ts";
import { type NotebookBenchOptions, readOptions, USAGE } from "./notebooks/options.ts";

/** All that was measured; what `--json` prints. */
export interface NotebookBenchResults {
  /** Versions of nbclient and jupyter_client; absent if they were left out. */
  readonly nbclient?: string;
  readonly measurements: readonly Measurement[];
  readonly together: Together;
  readonly targets: readonly Target[];
}

const EXIT = { done: 0, failed: 1, wrongUse: 2, interrupted: 130 } as const;

const STOP_SIGNALS: readonly Deno.Signal[] = Deno.build.os === "windows" ? ["SIGINT"] : ["SIGINT", "SIGTERM"];

/**
 * Measures everything.
 *
 * @param options What, and how often.
 * @param signal Ends it; temporary files are removed.
 * @param tell Takes lines on how far it is.
 * @returns What was measured.
 * @throws {NotebookBenchError} If a contender fails or cannot be installed.
 */
export async function runNotebookBench(
  { repeat, withNbclient }: NotebookBenchOptions,
  signal: AbortSignal,
  tell: (line: string) => void,
): Promise<NotebookBenchResults> {
  await using stack = new AsyncDisposableStack();
  const folder = await Deno.makeTempDir({ prefix: "bench_notebooks_" });
  stack.defer(() => Deno.remove(folder, { recursive: true }));
  const nbclient = withNbclient ? await findNbclient(tell, signal) : undefined;
  const ours = denoContender(OURS, "ours.ts");
  const commands: ContenderCommand[] = [ours, denoContender(RAW, "raw_loop.ts")];
  if (nbclient !== undefined) {
    commands.push({
      name: NBCLIENT,
      program: nbclient.python,
      args: [fileURLToPath(new URL("notebooks/nbclient_driver.py", import.meta.url))],
      env: await kernelspecEnvironment(folder),
    });
  }
  const options = { folder, repeat, signal, tell };
  const measurements = await measureCourses(commands, COURSES, options);
  const together = await measureTogether(ours, options);
  return {
    ...(nbclient === undefined ? {} : { nbclient: nbclient.versions }),
    measurements,
    together,
    targets: judge(measurements, together),
  };
}

/**
 * Runs the command.
 *
 * @param args Its arguments.
 * @returns Its exit code.
 */
export async function main(args: readonly string[]): Promise<number> {
  const stop = new AbortController();
  const interrupt = () => stop.abort(new Error("interrupted"));
  for (const signal of STOP_SIGNALS) Deno.addSignalListener(signal, interrupt);
  try {
    const options = readOptions(args);
    if (options === undefined) {
      console.log(USAGE);
      return EXIT.done;
    }
    warnIfBusy();
    const results = await runNotebookBench(options, stop.signal, console.error);
    console.log(options.isJson ? JSON.stringify(results) : report(results));
    return EXIT.done;
  } catch (error) {
    if (stop.signal.aborted) return EXIT.interrupted;
    if (error instanceof WrongUse) console.error(`${error.message} (--help says more)`);
    else if (error instanceof NotebookBenchError) console.error(error.message);
    else throw error;
    return error instanceof WrongUse ? EXIT.wrongUse : EXIT.failed;
  } finally {
    for (const signal of STOP_SIGNALS) Deno.removeSignalListener(signal, interrupt);
  }
}

function warnIfBusy(): void {
  const [load = 0] = Deno.loadavg();
  const cores = navigator.hardwareConcurrency;
  if (load <= cores / 4) return;
  console.error(
    `The machine is busy, a load of ${load.toFixed(1)} on ${cores} cores: the numbers will be off`,
  );
}

function report({ nbclient, measurements, together, targets }: NotebookBenchResults): string {
  return [
    `Deno ${Deno.version.deno}${nbclient === undefined ? "" : `, nbclient and jupyter_client ${nbclient}`}`,
    tellMeasurements(measurements).join("\n"),
    `${together.notebooks} notebooks of 50 cells: ${
      Math.round(median(together.inTurn))
    } ms one after another, ` +
    `${Math.round(median(together.together))} ms ${together.atATime} at a time`,
    tellTargets(targets).join("\n"),
  ].join("\n\n");
}

if (import.meta.main) {
  endWithLauncher();
  process.exitCode = await main(Deno.args);
}
