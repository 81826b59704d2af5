import { type RateLimit, TokenBucket } from "@customerio-notebooks/core";
import { assert, assertEquals, assertRejects, assertStrictEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { ManualClock, settle } from "./manual_clock.ts";

/** Takes a token and notes who was served and when. */
function caller(bucket: TokenBucket, clock: ManualClock, served: [name: string, at: number][]) {
  const start = clock.now();
  return async (name: string, signal?: AbortSignal) => {
    await bucket.take(signal);
    served.push([name, clock.now() - start]);
  };
}

function setUp(limit: RateLimit) {
  const clock = new ManualClock();
  const bucket = new TokenBucket(limit, clock);
  const served: [name: string, at: number][] = [];
  return { clock, bucket, served, take: caller(bucket, clock, served) };
}

Deno.test("TokenBucket lets the limit through at once and the next one when the interval is over", async () => {
  const { clock, served, take } = setUp({ requests: 2, interval: 1000 });
  const all = Promise.all(["a", "b", "c", "d", "e"].map((name) => take(name)));
  await clock.advance(0);
  assertEquals(served, [["a", 0], ["b", 0]]);
  await clock.advance(999);
  assertEquals(served.length, 2);
  await clock.advance(1001);
  await all;
  assertEquals(served, [["a", 0], ["b", 0], ["c", 1000], ["d", 1000], ["e", 2000]]);
});

Deno.test("TokenBucket never lets more than its limit through in any window, and wastes no time", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ requests: fc.integer({ min: 1, max: 5 }), interval: fc.integer({ min: 1, max: 50 }) }),
      fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 }),
      async (limit, gaps) => {
        const { clock, served, take } = setUp(limit);
        const arrivals: number[] = [];
        const start = clock.now();
        const all: Promise<void>[] = [];
        for (const [index, gap] of gaps.entries()) {
          await clock.advance(gap);
          arrivals.push(clock.now() - start);
          all.push(take(String(index)));
        }
        await clock.advance(limit.interval * gaps.length);
        await Promise.all(all);
        assertEquals(served.map(([name]) => name), gaps.map((_, index) => String(index)), "served in order");
        served.forEach(([, at], index) => {
          const before = served[index - limit.requests]?.[1] ?? -Infinity;
          assert(at >= before + limit.interval, "one more than the limit within an interval");
          const previous = served[index - 1]?.[1] ?? -Infinity;
          assertEquals(
            at,
            Math.max(arrivals[index] ?? 0, before + limit.interval, previous),
            "no earlier, no later",
          );
        });
      },
    ),
    { numRuns: 60 },
  );
});

Deno.test("TokenBucket: who gives up in the queue costs no token and lets nobody overtake", async () => {
  const { clock, served, take } = setUp({ requests: 1, interval: 100 });
  const reason = new Error("no longer wanted");
  const controller = new AbortController();
  const first = take("a");
  const waits = take("b");
  const givesUp = take("c", controller.signal);
  const last = take("d");
  await clock.advance(50);
  controller.abort(reason);
  assertStrictEquals(await assertRejects(() => givesUp), reason);
  await clock.advance(0);
  assertEquals(served, [["a", 0]]);
  await clock.advance(150);
  await Promise.all([first, waits, last]);
  assertEquals(served, [["a", 0], ["b", 100], ["d", 200]]);
});

Deno.test("TokenBucket: who gives up at the head of the queue makes room for the next", async () => {
  const { clock, served, take } = setUp({ requests: 1, interval: 100 });
  const controller = new AbortController();
  await take("a");
  const head = take("b", controller.signal);
  const next = take("c");
  await clock.advance(40);
  controller.abort();
  await assertRejects(() => head, DOMException);
  await clock.advance(60);
  await next;
  assertEquals(served, [["a", 0], ["c", 100]]);
  assertEquals(clock.sleeping, 0);
});

Deno.test("TokenBucket refuses a caller whose signal is aborted, and takes no token for it", async () => {
  const { clock, served, take } = setUp({ requests: 1, interval: 100 });
  const reason = new Error("too late");
  assertStrictEquals(await assertRejects(() => take("a", AbortSignal.abort(reason))), reason);
  await take("b");
  await clock.advance(0);
  assertEquals(served, [["b", 0]]);
});

Deno.test("TokenBucket keeps order and limit whoever gives up", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }), {
        minLength: 1,
        maxLength: 20,
      }),
      async (givesUpAt) => {
        const { clock, served, take } = setUp({ requests: 2, interval: 50 });
        const controllers = givesUpAt.map(() => new AbortController());
        const all = controllers.map(({ signal }, index) => take(String(index), signal).catch(() => {}));
        for (let time = 0; time <= 1000; time += 10) {
          givesUpAt.forEach((at, index) => at !== undefined && at <= time && controllers[index]?.abort());
          await clock.advance(10);
        }
        await Promise.all(all);
        const names = served.map(([name]) => Number(name));
        assertEquals(names, names.toSorted((a, b) => a - b));
        served.forEach(([, at], index) => assert(at >= (served[index - 2]?.[1] ?? -Infinity) + 50));
        givesUpAt.forEach((at, index) => at === undefined && assert(names.includes(index)));
      },
    ),
    { numRuns: 15 },
  );
});

Deno.test("pause() holds everybody, those who already wait too, and pauses do not add up", async () => {
  const { clock, bucket, served, take } = setUp({ requests: 1, interval: 100 });
  await take("a");
  const all = Promise.all([take("b"), take("c")]);
  await clock.advance(90);
  bucket.pause(500);
  bucket.pause(200);
  await clock.advance(499);
  assertEquals(served, [["a", 0]]);
  await clock.advance(101);
  await all;
  assertEquals(served, [["a", 0], ["b", 590], ["c", 690]]);
});

Deno.test("tryTake() takes a token only if there is one, nobody waits for it, and no pause holds it back", async () => {
  const { clock, bucket, take } = setUp({ requests: 2, interval: 100 });
  assertEquals([bucket.tryTake(), bucket.tryTake(), bucket.tryTake()], [true, true, false]);
  const waits = take("a");
  clock.put(clock.now() + 100);
  assertEquals(bucket.tryTake(), false, "the first token is for who waits");
  await clock.advance(0);
  await waits;
  assertEquals(bucket.tryTake(), true);
  await clock.advance(100);
  bucket.pause(50);
  assertEquals(bucket.tryTake(), false);
  await clock.advance(50);
  assertEquals(bucket.tryTake(), true);
});

Deno.test("TokenBucket does not hang when the clock is put back by an hour", async () => {
  const { clock, bucket, take } = setUp({ requests: 1, interval: 100 });
  await take("a");
  bucket.pause(300);
  clock.put(clock.now() - 3_600_000);
  const next = take("b");
  await settle();
  assertEquals(clock.asked.at(-1), 300);
  await clock.advance(300);
  await next;
});

Deno.test("TokenBucket refuses a limit that makes no sense instead of lifting it", () => {
  for (const requests of [0, -1, 2.5, NaN, Infinity]) {
    assertThrows(
      () => new TokenBucket({ requests, interval: 1000 }, new ManualClock()),
      RangeError,
      "requests",
    );
  }
  for (const interval of [-1, NaN, Infinity]) {
    assertThrows(() => new TokenBucket({ requests: 1, interval }, new ManualClock()), RangeError, "interval");
  }
});
