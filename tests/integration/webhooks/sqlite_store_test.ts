import { DatabaseSync } from "node:sqlite";
import { ConfigurationError, createLogger } from "@customerio-notebooks/core";
import {
  EventHandlers,
  handleStoredEvents,
  startHandling,
  StoreUnavailableError,
} from "@customerio-notebooks/webhooks";
import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
import { assert, assertEquals, assertRejects, assertStringIncludes, assertThrows } from "@std/assert";
import { openStore } from "../../../webhooks/stores/open_store.ts";
import { openDatabase } from "../../../webhooks/stores/sqlite_database.ts";
import { ids, incoming } from "./stored_events.ts";
import { storedIds, temporaryFolder } from "./temporary_store.ts";

Deno.test("each commit waits for the disk, and others can read meanwhile", () => {
  using folder = temporaryFolder();
  const database = openDatabase(folder.database);
  const setting = (name: string) => database.prepare(`PRAGMA ${name}`).get()?.[name];
  assertEquals([setting("synchronous"), setting("journal_mode")], [2, "wal"]);
  database.close();
});

Deno.test("a locked file is waited for, without holding up the program, and then not any more", async () => {
  using folder = temporaryFolder();
  await using patient = openSqliteStore(folder.database, { patience: 60_000 });
  await using impatient = openSqliteStore(folder.database, { patience: 1 });
  using locker = new DatabaseSync(folder.database);
  locker.exec("BEGIN IMMEDIATE");
  const adding = patient.add(incoming("a"));
  const error = await assertRejects(() => impatient.add(incoming("b")), StoreUnavailableError);
  assertStringIncludes(error.message, "database is locked. Another process holds the file");
  await assertRejects(() => impatient.check(), StoreUnavailableError);
  assertEquals(patient.statistics.pending, 1);
  locker.exec("COMMIT");
  assertEquals(await adding, "stored");
  await impatient.check();
  assertEquals(await storedIds(impatient), ["a"]);
});

Deno.test("a store that cannot keep up says so at once", async () => {
  using folder = temporaryFolder();
  await using store = openSqliteStore(folder.database, { maxPending: 3, patience: 60_000 });
  using locker = new DatabaseSync(folder.database);
  locker.exec("BEGIN IMMEDIATE");
  const adding = ids(3).map((id) => store.add(incoming(id)));
  const error = await assertRejects(() => store.add(incoming("one-too-many")), StoreUnavailableError);
  assertStringIncludes(error.message, "3 events wait already");
  assert(error.retryable);
  locker.exec("COMMIT");
  await Promise.all(adding);
  assertEquals(await storedIds(store), ids(3));
});

Deno.test("a full store refuses events, keeps those it has, and goes on when there is room", async () => {
  using folder = temporaryFolder();
  await using store = openSqliteStore(folder.database, { maxBytes: 400_000 });
  const body = `{"text":"${"x".repeat(20_000)}"}`;
  const outcomes: string[] = [];
  let error: unknown;
  while (error === undefined) {
    const id = `id-${outcomes.length}`;
    await store.add(incoming(id, { body, receivedAt: 1 })).then(
      (outcome) => outcomes.push(outcome),
      (reason) => {
        error = reason;
      },
    );
  }
  assert(error instanceof StoreUnavailableError);
  assertStringIncludes(error.message, "disk is full. Free some space");
  assertEquals(await storedIds(store), ids(outcomes.length));
  assert(outcomes.length > 5);
  await store.removeReceivedBefore(2);
  assertEquals(await store.add(incoming("next", { body })), "stored");
  assertEquals(await storedIds(store), ["next"]);
});

Deno.test("a file that is no store of webhooks, or of a later version, is refused and left as it is", async () => {
  using folder = temporaryFolder();
  const notes = `${folder.path}/notes.txt`;
  await Deno.writeTextFile(notes, "not a database, but long enough to be looked at as one".repeat(20));
  const other = `${folder.path}/other.sqlite`;
  using someones = new DatabaseSync(other);
  someones.exec("CREATE TABLE theirs (x)");
  for (const path of [notes, other, `${folder.path}/missing/x.sqlite`]) {
    const error = assertThrows(() => openSqliteStore(path), ConfigurationError);
    assertStringIncludes(error.message, path);
  }
  assertEquals((await Deno.readTextFile(notes)).slice(0, 14), "not a database");
  assertEquals(someones.prepare("PRAGMA journal_mode").get()?.journal_mode, "delete");
  await openSqliteStore(folder.database).close();
  using later = new DatabaseSync(folder.database);
  later.exec("PRAGMA user_version = 99");
  assertThrows(() => openSqliteStore(folder.database), ConfigurationError, "newer version");
});

Deno.test("a file of an earlier version is brought up to date, and keeps what it has", async () => {
  using folder = temporaryFolder();
  {
    await using store = openSqliteStore(folder.database);
    await store.add(incoming("a"));
  }
  using earlier = new DatabaseSync(folder.database);
  earlier.exec("DROP TABLE assignments; DROP TABLE handlers; PRAGMA user_version = 1");
  await using store = openSqliteStore(folder.database);
  assertEquals(await storedIds(store), ["a"]);
  const handlers = new EventHandlers().onAny(() => {}, { id: "warehouse" });
  assertEquals((await handleStoredEvents({ store, handlers })).handled, 1);
});

Deno.test("a locked file holds a worker up, and no more", async () => {
  using folder = temporaryFolder();
  const lines: string[] = [];
  const logger = createLogger({ write: (line) => lines.push(line) });
  await using store = openSqliteStore(folder.database, { patience: 1 });
  await store.add(incoming("a"));
  const handled = Promise.withResolvers<void>();
  const handlers = new EventHandlers().onAny(() => handled.resolve(), { id: "warehouse" });
  using locker = new DatabaseSync(folder.database);
  locker.exec("BEGIN IMMEDIATE");
  await using worker = startHandling({ store, handlers, logger, pollInterval: 1 });
  while (lines.length === 0) await new Promise((resolve) => setTimeout(resolve, 0));
  assertStringIncludes(lines[0] ?? "", "database is locked");
  locker.exec("COMMIT");
  await handled.promise;
  await worker.stop();
  assertEquals(worker.counts, { handled: 1, failed: 0, dead: 0 });
});

Deno.test({
  name: "a new file is its owner's alone",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    using folder = temporaryFolder();
    await using store = openSqliteStore(folder.database);
    await store.add(incoming("a"));
    for await (const { name } of Deno.readDir(folder.path)) {
      assertEquals((Deno.statSync(`${folder.path}/${name}`).mode ?? 0) & 0o777, 0o600, name);
    }
  },
});

Deno.test("a URL chooses the store, and what it holds does not show", async () => {
  using folder = temporaryFolder();
  for (const url of [folder.database, `sqlite:${folder.database}`, `sqlite://${folder.database}`]) {
    await (await openStore(url)).close();
  }
  assert(Deno.statSync(folder.database).isFile);
  const error = await assertRejects(() => openStore("mysql://me:planted@host/db"), ConfigurationError);
  assert(error.message.includes('"mysql"') && !error.message.includes("planted"), error.message);
});
