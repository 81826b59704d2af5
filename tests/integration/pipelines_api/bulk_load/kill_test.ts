/** A load that is killed, again and again, and started again each time: each row of the input counts once. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { AppAPIAuth, listActivities } from "@customerio-notebooks/app-api";
import { startSandbox } from "@customerio-notebooks/sandbox";
import { sharedFile } from "../../../shared_folder.ts";
import { answer, ScriptedSink, take } from "../scripted_sink.ts";
import { startLoad } from "./load_process.ts";
import { TemporaryFolder } from "./loading.ts";

/** Rows, of which every 997th has no id. About 330 fit into a batch. */
const ROWS = 12_000;
const isBad = (row: number) => row % 997 === 0;
const NOTE = "x".repeat(1400);

function writeRows(folder: TemporaryFolder): string {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const row = index + 1;
    return `${isBad(row) ? "" : `p${row}`},2024-01-01,${row}${NOTE}`;
  });
  return folder.file("a.csv", ["id,at,note", ...rows, ""].join("\n"));
}

const EXPECTED = Array.from({ length: ROWS }, (_, index) => index + 1).filter((row) => !isBad(row))
  .map((row) => `job:${row}`).toSorted();

const BAD_ROWS = Array.from({ length: ROWS }, (_, index) => index + 1).filter(isBad);

const ARGS = ["--type", "track", "--user-id", "id", "--event", "Paid", "--timestamp", "at"];

Deno.test("a load that is killed with -9 at many points comes to the same end as one that is not", async () => {
  await using folder = new TemporaryFolder();
  const file = writeRows(folder);
  // Between two kills a few requests come through, some of which are taken and not answered before the kill.
  let killAt = Infinity;
  let kill = () => {};
  await using sink = new ScriptedSink(({ index }) => {
    if (index < killAt) return take();
    killAt = Infinity;
    kill();
    return { takes: index % 2 === 0, then: "open" };
  });
  const checkpoint = `${folder.path}/job.sqlite`;
  const rejects = `${folder.path}/rejects.csv`;
  const how = ["--job", "job", "--checkpoint", checkpoint, "--rejects", rejects, "--concurrency", "3"];
  const args = [file, ...ARGS, ...how, "--json", "--quiet"];
  let kills = 0;
  for (;;) {
    const process = startLoad(args, `${sink.url}/v1`);
    kill = () => process.kill("SIGKILL");
    killAt = sink.count + 1 + Math.floor(Math.random() * 7);
    const { code, signal, stdout, stderr } = await process.ended;
    if (signal === "SIGKILL") {
      kills += 1;
      assert(kills < 200, "the load makes no progress");
      continue;
    }
    assertEquals([code, stderr], [3, ""]);
    const { rows, sent, rejected } = JSON.parse(stdout);
    assertEquals([rows, sent, rejected], [ROWS, EXPECTED.length, ROWS - EXPECTED.length]);
    break;
  }
  assert(kills > 3, `${kills} kills`);
  assertEquals([...sink.taken.keys()].toSorted(), EXPECTED);
  for (const [id, { contents }] of sink.taken) assertEquals(contents.size, 1, id);
  const lines = (await Deno.readTextFile(rejects)).trim().split("\n");
  assertEquals(lines.slice(1).map((line) => Number(line.split(",")[0])), BAD_ROWS);
});

Deno.test("Ctrl-C lets what is in flight arrive, stops, and says how to go on", async () => {
  await using folder = new TemporaryFolder();
  const file = writeRows(folder);
  const arrived = Promise.withResolvers<void>();
  const interrupted = Promise.withResolvers<void>();
  await using sink = new ScriptedSink(({ index }) => {
    if (index === 4) arrived.resolve();
    return index < 4 ? take() : { ...take(), after: interrupted.promise };
  });
  const checkpoint = `${folder.path}/job.sqlite`;
  const rejects = `${folder.path}/rejects.csv`;
  const args = [file, ...ARGS, "--job", "job", "--checkpoint", checkpoint, "--rejects", rejects];
  const process = startLoad(args, `${sink.url}/v1`);
  await arrived.promise;
  process.kill("SIGINT");
  await process.said("Ctrl-C again stops at once");
  interrupted.resolve();
  const { code, stderr } = await process.ended;
  assertEquals(code, 130);
  assertStringIncludes(stderr, "Ctrl-C again stops at once");
  assertStringIncludes(stderr, `Start it again with the checkpoint ${checkpoint}`);
  const before = sink.taken.size;
  assert(before < EXPECTED.length);
  const again = await startLoad([...args, "--quiet"], `${sink.url}/v1`).ended;
  assertEquals(again.code, 3);
  assertEquals([...sink.taken.keys()].toSorted(), EXPECTED);
  // What was in flight has arrived and was recorded: nothing of it was sent twice.
  assertEquals([...sink.taken.values()].filter(({ times }) => times !== 1), []);
});

Deno.test("a wrong key, a missing file, a wrong checkpoint: one line each, and the right exit code", async () => {
  await using folder = new TemporaryFolder();
  const file = folder.file("a.csv", "id,at\na,2024-01-01\n");
  const checkpoint = `${folder.path}/job.sqlite`;
  await using sink = new ScriptedSink(({ headers }) =>
    headers.get("authorization") === `Basic ${btoa("abc123:")}` ? take() : answer(401, "{}")
  );
  const url = `${sink.url}/v1`;
  const run = async (args: readonly string[], key?: string) => {
    const { code, stderr, stdout } = await startLoad([...args, "--quiet"], url, key).ended;
    assertEquals([stdout + stderr].filter((said) => said.includes("wrong-key-1")), []);
    return { code, said: stderr.trim().split("\n") };
  };
  const wrongKey = await run([file, ...ARGS], "wrong-key-1");
  assertEquals([wrongKey.code, wrongKey.said.length], [1, 1]);
  assertStringIncludes(wrongKey.said.join(), "CUSTOMERIO_PIPELINES_API_KEY");
  const missing = await run([`${folder.path}/none.csv`, ...ARGS]);
  assertEquals([missing.code, missing.said.length], [2, 1]);
  assertStringIncludes(missing.said.join(), "none.csv: there is no such file");
  assertEquals((await run([file, ...ARGS, "--checkpoint", checkpoint])).code, 0);
  const other = await run([
    folder.file("b.csv", "id,at\nb,2024-01-01\n"),
    ...ARGS,
    "--checkpoint",
    checkpoint,
  ]);
  assertEquals([other.code, other.said.length], [2, 1]);
  assertStringIncludes(other.said.join(), "another input, or the input has changed since");
  const noDatabase = await run([file, ...ARGS, "--checkpoint", file]);
  assertEquals([noDatabase.code, noDatabase.said.length], [2, 1]);
  for (
    const args of [[], [file], [file, "--tipe", "x"], [file, ...ARGS, "--types", "id"], [file, file, ...ARGS]]
  ) {
    const { code, said } = await run(args);
    assertEquals([code, said.length], [2, 1], said.join("\n"));
    assertStringIncludes(said.join(), "--help");
  }
});

const cdnow = sharedFile("data/cdnow_purchases.csv");

Deno.test({
  name: "CDNOW's purchases arrive in the sandbox to the cent, also after two kills",
  ignore: cdnow === undefined,
  fn: async () => {
    await using folder = new TemporaryFolder();
    await using sandbox = await startSandbox();
    const args = [
      ...[String(cdnow), "--type", "track", "--user-id", "customer_id", "--event", "Order Completed"],
      ...["--timestamp", "date", "--columns", "quantity=number_of_cds,total=dollar_value"],
      ...["--types", "number_of_cds=integer,dollar_value=number"],
      ...[
        "--checkpoint",
        `${folder.path}/job.sqlite`,
        "--job",
        "cdnow",
        "--json",
        "--quiet",
        "--concurrency",
        "2",
      ],
    ];
    const key = sandbox.pipelinesApiKey.reveal();
    for (const events of [1, 30_000]) {
      const process = startLoad(args, sandbox.pipelinesUrl, key);
      await until(() => sandbox.stats().events >= events);
      process.kill("SIGKILL");
      assertEquals((await process.ended).signal, "SIGKILL");
    }
    assert(sandbox.stats().events < 69_659);
    const { code, stdout, stderr } = await startLoad(args, sandbox.pipelinesUrl, key).ended;
    assertEquals([code, stderr], [0, ""]);
    const { rows, sent, rejected } = JSON.parse(stdout);
    assertEquals([rows, sent, rejected], [69_659, 69_659, 0]);
    const auth = new AppAPIAuth({ apiKey: sandbox.appApiKey, baseUrl: sandbox.appUrl, rateLimits: {} });
    let events = 0;
    let cents = 0;
    for await (const { data } of listActivities(auth, { type: "event", name: "Order Completed" })) {
      events += 1;
      cents += Math.round(Number(Object(data).total) * 100);
    }
    assertEquals([sandbox.stats().people, events, cents], [23_570, 69_659, 250_031_563]);
  },
});

/** Looks again whenever the event loop comes round. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise<void>((resolve) => setImmediate(resolve));
}
