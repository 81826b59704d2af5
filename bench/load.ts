/**
 * `deno task bench`: the bulk load beside what a user would pick instead, and single calls beside a bare `fetch`.
 *
 * @module
 */
import { z } from "zod";
import { runAsProgram, runBenchCommand } from "./command.ts";
import { denoCommand, runCommand } from "./child.ts";
import { selectContenders } from "./contenders.ts";
import { BenchError } from "./failure.ts";
import { Inputs } from "./inputs.ts";
import { type BenchOptions, readOptions, USAGE } from "./options.ts";
import { installPeers } from "./peers.ts";
import { judge, tellRuns, tellSingleCalls } from "./report.ts";
import { medianRun, type Run, runContender } from "./runs.ts";
import type { SingleCalls } from "./single_calls.ts";
import { type SinkProcess, startSink } from "./sink_process.ts";
import { type Target, tellTargets } from "./table.ts";

/** All that was measured; what `--json` prints. */
export interface BenchResults {
  /** Empty with `--single`. */
  readonly runs: readonly Run[];
  readonly singleCalls: readonly SingleCalls[];
  readonly targets: readonly Target[];
}

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
export function main(args: readonly string[]): Promise<number> {
  return runBenchCommand({ usage: USAGE, readOptions, run: runBench, report }, args);
}

function report({ runs, singleCalls, targets }: BenchResults): string {
  const tables = [
    runs.length === 0 ? [] : tellRuns(runs),
    tellSingleCalls(singleCalls),
    tellTargets(targets, 1),
  ];
  return tables.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n");
}

if (import.meta.main) await runAsProgram(main);
