/**
 * `deno task bench`: the bulk load beside what a user would pick instead, and single calls beside a bare `fetch`.
 *
 * @module
 */
import process from "node:process";
import { z } from "zod";
import { endWithLauncher } from "../tasks/launcher.ts";
import { BenchError, denoCommand, Interrupted, runCommand } from "./child.ts";
import { selectContenders } from "./contenders.ts";
import { Inputs } from "./inputs.ts";
import { type BenchOptions, readOptions, USAGE, WrongUse } from "./options.ts";
import { installPeers } from "./peers.ts";
import { judge, type Target, tellRuns, tellSingleCalls, tellTargets } from "./report.ts";
import { medianRun, type Run, runContender } from "./runs.ts";
import type { SingleCalls } from "./single_calls.ts";
import { type SinkProcess, startSink } from "./sink_process.ts";

/** All that was measured; what `--json` prints. */
export interface BenchResults {
  /** Empty with `--single`. */
  readonly runs: readonly Run[];
  readonly singleCalls: readonly SingleCalls[];
  readonly targets: readonly Target[];
}

const EXIT = { done: 0, failed: 1, wrongUse: 2, interrupted: 130 } as const;

const STOP_SIGNALS: readonly Deno.Signal[] = Deno.build.os === "windows" ? ["SIGINT"] : ["SIGINT", "SIGTERM"];

const SINGLE_CALLS = z.object({
  events: z.number(),
  results: z.array(z.object({
    concurrency: z.number(),
    calls: z.number(),
    trackMicroseconds: z.number(),
    fetchMicroseconds: z.number(),
    overhead: z.number(),
  })),
});

/**
 * Measures everything.
 *
 * @param options What, and how.
 * @param signal Ends it; temporary files are removed.
 * @param tell Takes lines on how far it is.
 * @returns What was measured.
 * @throws {BenchError} If something fails, or rows got lost.
 */
export async function runBench(
  { load, singleCalls }: BenchOptions,
  signal: AbortSignal,
  tell: (line: string) => void,
): Promise<BenchResults> {
  await using sink = await startSink(signal);
  const runs = load === undefined ? [] : await runLoads(load, sink, signal, tell);
  tell("single calls …");
  const calls = await measureSingleCalls(singleCalls, sink, signal);
  return { runs, singleCalls: calls, targets: judge(runs, calls) };
}

async function runLoads(
  load: NonNullable<BenchOptions["load"]>,
  sink: SinkProcess,
  signal: AbortSignal,
  tell: (line: string) => void,
): Promise<Run[]> {
  if (load.peers) tell("packages of others …");
  const peers = load.peers ? await installPeers(signal) : "";
  await using inputs = await Inputs.create();
  const contenders = selectContenders(load).map((contender) => ({ contender, runs: Array<Run>() }));
  for (let round = 1; round <= load.repeat; round++) {
    for (const [index, { contender, runs }] of contenders.entries()) {
      const place = `[${round}/${load.repeat}, ${index + 1}/${contenders.length}]`;
      const title = `${place} ${contender.name}, ${contender.rows.toLocaleString("en")} rows`;
      tell(`${title} …`);
      const run = await runContender(contender, { sink, inputs, peers, signal });
      tell(`${title}: ${run.seconds.toFixed(2)} s, ${Math.round(run.peakMegabytes)} MB`);
      runs.push(run);
    }
  }
  return contenders.map(({ runs }) => medianRun(runs));
}

async function measureSingleCalls(
  { block, pairs }: BenchOptions["singleCalls"],
  sink: SinkProcess,
  signal: AbortSignal,
): Promise<SingleCalls[]> {
  const module = new URL("single_calls.ts", import.meta.url);
  const command = denoCommand("single calls", module, [sink.port, block, pairs].map(String));
  const { events, results } = SINGLE_CALLS.parse(JSON.parse(await runCommand(command, signal)));
  const seen = await sink.takeCounts();
  if (seen.events === events && seen.requests === events) return results;
  throw new BenchError(
    `single calls: the sink saw ${seen.events} events in ${seen.requests} requests of ${events}`,
  );
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
    const results = await runBench(options, stop.signal, console.error);
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

function warnIfBusy(): void {
  const [load = 0] = Deno.loadavg();
  const cores = navigator.hardwareConcurrency;
  if (load > cores / 4) {
    console.error(
      `The machine is busy, a load of ${load.toFixed(1)} on ${cores} cores: the numbers will be off`,
    );
  }
}

function report({ runs, singleCalls, targets }: BenchResults): string {
  const tables = [
    runs.length === 0 ? [] : tellRuns(runs),
    tellSingleCalls(singleCalls),
    tellTargets(targets),
  ];
  return tables.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n");
}

if (import.meta.main) {
  endWithLauncher();
  process.exitCode = await main(Deno.args);
}
