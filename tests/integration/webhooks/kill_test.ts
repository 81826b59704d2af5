/** What was answered with 200 is in the store, whatever ends the receiver. */
import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
import { assert, assertEquals, assertRejects } from "@std/assert";
import { type ReceiverProcess, startReceiver } from "./receiver_process.ts";
import { eventOf, send } from "./signed_events.ts";
import { storedIds, temporaryFolder } from "./temporary_store.ts";

const SENDERS = 32;
const ROUNDS = 6;

/** Sends events, every fourth of them one that was accepted before, until nobody answers; ends the receiver meanwhile. */
async function loadUntilEnded(
  receiver: ReceiverProcess,
  round: number,
  signal: Deno.Signal,
  accepted: Set<string>,
): Promise<number> {
  const before = [...accepted];
  const endAfter = 100 + 37 * round;
  let [number, answers] = [0, 0];
  const ended = Promise.withResolvers<number>();
  const sendAll = async () => {
    for (;;) {
      const repeated = number % 4 === 0 ? before[number % Math.max(before.length, 1)] : undefined;
      const id = repeated ?? `round-${round}-${number}`;
      number++;
      const status = await send(receiver.url, eventOf(id)).catch(() => undefined);
      if (status === undefined) return;
      // Once it closes, it may turn away what comes.
      assert(status === 200 || signal !== "SIGKILL" && status === 503, `answered with ${status}`);
      if (status !== 200) continue;
      accepted.add(id);
      if (++answers === endAfter) receiver.end(signal).then(ended.resolve, ended.reject);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, sendAll));
  return await ended.promise;
}

async function assertHoldsOnce(database: string, accepted: ReadonlySet<string>): Promise<void> {
  await using store = openSqliteStore(database);
  const ids = await storedIds(store);
  assertEquals(ids.length, new Set(ids).size);
  assertEquals([...accepted.difference(new Set(ids))], []);
}

Deno.test("killed with -9 under load again and again, each event that was answered with 200 is stored, once", async () => {
  using folder = temporaryFolder();
  const accepted = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    await using receiver = await startReceiver(folder.database);
    await loadUntilEnded(receiver, round, "SIGKILL", accepted);
    await assertHoldsOnce(folder.database, accepted);
  }
  assert(accepted.size > ROUNDS * 100, `${accepted.size} were accepted`);
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  Deno.test({
    name: `${signal} under load ends it with exit code 0, and what was answered with 200 is stored`,
    ignore: Deno.build.os === "windows",
    fn: async () => {
      using folder = temporaryFolder();
      const accepted = new Set<string>();
      await using receiver = await startReceiver(folder.database);
      assertEquals(await loadUntilEnded(receiver, 0, signal, accepted), 0);
      await assertHoldsOnce(folder.database, accepted);
      await assertRejects(() => fetch(receiver.url), TypeError);
    },
  });
}
