import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import type { Command } from "../../../bench/child.ts";
import { BenchError } from "../../../bench/failure.ts";
import { type Contender, selectContenders } from "../../../bench/contenders.ts";
import { Inputs } from "../../../bench/inputs.ts";
import { main, runBench } from "../../../bench/load.ts";
import { runContender } from "../../../bench/runs.ts";
import { startSink } from "../../../bench/sink_process.ts";

const ROWS = 3000;
const NO_SIGNAL = new AbortController().signal;

/** The lines that a function prints. */
async function linesOf(run: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [];
  const { log, error } = console;
  console.log = console.error = (line) => lines.push(String(line));
  try {
    await run();
  } finally {
    Object.assign(console, { log, error });
  }
  return lines;
}

Deno.test("our contenders send each row once, and what is printed as JSON has all that was measured", async () => {
  const lines: string[] = [];
  const options = {
    singleCalls: { block: 10, pairs: 2 },
    load: { rows: ROWS, manyRows: undefined, peers: false, repeat: 1 },
    isJson: true,
  };
  const results = await runBench(options, NO_SIGNAL, (line) => lines.push(line));
  assertEquals(JSON.parse(JSON.stringify(results)), results);
  assertEquals(results.runs.map(({ contender, side, rows, requests }) => [contender, side, rows, requests]), [
    ["floor: ready-made bodies", "floor", ROWS, 2],
    ["bulkLoad CSV", "ours", ROWS, 2],
    ["bulkLoad Parquet", "ours", ROWS, 2],
    ["bulkLoad NDJSON", "ours", ROWS, 2],
    ["bulkLoad DataFrame", "ours", ROWS, 2],
  ]);
  const [floor, csv] = results.runs;
  assertEquals(floor?.bytes, csv?.bytes);
  for (const { seconds, cpuSeconds, eventsPerSecond, megabytesPerSecond, peakMegabytes } of results.runs) {
    for (const value of [seconds, cpuSeconds, eventsPerSecond, megabytesPerSecond, peakMegabytes]) {
      assert(value > 0);
    }
  }
  assertEquals(results.singleCalls.map(({ concurrency, calls }) => [concurrency, calls]), [[1, 20], [
    16,
    20,
  ]]);
  for (const value of results.singleCalls.flatMap(Object.values)) assert(Number.isFinite(value));
  assertEquals(results.targets.map(({ name }) => name), [
    "at most 300 MB at 3,000 rows",
    "single calls, 1 at a time: overhead under 15 %",
    "single calls, 16 at a time: overhead under 15 %",
  ]);
  assertEquals(lines.filter((line) => line.endsWith("…")).slice(-2), [
    "[1/1, 5/5] bulkLoad DataFrame, 3,000 rows …",
    "single calls …",
  ]);
});

Deno.test("peers send no more rows than they can, and files of many rows are ours alone", () => {
  const contenders = selectContenders({ rows: 1_000_000, manyRows: 10_000_000, peers: true });
  assertEquals(
    contenders.filter(({ side }) => side === "peer").map(({ name, rows }) => [name, rows]),
    [["customerio-node", 1_000_000], ["cdp-analytics-node", 100_000], ["cdp-analytics-node, paced", 100_000]],
  );
  assertEquals(
    contenders.filter(({ rows }) => rows === 10_000_000).map(({ name }) => name),
    ["bulkLoad CSV", "bulkLoad Parquet", "bulkLoad NDJSON"],
  );
});

Deno.test("a contender that loses rows fails the run, and so does one that ends badly", async () => {
  await using sink = await startSink(NO_SIGNAL);
  await using inputs = await Inputs.create();
  const contender = (code: string): Contender => {
    const command = (): Command => ({ name: "liar", program: Deno.execPath(), args: ["eval", code] });
    return { name: "liar", side: "peer", format: "csv", rows: ROWS, command };
  };
  const course = { sink, inputs, peers: "", signal: NO_SIGNAL };
  const claims = JSON.stringify({ seconds: 1, cpuSeconds: 1, events: ROWS, peakMemory: 1 });
  await assertRejects(
    () => runContender(contender(`console.log('${claims}')`), course),
    BenchError,
    "liar, 3000 rows: the sink saw 0 events",
  );
  await assertRejects(
    () => runContender(contender(`throw new Error("no such thing")`), course),
    BenchError,
    "no such thing",
  );
});

Deno.test("a contender that was aborted ends", async () => {
  const stop = new AbortController();
  await using sink = await startSink(NO_SIGNAL);
  await using inputs = await Inputs.create();
  const args = ["eval", "setInterval(() => {}, 1000)"];
  const command = (): Command => ({ name: "endless", program: Deno.execPath(), args });
  const contender: Contender = { name: "endless", side: "peer", format: "csv", rows: ROWS, command };
  const running = runContender(contender, { sink, inputs, peers: "", signal: stop.signal });
  const reason = new Error("enough");
  setTimeout(() => stop.abort(reason), 100);
  assertEquals(await assertRejects(() => running), reason);
});

Deno.test("wrong use ends with 2 and says what is wrong, --help with 0", async () => {
  for (
    const args of [["--rows", "1e6"], ["--rows", "0"], ["--fast"], ["1000"], ["--single", "--rows", "5"]]
  ) {
    const [message = ""] = await linesOf(async () => assertEquals(await main(args), 2, args.join(" ")));
    assertStringIncludes(message, "(--help says more)");
  }
  const [usage = ""] = await linesOf(async () => assertEquals(await main(["--help"]), 0));
  assertStringIncludes(usage, "Usage: deno task bench");
});
