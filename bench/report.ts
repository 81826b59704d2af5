import { CDP_ANALYTICS_NODE, CUSTOMERIO_NODE } from "./contenders.ts";
import type { Run } from "./runs.ts";
import type { SingleCalls } from "./single_calls.ts";
import { table, type Target } from "./table.ts";

/** Times the events a second of each peer that the bulk load is to send. */
const LEAST_RATIO: ReadonlyMap<string, number> = new Map([[CDP_ANALYTICS_NODE, 30], [CUSTOMERIO_NODE, 3]]);

const MOST_MEGABYTES = 300;
const MOST_OVERHEAD = 0.15;

/**
 * Judges what was measured. A bulk load is judged by its slowest kind of input, and by that which needs most memory.
 *
 * @param runs The loads.
 * @param singleCalls The single calls.
 * @returns The targets of what was measured.
 */
export function judge(runs: readonly Run[], singleCalls: readonly SingleCalls[]): Target[] {
  const ours = Map.groupBy(runs.filter(({ side }) => side === "ours"), ({ rows }) => rows);
  const slowest = Math.min(...[...ours.values()].flat().map(({ eventsPerSecond }) => eventsPerSecond));
  const peers = runs.flatMap(({ contender, eventsPerSecond }) => {
    const least = LEAST_RATIO.get(contender);
    if (least === undefined) return [];
    const value = slowest / eventsPerSecond;
    return [{ name: `events/s at least ${least} times ${contender}`, value, isMet: value >= least }];
  });
  const memory = [...ours].map(([rows, loads]) => {
    const value = Math.max(...loads.map(({ peakMegabytes }) => peakMegabytes));
    const name = `at most ${MOST_MEGABYTES} MB at ${whole(rows)} rows`;
    return { name, value, isMet: value <= MOST_MEGABYTES };
  });
  const calls = singleCalls.map(({ concurrency, overhead }) => {
    const name = `single calls, ${concurrency} at a time: overhead under ${whole(MOST_OVERHEAD * 100)} %`;
    return { name, value: overhead * 100, isMet: overhead < MOST_OVERHEAD };
  });
  return [...peers, ...memory, ...calls];
}

/** A column of the table of loads. */
type Column<Row> = readonly [title: string, cell: (row: Row) => string];

/**
 * Tells of the loads, as a table.
 *
 * @param runs The loads.
 * @returns The lines.
 */
export function tellRuns(runs: readonly Run[]): string[] {
  const others = runs.filter(({ side }) => side !== "ours");
  return tableOf(runs, [
    ["contender", ({ contender }) => contender],
    ["rows", ({ rows }) => whole(rows)],
    ["seconds", ({ seconds }) => seconds.toFixed(2)],
    ["CPU s", ({ cpuSeconds }) => cpuSeconds.toFixed(2)],
    ["events/s", ({ eventsPerSecond }) => whole(eventsPerSecond)],
    ["MB/s", ({ megabytesPerSecond }) => whole(megabytesPerSecond)],
    ["peak MB", ({ peakMegabytes }) => whole(peakMegabytes)],
    ...others.map((other): Column<Run> => [
      `x ${other.contender.replace(/:.*/, "")}`,
      ({ eventsPerSecond }) => (eventsPerSecond / other.eventsPerSecond).toFixed(2),
    ]),
  ]);
}

/**
 * Tells of single calls, as a table.
 *
 * @param singleCalls What they cost.
 * @returns The lines.
 */
export function tellSingleCalls(singleCalls: readonly SingleCalls[]): string[] {
  return tableOf(singleCalls, [
    ["single calls", ({ concurrency }) => `${concurrency} at a time`],
    ["of each", ({ calls }) => whole(calls)],
    ["µs client.track", ({ trackMicroseconds }) => trackMicroseconds.toFixed(1)],
    ["µs bare fetch", ({ fetchMicroseconds }) => fetchMicroseconds.toFixed(1)],
    ["overhead", ({ overhead }) => `${(overhead * 100).toFixed(1)} %`],
  ]);
}

function tableOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string[] {
  return table([columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))]);
}

function whole(number: number): string {
  return Math.round(number).toLocaleString("en");
}
