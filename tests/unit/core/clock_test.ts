import { systemClock } from "@customerio-notebooks/core";
import { assert, assertNotStrictEquals, assertRejects, assertStrictEquals } from "@std/assert";

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

/** Any clock may do without deadlines of its own; the system's has them. */
const deadline = (milliseconds: number) => systemClock.deadline?.(milliseconds) ?? AbortSignal.abort();

Deno.test("a deadline is aborted when its time is up, and not before", async () => {
  const started = performance.now();
  const signal = deadline(20);
  assert(!signal.aborted);
  // A deadline keeps no program running; what it is for does.
  const keepRunning = setInterval(() => {}, 1000);
  await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  clearInterval(keepRunning);
  assert(performance.now() - started >= 20);
});

Deno.test("deadlines that begin together are one, those of different lengths are not", () => {
  assertStrictEquals(deadline(60_000), deadline(60_000));
  assertNotStrictEquals(deadline(60_000), deadline(61_000));
});

for (const milliseconds of [2 ** 31, Infinity]) {
  Deno.test(`a deadline in ${milliseconds} ms is not reached at once, as setTimeout would have it`, async () => {
    const signal = deadline(milliseconds);
    await systemClock.sleep(10);
    assert(!signal.aborted);
  });
}
