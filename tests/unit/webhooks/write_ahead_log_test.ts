import { assertEquals, assertRejects, assertStrictEquals } from "@std/assert";
import { type Syncable, WriteAheadLog } from "../../../webhooks/stores/write_ahead_log.ts";

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
