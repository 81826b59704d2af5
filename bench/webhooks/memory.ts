import { BenchError } from "../failure.ts";

/** How much memory a process had at a time. */
export interface MemorySample {
  /** Seconds since the load began. */
  readonly seconds: number;
  /** Resident, in 1,000,000 bytes. */
  readonly megabytes: number;
}

/** How memory went, as a line through the samples. */
export interface MemoryTrend {
  /** Where the line begins, in 1,000,000 bytes. */
  readonly start: number;
  /** How much it rises to its end, in 1,000,000 bytes; less than 0 where it falls. */
  readonly growth: number;
}

/**
 * Memory of a process that is resident.
 *
 * @param pid Its id.
 * @returns In 1,000,000 bytes.
 * @throws {BenchError} If the system does not tell.
 */
export async function residentMegabytes(pid: number): Promise<number> {
  const kilobytes = Deno.build.os === "linux" ? await readStatus(pid) : await askPs(pid);
  if (kilobytes !== undefined) return kilobytes * 1024 / 1e6;
  throw new BenchError(`The memory of process ${pid} cannot be read here`);
}

async function readStatus(pid: number): Promise<number | undefined> {
  const status = await Deno.readTextFile(`/proc/${pid}/status`).catch(() => "");
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes);
}

async function askPs(pid: number): Promise<number | undefined> {
  const { success, stdout } = await new Deno.Command("ps", { args: ["-o", "rss=", "-p", String(pid)] })
    .output();
  return success ? Number(new TextDecoder().decode(stdout)) : undefined;
}

/**
 * The line that fits samples best, by least squares. A garbage collector lets memory rise and fall all the time; what a process
 * never gives back is in the slope.
 *
 * @param samples At least two, at different times.
 * @returns The line.
 */
export function trendOf(samples: readonly MemorySample[]): MemoryTrend {
  const mean = (value: (sample: MemorySample) => number) =>
    samples.reduce((sum, sample) => sum + value(sample), 0) / samples.length;
  const [time, memory] = [mean(({ seconds }) => seconds), mean(({ megabytes }) => megabytes)];
  const slope = mean(({ seconds, megabytes }) => (seconds - time) * (megabytes - memory)) /
    mean(({ seconds }) => (seconds - time) ** 2);
  const [first = NaN, last = NaN] = [samples[0]?.seconds, samples.at(-1)?.seconds];
  return { start: memory + slope * (first - time), growth: slope * (last - first) };
}
