import { fileURLToPath } from "node:url";
import { assertEquals, assertRejects, assertStrictEquals } from "@std/assert";
import { runDeno } from "../../../tasks/deno_process.ts";
import { REPOSITORY } from "../../../tasks/workspace.ts";
import { openDatabase } from "../../../webhooks/stores/sqlite_database.ts";
import { type Syncable, WriteAheadLog } from "../../../webhooks/stores/write_ahead_log.ts";
import { temporaryFolder } from "./temporary_store.ts";

/** A file that waits as it is told, one answer after another. */
function fileOf(...answers: readonly (() => Promise<void>)[]): Syncable & { syncs: number } {
  return {
    syncs: 0,
    syncData() {
      return answers[this.syncs++]?.() ?? Promise.reject(new Error("unexpected"));
    },
    [Symbol.dispose]: () => {},
  };
}

Deno.test("sync() resolves when the disk has it, and not before", async () => {
  const disk = Promise.withResolvers<void>();
  using log = new WriteAheadLog(fileOf(() => disk.promise));
  let isDone = false;
  const synced = log.sync().then(() => isDone = true);
  await Promise.resolve();
  assertEquals(isDone, false);
  disk.resolve();
  await synced;
});

Deno.test("a disk that has failed once is not trusted again, even if it says that all is well", async () => {
  const cause = new Error("EIO");
  const file = fileOf(() => Promise.resolve(), () => Promise.reject(cause), () => Promise.resolve());
  using log = new WriteAheadLog(file);
  await log.sync();
  const error = await assertRejects(() => log.sync(), Error, "the disk has failed. Look after it");
  assertStrictEquals(error.cause, cause);
  assertStrictEquals(await assertRejects(() => log.sync(), Error), error);
  assertEquals(file.syncs, 2);
});

Deno.test("a database leaves the wait to its log, and waits by itself where that cannot be opened", async () => {
  using folder = temporaryFolder();
  using database = openDatabase(folder.database);
  const setting = () => database.prepare("PRAGMA synchronous").get()?.synchronous;
  // As in a file system without such logs.
  assertEquals([WriteAheadLog.of(database, `${folder.path}/missing.sqlite`), setting()], [undefined, 2]);
  assertEquals([WriteAheadLog.of(database, ":memory:"), setting()], [undefined, 2]);
  using log = WriteAheadLog.of(database, folder.database);
  assertEquals(setting(), 1);
  await log?.sync();
});

Deno.test("a program that may only use the database's file stores events too, and is asked for no permission", async () => {
  using folder = temporaryFolder();
  const program = `
    import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
    await using store = openSqliteStore(${JSON.stringify(folder.database)});
    const event = { eventId: "a", objectType: "", metric: "", occurredAt: undefined, receivedAt: 0, body: "{}" };
    console.log(await store.add(event));`;
  await Deno.writeTextFile(`${folder.path}/program.ts`, program);
  const path = `=${folder.database}`;
  const config = ["--config", fileURLToPath(new URL("deno.json", REPOSITORY))];
  const { code, stdout, stderr } = await runDeno(
    [
      "run",
      "--quiet",
      "--no-check",
      ...config,
      `--allow-read${path}`,
      `--allow-write${path}`,
      "--allow-env",
      `${folder.path}/program.ts`,
    ],
    { cwd: REPOSITORY },
  );
  assertEquals([code, stdout, stderr], [0, "stored\n", ""]);
});
