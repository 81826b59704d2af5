import { assert, assertEquals, assertInstanceOf, assertRejects, assertStringIncludes } from "@std/assert";
import {
  AuthenticationError,
  BatchDeliveryError,
  type BatchOperation,
  type BatchProgress,
  sendBatch,
  ValidationError,
} from "@customerio-notebooks/pipelines-api";
import { RecordingServer } from "../recording_server.ts";
import { testClient } from "./test_client.ts";

/** Events that fill some sixteen batches. */
const manyEvents = (length = 8_000): BatchOperation[] =>
  Array.from({ length }, (_, index) => ({
    type: "track",
    userId: String(index % 100).padStart(5, "0"),
    event: "Order Completed",
    properties: { index, note: "x".repeat(850) },
  }));

const indexOf = (call: object): number => Object(call).properties.index;
const ascending = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
const upTo = (length: number) => Array.from({ length }, (_, index) => index);

Deno.test("sendBatch() delivers everything once, and says how far it is", async () => {
  await using server = new RecordingServer();
  const events = manyEvents();
  const progress: BatchProgress[] = [];
  const summary = await sendBatch(testClient(server), events, { onProgress: (step) => progress.push(step) });
  assertEquals(ascending(server.batchedCalls.map(indexOf)), upTo(events.length));
  assertEquals(summary.operations, events.length);
  assertEquals(summary.batches, server.requests.length);
  assertEquals(summary.retries, 0);
  assertEquals(progress.length, summary.batches);
  assertEquals(progress.map(({ batches }) => batches), upTo(summary.batches).map((index) => index + 1));
  assert(progress.every(({ total }) => total === events.length));
  assertEquals(progress.at(-1)?.operations, events.length);
  assertEquals(progress.at(-1)?.bytes, summary.bytes);
});

for (const concurrency of [1, 2, 3]) {
  Deno.test(`sendBatch() has ${concurrency} batches in flight, and never more`, async () => {
    let arrived = 0;
    const full = Promise.withResolvers<void>();
    await using server = new RecordingServer(async () => {
      // Nobody is answered before as many are here as may be.
      if (++arrived === concurrency) full.resolve();
      await full.promise;
      return Response.json({});
    });
    await sendBatch(testClient(server), manyEvents(4_000), { concurrency });
    assertEquals(server.mostAtOnce, concurrency);
  });
}

Deno.test("sendBatch() refuses a concurrency that is none", async () => {
  await using server = new RecordingServer();
  for (const concurrency of [0, -1, 1.5, NaN]) {
    await assertRejects(() => sendBatch(testClient(server), manyEvents(1), { concurrency }), RangeError);
  }
  assertEquals(server.requests, []);
});

Deno.test("sendBatch() of nothing sends nothing", async () => {
  await using server = new RecordingServer();
  const summary = await sendBatch(testClient(server), []);
  assertEquals(summary, { operations: 0, batches: 0, bytes: 0, retries: 0 });
  assertEquals(server.requests, []);
});

Deno.test("sendBatch() sends none of thousands if one is invalid, and names it", async () => {
  await using server = new RecordingServer();
  const faults: readonly (readonly [fault: object, field: string])[] = [
    [{ userId: "" }, "batch[7321].userId"],
    [{ event: undefined }, "batch[7321].event"],
    [{ propertis: {} }, "batch[7321].propertis"],
    [{ timestamp: "1997-01-01" }, "batch[7321].timestamp"],
    [{ properties: { total: NaN } }, "batch[7321].properties.total"],
    [{ type: "buy" }, "batch[7321].type"],
  ];
  for (const [fault, field] of faults) {
    const events = manyEvents();
    Object.assign(events[7321] ?? {}, fault);
    const error = await assertRejects(() => sendBatch(testClient(server), events), ValidationError);
    assertEquals(error.details.map((detail) => detail.field), [field]);
    assertStringIncludes(error.message, field);
  }
  assertEquals(server.requests, []);
});

Deno.test("sendBatch() refuses two operations with one id: the service would drop the second", async () => {
  await using server = new RecordingServer();
  const events = manyEvents(3).map((event, index) => ({ ...event, messageId: index === 1 ? "b" : "a" }));
  const error = await assertRejects(() => sendBatch(testClient(server), events), ValidationError);
  assertEquals(error.details.map(({ field }) => field), ["batch[2].messageId"]);
  assertStringIncludes(error.message, "batch[0]");
  assertEquals(server.requests, []);
});

Deno.test("sendBatch() keeps the ids of a batch that it sends again", async () => {
  await using server = new RecordingServer((_, index) =>
    index % 3 < 2 ? new Response("busy", { status: 503 }) : Response.json({})
  );
  const summary = await sendBatch(testClient(server), manyEvents(1_000), { concurrency: 1 });
  assertEquals(summary.operations, 1_000);
  assertEquals(summary.retries, summary.batches * 2);
  const ids = server.bodies.map(({ batch }) =>
    JSON.stringify(Object(batch).map((call: object) => Object(call).messageId))
  );
  assertEquals(new Set(ids).size, summary.batches);
  assertEquals(new Set(server.batchedCalls.map(({ messageId }) => messageId)).size, 1_000);
});

Deno.test("sendBatch() whose server fails for good names what is left, and sending that completes it", async () => {
  let requestsLeft = 5;
  const taken = new Map<unknown, number>();
  await using server = new RecordingServer(({ body }) => {
    if (--requestsLeft < 0) return new Response("down", { status: 500 });
    for (const call of JSON.parse(body).batch) taken.set(call.messageId, indexOf(call));
    return Response.json({});
  });
  const events = manyEvents();
  const error = await assertRejects(() => sendBatch(testClient(server), events), BatchDeliveryError);
  assertEquals(error.status, 500);
  assertEquals(error.retryable, true);
  assertEquals(error.delivered, taken.size);
  assertEquals(error.delivered + error.undelivered.length, events.length);
  assertStringIncludes(error.message, `${error.undelivered.length} of ${events.length}`);
  const left = error.undelivered.map(indexOf);
  assertEquals(left, ascending(left), "in their order");
  assertEquals(ascending([...taken.values(), ...left]), upTo(events.length));

  const sentIds = new Map(server.batchedCalls.map((call) => [indexOf(call), call.messageId]));
  for (const operation of error.undelivered) {
    assert(operation.messageId !== undefined);
    // Those of batches that were sent go by the id that they were sent under.
    assertEquals(sentIds.get(indexOf(operation)) ?? operation.messageId, operation.messageId);
  }
  requestsLeft = Infinity;
  await sendBatch(testClient(server), error.undelivered);
  assertEquals(taken.size, events.length, "no id twice, none missing");
  assertEquals(ascending([...taken.values()]), upTo(events.length));
});

Deno.test("sendBatch() whose answer is lost on the way keeps the ids, so that a second run doubles nothing", async () => {
  const taken = new Set<unknown>();
  let isCut = true;
  await using server = new RecordingServer(({ body }) => {
    for (const { messageId } of JSON.parse(body).batch) taken.add(messageId);
    // The service has acted, and its answer never comes.
    return isCut ? new Response("", { status: 502 }) : Response.json({});
  });
  const events = manyEvents(1_000);
  const client = testClient(server, { retry: { maxRetries: 0 } });
  const error = await assertRejects(() => sendBatch(client, events), BatchDeliveryError);
  assertEquals([error.delivered, error.undelivered.length], [0, 1_000]);
  isCut = false;
  await sendBatch(client, error.undelivered);
  assertEquals(taken.size, 1_000);
});

Deno.test("sendBatch() that is aborted keeps the ids of what was under way", async () => {
  const aborter = new AbortController();
  const taken = new Set<unknown>();
  await using server = new RecordingServer(({ body }) => {
    for (const { messageId } of JSON.parse(body).batch) taken.add(messageId);
    aborter.abort();
    return Response.json({});
  });
  const events = manyEvents(3_000);
  const error = await assertRejects(
    () => sendBatch(testClient(server), events, { signal: aborter.signal }),
    BatchDeliveryError,
  );
  assertInstanceOf(error.cause, DOMException);
  assertEquals(error.cause.name, "AbortError");
  assertEquals(error.delivered + error.undelivered.length, 3_000);
  await sendBatch(testClient(server), error.undelivered);
  assertEquals(taken.size, 3_000, "no event went under two ids");
});

Deno.test("sendBatch() with a signal that is aborted already sends nothing", async () => {
  await using server = new RecordingServer();
  const error = await assertRejects(
    () => sendBatch(testClient(server), manyEvents(10), { signal: AbortSignal.abort() }),
    DOMException,
  );
  assertEquals(error.name, "AbortError");
  assertEquals(server.requests, []);
});

Deno.test("sendBatch() with a wrong key says which variable to set", async () => {
  await using server = new RecordingServer(() =>
    Response.json({ meta: { errors: ["bad key"] } }, { status: 401 })
  );
  const error = await assertRejects(
    () => sendBatch(testClient(server), manyEvents(3_000)),
    AuthenticationError,
  );
  assertStringIncludes(error.message, "CUSTOMERIO_PIPELINES_API_KEY");
  assert(server.requests.length <= 4, "no further batch is tried");
});

Deno.test("sendBatch() whose key is withdrawn half way names what is left", async () => {
  await using server = new RecordingServer((_, index) =>
    index < 2 ? Response.json({}) : new Response("", { status: 401 })
  );
  const error = await assertRejects(
    () => sendBatch(testClient(server), manyEvents(3_000), { concurrency: 1 }),
    BatchDeliveryError,
  );
  assertInstanceOf(error.cause, AuthenticationError);
  assertEquals([error.status, error.retryable], [401, false]);
  assertEquals(error.delivered + error.undelivered.length, 3_000);
});

Deno.test("sendBatch() whose onProgress throws stops, waits for what is under way, and names what is left", async () => {
  await using server = new RecordingServer();
  const onProgress = () => {
    throw new Error("the bar broke");
  };
  const error = await assertRejects(
    () => sendBatch(testClient(server), manyEvents(), { onProgress, concurrency: 2 }),
    BatchDeliveryError,
    "the bar broke",
  );
  const count = server.batchedCalls.length;
  assertEquals(error.delivered, count);
  assertEquals(error.delivered + error.undelivered.length, 8_000);
});

Deno.test("sendBatch() delivers what the service takes of a batch, and names what it refuses", async () => {
  await using server = new RecordingServer(({ body }) => {
    const calls: unknown[] = JSON.parse(body).batch;
    const errors = calls.flatMap((call, place) =>
      indexOf(Object(call)) === 77 ? [`batch[${place}].event: is reserved`] : []
    );
    return errors.length > 0 ? Response.json({ meta: { errors } }, { status: 400 }) : Response.json({});
  });
  const error = await assertRejects(() => sendBatch(testClient(server), manyEvents(200)), BatchDeliveryError);
  assertEquals([error.delivered, error.status], [199, 400]);
  assertEquals(error.undelivered.map(indexOf), [77]);
  assertStringIncludes(error.message, "event: is reserved");
});

Deno.test("sendBatch() halves what is too large for what is in between, and delivers all of it", async () => {
  await using server = new RecordingServer(({ body }) =>
    body.length > 100_000 ? new Response("<h1>413</h1>", { status: 413 }) : Response.json({})
  );
  const summary = await sendBatch(testClient(server), manyEvents(1_000));
  assertEquals(summary.operations, 1_000);
  const taken = server.requests.filter(({ body }) => body.length <= 100_000);
  assertEquals(summary.batches, taken.length);
});

Deno.test("sendBatch() sends the envelope with every batch", async () => {
  await using server = new RecordingServer();
  await sendBatch(testClient(server), manyEvents(1_500), { envelope: { context: { ip: "127.0.0.1" } } });
  assert(server.requests.length > 1);
  for (const { context } of server.bodies) assertEquals(context, { ip: "127.0.0.1" });
});

Deno.test("sendBatch() takes every kind of operation", async () => {
  await using server = new RecordingServer();
  await sendBatch(testClient(server), [
    { type: "identify", userId: "42" },
    { type: "track", groupId: "acme", event: "Renewed" },
    { type: "page", anonymousId: "a1" },
    { type: "screen", userId: "42" },
    { type: "group", userId: "42", groupId: "acme" },
    { type: "alias", previousId: "a1", userId: "42" },
  ]);
  const types = server.batchedCalls.map(({ type }) => type);
  assertEquals(types, ["identify", "track", "page", "screen", "group", "alias"]);
});
