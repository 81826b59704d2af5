/** Whatever the service does: no call is lost, none goes under two ids, every ticket has its outcome. */
import { type BatchOperation, BatchQueue, CustomerIOClient } from "@customerio-notebooks/pipelines-api";
import { assert, assertEquals, assertObjectMatch } from "@std/assert";
import fc from "fast-check";
import { ImpatientClock, TIMEOUT } from "./impatient_clock.ts";
import {
  after,
  cutBeforeAnswer,
  cutInAnswer,
  fail,
  html,
  inOrder,
  neverAnswer,
  refuse,
  type Reply,
  type Script,
  ScriptedSink,
  take,
  tooLarge,
  tooMany,
  truncatedJson,
} from "./scripted_sink.ts";

const CALLS = 60;

const event = (index: number): BatchOperation => ({
  type: "track",
  userId: "42",
  event: "Order Completed",
  properties: { index, note: "x".repeat(index * 10) },
});

interface Run {
  /** What the service does. */
  readonly script: Script;
  /** Requests whose connection is reset while their body is under way. */
  readonly resets?: (index: number) => boolean;
  /**
   * Retries of each request.
   *
   * @default {50, so that what fails now and then succeeds in the end}
   */
  readonly maxRetries?: number;
}

/** Sends all calls through a queue, and what was undelivered once more to a service that is well again. */
async function run({ script, resets, maxRetries = 50 }: Run) {
  let isWell = false;
  const clock = new ImpatientClock();
  const misbehave: Script = (request) => {
    const reply = script(request);
    if (reply.then === "open") clock.advance(TIMEOUT);
    return reply;
  };
  await using sink = new ScriptedSink(
    (request) => isWell ? take() : misbehave(request),
    (index) => !isWell && (resets?.(index) ?? false),
  );
  const client = new CustomerIOClient({
    apiKey: "abc123",
    baseUrl: `${sink.url}/v1`,
    retry: { maxRetries, baseDelay: 0 },
    timeout: TIMEOUT,
    clock,
    rateLimits: {},
  });
  const deliver = async (operations: readonly BatchOperation[]) => {
    const queue = new BatchQueue(client, { flushAt: { count: 8 }, concurrency: 3, flushInterval: Infinity });
    const tickets = [];
    for (const operation of operations) tickets.push(await queue.add(operation));
    const items = await queue.close();
    const outcomes = await Promise.all(tickets.map(({ outcome }) => outcome));
    assertEquals(outcomes.map(({ messageId }) => messageId), tickets.map(({ messageId }) => messageId));
    const failed = outcomes.filter(({ status }) => status !== "delivered").map(({ messageId }) => messageId);
    assertEquals(items.map(({ messageId }) => messageId).toSorted(), failed.toSorted());
    for (const { status, messageId } of outcomes) {
      if (status === "delivered") assert(sink.taken.has(messageId), `${messageId} is said to be delivered`);
      if (status === "refused") assertEquals(sink.taken.has(messageId), false);
    }
    return { outcomes, items };
  };
  const operations = Array.from({ length: CALLS }, (_, index) => event(index));
  const { outcomes, items } = await deliver(operations);
  const requests = sink.count;
  isWell = true;
  const undelivered = items.filter(({ status }) => status === "undelivered");
  const again = await deliver(undelivered.map(({ operation }) => operation));
  assertEquals(again.items, []);
  const refused = items.length - undelivered.length;
  assertEquals(sink.taken.size, CALLS - refused, "none is lost, and none goes under two ids");
  assertEquals(sink.doubled, []);
  for (const { contents } of sink.taken.values()) assertEquals(contents.size, 1);
  const count = (wanted: string) => outcomes.filter(({ status }) => status === wanted).length;
  return {
    delivered: count("delivered"),
    refused: count("refused"),
    undelivered: count("undelivered"),
    requests,
  };
}

/** Which request is answered how; the others are taken. */
const every = (nth: number, reply: () => Reply): Script => ({ index }) =>
  index % nth === 0 ? reply() : take();
const always = (reply: () => Reply): Script => () => reply();

/** Refuses some of the calls by name, and takes none of a batch that holds one. */
const refuseSome: Script = ({ calls }) => {
  const errors = calls.flatMap(({ properties }, place) =>
    Object(properties).index % 20 === 7 ? [`batch[${place}].event: is reserved`] : []
  );
  return errors.length > 0 ? refuse(...errors) : take();
};

/** Answers nobody before three requests are here; the last ones go when the queue has no more. */
function slow(): Script {
  const { promise, resolve } = Promise.withResolvers<void>();
  return ({ index }) => {
    if (index === 2) resolve();
    return after(promise, take());
  };
}

const ALL_DELIVERED = { delivered: CALLS, refused: 0, undelivered: 0 };
const NONE_DELIVERED = { delivered: 0, refused: 0, undelivered: CALLS };

const RUNS: readonly (readonly [string, Run, Partial<Awaited<ReturnType<typeof run>>>])[] = [
  ["takes all", { script: take }, { ...ALL_DELIVERED, requests: 8 }],
  ["answers 500 now and then", { script: every(2, () => fail(500)) }, ALL_DELIVERED],
  ["answers 500 after it has acted", { script: every(2, () => fail(500, { takes: true })) }, ALL_DELIVERED],
  ["answers 500 always", { script: always(() => fail(500)), maxRetries: 3 }, {
    ...NONE_DELIVERED,
    requests: 32,
  }],
  ["answers 502 in HTML", { script: every(2, () => html(502)) }, ALL_DELIVERED],
  ["answers 200 in HTML", { script: always(() => html(200)) }, { ...NONE_DELIVERED, requests: 8 }],
  [
    "answers 200 in HTML, and has acted",
    { script: always(() => html(200, { takes: true })) },
    NONE_DELIVERED,
  ],
  ["answers JSON that breaks off", { script: always(truncatedJson) }, NONE_DELIVERED],
  ["answers 429", { script: every(2, () => tooMany()) }, ALL_DELIVERED],
  ["answers 429 with Retry-After", { script: every(2, () => tooMany(7)) }, ALL_DELIVERED],
  ["answers 429 with a Retry-After of an hour", { script: always(() => tooMany(3_600)) }, NONE_DELIVERED],
  ["answers 413 to what is over 2,000 bytes", {
    script: ({ size }) => size > 2_000 ? tooLarge() : take(),
  }, ALL_DELIVERED],
  ["answers 413 to all", { script: always(tooLarge) }, { delivered: 0, refused: CALLS, undelivered: 0 }],
  ["refuses some of the calls", { script: refuseSome }, { delivered: 57, refused: 3, undelivered: 0 }],
  ["refuses the key", { script: always(() => fail(401)) }, { ...NONE_DELIVERED, requests: 8 }],
  ["cuts the connection before it answers", { script: every(2, cutBeforeAnswer) }, ALL_DELIVERED],
  ["acts and cuts the connection before it answers", {
    script: every(2, () => cutBeforeAnswer({ takes: true })),
  }, ALL_DELIVERED],
  ["cuts the connection within its answer", { script: every(2, cutInAnswer) }, ALL_DELIVERED],
  ["resets the connection while it is sent to", {
    script: take,
    resets: (index) => index % 2 === 0,
  }, ALL_DELIVERED],
  ["never answers now and then", { script: every(7, neverAnswer) }, ALL_DELIVERED],
  ["acts and never answers", { script: always(() => neverAnswer({ takes: true })) }, NONE_DELIVERED],
  ["answers late", { script: slow() }, ALL_DELIVERED],
  ["is down at first", { script: inOrder(Array(20).fill(fail(503))), maxRetries: 20 }, ALL_DELIVERED],
];

for (const [what, how, expected] of RUNS) {
  Deno.test(`A service that ${what}: no call is lost, none goes under two ids`, async () => {
    assertObjectMatch(await run(how), expected);
  });
}

/** The script of a service that does one thing or another with each request. */
const replies = fc.array(
  fc.constantFrom<() => Reply>(
    take,
    take,
    () => fail(500),
    () => fail(503, { takes: true }),
    () => tooMany(),
    () => tooMany(1),
    tooLarge,
    () => html(200),
    () => html(502, { takes: true }),
    truncatedJson,
    cutBeforeAnswer,
    () => cutBeforeAnswer({ takes: true }),
    cutInAnswer,
    neverAnswer,
  ),
  { minLength: 1, maxLength: 20 },
);

Deno.test("A service that does one thing or another: no call is lost, none goes under two ids", async () => {
  await fc.assert(
    fc.asyncProperty(
      replies,
      fc.nat({ max: 3 }),
      fc.integer({ min: 2, max: 9 }),
      async (all, maxRetries, nth) => {
        const script: Script = ({ index, calls }) => {
          const reply = (all[index % all.length] ?? take)();
          // A call that the service took once it does not refuse: that would be another service.
          const isAlone = calls.length === 1;
          return reply.bytes?.startsWith("HTTP/1.1 413") && isAlone ? take() : reply;
        };
        await run({ script, maxRetries, resets: (index) => index % nth === 0 });
      },
    ),
    { numRuns: 40 },
  );
});
