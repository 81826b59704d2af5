import { Buffer } from "node:buffer";
import { CustomerIOError, ValidationError } from "@customerio-notebooks/core";
import type { WebhookStore } from "@customerio-notebooks/webhooks";
import { main } from "@customerio-notebooks/webhooks/cli";
import { eventsToFrame, type Frame, readEvents } from "@customerio-notebooks/webhooks/frames";
import { exportToParquet } from "@customerio-notebooks/webhooks/parquet-export";
import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
import { assert, assertEquals, assertMatch, assertRejects, assertStringIncludes } from "@std/assert";
import pl from "nodejs-polars";
import { storedEvents, type Told } from "../../unit/webhooks/frame_events.ts";
import { temporaryFolder } from "./temporary_store.ts";

const EVENTS: readonly Told[] = [
  {
    metric: "sent",
    at: "2026-03-01T00:00:00Z",
    data: { delivery_id: "a", campaign_id: 7, subject: "Zoë 🎉" },
  },
  { metric: "opened", at: "2026-03-02T00:00:00Z", data: { delivery_id: "a", campaign_id: 7, proxied: true } },
  { metric: "sent", at: "2026-03-01T23:59:59Z", data: { delivery_id: "b" } },
  { metric: "subscribed", objectType: "customer", at: null }, // received on 2 March
  { metric: "opened", at: "2026-03-04T12:00:00Z", data: { delivery_id: "b" } },
];

async function openStoreOf(path: string, events: readonly Told[] = EVENTS): Promise<WebhookStore> {
  const store = openSqliteStore(path);
  for (const event of storedEvents(events)) await store.add(event);
  return store;
}

/** A file as a frame; its name is no pattern. */
async function readParquet(path: string): Promise<Frame> {
  return pl.readParquet(Buffer.from(await Deno.readFile(path)));
}

/** All files below a folder, by their paths in it. */
async function filesIn(folder: string, path = ""): Promise<string[]> {
  const entries = await Array.fromAsync(Deno.readDir(`${folder}/${path}`));
  const files = entries.map(({ name, isDirectory }) =>
    isDirectory ? filesIn(folder, `${path}${name}/`) : [`${path}${name}`]
  );
  return (await Promise.all(files)).flat().sort();
}

Deno.test("an exported file has the rows and types of the frame of the same events", async () => {
  using folder = temporaryFolder();
  await using store = await openStoreOf(":memory:");
  // Characters that stand for others in a pattern.
  const to = `${folder.path}/new/events[1]*.parquet`;
  const { rows, files: [file] } = await exportToParquet(store, { to });
  assertEquals([rows, file?.path, file?.rows, file?.bytes], [5, to, 5, (await Deno.stat(to)).size]);
  assertEquals([file?.first, file?.last], [new Date("2026-03-01"), new Date("2026-03-04T12:00:00Z")]);
  assertEquals(await filesIn(folder.path), ["new/events[1]*.parquet"]);
  if (Deno.build.os !== "windows") assertEquals(((await Deno.stat(to)).mode ?? 0) & 0o777, 0o600);
  const [read, made] = [await readParquet(to), await eventsToFrame(readEvents(store))];
  assertEquals(read.dtypes.map(String), made.dtypes.map(String));
  assertEquals(read.toRecords(), made.toRecords());
});

Deno.test("a range of time, and no body, are exported as they are told; of no events there is a file without rows", async () => {
  using folder = temporaryFolder();
  await using store = await openStoreOf(":memory:");
  const to = `${folder.path}/some.parquet`;
  const range = { from: new Date("2026-03-01T23:59:59Z"), until: new Date("2026-03-04T12:00:00Z") };
  assertEquals((await exportToParquet(store, { to, ...range, withBody: false })).rows, 3);
  const read = await readParquet(to);
  assertEquals(read.getColumn("event_id").toArray(), ["event-1", "event-2", "event-3"]);
  assert(!read.columns.includes("body"));
  const none = await exportToParquet(store, { to, from: new Date("2030-01-01"), replace: true });
  assertEquals(none.files.map(({ rows, first }) => [rows, first]), [[0, undefined]]);
  assertEquals((await readParquet(to)).height, 0);
});

Deno.test("each day has a file of its own, and is replaced as a whole or not at all", async () => {
  using folder = temporaryFolder();
  await using store = await openStoreOf(":memory:");
  const to = `${folder.path}/events`;
  const { files } = await exportToParquet(store, { to, byDay: true });
  assertEquals(files.map(({ path, rows }) => [path.slice(to.length + 1), rows]), [
    ["day=2026-03-01/events.parquet", 2],
    ["day=2026-03-02/events.parquet", 2],
    ["day=2026-03-04/events.parquet", 1],
  ]);
  assertEquals(await filesIn(to), files.map(({ path }) => path.slice(to.length + 1)));
  const day = await readParquet(`${to}/day=2026-03-02/events.parquet`);
  assertEquals(day.getColumn("event_id").toArray(), ["event-1", "event-3"]);
  assertEquals(day.columns, (await eventsToFrame([])).columns);

  for (const event of storedEvents([{ id: "late", metric: "clicked", at: "2026-03-02T09:00:00Z" }])) {
    await store.add(event);
  }
  const again = { to, byDay: true, from: new Date("2026-03-02"), until: new Date("2026-03-03") };
  await assertRejects(() => exportToParquet(store, again), ValidationError, "is there already");
  assertEquals((await exportToParquet(store, { ...again, replace: true })).rows, 3);
  assertEquals((await filesIn(to)).length, 3);
  await assertRejects(
    () => exportToParquet(store, { ...again, from: new Date("2026-03-02T01:00:00Z"), replace: true }),
    ValidationError,
    "from: must be a midnight in UTC",
  );
});

Deno.test("nothing is left of an export that was stopped or failed, and what was there stays", async () => {
  using folder = temporaryFolder();
  await using store = await openStoreOf(":memory:");
  const to = `${folder.path}/events.parquet`;
  await Deno.writeTextFile(to, "old");
  const reason = new Error("enough");
  const failures: readonly (readonly [what: () => Promise<unknown>, says: string])[] = [
    [() => exportToParquet(store, { to }), "is there already"],
    [() => exportToParquet(store, { to, replace: true, signal: AbortSignal.abort(reason) }), "enough"],
    [
      () =>
        exportToParquet({ ...store, list: () => Promise.reject(new CustomerIOError("gone")) }, {
          to,
          replace: true,
        }),
      "gone",
    ],
    [() => exportToParquet(store, { to: `${to}/below`, replace: true }), "events.parquet"],
    [() => exportToParquet(store, { to, until: new Date(NaN), replace: true }), "until"],
  ];
  for (const [what, says] of failures) {
    assertStringIncludes((await assertRejects(what, Error)).message, says);
  }
  assertEquals([await filesIn(folder.path), await Deno.readTextFile(to)], [["events.parquet"], "old"]);
});

/** What the command prints, and its exit code. */
async function run(args: readonly string[], env: Record<string, string> = {}) {
  const lines: string[] = [];
  const errors: string[] = [];
  const exitCode = await main(["export", ...args], {
    env,
    write: (line) => lines.push(line),
    writeError: (line) => errors.push(line),
    signal: new AbortController().signal,
  });
  return { exitCode, output: lines.join("\n"), errors };
}

Deno.test("the command exports the file that it is told of, beside a receiver that has it open", async () => {
  using folder = temporaryFolder();
  await using _store = await openStoreOf(folder.database);
  const env = { INIT_CWD: folder.path };
  const one = await run(["--database", "webhooks.sqlite", "--to", "one.parquet"], env);
  assertEquals([one.exitCode, one.errors], [0, []]);
  assertMatch(
    one.output,
    /^Exported 5 events to 1 file, read again and counted:\n {2}one\.parquet: 5 events, from 2026-03-01T00:00:00\.000Z to 2026-03-04T12:00:00\.000Z, [\d,]+ bytes$/,
  );
  const days = await run(
    ["--to", "days", "--by-day", "--from", "2026-03-02", "--until", "2026-03-03T02:00:00+02:00", "--json"],
    { ...env, DATABASE_URL: `sqlite:${folder.database}` },
  );
  const { rows, files } = JSON.parse(days.output);
  assertEquals([rows, files.length, files[0].rows], [2, 1, 2]);
});

Deno.test("--help of the export says what there is, and what makes no sense is one line and exit code 2", async () => {
  using folder = temporaryFolder();
  await (await openStoreOf(folder.database, [])).close();
  const { exitCode, output } = await run(["--help"]);
  assertEquals(exitCode, 0);
  for (
    const option of ["--to", "--from", "--until", "--by-day", "--replace", "--without-body", "--database"]
  ) {
    assertStringIncludes(output, option);
  }
  const good = ["--database", folder.database, "--to", `${folder.path}/x.parquet`];
  const wrong: readonly (readonly [args: readonly string[], says: string])[] = [
    [[], "--to is missing"],
    [["--to", "x", "--database", `${folder.path}/missing.sqlite`], "there is no such file"],
    [["--to", "x", "--database", folder.path], "Cannot open the webhook store"],
    [[...good, "--from", "yesterday"], "--from must be a day"],
    [[...good, "--from", "2026-02-30"], "--from must be a day"],
    [[...good, "--until", "2026-03-01T12:00:00"], "--until must be a day"],
    [[...good, "--from", "2026-03-02", "--until", "2026-03-01"], "until"],
    [[...good, "--by-day", "--from", "2026-03-02T01:00Z"], "midnight"],
    [[...good, "--fast"], "--fast"],
    [[...good, "more"], "more"],
  ];
  for (const [args, says] of wrong) {
    const { exitCode, output, errors } = await run(args);
    assertEquals([exitCode, output, errors.length], [2, "", 1], args.join(" "));
    assertStringIncludes(errors[0] ?? "", says);
    assert(!errors[0]?.includes("\n"));
  }
  assertEquals((await filesIn(folder.path)).filter((path) => !path.startsWith("webhooks.sqlite")), []);
});
