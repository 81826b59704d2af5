// What a checkpoint records, and what it refuses to go on with.
import { assert, assertEquals, assertInstanceOf, assertRejects, assertStringIncludes } from "@std/assert";
import { ConfigurationError, ValidationError } from "@customerio-notebooks/pipelines-api";
import {
  bulkLoad,
  BulkLoadError,
  type BulkLoadOptions,
  type BulkMapping,
} from "@customerio-notebooks/pipelines-api/bulk-load";
import pl from "nodejs-polars";
import { RecordingServer } from "../../recording_server.ts";
import { testClient } from "../test_client.ts";
import { load, TemporaryFolder } from "./loading.ts";

const PEOPLE: BulkMapping = { type: "identify", userId: "id" };

/** About 25 of these rows fit into a batch. */
const frame = (rows: number, from = 0) =>
  pl.DataFrame([
    pl.Series(
      "id",
      Array.from({ length: rows }, (_, index) => index % 10 === 3 ? null : `p${from + index}`),
      pl.Utf8,
    ),
    pl.Series("note", Array.from({ length: rows }, () => "x".repeat(20_000))),
  ]);

/** Loads, and stops by the signal when so many rows are done. */
async function loadSome(
  server: RecordingServer,
  input: Parameters<typeof bulkLoad>[1],
  options: BulkLoadOptions,
  rows: number,
): Promise<BulkLoadError> {
  const stop = new AbortController();
  const onProgress: BulkLoadOptions["onProgress"] = (progress) => {
    if (progress.rows >= rows) stop.abort(new Error("that is enough"));
  };
  const error = await assertRejects(
    () =>
      bulkLoad(testClient(server), input, PEOPLE, {
        ...options,
        progress: false,
        onProgress,
        signal: stop.signal,
      }),
  );
  assertInstanceOf(error, BulkLoadError);
  return error;
}

function inputs(folder: TemporaryFolder) {
  const parquet = `${folder.path}/a.parquet`;
  frame(200).writeParquet(parquet);
  const csv = `${folder.path}/a.csv`;
  frame(200).writeCSV(csv);
  const ndjson = folder.file("a.ndjson", frame(200).writeJSON({ format: "lines" }));
  return { csv, ndjson, parquet, frame: frame(200), query: frame(200).lazy() };
}

Deno.test("a load that was stopped goes on where it stood, whatever its input is", async () => {
  await using folder = new TemporaryFolder();
  for (const [kind, input] of Object.entries(inputs(folder))) {
    await using server = new RecordingServer();
    const options = { checkpoint: `${folder.path}/${kind}.sqlite`, concurrency: 3 };
    const error = await loadSome(server, input, options, 60);
    const { sent, rows } = error.summary;
    assert(rows >= 60 && rows < 200, `${kind} stopped at row ${rows}`);
    assertStringIncludes(error.message, "that is enough");
    assertEquals(server.batchedCalls.length, sent);
    const summary = await bulkLoad(testClient(server), input, PEOPLE, { ...options, progress: false });
    assertEquals([summary.job, summary.rows, summary.sent, summary.rejected], [
      error.summary.job,
      200,
      180,
      20,
    ]);
    const ids = server.batchedCalls.map(({ messageId }) => messageId);
    const expected = Array.from({ length: 200 }, (_, index) => index).filter((index) => index % 10 !== 3)
      .map((index) => `${summary.job}:${index + 1}`);
    assertEquals(ids.toSorted(), expected.toSorted(), "nothing was sent twice");
  }
});

Deno.test("a job that is done is not done again, and still says what came of it", async () => {
  await using folder = new TemporaryFolder();
  const checkpoint = `${folder.path}/job.sqlite`;
  const first = await load(frame(30), PEOPLE, { checkpoint });
  const again = await load(frame(30), PEOPLE, { checkpoint });
  assertEquals(again.texts, []);
  assertEquals(again.rejects, first.rejects);
  assertEquals([again.summary.sent, again.summary.rejected], [27, 3]);
});

Deno.test("without a checkpoint, a load that is done again under its job sends the same ids", async () => {
  await using server = new RecordingServer();
  const error = await loadSome(server, frame(200), { concurrency: 1 }, 60);
  assertStringIncludes(error.message, `with the job "${error.summary.job}"`);
  const before = server.batchedCalls;
  const { job } = error.summary;
  await bulkLoad(testClient(server), frame(200), PEOPLE, { job, concurrency: 1, progress: false });
  const all = server.batchedCalls;
  assertEquals(all.slice(before.length, 2 * before.length), before);
});

Deno.test("two jobs never share an id", async () => {
  const [one, other] = [
    await load(frame(3), PEOPLE, { job: "a" }),
    await load(frame(3), PEOPLE, { job: "b" }),
  ];
  const ids = [...one.texts, ...other.texts].flatMap((text) => JSON.parse(text).batch).map(({ messageId }) =>
    messageId
  );
  assertEquals(new Set(ids).size, 6);
});

Deno.test("a checkpoint is not used for another input, mapping or job, or by two loads at a time", async () => {
  await using folder = new TemporaryFolder();
  const checkpoint = `${folder.path}/job.sqlite`;
  await load(frame(5), PEOPLE, { checkpoint, job: "mine" });
  const refused: readonly (readonly [says: string, load: () => Promise<unknown>])[] = [
    ["another input", () => load(frame(5, 1), PEOPLE, { checkpoint, job: "mine" })],
    ["another input", () => load(frame(6), PEOPLE, { checkpoint, job: "mine" })],
    ["another mapping", () => load(frame(5), { ...PEOPLE, traits: [] }, { checkpoint, job: "mine" })],
    ["another mapping", () => load(frame(5), PEOPLE, { checkpoint, job: "mine", nulls: "clear" })],
    ['the job "mine", not "yours"', () => load(frame(5), PEOPLE, { checkpoint, job: "yours" })],
  ];
  for (const [says, loadOther] of refused) {
    const error = await assertRejects(loadOther, ConfigurationError);
    assertStringIncludes(error.message, says);
    assertEquals(error.details.map(({ field }) => field), ["checkpoint"]);
  }
  const file = folder.file("a.csv", "id\n1\n");
  await load(file, PEOPLE, { checkpoint: `${folder.path}/file.sqlite` });
  await Deno.writeTextFile(file, "id\n2\n");
  await assertRejects(
    () => load(file, PEOPLE, { checkpoint: `${folder.path}/file.sqlite` }),
    ConfigurationError,
    "the input has changed since",
  );
  await using server = new RecordingServer();
  const other = `${folder.path}/other.sqlite`;
  const options = { checkpoint: other, progress: false };
  let second: Promise<unknown> | undefined;
  await bulkLoad(testClient(server), frame(200), PEOPLE, {
    ...options,
    onProgress: () =>
      second ??= assertRejects(() => load(frame(200), PEOPLE, options), ConfigurationError, "another load"),
  });
  assert(second !== undefined);
  await second;
});

Deno.test("a checkpoint that is no checkpoint is refused and left as it is", async () => {
  await using folder = new TemporaryFolder();
  const text = folder.file("notes.txt", "not a database, and longer than the header of one. ".repeat(10));
  for (const checkpoint of [text, `${folder.path}/none/job.sqlite`]) {
    const error = await assertRejects(() => load(frame(3), PEOPLE, { checkpoint }), ConfigurationError);
    assertStringIncludes(error.message, checkpoint);
  }
  assertStringIncludes(await Deno.readTextFile(text), "not a database");
});

Deno.test("a dry run leaves the checkpoint alone", async () => {
  await using folder = new TemporaryFolder();
  const checkpoint = `${folder.path}/job.sqlite`;
  await load(frame(30), PEOPLE, { checkpoint, dryRun: true });
  assertEquals((await load(frame(30), PEOPLE, { checkpoint })).summary.sent, 27);
});

Deno.test("a signal that is aborted already means that nothing is sent", async () => {
  await using server = new RecordingServer();
  await assertRejects(
    () =>
      bulkLoad(testClient(server), frame(3), PEOPLE, { signal: AbortSignal.abort(new Error("too late")) }),
    Error,
    "too late",
  );
  assertEquals(server.requests, []);
});

Deno.test("progress is told batch by batch, up to the end", async () => {
  await using server = new RecordingServer();
  const seen: { rows: number; share: number }[] = [];
  await bulkLoad(testClient(server), frame(200), PEOPLE, {
    progress: false,
    concurrency: 1,
    onProgress: ({ rows, sent, rejected, share }) => {
      assertEquals(rows, sent + rejected);
      seen.push({ rows, share });
    },
  });
  assert(seen.length > 5);
  assertEquals(
    seen.map(({ rows }) => rows),
    seen.map(({ rows }) => rows).toSorted((one, other) => one - other),
  );
  assertEquals(seen.at(-1), { rows: 200, share: 1 });
});

Deno.test("a mapping that is refused leaves the checkpoint to the one that is right", async () => {
  await using folder = new TemporaryFolder();
  await using server = new RecordingServer();
  const options = { checkpoint: `${folder.path}/job.sqlite`, progress: false };
  const wrong: BulkMapping = { type: "identify", userId: "di" };
  await assertRejects(() => bulkLoad(testClient(server), frame(5), wrong, options), ValidationError, "di");
  const summary = await bulkLoad(testClient(server), frame(5), PEOPLE, options);
  assertEquals([summary.rows, summary.sent], [5, 4]);
});
