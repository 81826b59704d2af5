import { createLogger } from "@customerio-notebooks/core";
import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
import { assertEquals, assertStringIncludes } from "@std/assert";
import { startRetention } from "../../../webhooks/retention.ts";

const DAY = 86_400_000;

/** A clock that is moved by hand: its waits end when they are told to. */
function handClock() {
  const started: (() => void)[] = [];
  let time = 100 * DAY;
  let wake = () => {};
  return {
    now: () => time,
    sleep(_milliseconds: number, signal?: AbortSignal): Promise<void> {
      return new Promise((resolve, reject) => {
        wake = resolve;
        signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
        if (signal?.aborted) reject(signal.reason);
        started.splice(0).forEach((resolveStart) => resolveStart());
      });
    },
    sleeping: () => new Promise<void>((resolve) => started.push(resolve)),
    move(milliseconds: number) {
      time += milliseconds;
      wake();
    },
  };
}

Deno.test("events are removed at the start, and as they grow old; a failure is made up for", async () => {
  const store = openSqliteStore(":memory:");
  const clock = handClock();
  const lines: string[] = [];
  for (const day of [89, 91, 95]) {
    const fields = { objectType: "", metric: "", occurredAt: undefined, body: "{}" };
    await store.add({ eventId: `day-${day}`, receivedAt: day * DAY, ...fields });
  }
  let isBroken = false;
  const remove = store.removeReceivedBefore.bind(store);
  store.removeReceivedBefore = (time) => isBroken ? Promise.reject(new Error("it is locked")) : remove(time);
  const idsNow = async () => (await store.list()).map(({ eventId }) => eventId);
  const logger = createLogger({ write: (line) => lines.push(line) });
  let asleep = clock.sleeping();
  const retention = startRetention(store, { days: 10, clock, logger });
  await asleep;
  assertEquals(await idsNow(), ["day-91", "day-95"]);
  isBroken = true;
  asleep = clock.sleeping();
  clock.move(2 * DAY);
  await asleep;
  assertStringIncludes(lines.at(-1) ?? "", "it is locked");
  isBroken = false;
  asleep = clock.sleeping();
  clock.move(1);
  await asleep;
  assertEquals(await idsNow(), ["day-95"]);
  await retention.stop();
  await store.close();
});
