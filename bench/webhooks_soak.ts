/**
 * `deno task soak:webhooks`: the receiver, as `deno task webhooks` starts it, under a steady load, and whether its memory stays flat.
 *
 * @module
 */
import { join } from "node:path";
import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
import { parseOptions, readNumber, runAsProgram, runBenchCommand } from "./command.ts";
import { BenchError } from "./failure.ts";
import { median } from "./median.ts";
import { table } from "./table.ts";
import { type MemorySample, type MemoryTrend, residentMegabytes, trendOf } from "./webhooks/memory.ts";
import { SIGNING_KEY } from "./webhooks/signed_requests.ts";
import { sendSteadily, type SteadyLoadCounts } from "./webhooks/steady_load.ts";
import { startReceiver } from "./webhooks/receiver_process.ts";

const USAGE = `Usage: deno task soak:webhooks [options]

Runs the webhook receiver under a steady load of signed events, some sent twice, some forged, and tells its memory by minute. It fails
where an answer is wrong, an event that was answered is not stored once, or memory grows.

Options:
  --minutes N   how long; 10 where absent
  --rate N      requests a second; 500 where absent
  --json        print the results as JSON
  --help        this text

Exit codes: 0 memory stayed flat and all was stored, 1 not, 2 wrong use, 130 Ctrl-C.`;

/** How long, and how much. */
export interface SoakOptions {
  readonly seconds: number;
  readonly rate: number;
  readonly isJson: boolean;
}

/** One minute of it, the last may be shorter. */
export interface SoakMinute {
  /** Median of what was resident, in 1,000,000 bytes. */
  readonly megabytes: number;
  readonly answers: number;
  /** Milliseconds of the slowest of a hundred. */
  readonly p99: number;
}

/** What was seen. */
export interface SoakResults {
  readonly minutes: readonly SoakMinute[];
  readonly counts: SteadyLoadCounts;
  /** Of memory, after the first fifth of the time. */
  readonly trend: MemoryTrend;
}

/** Connections that the load comes by. */
const CONNECTIONS = 32;

/** Which share of the time memory is not judged for: in it, code gets compiled and buffers find their size. */
const SETTLING = 0.2;

/** By which share memory may rise along the line through its samples: they scatter by as much. */
const MOST_GROWTH = 0.1;

/**
 * Runs the receiver under load.
 *
 * @param options How long, and how much.
 * @param signal Ends it.
 * @param tell Takes a line each minute.
 * @returns What was seen.
 * @throws {BenchError} If memory grew, or not all was stored once.
 */
export async function runSoak(
  { seconds, rate }: SoakOptions,
  signal: AbortSignal,
  tell: (line: string) => void,
): Promise<SoakResults> {
  await using stack = new AsyncDisposableStack();
  const folder = await Deno.makeTempDir({ prefix: "soak_webhooks_" });
  stack.defer(() => Deno.remove(folder, { recursive: true }));
  const database = join(folder, "webhooks.sqlite");
  const receiver = stack.use(await startReceiver(database, SIGNING_KEY, signal));
  const samples: MemorySample[] = [];
  const answers: { readonly seconds: number; readonly milliseconds: number }[] = [];
  const start = performance.now();
  const elapsed = () => (performance.now() - start) / 1000;
  const sampler = setInterval(async () => {
    const megabytes = await residentMegabytes(receiver.pid).catch(() => NaN);
    if (!Number.isNaN(megabytes)) samples.push({ seconds: elapsed(), megabytes });
  }, Math.min(1000, seconds * 1000 / 20));
  let told = 0;
  const teller = setInterval(() => tell(describeMinute(told, minuteOf(told++, samples, answers))), 60_000);
  stack.defer(() => {
    clearInterval(sampler);
    clearInterval(teller);
  });
  const counts = await sendSteadily({
    port: receiver.port,
    rate,
    connections: CONNECTIONS,
    duration: seconds * 1000,
    onAnswer: (milliseconds) => answers.push({ seconds: elapsed(), milliseconds }),
    signal,
  });
  clearInterval(sampler);
  const exitCode = await receiver.stop();
  if (exitCode !== 0) throw new BenchError(`The receiver ended with ${exitCode}`);
  await checkStored(database, counts.accepted);
  const trend = trendOf(samples.filter((sample) => sample.seconds >= SETTLING * seconds));
  const minutes = Array.from(
    { length: Math.ceil(seconds / 60) },
    (_, minute) => minuteOf(minute, samples, answers),
  );
  if (!(trend.growth <= MOST_GROWTH * trend.start)) {
    throw new BenchError(`${report({ minutes, counts, trend })}\nThe memory of the receiver grows`);
  }
  return { minutes, counts, trend };
}

async function checkStored(database: string, accepted: number): Promise<void> {
  await using store = openSqliteStore(database);
  const stored = await store.count();
  if (stored !== accepted) {
    throw new BenchError(`${stored} events were stored of ${accepted} that were answered by 200`);
  }
}

function minuteOf(
  minute: number,
  samples: readonly MemorySample[],
  answers: readonly { readonly seconds: number; readonly milliseconds: number }[],
): SoakMinute {
  const isIn = ({ seconds }: { readonly seconds: number }) => Math.floor(seconds / 60) === minute;
  const times = answers.filter(isIn).map(({ milliseconds }) => milliseconds).sort((left, right) =>
    left - right
  );
  return {
    megabytes: median(samples.filter(isIn).map(({ megabytes }) => megabytes)),
    answers: times.length,
    p99: times[Math.floor(0.99 * times.length)] ?? NaN,
  };
}

function cellsOf(minute: number, { megabytes, answers, p99 }: SoakMinute): string[] {
  return [String(minute + 1), megabytes.toFixed(1), answers.toLocaleString("en"), p99.toFixed(1)];
}

function describeMinute(minute: number, seen: SoakMinute): string {
  const [number, megabytes, answers, p99] = cellsOf(minute, seen);
  return `minute ${number}: ${megabytes} MB, ${answers} answers, p99 ${p99} ms`;
}

function report({ minutes, counts, trend }: SoakResults): string {
  const { accepted, repeated, refused } = counts;
  const rows = minutes.map((seen, minute) => cellsOf(minute, seen));
  const percent = trend.growth / trend.start * 100;
  return [
    ...table([["minute", "MB resident", "answers", "p99 ms"], ...rows]),
    "",
    `${accepted.toLocaleString("en")} events answered and stored once, ${
      repeated.toLocaleString("en")
    } of them sent twice; ` +
    `${refused.toLocaleString("en")} forged ones refused`,
    `memory from ${trend.start.toFixed(1)} MB by ${trend.growth.toFixed(1)} MB, ${percent.toFixed(1)} %, ` +
    `after the first ${SETTLING * 100} % of the time; up to ${MOST_GROWTH * 100} % is flat`,
  ].join("\n");
}

/** Reads the arguments; undefined where help is wanted. */
function readOptions(args: readonly string[]): SoakOptions | undefined {
  const { minutes, rate, json = false, help = false } = parseOptions(args, {
    minutes: { type: "string" },
    rate: { type: "string" },
    json: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  });
  if (help) return undefined;
  return {
    seconds: 60 * (readNumber("minutes", minutes, 1440) ?? 10),
    rate: readNumber("rate", rate, 100_000) ?? 500,
    isJson: json,
  };
}

/**
 * Runs the command.
 *
 * @param args Its arguments.
 * @returns Its exit code.
 */
export function main(args: readonly string[]): Promise<number> {
  return runBenchCommand({ usage: USAGE, readOptions, run: runSoak, report }, args);
}

if (import.meta.main) await runAsProgram(main);
