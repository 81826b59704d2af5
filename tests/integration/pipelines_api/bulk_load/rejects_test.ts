// Rows that cannot be sent: each is accounted for, with its number and the reason.
import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { ConfigurationError, ValidationError } from "@customerio-notebooks/pipelines-api";
import { bulkLoad, type BulkMapping } from "@customerio-notebooks/pipelines-api/bulk-load";
import { startSandbox } from "@customerio-notebooks/sandbox";
import { RecordingServer } from "../../recording_server.ts";
import { testClient } from "../test_client.ts";
import { load, loadText, rejectsOf, TemporaryFolder } from "./loading.ts";

const EVENTS: BulkMapping = { type: "track", userId: "id", event: "Paid", timestamp: "at" };

Deno.test("rows without an id, with a bad time or too large are rejected, and the others sent", async () => {
  const large = "x".repeat(33_000);
  const text = `id,at,note
a,2024-01-01,ok
,2024-01-01,no id
 ,2024-01-01,blank id
d,yesterday,bad time
e,,no time
f,2024-01-01T10:00:00,no zone
g,2024-01-01,${large}
h,2024-01-01
i,2024-01-02,ok
`;
  const { summary, calls, rejects } = await loadText("a.csv", text, EVENTS);
  assertEquals(calls.map(({ userId }) => userId), ["a", "i"]);
  assertEquals(rejects.map(({ row, field }) => [row, field]), [
    [2, "id"],
    [3, "id"],
    [4, "at"],
    [5, "at"],
    [6, "at"],
    [7, null],
    [8, null],
  ]);
  assertStringIncludes(String(rejects[2]?.reason), '"yesterday"');
  assertStringIncludes(String(rejects[5]?.reason), "over the limit of 32768");
  assertEquals([summary.rows, summary.sent, summary.rejected], [9, 2, 7]);
});

Deno.test("a call of exactly 32 KB is sent, and one of a byte more is not", async () => {
  const sizeOf = (note: string) =>
    `{"type":"identify","messageId":"j:1","userId":"a","traits":{"note":"${note}"}}`.length;
  const room = 32 * 1024 - sizeOf("");
  const mapping: BulkMapping = { type: "identify", userId: "id" };
  const fits = await loadText("a.csv", `id,note\na,${"x".repeat(room)}\n`, mapping);
  assertEquals([fits.summary.sent, fits.summary.rejected], [1, 0]);
  const over = await loadText("a.csv", `id,note\na,${"x".repeat(room + 1)}\n`, mapping);
  assertEquals([over.summary.sent, over.summary.rejected], [0, 1]);
});

Deno.test("lines that are no JSON objects are rejected", async () => {
  const lines = [
    '{"id":"a","at":"2024-01-01"}',
    "[1]",
    '{"id":"c",',
    '{"id":{"n":1},"at":"2024-01-01"}',
    '{"at":1}',
  ];
  const { calls, rejects } = await loadText("a.ndjson", lines.join("\n"), EVENTS);
  assertEquals(calls.map(({ userId }) => userId), ["a"]);
  assertEquals(rejects.map(({ row, field, reason }) => [row, field, reason]), [
    [2, null, "is not a JSON object"],
    [3, null, "is not JSON"],
    [4, "id", 'must be text or a whole number, not "{\\"n\\":1}"'],
    [5, "id", "is missing: it is the userId"],
  ]);
});

Deno.test("of two ids one is enough", async () => {
  const mapping: BulkMapping = { type: "identify", userId: "id", anonymousId: "anon" };
  const { calls, rejects } = await loadText("a.csv", "id,anon\na,\n,b\n,\nc,d\n", mapping);
  assertEquals(calls, [{ userId: "a" }, { anonymousId: "b" }, { userId: "c", anonymousId: "d" }]);
  assertEquals(rejects.map(({ row, field }) => [row, field]), [[3, "id, anon"]]);
});

Deno.test("rejects go to a file too, in place of those of an earlier load", async () => {
  await using folder = new TemporaryFolder();
  const rejects = folder.file("rejects.csv", "old\nold\nold\nold\n");
  await loadText("a.csv", 'id,at\na,"so, so"\n', EVENTS, { rejects });
  const says = '"must be ISO 8601 with a zone such as 1997-01-01T00:00:00Z, or a day, not ""so, so"""';
  assertEquals(await Deno.readTextFile(rejects), `row_number,field,reason\n1,at,${says}\n`);
  await loadText("a.csv", "id,at\na,2024-01-01\n", EVENTS, { rejects });
  await assertRejects(() => Deno.stat(rejects), Deno.errors.NotFound, undefined, "there are none");
});

Deno.test("of very many rejects the file has all and the frame the first, so that memory is bounded", async () => {
  await using folder = new TemporaryFolder();
  const rows = Array.from({ length: 250_000 }, (_, index) => `${index % 2 === 0 ? "" : "a"},never`);
  const rejects = `${folder.path}/rejects.csv`;
  const { summary } = await loadText("a.csv", ["id,at", ...rows].join("\n"), EVENTS, { rejects });
  assertEquals([summary.rows, summary.sent, summary.rejected], [250_000, 0, 250_000]);
  assertEquals(summary.rejects.height, 100_000);
  const numbers = (await Deno.readTextFile(rejects)).trimEnd().split("\n").slice(1).map((line) =>
    parseInt(line)
  );
  assertEquals(numbers.toSorted((a, b) => a - b), Array.from({ length: 250_000 }, (_, index) => index + 1));
});

Deno.test("what an earlier run has rejected is in the file of the run that goes on", async () => {
  await using folder = new TemporaryFolder();
  const [rejects, checkpoint] = [`${folder.path}/rejects.csv`, `${folder.path}/job.sqlite`];
  const path = folder.file("a.csv", "id,at\n,2024-01-01\na,2024-01-01\n");
  const options = { rejects, checkpoint, progress: false };
  await using server = new RecordingServer();
  await bulkLoad(testClient(server), path, EVENTS, options);
  const first = await Deno.readTextFile(rejects);
  assertStringIncludes(first, "\n1,id,");
  await Deno.remove(rejects);
  await bulkLoad(testClient(server), path, EVENTS, options);
  assertEquals(await Deno.readTextFile(rejects), first);
});

Deno.test("rejects are written neither over the input nor over the checkpoint", async () => {
  await using folder = new TemporaryFolder();
  await using server = new RecordingServer();
  const path = folder.file("a.csv", "id,at\na,2024-01-01\n");
  const link = `${folder.path}/link.csv`;
  await Deno.symlink(path, link);
  const checkpoint = folder.file("job.sqlite", "");
  for (const rejects of [path, link, checkpoint, `${folder.path}/new.sqlite`]) {
    const options = {
      rejects,
      checkpoint: rejects.endsWith("new.sqlite") ? rejects : checkpoint,
      progress: false,
    };
    await assertRejects(
      () => bulkLoad(testClient(server), path, EVENTS, options),
      ValidationError,
      "rejects: ",
    );
  }
  assertEquals(await Deno.readTextFile(path), "id,at\na,2024-01-01\n");
});

Deno.test("a file for rejects that cannot be written is said before anything is sent", async () => {
  await using folder = new TemporaryFolder();
  await using server = new RecordingServer();
  const path = folder.file("a.csv", "id,at\na,2024-01-01\n");
  const rejects = `${folder.path}/no/such/folder/rejects.csv`;
  const error = await assertRejects(
    () => bulkLoad(testClient(server), path, EVENTS, { rejects, progress: false }),
    ConfigurationError,
  );
  assertStringIncludes(error.message, rejects);
  assertEquals(server.requests.length, 0);
});

Deno.test("rows that the service refuses in strict mode are rejected with what it says, and the others sent", async () => {
  await using folder = new TemporaryFolder();
  await using server = new RecordingServer(({ body }) => {
    const { batch } = JSON.parse(body);
    const errors = batch.flatMap(({ properties }: { properties: { ok: string } }, index: number) =>
      properties.ok === "no" ? [`batch[${index}].properties.ok: is no`] : []
    );
    return errors.length === 0 ? Response.json({}) : Response.json({ meta: { errors } }, { status: 400 });
  });
  const rows = Array.from(
    { length: 50 },
    (_, index) => `p${index},2024-01-01,${index % 7 === 3 ? "no" : "yes"}`,
  );
  const path = folder.file("a.csv", ["id,at,ok", ",2024-01-01,yes", ...rows].join("\n"));
  const summary = await bulkLoad(testClient(server), path, EVENTS, { job: "j", progress: false });
  assertEquals([summary.rows, summary.sent, summary.rejected], [51, 43, 8]);
  const rejects = rejectsOf(summary);
  assertEquals(rejects.map(({ row }) => row), [1, 5, 12, 19, 26, 33, 40, 47]);
  assertStringIncludes(String(rejects[1]?.reason), "is no");
});

Deno.test("a service that refuses all of the first calls is not asked for the others", async () => {
  await using folder = new TemporaryFolder();
  await using server = new RecordingServer(() =>
    Response.json({ meta: { errors: ["this source takes no events"] } }, { status: 400 })
  );
  const rows = Array.from({ length: 10_000 }, (_, index) => `p${index},2024-01-01`);
  const path = folder.file("a.csv", ["id,at", ...rows].join("\n"));
  const error = await assertRejects(
    () => bulkLoad(testClient(server), path, EVENTS, { progress: false, concurrency: 1 }),
    ValidationError,
  );
  assertStringIncludes(error.message, "this source takes no events");
});

Deno.test("a dry run checks and counts as a load does, and sends nothing", async () => {
  const text = "id,at\na,2024-01-01\nb,never\nc,2024-01-03\n";
  const wet = await loadText("a.csv", text, EVENTS);
  const dry = await loadText("a.csv", text, EVENTS, { dryRun: true });
  assertEquals(dry.texts, []);
  assertEquals(dry.rejects, wet.rejects);
  const counts = (
    { rows, sent, rejected, batches, bytes }: typeof dry.summary,
  ) => [rows, sent, rejected, batches, bytes];
  assertEquals(counts(dry.summary), counts(wet.summary));
  assertEquals([dry.summary.isDryRun, wet.summary.isDryRun], [true, false]);
});

Deno.test("the summary is a frame of one row, too", async () => {
  const { summary } = await loadText("a.csv", "id,at\na,2024-01-01\n,\n", EVENTS);
  const { job, rows, sent, rejected, batches, bytes, retries } = summary;
  assertEquals(summary.table.columns, [
    "job",
    "rows",
    "sent",
    "rejected",
    "batches",
    "bytes",
    "retries",
    "seconds",
  ]);
  assertEquals(summary.table.row(0).slice(0, 7), [job, rows, sent, rejected, batches, bytes, retries]);
  assert(summary.seconds >= 0);
});

Deno.test("in the sandbox, all that is not rejected has arrived", async () => {
  await using sandbox = await startSandbox();
  const { CustomerIOClient } = await import("@customerio-notebooks/pipelines-api");
  const client = new CustomerIOClient({ apiKey: sandbox.pipelinesApiKey, baseUrl: sandbox.pipelinesUrl });
  await using folder = new TemporaryFolder();
  const rows = Array.from(
    { length: 5000 },
    (_, index) => `${index % 10 === 0 ? "" : `p${index}`},2024-01-01`,
  );
  const path = folder.file("a.csv", ["id,at", ...rows].join("\n"));
  const summary = await bulkLoad(client, path, EVENTS, { progress: false });
  assertEquals([summary.rows, summary.sent, summary.rejected], [5000, 4500, 500]);
  assertEquals([sandbox.stats().events, sandbox.dropped()], [4500, []]);
});

Deno.test("millions of rejects do not stop the count", async () => {
  const text = `id,at\n${",\n".repeat(50_000)}a,2024-01-01\n`;
  const { summary } = await loadText("a.csv", text, EVENTS);
  assertEquals([summary.rows, summary.sent, summary.rejected, summary.rejects.height], [
    50_001,
    1,
    50_000,
    50_000,
  ]);
  assertEquals(
    (await load(summary.rejects, { type: "identify", userId: "row_number", traits: [] })).summary.sent,
    50_000,
  );
});
