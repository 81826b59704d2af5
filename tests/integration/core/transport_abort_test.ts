import { CustomerIOError, NetworkError } from "@customerio-notebooks/core";
import { assertEquals, assertRejects, assertStrictEquals, assertStringIncludes } from "@std/assert";
import { ManualClock } from "../../unit/core/manual_clock.ts";
import { type ReceivedRequest, startServer } from "./http_server.ts";
import { AT_ONCE, READ, SEND, transportOf } from "./transport_of.ts";

const REASON = new Error("the cell was interrupted");

/** Never answers; ends when the server is stopped. */
const noAnswer = (): Promise<Response> => new Promise(() => {});

/** Sends the headers and half a body, and says so. */
function halfAnswer(): { answer: (request: ReceivedRequest) => Response; sent: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const answer = () => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('{"half":'));
        resolve();
        return new Promise(() => {});
      },
    }, { highWaterMark: 0 });
    return new Response(body);
  };
  return { answer, sent: promise };
}

Deno.test("Time-out while the headers are awaited: a send is sent once, and the message names the time", async () => {
  await using server = startServer(noAnswer);
  const clock = new ManualClock();
  const call = transportOf(server.url, { clock, timeout: 250 }).send(SEND);
  await server.received(1);
  await clock.advance(250);
  const error = await assertRejects(() => call, NetworkError);
  assertEquals([error.failure, error.mayHaveActed, error.retryable], ["timeout", true, true]);
  assertStringIncludes(error.message, `Cannot sendEmail: ${server.host} did not answer within 250 ms`);
  assertEquals([server.requests.length, clock.sleeping], [1, 0]);
});

Deno.test("Time-out while the body is read", async () => {
  const { answer, sent } = halfAnswer();
  await using server = startServer(answer);
  const clock = new ManualClock();
  const call = transportOf(server.url, { clock }).send(SEND, { timeout: 40 });
  await sent;
  await clock.advance(40);
  const error = await assertRejects(() => call, NetworkError, "within 40 ms");
  assertEquals(error.failure, "timeout");
});

Deno.test("Each attempt has the whole time-out; a read that timed out is sent again", async () => {
  await using server = startServer(noAnswer, () => Response.json({ second: true }));
  const clock = new ManualClock();
  const retry = { ...AT_ONCE, baseDelay: 10 };
  const call = transportOf(server.url, { clock, timeout: 100, retry, random: () => 0.5 }).send(READ);
  await server.received(1);
  await clock.advance(100);
  await clock.untilAsleepFor(5);
  await clock.advance(5);
  const { body, attempts } = await call;
  assertEquals([body, attempts], [{ second: true }, 2]);
});

Deno.test("Time-outs go by the system's clock where no other is given", async () => {
  await using server = startServer(noAnswer);
  await assertRejects(
    () => transportOf(server.url, { timeout: 20 }).send(SEND),
    NetworkError,
    "within 20 ms",
  );
});

Deno.test("A time-out of any length waits: Infinity, and more than setTimeout takes", async () => {
  await using server = startServer(() => Response.json({}));
  for (const timeout of [Infinity, 2 ** 40]) {
    assertEquals((await transportOf(server.url, { timeout }).send(READ)).attempts, 1);
  }
});

Deno.test("Aborted before the call: nothing is sent, and the signal's reason is thrown", async () => {
  await using server = startServer(() => Response.json({}));
  for (const rateLimits of [{}, { default: { requests: 1, interval: 1000 } }]) {
    const transport = transportOf(server.url, { rateLimits });
    const call = transport.send({ ...READ, rateLimit: "default" }, { signal: AbortSignal.abort(REASON) });
    assertStrictEquals(await assertRejects(() => call), REASON);
  }
  assertEquals(server.requests.length, 0);
});

Deno.test("Aborted before the call: not even an injected fetch that ignores signals is called", async () => {
  let sent = 0;
  const fetch = () => Promise.resolve(Response.json({ sent: ++sent }));
  const call = transportOf("https://api.example.com", { fetch }).send(READ, {
    signal: AbortSignal.abort(REASON),
  });
  assertStrictEquals(await assertRejects(() => call), REASON);
  assertEquals(sent, 0);
});

for (const request of [READ, SEND]) {
  Deno.test(`Aborted while the headers of ${request.operation} are awaited, without another attempt`, async () => {
    await using server = startServer(noAnswer);
    const controller = new AbortController();
    const call = transportOf(server.url).send(request, { signal: controller.signal });
    await server.received(1);
    controller.abort(REASON);
    assertStrictEquals(await assertRejects(() => call), REASON);
    assertEquals(server.requests.length, 1);
  });
}

Deno.test("Aborted while the body is read", async () => {
  const { answer, sent } = halfAnswer();
  await using server = startServer(answer);
  const controller = new AbortController();
  const call = transportOf(server.url).send(READ, { signal: controller.signal });
  await sent;
  controller.abort(REASON);
  assertStrictEquals(await assertRejects(() => call), REASON);
});

Deno.test("Aborted while waiting for another attempt", async () => {
  await using server = startServer(() => new Response("", { status: 503 }));
  const clock = new ManualClock();
  const controller = new AbortController();
  const retry = { ...AT_ONCE, baseDelay: 1000 };
  const transport = transportOf(server.url, { clock, retry, random: () => 0.5 });
  const call = transport.send(READ, { signal: controller.signal });
  await clock.untilAsleepFor(500);
  controller.abort(REASON);
  assertStrictEquals(await assertRejects(() => call), REASON);
  assertEquals([server.requests.length, clock.sleeping], [1, 0]);
});

Deno.test("Aborted while queued for the rate limit: the next caller goes on", async () => {
  await using server = startServer(() => Response.json({}));
  const clock = new ManualClock();
  const transport = transportOf(server.url, { clock, rateLimits: { slow: { requests: 1, interval: 1000 } } });
  const request = { ...READ, rateLimit: "slow" };
  await transport.send(request);
  const controller = new AbortController();
  const queued = transport.send(request, { signal: controller.signal });
  const next = transport.send({ ...request, path: "/v1/next" });
  await clock.untilAsleepFor(1000);
  controller.abort(REASON);
  assertStrictEquals(await assertRejects(() => queued), REASON);
  await clock.advance(1000);
  await next;
  assertEquals(server.requests.map(({ url }) => url.pathname), ["/v1/segments", "/v1/next"]);
});

Deno.test("abort() without a reason gives the platform's AbortError, not one of ours", async () => {
  await using server = startServer(noAnswer);
  const controller = new AbortController();
  const call = transportOf(server.url).send(READ, { signal: controller.signal });
  await server.received(1);
  controller.abort();
  const error = await assertRejects(() => call, DOMException);
  assertEquals([error.name, error instanceof CustomerIOError], ["AbortError", false]);
});

Deno.test("One signal serves many calls, one after the other and at once", async () => {
  await using server = startServer(() => Response.json({}));
  const { signal } = new AbortController();
  const transport = transportOf(server.url);
  await Promise.all(Array.from({ length: 20 }, () => transport.send(READ, { signal })));
  await transport.send(READ, { signal });
  assertEquals(server.requests.length, 21);
});
