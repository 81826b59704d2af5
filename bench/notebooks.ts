/**
 * `deno task bench:notebooks`: the executor of this project beside nbclient and beside a bare message loop.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { runAsProgram, runBenchCommand } from "./command.ts";
import { median } from "./median.ts";
import { type ContenderCommand, denoContender } from "./notebooks/contender.ts";
import { COURSES } from "./notebooks/course.ts";
import { judge, NBCLIENT, OURS, RAW, tellMeasurements } from "./notebooks/judge.ts";
import { measureCourses, type Measurement, measureTogether, type Together } from "./notebooks/measure.ts";
import { findNbclient, kernelspecEnvironment } from "./notebooks/nbclient.ts";
import { type NotebookBenchOptions, readOptions, USAGE } from "./notebooks/options.ts";
import { type Target, tellTargets } from "./table.ts";

/** All that was measured; what `--json` prints. */
export interface NotebookBenchResults {
  /** Versions of nbclient and jupyter_client; absent if they were left out. */
  readonly nbclient?: string;
  readonly measurements: readonly Measurement[];
  readonly together: Together;
  readonly targets: readonly Target[];
}

/**
 * Measures everything.
 *
 * @param options What, and how often.
 * @param signal Ends it; temporary files are removed.
 * @param tell Takes lines on how far it is.
 * @returns What was measured.
 * @throws {BenchError} If a contender fails or cannot be installed.
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
export function main(args: readonly string[]): Promise<number> {
  return runBenchCommand({ usage: USAGE, readOptions, run: runNotebookBench, report }, args);
}

function report({ nbclient, measurements, together, targets }: NotebookBenchResults): string {
  return [
    `Deno ${Deno.version.deno}${nbclient === undefined ? "" : `, nbclient and jupyter_client ${nbclient}`}`,
    tellMeasurements(measurements).join("\n"),
    `${together.notebooks} notebooks of 50 cells: ${
      Math.round(median(together.inTurn))
    } ms one after another, ` +
    `${Math.round(median(together.together))} ms ${together.atATime} at a time`,
    tellTargets(targets, 3).join("\n"),
  ].join("\n\n");
}

if (import.meta.main) await runAsProgram(main);
