/**
 * `deno task bench:webhooks`: the webhook receiver beside itself without a store, and beside what a user would write instead.
 *
 * @module
 */
import { runAsProgram, runBenchCommand } from "./command.ts";
import { type Target, tellTargets } from "./table.ts";
import { OURS, OWN_RECEIVERS, PEER_RECEIVERS, type Receiver } from "./webhooks/contenders.ts";
import { judge, type Repetition, tellReceivers, tellVerifications } from "./webhooks/judge.ts";
import { type Course, type Measurement, measureReceiver, measureVerification } from "./webhooks/measure.ts";
import { readOptions, USAGE, type WebhookBenchOptions } from "./webhooks/options.ts";
import { BenchError } from "./failure.ts";

/** All that was measured; what `--json` prints. */
export interface WebhookBenchResults {
  readonly repetitions: readonly Repetition[];
  readonly targets: readonly Target[];
}

/** Events under way at a time. */
const CONCURRENCIES = [64, 256];

/** Events a second that are offered where it is asked how long each takes. */
const RATE = 2000;

/** An insert a request waits for the disk each time: fewer events do. */
const SLOWER = 5;

/**
 * Measures everything.
 *
 * @param options What, and how often.
 * @param signal Ends it; temporary files are removed.
 * @param tell Takes lines on how far it is.
 * @returns What was measured.
 * @throws {BenchError} If a contender fails, or events got lost.
 */
export async function runWebhookBench(
  options: WebhookBenchOptions,
  signal: AbortSignal,
  tell: (line: string) => void,
): Promise<WebhookBenchResults> {
  await using stack = new AsyncDisposableStack();
  const folder = await Deno.makeTempDir({ prefix: "bench_webhooks_" });
  stack.defer(() => Deno.remove(folder, { recursive: true }));
  const repetitions: Repetition[] = [];
  for (let round = 1; round <= options.repeat; round++) {
    const place = `[${round}/${options.repeat}]`;
    repetitions.push(await measureOnce(options, { folder, signal }, (line) => tell(`${place} ${line}`)));
  }
  return { repetitions, targets: judge(repetitions) };
}

async function measureOnce(
  { events, seconds, blocks, withPeers }: WebhookBenchOptions,
  course: Course,
  tell: (line: string) => void,
): Promise<Repetition> {
  const full: Measurement[] = [];
  for (const concurrency of CONCURRENCIES) {
    for (const receiver of withPeers ? [...OWN_RECEIVERS, ...PEER_RECEIVERS] : OWN_RECEIVERS) {
      const count = PEER_RECEIVERS.includes(receiver) ? events / SLOWER : events;
      const run = await measureReceiver(receiver, { concurrency, events: count, warmUp: count / 2 }, course);
      tell(
        `${receiver.name}, ${concurrency} at a time: ${
          Math.round(run.eventsPerSecond).toLocaleString("en")
        } events/s`,
      );
      full.push(run);
    }
  }
  const load = { concurrency: 256, rate: RATE, events: RATE * seconds, warmUp: RATE };
  const paced = await measureReceiver(ourReceiver(), load, course);
  tell(`${OURS}, ${RATE} events/s: p99 ${paced.p99.toFixed(1)} ms`);
  const verifications = await measureVerification(blocks, withPeers, course.signal);
  return { full, paced, verifications };
}

function ourReceiver(): Receiver {
  const ours = OWN_RECEIVERS.find(({ name }) => name === OURS);
  if (ours === undefined) throw new BenchError("Our receiver is not among the contenders");
  return ours;
}

/**
 * Runs the command.
 *
 * @param args Its arguments.
 * @returns Its exit code.
 */
export function main(args: readonly string[]): Promise<number> {
  return runBenchCommand({ usage: USAGE, readOptions, run: runWebhookBench, report }, args);
}

function report({ repetitions, targets }: WebhookBenchResults): string {
  return [
    tellReceivers(repetitions).join("\n"),
    tellVerifications(repetitions).join("\n"),
    tellTargets(targets, 2).join("\n"),
  ].join("\n\n");
}

if (import.meta.main) await runAsProgram(main);
