import { systemClock } from "@customerio-notebooks/core";
import { assert, assertRejects, assertStrictEquals } from "@std/assert";

Deno.test("sleep() waits for as long as asked, by the clock's own time", async () => {
  const started = systemClock.now();
  await systemClock.sleep(5);
  // Timers may be a millisecond ahead of the date.
  assert(systemClock.now() - started >= 4);
});

Deno.test("sleep() rejects with the signal's own reason, before and during the wait", async () => {
  const reason = new Error("the cell was interrupted");
  const before = await assertRejects(() => systemClock.sleep(60_000, AbortSignal.abort(reason)));
  assertStrictEquals(before, reason);
  const controller = new AbortController();
  const sleep = systemClock.sleep(60_000, controller.signal);
  controller.abort(reason);
  assertStrictEquals(await assertRejects(() => sleep), reason);
});

for (const milliseconds of [2 ** 31, Infinity]) {
  Deno.test(`sleep(${milliseconds}) does not return at once, as setTimeout would`, async () => {
    const controller = new AbortController();
    const long = systemClock.sleep(milliseconds, controller.signal).then(() => "long", () => "aborted");
    assertStrictEquals(await Promise.race([long, systemClock.sleep(10).then(() => "short")]), "short");
    controller.abort();
    assertStrictEquals(await long, "aborted");
  });
}
