import { assertEquals } from "@std/assert";
import { isAccepted, waitAfter } from "../../../sandbox/webhooks/retry.ts";

const MINUTE = 60_000;

Deno.test("any 2xx is accepted, and nothing else", () => {
  assertEquals([200, 204, 299, 302, 400, 503].map((status) => isAccepted({ status })), [
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  assertEquals(isAccepted({ failed: "time-out" }), false);
});

Deno.test("waits double from a minute on, up to half a day", () => {
  const waits = [0, 1, 2, 9, 10, 50].map((attempts) => waitAfter({ status: 503 }, attempts) / MINUTE);
  assertEquals(waits, [1, 2, 4, 512, 720, 720]);
  assertEquals(waitAfter({ failed: "time-out" }, 0), MINUTE);
});

Deno.test("a receiver that is not there, or wants nothing, is left alone for an hour", () => {
  for (const status of [400, 401, 404, 429, 500, 521]) assertEquals(waitAfter({ status }, 0), 60 * MINUTE);
  assertEquals(waitAfter({ failed: "connection" }, 0), 60 * MINUTE);
  assertEquals(waitAfter({ failed: "connection" }, 7), 128 * MINUTE);
});
