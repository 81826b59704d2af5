import { backoffDelay, defaultRetryPolicy, parseRetryAfter } from "@customerio-notebooks/core";
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";

const NOW = Date.UTC(2026, 10, 22, 12, 0, 0);

/** What a server may write, and how many milliseconds it means. */
const RETRY_AFTER: readonly (readonly [string | null, number | undefined])[] = [
  ["0", 0],
  ["2", 2000],
  [" 120 ", 120_000],
  ["0.5", 500],
  ["Sun, 22 Nov 2026 12:00:30 GMT", 30_000],
  ["Sunday, 22-Nov-26 12:00:30 GMT", 30_000],
  ["Sun Nov 22 12:00:30 2026", 30_000],
  ["Sun, 22 Nov 2026 11:59:00 GMT", 0],
  [null, undefined],
  ["", undefined],
  ["  ", undefined],
  ["-5", undefined],
  ["soon", undefined],
  ["in 5", undefined],
  ["1e3", undefined],
  ["Infinity", undefined],
];

for (const [value, milliseconds] of RETRY_AFTER) {
  Deno.test(`parseRetryAfter() reads ${JSON.stringify(value)} as ${milliseconds} ms`, () => {
    assertEquals(parseRetryAfter(value, NOW), milliseconds);
  });
}

Deno.test("backoffDelay() is anywhere between nothing and a bound that doubles, up to the greatest", () => {
  const policy = { maxRetries: 9, baseDelay: 500, maxDelay: 3000 };
  const bounds = [1, 2, 3, 4, 5].map((retry) => backoffDelay(retry, policy, () => 0.999_999));
  assertEquals(bounds, [499, 999, 1999, 2999, 2999]);
  assertEquals(backoffDelay(3, policy, () => 0), 0);
  assertEquals(backoffDelay(2, policy, () => 0.5), 500);
});

Deno.test("backoffDelay() is finite and within its bounds after any number of retries", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (retry, random) => {
        const delay = backoffDelay(retry, defaultRetryPolicy, () => random);
        assert(Number.isInteger(delay) && delay >= 0 && delay < defaultRetryPolicy.maxDelay);
      },
    ),
  );
});
