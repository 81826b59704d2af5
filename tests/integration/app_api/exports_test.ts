import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { exportCustomers, exportDeliveries, importFile, segment } from "@customerio-notebooks/app-api";
import { CustomerIOError, ValidationError } from "@customerio-notebooks/core";
import type { DataFrame } from "nodejs-polars";
import { RecordingServer } from "../recording_server.ts";
import { clientOf, KEY } from "./access.ts";

const CSV = "id,email,orders\n00042,ada@example.com,3\n00043,bob@example.com,\n";
const MINUTE = 60_000;

/** A host that has the files, and expires links. */
function fileHost(csv: string = CSV) {
  let valid = 0;
  const host = new RecordingServer(({ target }) =>
    target.endsWith(`link=${valid}`) ? new Response(csv) : new Response("expired", { status: 403 })
  );
  return { host, nextLink: () => `${host.url}/8.csv?signature=planted&link=${++valid}` };
}

/** A service whose exports take so many questions. */
function exporting(states: readonly object[], nextLink: () => string) {
  let asked = 0;
  return new RecordingServer(({ target }) => {
    if (target.endsWith("/download")) return Response.json({ url: nextLink() });
    return Response.json({ export: { id: 8, ...states[Math.min(asked++, states.length - 1)] } });
  });
}

/** A clock whose waits are over at once, and which keeps how long they were. */
class HastyClock {
  time = Date.UTC(2026, 0, 1);
  readonly waits: number[] = [];
  now = () => this.time;
  deadline = () => new AbortController().signal;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    // The time-out of a download, which begins long before it is over.
    if (milliseconds >= 10_000 && signal !== undefined) return new Promise(() => {});
    this.waits.push(milliseconds);
    this.time += milliseconds;
    return Promise.resolve();
  }
}

const PENDING = { status: "pending", total: 0 };
const DONE = { status: "done", total: 2 };

Deno.test("an export is started, waited for with longer and longer pauses, and downloaded without the key", async () => {
  const { host, nextLink } = fileHost();
  await using _host = host;
  await using server = exporting([PENDING, PENDING, PENDING, PENDING, DONE], nextLink);
  const clock = new HastyClock();
  const seen: unknown[] = [];
  const file = await exportCustomers(clientOf(server, { clock }), segment(7), {
    onProgress: ({ status }) => seen.push(status),
    pollInterval: 100,
  });
  assertEquals(JSON.parse(server.requests[0]?.body ?? ""), { filters: { segment: { id: 7 } } });
  assertEquals(clock.waits, [100, 150, 225, 337.5]);
  assertEquals(seen, ["pending", "pending", "pending", "pending", "done"]);
  assertEquals(await file.text(), CSV);
  assertEquals(file.export.total, 2);
  assertEquals(host.requests.map(({ headers }) => headers.get("authorization")), [null]);
  assertEquals(JSON.stringify(host.requests.map(({ headers }) => [...headers])).includes(KEY), false);
});

Deno.test("an export's file becomes a frame, all text or as the columns say", async () => {
  const { host, nextLink } = fileHost();
  await using _host = host;
  await using server = exporting([DONE], nextLink);
  const file = await exportCustomers(clientOf(server), segment(7));
  const texts = await file.toFrame();
  assertEquals(texts.columns, ["id", "email", "orders"]);
  assertEquals(texts.getColumn("id").toArray(), ["00042", "00043"]);
  const frame = await file.toFrame<DataFrame>({ id: "text", orders: { type: "integer", nullable: true } });
  assertEquals(frame.toRecords(), [{ id: "00042", orders: 3 }, { id: "00043", orders: null }]);
  const error = await assertRejects(() => file.toFrame({ plan: "text" }), ValidationError);
  assertEquals(error.details[0]?.field, "plan");
});

for (const csv of ["", "id,email\n"]) {
  Deno.test(`an export of nobody, ${JSON.stringify(csv)}, is a frame without rows`, async () => {
    const { host, nextLink } = fileHost(csv);
    await using _host = host;
    await using server = exporting([DONE], nextLink);
    const file = await exportCustomers(clientOf(server), segment(7));
    assertEquals((await file.toFrame()).height, 0);
  });
}

Deno.test("a link is used again while it is good, and asked for anew when it is old", async () => {
  const { host, nextLink } = fileHost();
  await using _host = host;
  await using server = exporting([DONE], nextLink);
  const clock = new HastyClock();
  const file = await exportCustomers(clientOf(server, { clock }), segment(7));
  const links = () => server.requests.filter(({ target }) => target.endsWith("/download")).length;
  await file.text();
  clock.time += 10 * MINUTE;
  await file.text();
  assertEquals(links(), 1);
  clock.time += 5 * MINUTE;
  await file.text();
  assertEquals(links(), 2);
});

Deno.test("a link that the host no longer takes is asked for anew, once", async () => {
  const { host, nextLink } = fileHost();
  await using _host = host;
  await using server = exporting([DONE], nextLink);
  const file = await exportCustomers(clientOf(server), segment(7));
  await file.text();
  nextLink(); // the one that the file has is no longer valid
  assertEquals(await file.text(), CSV);

  await using closed = new RecordingServer(() => new Response("no", { status: 403 }));
  await using other = exporting([DONE], () => `${closed.url}/?signature=planted`);
  const error = await assertRejects(
    async () => await (await exportCustomers(clientOf(other), segment(7))).text(),
    CustomerIOError,
  );
  assertEquals([error.status, closed.requests.length], [403, 1]);
  assertEquals(Deno.inspect(error).includes("planted"), false, "the signature is as good as a key");
});

Deno.test("an export's file is written whole, in place of what was there", async () => {
  const { host, nextLink } = fileHost();
  await using _host = host;
  await using server = exporting([DONE], nextLink);
  const folder = await Deno.makeTempDir();
  try {
    const path = `${folder}/people.csv`;
    await Deno.writeTextFile(path, "old");
    await (await exportCustomers(clientOf(server), segment(7))).toFile(path);
    assertEquals(await Deno.readTextFile(path), CSV);
    assertEquals(Array.from(Deno.readDirSync(folder), ({ name }) => name), ["people.csv"]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("a download that breaks off leaves what was there, and nothing else", async () => {
  const pieces = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode("id,email\n"));
    },
    pull(controller) {
      controller.error(new Error("the host has gone"));
    },
  });
  await using server = exporting([DONE], () => "https://files.example.com/8.csv?signature=planted");
  const send: typeof fetch = (input, init) =>
    String(input).includes("files.example.com") ? Promise.resolve(new Response(pieces)) : fetch(input, init);
  const folder = await Deno.makeTempDir();
  try {
    const path = `${folder}/people.csv`;
    await Deno.writeTextFile(path, "old");
    const file = await exportCustomers(clientOf(server, { fetch: send }), segment(7));
    await assertRejects(() => file.toFile(path), Error, "the host has gone");
    assertEquals(await Deno.readTextFile(path), "old");
    assertEquals(Array.from(Deno.readDirSync(folder), ({ name }) => name), ["people.csv"]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("an export that fails says so; one that is aborted ends the wait", async () => {
  for (const failed of [{ status: "failed" }, { status: "pending", failed: true }]) {
    await using server = exporting([PENDING, failed], () => "");
    const run = () => exportDeliveries(clientOf(server, { clock: new HastyClock() }), { campaign_id: 3 });
    const error = await assertRejects(run, CustomerIOError, "export 8 has failed");
    assertEquals(error.operation, "getExport");
  }
  await using server = exporting([PENDING], () => "");
  const stop = new AbortController();
  const run = exportCustomers(clientOf(server), segment(7), {
    signal: stop.signal,
    onProgress: () => stop.abort(new Error("enough")),
  });
  await assertRejects(() => run, Error, "enough");
  assertEquals(server.requests.length, 1);
});

Deno.test("an export asks nothing with a pause that makes no sense", async () => {
  await using server = exporting([DONE], () => "");
  const run = () => exportCustomers(clientOf(server), segment(7), { pollInterval: 0 });
  await assertRejects(run, RangeError, "pollInterval");
  assertEquals(server.requests.length, 0);
});

const IMPORT = {
  name: "Customers of May",
  type: "people",
  identifier: "id",
  data_file_url: "https://files.example.com/customers.csv",
} as const;

Deno.test("an import is started, waited for, and told of", async () => {
  const states = ["preprocessing", "importing", "imported"];
  await using server = new RecordingServer((_, index) =>
    Response.json({ import: { id: 6, state: states[index], rows_imported: index } })
  );
  const clock = new HastyClock();
  const { rows_imported } = await importFile(clientOf(server, { clock }), IMPORT);
  assertEquals([rows_imported, server.requests.length, clock.waits], [2, 3, [1000, 1500]]);
});

Deno.test("an import that fails says what the service says of it", async () => {
  await using server = new RecordingServer(() =>
    Response.json({ import: { id: 6, state: "failed", error: "no column id" } })
  );
  const error = await assertRejects(() => importFile(clientOf(server), IMPORT), CustomerIOError);
  assertStringIncludes(error.message, "import 6 is failed: no column id");
});
