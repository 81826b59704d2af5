import { median } from "../median.ts";
import { table, type Target } from "../table.ts";
import { EXPRESS, HONO, OURS, STORE_OFF } from "./contenders.ts";
import type { Measurement } from "./measure.ts";
import { OUR_VERIFIER, type Verification } from "./verification.ts";

/** All that was measured by turns, once. */
export interface Repetition {
  /** As many events as each takes. */
  readonly full: readonly Measurement[];
  /** Events at a rate. */
  readonly paced: Measurement;
  readonly verifications: readonly Verification[];
}

/** Which share of the events a second of another receiver ours is to take. */
const LEAST_RATIO: readonly (readonly [receiver: string, least: number])[] = [
  [STORE_OFF, 0.7],
  [EXPRESS, 4],
  [HONO, 4],
];

/** Milliseconds. */
const MOST_P99 = 50;

/**
 * Judges what was measured: by the median of the ratios within a repetition, since the machine is not the same from one to the
 * next, where it is worst.
 *
 * @param repetitions What was measured.
 * @returns The targets of it.
 */
export function judge(repetitions: readonly Repetition[]): Target[] {
  const receivers = LEAST_RATIO.flatMap(([receiver, least]) => {
    const ratios = concurrenciesOf(repetitions).map((concurrency) =>
      median(repetitions.map(({ full }) => ratioOf(full, receiver, concurrency)))
    );
    const value = Math.min(...ratios);
    const name = `events/s at least ${least} times ${receiver}`;
    return Number.isNaN(value) ? [] : [{ name, value, isMet: value >= least }];
  });
  const p99 = median(repetitions.map(({ paced }) => paced.p99));
  const rate = repetitions[0]?.paced.rate ?? NaN;
  const pace = {
    name: `ms of p99 at ${rate.toLocaleString("en")} events/s, under ${MOST_P99}`,
    value: p99,
    isMet: p99 < MOST_P99,
  };
  return [...receivers, pace, ...judgeVerification(repetitions)];
}

function judgeVerification(repetitions: readonly Repetition[]): Target[] {
  return [...Map.groupBy(allVerifications(repetitions), ({ verifier }) => verifier)].flatMap(
    ([peer, timings]) => {
      if (peer === OUR_VERIFIER) return [];
      const ratios = [...Map.groupBy(timings, ({ atATime }) => atATime).values()]
        .map((some) => median(some.map(({ ratio }) => ratio)));
      const value = Math.min(...ratios);
      return [{ name: `verification faster than ${peer}`, value, isMet: value > 1 }];
    },
  );
}

function allVerifications(repetitions: readonly Repetition[]): Verification[] {
  return repetitions.flatMap(({ verifications }) => verifications);
}

function ratioOf(full: readonly Measurement[], receiver: string, concurrency: number): number {
  const speed = (name: string) =>
    full.find((one) => one.receiver === name && one.concurrency === concurrency)?.eventsPerSecond ?? NaN;
  return speed(OURS) / speed(receiver);
}

function concurrenciesOf(repetitions: readonly Repetition[]): number[] {
  return [...new Set(repetitions.flatMap(({ full }) => full.map(({ concurrency }) => concurrency)))];
}

/**
 * Tells of the receivers, as a table of medians.
 *
 * @param repetitions What was measured.
 * @returns The lines.
 */
export function tellReceivers(repetitions: readonly Repetition[]): string[] {
  const loads = repetitions.flatMap(({ full, paced }) => [...full, paced]);
  const groups = Map.groupBy(
    loads,
    ({ receiver, concurrency, rate }) => `${receiver} ${concurrency} ${rate}`,
  );
  const rows = [...groups.values()].flatMap((runs) => {
    const [first] = runs;
    if (first === undefined) return [];
    const { receiver, concurrency, rate } = first;
    const of = (value: (run: Measurement) => number) => median(runs.map(value));
    const ratio = rate === undefined
      ? median(repetitions.map(({ full }) => ratioOf(full, receiver, concurrency))).toFixed(2)
      : "";
    return [[
      receiver,
      String(concurrency),
      rate?.toLocaleString("en") ?? "all",
      Math.round(of(({ eventsPerSecond }) => eventsPerSecond)).toLocaleString("en"),
      of(({ p50 }) => p50).toFixed(1),
      of(({ p99 }) => p99).toFixed(1),
      of(({ cpuMicroseconds }) => cpuMicroseconds ?? NaN).toFixed(0),
      ratio,
    ]];
  });
  return table([
    ["receiver", "at a time", "offered/s", "events/s", "p50 ms", "p99 ms", "CPU µs", "ours is x"],
    ...rows,
  ]);
}

/**
 * Tells of verification, as a table of medians.
 *
 * @param repetitions What was measured.
 * @returns The lines.
 */
export function tellVerifications(repetitions: readonly Repetition[]): string[] {
  const groups = Map.groupBy(
    allVerifications(repetitions),
    ({ verifier, atATime }) => `${verifier}, ${atATime} at a time`,
  );
  const rows = [...groups].map(([name, runs]) => [
    name,
    median(runs.map(({ microseconds }) => microseconds)).toFixed(1),
    median(runs.map(({ ratio }) => ratio)).toFixed(2),
  ]);
  return table([["verification", "µs", "x ours"], ...rows]);
}
