import { z } from "zod";
import { pipelinesLimits } from "@customerio-notebooks/pipelines-api";
import { runCommand } from "./child.ts";
import { BenchError } from "./failure.ts";
import type { Contender, Side } from "./contenders.ts";
import type { Inputs } from "./inputs.ts";
import type { SinkProcess } from "./sink_process.ts";

/** How a contender did. */
export interface Run {
  readonly contender: string;
  readonly side: Side;
  readonly rows: number;
  /** From the first read of the input to the last answer. */
  readonly seconds: number;
  /** Of all threads of the contender, in that time: other work on the machine tells less on it. */
  readonly cpuSeconds: number;
  readonly eventsPerSecond: number;
  /** Of all bodies, in 1,000,000 bytes. */
  readonly megabytesPerSecond: number;
  /** The most memory that was resident at a time, in 1,000,000 bytes. */
  readonly peakMegabytes: number;
  readonly requests: number;
  /** Of all bodies. */
  readonly bytes: number;
}

/**
 * What stands for several runs of a contender: the one in the middle, with the most memory that any of them needed.
 *
 * @param runs The runs.
 * @returns The run.
 * @throws {BenchError} If there are none.
 */
export function medianRun(runs: readonly Run[]): Run {
  const bySeconds = runs.toSorted((left, right) => left.seconds - right.seconds);
  const middle = bySeconds[Math.floor((runs.length - 1) / 2)];
  if (middle === undefined) throw new BenchError("A contender did not run");
  return { ...middle, peakMegabytes: Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes)) };
}

/** What a contender prints. */
const MEASUREMENT = z.object({
  seconds: z.number(),
  cpuSeconds: z.number(),
  events: z.number(),
  peakMemory: z.number(),
});

/** Where and with what contenders run. */
export interface Course {
  readonly sink: SinkProcess;
  readonly inputs: Inputs;
  /** Folder where the packages of others are installed. */
  readonly peers: string;
  readonly signal: AbortSignal;
}

/**
 * Runs a contender.
 *
 * @param contender The contender.
 * @param course Where and with what.
 * @returns How it did.
 * @throws {BenchError} If it fails, or the sink has not seen each row once, in bodies that the service takes.
 */
export async function runContender(
  contender: Contender,
  { sink, inputs, peers, signal }: Course,
): Promise<Run> {
  const { name, side, format, rows } = contender;
  const file = await inputs.file(format, rows);
  const output = await runCommand(contender.command(sink.port, file, peers), signal);
  const { seconds, cpuSeconds, events, peakMemory } = MEASUREMENT.parse(JSON.parse(output));
  const seen = await sink.takeCounts();
  const faults = [
    ...events === rows ? [] : [`it says that it sent ${events} events`],
    ...seen.events === rows ? [] : [`the sink saw ${seen.events} events`],
    ...seen.largestBody <= pipelinesLimits.batch ? [] : [`it sent a body of ${seen.largestBody} bytes`],
  ];
  if (faults.length > 0) throw new BenchError(`${name}, ${rows} rows: ${faults.join("; ")}`);
  return {
    contender: name,
    side,
    rows,
    seconds,
    cpuSeconds,
    eventsPerSecond: rows / seconds,
    megabytesPerSecond: seen.bytes / 1e6 / seconds,
    peakMegabytes: peakMemory / 1e6,
    requests: seen.requests,
    bytes: seen.bytes,
  };
}
