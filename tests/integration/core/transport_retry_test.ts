import {
  AuthenticationError,
  CustomerIOError,
  NetworkError,
  RateLimitError,
  type TransportRequest,
  type TransportSettings,
} from "@customerio-notebooks/core";
import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { ManualClock } from "../../unit/core/manual_clock.ts";
import { refusingUrl, startRawServer, startServer } from "./http_server.ts";
import { AT_ONCE, READ, SEND, transportOf } from "./transport_of.ts";

const answer = (status: number, headers: Record<string, string> = {}) => () =>
  new Response('{"meta":{"error":"no"}}', { status, headers });

/** How often a server is asked that always answers so: a read, then a send. */
const ATTEMPTS: readonly (readonly [status: number, read: number, send: number])[] = [
  [400, 1, 1],
  [401, 1, 1],
  [403, 1, 1],
  [404, 1, 1],
  [408, 4, 1],
  [409, 1, 1],
  [413, 1, 1],
  [422, 1, 1],
  [429, 4, 4],
  [500, 4, 1],
  [501, 1, 1],
  [502, 4, 1],
  [503, 4, 1],
  [504, 4, 1],
];

for (const [status, read, send] of ATTEMPTS) {
  Deno.test(`${status}: a read is sent ${read} times, a send ${send} times`, async () => {
    for (const [request, count] of [[READ, read], [SEND, send]] as const) {
      await using server = startServer(answer(status));
      const error = await assertRejects(() => transportOf(server.url).send(request), CustomerIOError);
      assertEquals([error.status, error.operation, server.requests.length], [
        status,
        request.operation,
        count,
      ]);
    }
  });
}

Deno.test("A retry says which one it is, sends the same body, and succeeds", async () => {
  await using server = startServer(answer(429), answer(429), () => Response.json({ delivery_id: "d" }));
  const { body, attempts } = await transportOf(server.url).send(SEND);
  assertEquals([body, attempts], [{ delivery_id: "d" }, 3]);
  assertEquals(server.requests.map(({ headers }) => headers.get("x-retry-count")), [null, "1", "2"]);
  assertEquals(new Set(server.requests.map(({ text }) => text)), new Set([SEND.body]));
});

Deno.test("maxRetries of a call wins over the policy", async () => {
  await using server = startServer(answer(503));
  await assertRejects(() => transportOf(server.url).send(READ, { maxRetries: 0 }), CustomerIOError);
  assertEquals(server.requests.length, 1);
  await assertRejects(() => transportOf(server.url).send(READ, { maxRetries: 5 }), CustomerIOError);
  assertEquals(server.requests.length, 7);
});

const CUT: Readonly<Record<string, string>> = {
  "before an answer": "",
  "in the headers": "HTTP/1.1 200 OK\r\ncontent-le",
  "in the body": 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"a":',
  "in a chunk": 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n40\r\n{"a":',
};

for (const [where, bytes] of Object.entries(CUT)) {
  Deno.test(`A connection cut ${where}: a read is repeated, a send is not`, async () => {
    for (const [request, count] of [[READ, 4], [SEND, 1]] as const) {
      await using server = startRawServer(bytes);
      const error = await assertRejects(() => transportOf(server.url).send(request), NetworkError);
      assertEquals([error.failure, error.mayHaveActed, error.retryable], ["interrupted", true, true]);
      assertEquals(server.count, count);
    }
  });
}

Deno.test("A refused connection is tried again even for a send, and the message says what to check", async () => {
  const url = refusingUrl();
  let sent = 0;
  const counting: typeof fetch = (input, init) => {
    sent++;
    return fetch(input, init);
  };
  const error = await assertRejects(() => transportOf(url, { fetch: counting }).send(SEND), NetworkError);
  assertEquals([error.failure, error.mayHaveActed, error.status, sent], ["refused", false, undefined, 4]);
  assertStringIncludes(error.message, `Cannot sendEmail: ${new URL(url).host} refused the connection. Check`);
});

/** What the runtimes throw, word by word; the real failures need a network. */
const FAILURES: readonly (readonly [string, unknown, NetworkError["failure"], send: number])[] = [
  [
    "Deno's of an unknown host",
    new TypeError("fetch failed", {
      cause: new Error(
        "client error (Connect): dns error: failed to lookup address information: Name or service not known",
      ),
    }),
    "dns",
    4,
  ],
  [
    "Node's of an unknown host",
    new TypeError("fetch failed", { cause: new Error("getaddrinfo ENOTFOUND x.invalid") }),
    "dns",
    4,
  ],
  [
    "Node's of a refused connection",
    new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED 127.0.0.1:1") }),
    "refused",
    4,
  ],
  [
    "Windows' of a refused connection",
    new TypeError("fetch failed", {
      cause: new Error("No connection could be made because the target machine actively refused it."),
    }),
    "refused",
    4,
  ],
  [
    "Deno's of a missing permission",
    new Deno.errors.NotCapable('Requires net access to "x:443"'),
    "forbidden",
    1,
  ],
  ["anything else", "a text", "interrupted", 1],
];

for (const [what, cause, failure, count] of FAILURES) {
  Deno.test(`${what} is understood as ${failure}`, async () => {
    let sent = 0;
    const failing = () => {
      sent++;
      return Promise.reject(cause);
    };
    const transport = transportOf("https://api.example.com", { fetch: failing });
    const error = await assertRejects(() => transport.send(SEND), NetworkError);
    assertEquals([error.failure, error.retryable, sent], [failure, failure !== "forbidden", count]);
  });
}

Deno.test("Waits between attempts are drawn with full jitter from the injected random and clock", async () => {
  await using server = startServer(answer(503));
  const clock = new ManualClock();
  const draws = [0.5, 0.999, 0.25];
  const random = () => draws.shift() ?? 0;
  const retry = { maxRetries: 3, baseDelay: 100, maxDelay: 300 };
  const call = transportOf(server.url, { clock, random, retry, timeout: 9_999 }).send(READ);
  for (const [index, delay] of [50, 199, 75].entries()) {
    await clock.untilAsleepFor(delay);
    assertEquals(server.requests.length, index + 1);
    await clock.advance(delay);
  }
  await assertRejects(() => call, CustomerIOError);
  assertEquals(clock.asked.filter((milliseconds) => milliseconds !== 9_999), [50, 199, 75]);
  assertEquals(clock.sleeping, 0);
});

const RETRY_AFTER: readonly (readonly [number, string, TransportRequest])[] = [
  [429, "7", SEND],
  [503, "7", READ],
  [429, "Thu, 01 Jan 2026 00:00:07 GMT", READ],
];

const TEN_A_SECOND = { requests: 10, interval: 1000 };

/** A class has its pause whether it has a limit or not: without one, nothing else would hold the others back. */
const LIMITS: readonly (readonly [string, TransportSettings["rateLimits"]])[] = [
  ["of the same limit", { default: TEN_A_SECOND, other: TEN_A_SECOND }],
  ["of the same class where no class has a limit", {}],
];

for (const [status, value, request] of RETRY_AFTER) {
  for (const [whom, rateLimits] of LIMITS) {
    Deno.test(`Retry-After: ${value} on ${status} is obeyed, by every caller ${whom}`, async () => {
      await using server = startServer(answer(status, { "retry-after": value }), () => Response.json({}));
      const clock = new ManualClock(Date.UTC(2026, 0, 1));
      const transport = transportOf(server.url, {
        clock,
        random: () => 0.5,
        retry: { ...AT_ONCE, baseDelay: 200 },
        ...(rateLimits === undefined ? {} : { rateLimits }),
      });
      const first = transport.send({ ...request, rateLimit: "default" });
      await clock.untilAsleepFor(7100);
      const second = transport.send({ ...READ, rateLimit: "default" });
      await clock.untilAsleepFor(7000);
      assertEquals(server.requests.length, 1);
      await transport.send({ ...READ, rateLimit: "other" });
      await clock.advance(6999);
      assertEquals(server.requests.length, 2);
      await clock.advance(101);
      await Promise.all([first, second]);
      assertEquals(server.requests.length, 4);
    });
  }
}

Deno.test("A wait longer than the policy allows is an error at once, with the wait", async () => {
  await using server = startServer(answer(429, { "retry-after": "61" }));
  const rateLimits = { default: { requests: 10, interval: 1000 } };
  const transport = transportOf(server.url, { rateLimits });
  const error = await assertRejects(() => transport.send({ ...SEND, rateLimit: "default" }), RateLimitError);
  assertEquals([error.retryAfter, error.retryable, error.status], [61_000, true, 429]);
  assertStringIncludes(error.message, "too many requests (no), try again in 61 s");
  assertEquals(server.requests.length, 1);
});

Deno.test("A refused key is not tried again, and the message names the variables", async () => {
  await using server = startServer(answer(401));
  const error = await assertRejects(() => transportOf(server.url).send(READ), AuthenticationError);
  assertStringIncludes(
    error.message,
    "Set CUSTOMERIO_APP_API_KEY to the key of your workspace, and CUSTOMERIO_REGION",
  );
  assertEquals(server.requests.length, 1);
});

Deno.test("Rate limits hold for each class apart, retries included", async () => {
  await using server = startServer(answer(503), () => Response.json({}));
  const clock = new ManualClock();
  const transport = transportOf(server.url, {
    clock,
    rateLimits: { slow: { requests: 1, interval: 10_000 } },
  });
  const slow = transport.send({ ...READ, rateLimit: "slow" });
  await clock.untilAsleepFor(0);
  await clock.advance(0);
  await clock.untilAsleepFor(10_000);
  await Promise.all([transport.send(READ), transport.send({ ...READ, rateLimit: "unlimited" })]);
  assertEquals(server.requests.length, 3);
  await clock.advance(10_000);
  assertEquals((await slow).attempts, 2);
  assert(clock.sleeping === 0);
});

Deno.test("a limit that lets nobody through for longer than a server may ask to wait is an error, and nothing is sent", async () => {
  await using server = startServer(() => Response.json({}));
  const transport = transportOf(server.url, { rateLimits: { daily: { requests: 2, interval: 86_400_000 } } });
  const request = { ...READ, rateLimit: "daily" };
  await transport.send(request);
  await transport.send(request);
  const error = await assertRejects(() => transport.send(request), RateLimitError, "2 requests in 24 hours");
  assert(error.retryAfter !== undefined && error.retryAfter > 86_000_000);
  assertEquals(error.operation, request.operation);
  assertEquals(server.requests.length, 2);
});
