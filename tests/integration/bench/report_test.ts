import { assertEquals } from "@std/assert";
import { judge, tellRuns } from "../../../bench/report.ts";
import { medianRun, type Run } from "../../../bench/runs.ts";

function run(contender: string, side: Run["side"], seconds: number, rows = 1000, peakMegabytes = 200): Run {
  return {
    contender,
    side,
    rows,
    seconds,
    cpuSeconds: 2 * seconds,
    eventsPerSecond: rows / seconds,
    megabytesPerSecond: 1 / seconds,
    peakMegabytes,
    requests: 1,
    bytes: 1_000_000,
  };
}

Deno.test("the bulk load is judged by its slowest input and by that which needs most memory", () => {
  const runs = [
    run("cdp-analytics-node", "peer", 62, 1000, 1600),
    run("cdp-analytics-node, paced", "peer", 30),
    run("customerio-node", "peer", 5.9),
    run("bulkLoad CSV", "ours", 1),
    run("bulkLoad Parquet", "ours", 2, 1000, 300),
    run("bulkLoad CSV", "ours", 10, 10_000, 301),
  ];
  const call = { concurrency: 16, calls: 1, trackMicroseconds: 114, fetchMicroseconds: 100, overhead: 0.14 };
  assertEquals(judge(runs, [call, { ...call, concurrency: 1, overhead: 0.15 }]).map(({ isMet }) => isMet), [
    true,
    false,
    true,
    false,
    true,
    false,
  ]);
});

Deno.test("the table has the ratios to each peer and to the floor", () => {
  const runs = [run("floor: bodies", "floor", 0.5), run("a", "peer", 10), run("bulkLoad CSV", "ours", 1)];
  assertEquals(tellRuns(runs), [
    "contender       rows  seconds  CPU s  events/s  MB/s  peak MB  x floor    x a",
    "floor: bodies  1,000     0.50   1.00     2,000     2      200     1.00  20.00",
    "a              1,000    10.00  20.00       100     0      200     0.05   1.00",
    "bulkLoad CSV   1,000     1.00   2.00     1,000     1      200     0.50  10.00",
  ]);
});

Deno.test("the run in the middle stands for all, with the most memory of any", () => {
  const runs = [run("a", "ours", 3, 1, 10), run("a", "ours", 1, 1, 30), run("a", "ours", 2, 1, 20)];
  assertEquals(medianRun(runs), run("a", "ours", 2, 1, 30));
});
