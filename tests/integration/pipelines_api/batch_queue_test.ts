import { CustomerIOError, NetworkError, RateLimitError, ValidationError } from "@customerio-notebooks/core";
import {
  BatchDeliveryError,
  type BatchOperation,
  BatchQueue,
  type BatchQueueOptions,
  CustomerIOClient,
  type CustomerIOClientOptions,
  type Outcome,
  PayloadTooLargeError,
  type Ticket,
} from "@customerio-notebooks/pipelines-api";
import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { ManualClock, settle } from "../../unit/core/manual_clock.ts";
import { after, fail, inOrder, refuse, ScriptedSink, take, tooLarge, tooMany } from "./scripted_sink.ts";

/** An event of some 1,000 bytes. */
const event = (index: number, messageId = `m${index}`): BatchOperation => ({
  type: "track",
  userId: "42",
  event: "Order Completed",
  messageId,
  properties: { index, note: "x".repeat(880) },
});

const upTo = (length: number) => Array.from({ length }, (_, index) => index);

function clientOf(sink: ScriptedSink, options: Partial<CustomerIOClientOptions> = {}): CustomerIOClient {
  return new CustomerIOClient({
    apiKey: "abc123",
    baseUrl: `${sink.url}/v1`,
    retry: { maxRetries: 0, baseDelay: 0 },
    rateLimits: {},
    clock: new ManualClock(),
    ...options,
  });
}

const queueOf = (sink: ScriptedSink, options?: BatchQueueOptions) => new BatchQueue(clientOf(sink), options);

async function addAll(queue: BatchQueue, operations: Iterable<BatchOperation>): Promise<Ticket[]> {
  const tickets: Ticket[] = [];
  for (const operation of operations) tickets.push(await queue.add(operation));
  return tickets;
}

const outcomesOf = (tickets: readonly Ticket[]) => Promise.all(tickets.map(({ outcome }) => outcome));
const statusesOf = async (tickets: readonly Ticket[]) =>
  (await outcomesOf(tickets)).map(({ status }) => status);
const placesIn = ({ requests }: Pick<ScriptedSink, "requests">) =>
  requests.map(({ calls }) => calls.map((call) => Number(Object(call.properties).index)));

/** A promise that the test fulfils, and the reply that waits for it. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { open: resolve, reply: after(promise, take()) };
}

Deno.test("A batch is sent as soon as it is full by count, in order, and no sooner", async () => {
  await using sink = new ScriptedSink();
  const queue = queueOf(sink, { flushAt: { count: 3 }, concurrency: 1 });
  const tickets = await addAll(queue, upTo(7).map((index) => event(index)));
  assertEquals(await statusesOf(tickets.slice(0, 6)), Array(6).fill("delivered"));
  assertEquals(placesIn(sink), [[0, 1, 2], [3, 4, 5]]);
  assertEquals(await queue.close(), []);
  assertEquals(placesIn(sink).at(-1), [6]);
});

Deno.test("A batch is sent as soon as it is full by bytes, and is never over them", async () => {
  await using sink = new ScriptedSink();
  const queue = queueOf(sink, { flushAt: { bytes: 3_500 }, concurrency: 1 });
  await addAll(queue, upTo(8).map((index) => event(index)));
  await sink.received(2);
  await queue.close();
  assertEquals(placesIn(sink), [[0, 1, 2], [3, 4, 5], [6, 7]]);
  assert(sink.requests.every(({ size }) => size <= 3_500));
});

Deno.test("Full batches have up to 500,000 bytes, the envelope included", async () => {
  await using sink = new ScriptedSink();
  const envelope = { context: { note: "é".repeat(5_000) } };
  const queue = queueOf(sink, { envelope });
  await addAll(queue, upTo(1_300).map((index) => event(index)));
  assertEquals(await queue.close(), []);
  assertEquals(sink.taken.size, 1_300);
  const sizes = sink.requests.map(({ size }) => size);
  assert(sizes.every((size) => size <= 500_000));
  assert(sizes.filter((size) => size > 498_000).length >= 2, String(sizes));
  assert(sink.requests.every(({ body }) => JSON.parse(body).context.note === envelope.context.note));
});

Deno.test("What does not fill a batch is sent when the interval is over, by the client's clock", async () => {
  await using sink = new ScriptedSink();
  const clock = new ManualClock();
  const queue = new BatchQueue(clientOf(sink, { clock, timeout: 99 }), { flushInterval: 3_000 });
  const [ticket] = await addAll(queue, [event(0), event(1)]);
  await clock.advance(2_999);
  assertEquals(sink.count, 0);
  await clock.advance(1);
  await ticket?.outcome;
  assertEquals(placesIn(sink), [[0, 1]]);
  await queue.flush();
  assertEquals(clock.sleeping, 0, "no timer where nothing waits");
  await queue.add(event(2));
  assertEquals(clock.sleeping, 1);
  await queue.close();
  assertEquals(clock.sleeping, 0);
  assertEquals(clock.asked.filter((time) => time === 3_000).length, 2);
});

Deno.test("An interval of Infinity sets no timer; without a time given it is five seconds", async () => {
  await using sink = new ScriptedSink();
  for (const [options, sleeping] of [[{ flushInterval: Infinity }, 0], [{}, 1]] as const) {
    const clock = new ManualClock();
    const queue = new BatchQueue(clientOf(sink, { clock }), options);
    await queue.add(event(0));
    assertEquals([clock.sleeping, clock.asked[0]], [sleeping, sleeping === 0 ? undefined : 5_000]);
    await queue.close();
  }
});

Deno.test("On the system's clock, too, no timer is left behind", async () => {
  await using sink = new ScriptedSink();
  const client = new CustomerIOClient({ apiKey: "abc123", baseUrl: sink.url });
  const queue = new BatchQueue(client, { flushInterval: 5 });
  const first = await queue.add(event(0));
  assertEquals((await first.outcome).status, "delivered");
  await queue.add(event(1));
  await queue.close();
});

Deno.test("add() waits while the queue is full, and whoever came first is let in first", async () => {
  const { open, reply } = gate();
  await using sink = new ScriptedSink(inOrder([reply]));
  const queue = queueOf(sink, { flushAt: { count: 2 }, maxPending: { count: 3 }, concurrency: 1 });
  await addAll(queue, upTo(3).map((index) => event(index)));
  const letIn: number[] = [];
  const waiting = [3, 4, 5].map((index) => queue.add(event(index)).then(() => letIn.push(index)));
  await sink.received(1);
  await settle();
  assertEquals(letIn, []);
  open();
  await Promise.all(waiting);
  assertEquals(letIn, [3, 4, 5]);
  await queue.close();
  assertEquals(placesIn(sink).flat(), upTo(6));
});

Deno.test("A queue that is full before a batch is sends what it has; a call larger than all goes alone", async () => {
  await using sink = new ScriptedSink();
  const queue = queueOf(sink, { maxPending: { bytes: 500 }, flushInterval: Infinity });
  const tickets = await addAll(queue, upTo(5).map((index) => event(index)));
  await queue.close();
  assertEquals(await statusesOf(tickets), Array(5).fill("delivered"));
  assertEquals(placesIn(sink), [[0], [1], [2], [3], [4]]);
});

Deno.test("Never more is pending than allowed, whatever is added", async () => {
  await using sink = new ScriptedSink();
  let pending = 0;
  let most = 0;
  const queue = queueOf(sink, {
    flushAt: { count: 7 },
    maxPending: { count: 20 },
    onOutcome: () => pending -= 1,
  });
  await Promise.all(
    upTo(500).map(async (index) => {
      await queue.add(event(index));
      most = Math.max(most, pending += 1);
    }),
  );
  await queue.close();
  assertEquals(sink.taken.size, 500);
  // One that is let in while outcomes are given counts before that outcome does.
  assert(most <= 21, String(most));
});

Deno.test("No more batches are in flight than allowed", async () => {
  const gates = upTo(3).map(gate);
  await using sink = new ScriptedSink(inOrder(gates.map(({ reply }) => reply)));
  const queue = queueOf(sink, { flushAt: { count: 1 }, concurrency: 3 });
  await addAll(queue, upTo(9).map((index) => event(index)));
  await sink.received(3);
  await settle();
  assertEquals(sink.count, 3);
  for (const { open } of gates) open();
  await queue.close();
  assertEquals([sink.mostAtOnce, sink.taken.size], [3, 9]);
});

Deno.test("add() refuses what is not valid, and queues nothing of it", async () => {
  await using sink = new ScriptedSink();
  const queue = queueOf(sink);
  await queue.add(event(0));
  const faults: readonly (readonly [object, string])[] = [
    [{ ...event(1), event: "" }, "batch[1].event"],
    [{ ...event(2), propertis: {} }, "batch[2].propertis"],
    [{ type: "buy" }, "batch[3].type"],
  ];
  for (const [operation, field] of faults) {
    const error = await assertRejects(() => Reflect.apply(queue.add, queue, [operation]), ValidationError);
    assertEquals(error.details[0]?.field, field);
  }
  const large = { ...event(4), properties: { note: "x".repeat(40_000) } };
  await assertRejects(() => queue.add(large), PayloadTooLargeError, "batch[4]");
  await queue.close();
  assertEquals([...sink.taken.keys()], ["m0"]);
});

Deno.test("add() refuses the id of one that is pending, or waits to be; after its outcome it is free", async () => {
  const { open, reply } = gate();
  await using sink = new ScriptedSink(inOrder([reply]));
  const queue = queueOf(sink, { flushAt: { count: 1 }, maxPending: { count: 1 } });
  const first = await queue.add(event(0, "a"));
  const waits = queue.add(event(1, "b"));
  for (const id of ["a", "b"]) {
    const error = await assertRejects(() => queue.add(event(2, id)), ValidationError, "still pending");
    assertStringIncludes(error.details[0]?.field ?? "", ".messageId");
  }
  open();
  await first.outcome;
  await waits;
  await queue.add(event(3, "a"));
  assertEquals(await queue.close(), []);
});

Deno.test("An operation gets an id, and its ticket says which", async () => {
  await using sink = new ScriptedSink();
  await using queue = queueOf(sink);
  const { messageId } = await queue.add({ type: "identify", userId: "42" });
  await queue.flush();
  assertEquals([...sink.taken.keys()], [messageId]);
});

Deno.test("flush() waits for all that was accepted before, and not for what comes after", async () => {
  const first = gate();
  const second = gate();
  await using sink = new ScriptedSink(inOrder([first.reply, second.reply]));
  const queue = queueOf(sink, { flushInterval: Infinity });
  const settled: string[] = [];
  const note = ({ outcome }: Ticket) => outcome.then(({ messageId }) => settled.push(messageId));
  note(await queue.add(event(0)));
  const flushed = queue.flush().then(() => settled.push("flushed"));
  await sink.received(1);
  note(await queue.add(event(1)));
  const flushedToo = queue.flush().then(() => settled.push("flushed too"));
  await sink.received(2);
  first.open();
  await flushed;
  assertEquals(settled, ["m0", "flushed"]);
  second.open();
  await flushedToo;
  assertEquals(settled, ["m0", "flushed", "m1", "flushed too"]);
  await queue.flush();
  assertEquals(await queue.close(), []);
});

Deno.test("close() sends what waits to be accepted too, takes nothing more, and says the same twice", async () => {
  await using sink = new ScriptedSink(inOrder([fail(500)]));
  const queue = queueOf(sink, { flushAt: { count: 1 }, maxPending: { count: 1 }, concurrency: 1 });
  const adding = upTo(4).map((index) => queue.add(event(index)));
  const closing = queue.close();
  await assertRejects(() => queue.add(event(9)), CustomerIOError, "the queue is closed");
  const items = await closing;
  assertEquals(await statusesOf(await Promise.all(adding)), [
    "undelivered",
    "delivered",
    "delivered",
    "delivered",
  ]);
  assertEquals(items.map(({ status, messageId, operation }) => [status, messageId, operation]), [
    ["undelivered", "m0", event(0)],
  ]);
  assertEquals(await queue.close(), items);
});

Deno.test("close() of a queue that was never used sends nothing", async () => {
  await using sink = new ScriptedSink();
  assertEquals(await queueOf(sink).close(), []);
  assertEquals(sink.count, 0);
});

Deno.test("await using sends the rest, and throws what was not delivered unless close() has said so", async () => {
  await using sink = new ScriptedSink(({ index }) => index < 2 ? fail(503) : take());
  const error = await assertRejects(async () => {
    await using queue = queueOf(sink, { flushAt: { count: 2 }, concurrency: 1 });
    const operation: BatchOperation = { type: "identify", userId: "42" };
    for (let index = 0; index < 5; index++) await queue.add(operation);
  }, BatchDeliveryError);
  assertEquals([error.delivered, error.undelivered.length, error.status], [1, 4, 503]);
  const ids = sink.requests.flatMap(({ calls }) => calls.map(({ messageId }) => messageId));
  assertEquals(error.undelivered.map(({ messageId }) => messageId), ids.slice(0, 4));

  await using again = new ScriptedSink(() => fail(503));
  await using queue = queueOf(again);
  await queue.add(event(0));
  assertEquals((await queue.close()).length, 1);
});

Deno.test("What the service refuses is refused with its faults, and the rest is delivered", async () => {
  await using sink = new ScriptedSink(({ calls }) => {
    const errors = calls.flatMap(({ messageId }, place) =>
      messageId === "m3" ? [`batch[${place}].event: is reserved`] : []
    );
    return errors.length > 0 ? refuse(...errors) : take();
  });
  const queue = queueOf(sink);
  const outcomes = await addAll(queue, upTo(6).map((index) => event(index))).then((tickets) => {
    queue.flush();
    return outcomesOf(tickets);
  });
  assertEquals(outcomes.map(({ status }) => status === "refused"), upTo(6).map((index) => index === 3));
  const [item] = await queue.close();
  assertEquals([item?.status, item?.messageId], ["refused", "m3"]);
  assertInstanceOf(item?.error, ValidationError);
  assertEquals(item.error.details, [{ field: "event", message: "is reserved" }]);
});

Deno.test("After 413 the next batches are made smaller, and nothing is lost", async () => {
  await using sink = new ScriptedSink(({ size }) => size > 30_000 ? tooLarge() : take());
  const queue = queueOf(sink, { flushAt: { bytes: 100_000 }, concurrency: 1 });
  const tickets = await addAll(queue, upTo(500).map((index) => event(index)));
  assertEquals(await queue.close(), []);
  assertEquals((await statusesOf(tickets)).every((status) => status === "delivered"), true);
  assertEquals(
    placesIn({ requests: sink.requests.filter(({ size }) => size <= 30_000) }).flat(),
    upTo(500),
  );
  assertEquals(
    sink.requests.filter(({ size }) => size > 30_000).length,
    3,
    "100,000 bytes, then 50,000 twice",
  );
});

Deno.test("One call that gets 413 does not make all batches small", async () => {
  await using sink = new ScriptedSink(({ calls }) =>
    calls.some(({ messageId }) => messageId === "m77") ? tooLarge() : take()
  );
  const queue = queueOf(sink, { flushAt: { count: 40 }, concurrency: 1 });
  await addAll(queue, upTo(400).map((index) => event(index)));
  assertEquals((await queue.close()).map(({ status, messageId }) => [status, messageId]), [[
    "refused",
    "m77",
  ]]);
  const later = sink.requests.slice(-6, -1).map(({ calls }) => calls.length);
  assert(later.every((length) => length >= 39), String(later));
});

Deno.test("429 with Retry-After holds back all batches, those that were not sent yet too", async () => {
  const clock = new ManualClock();
  await using sink = new ScriptedSink(inOrder([tooMany(7)]));
  const client = clientOf(sink, { clock, retry: { maxRetries: 1, baseDelay: 0 }, timeout: 99_999 });
  const queue = new BatchQueue(client, { flushAt: { count: 1 }, flushInterval: Infinity });
  const first = await queue.add(event(0));
  await clock.untilAsleepFor(7_000);
  const others = await addAll(queue, [event(1), event(2)]);
  await clock.advance(6_999);
  assertEquals(sink.count, 1);
  await clock.advance(1);
  assertEquals(await statusesOf([first, ...others]), ["delivered", "delivered", "delivered"]);
  await queue.close();
});

Deno.test("Aborting stops: what is pending is undelivered, who waits is refused, no timer is left", async () => {
  const aborter = new AbortController();
  const reason = new Error("the cell was interrupted");
  const clock = new ManualClock();
  await using sink = new ScriptedSink(() => ({ then: "open", takes: true }));
  const queue = new BatchQueue(clientOf(sink, { clock }), {
    flushAt: { count: 2 },
    maxPending: { count: 3 },
    concurrency: 1,
    signal: aborter.signal,
  });
  const tickets = await addAll(queue, upTo(3).map((index) => event(index)));
  const waits = queue.add(event(3));
  await sink.received(1);
  aborter.abort(reason);
  assertEquals(await assertRejects(() => waits), reason);
  assertEquals(await assertRejects(() => queue.add(event(4))), reason);
  const outcomes = await outcomesOf(tickets);
  const expected: Outcome[] = ["m0", "m1", "m2"].map((messageId) => ({
    status: "undelivered",
    messageId,
    error: reason,
  }));
  assertEquals(outcomes, expected);
  assertEquals((await queue.close()).length, 3);
  assertEquals([sink.count, clock.sleeping], [1, 0]);
});

Deno.test("A queue whose signal is aborted already takes nothing", async () => {
  await using sink = new ScriptedSink();
  const queue = queueOf(sink, { signal: AbortSignal.abort("too late") });
  let thrown: unknown;
  await queue.add(event(0)).catch((error) => thrown = error);
  assertEquals(thrown, "too late");
  assertEquals(await queue.close(), []);
});

Deno.test("Nobody waits for an outcome: nothing is unhandled", async () => {
  await using sink = new ScriptedSink(() => ({ then: "cut" }));
  const queue = queueOf(sink);
  await addAll(queue, upTo(3).map((index) => event(index)));
  const items = await queue.close();
  assertEquals(items.map(({ error }) => error instanceof NetworkError), [true, true, true]);
});

Deno.test("onOutcome hears of each once; what it throws keeps no other from its outcome", async () => {
  await using sink = new ScriptedSink(inOrder([fail(500)]));
  const heard: [string, string][] = [];
  const reported: unknown[] = [];
  const onError = (event: ErrorEvent) => {
    event.preventDefault();
    reported.push(event.error.message);
  };
  globalThis.addEventListener("error", onError);
  try {
    const queue = queueOf(sink, {
      flushAt: { count: 2 },
      concurrency: 1,
      onOutcome: ({ status, messageId }, operation) => {
        heard.push([status, messageId]);
        if (operation.messageId === "m0") throw new Error("the ledger is full");
      },
    });
    await addAll(queue, upTo(4).map((index) => event(index)));
    await queue.close();
  } finally {
    globalThis.removeEventListener("error", onError);
  }
  assertEquals(heard, [["undelivered", "m0"], ["undelivered", "m1"], ["delivered", "m2"], [
    "delivered",
    "m3",
  ]]);
  assertEquals(reported, ["the ledger is full"]);
});

Deno.test("Numbers out of range and an envelope that is too large are refused at once", async () => {
  await using sink = new ScriptedSink();
  const wrong: readonly (readonly [BatchQueueOptions, string])[] = [
    [{ flushAt: { bytes: 512_001 } }, "flushAt.bytes of 512001: it is from 1 to 512000"],
    [{ flushAt: { bytes: 0 } }, "flushAt.bytes"],
    [{ flushAt: { count: NaN } }, "flushAt.count"],
    [{ flushInterval: -1 }, "flushInterval of -1: it is at least 0"],
    [{ maxPending: { bytes: 0 } }, "maxPending.bytes"],
    [{ maxPending: { count: 0 } }, "maxPending.count"],
    [{ concurrency: 0 }, "concurrency"],
  ];
  for (const [options, message] of wrong) assertThrows(() => queueOf(sink, options), RangeError, message);
  assertThrows(
    () => queueOf(sink, { envelope: { context: { note: "x".repeat(40_000) } } }),
    PayloadTooLargeError,
  );
});

Deno.test("A wait that the policy does not allow leaves the operations undelivered, with the wait", async () => {
  await using sink = new ScriptedSink(() => tooMany(3_600));
  const queue = queueOf(sink);
  await queue.add(event(0));
  const [item] = await queue.close();
  assertInstanceOf(item?.error, RateLimitError);
  assertEquals(item.error.retryAfter, 3_600_000);
});

Deno.test("A program that ends without close() sends what waits first, and an idle queue does not hold it", async () => {
  await using sink = new ScriptedSink();
  const program = `
    import { BatchQueue, CustomerIOClient } from "@customerio-notebooks/pipelines-api";
    const client = new CustomerIOClient({ apiKey: "abc123", baseUrl: "${sink.url}/v1" });
    const queue = new BatchQueue(client, { flushInterval: 10 });
    await queue.add({ type: "identify", userId: "42", messageId: "m0" });
    new BatchQueue(client, { flushInterval: 3_600_000 });
  `;
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["eval", "--quiet", program],
    stdout: "null",
    stderr: "piped",
  }).output();
  assertEquals([code, new TextDecoder().decode(stderr)], [0, ""]);
  assertEquals([...sink.taken.keys()], ["m0"]);
});
