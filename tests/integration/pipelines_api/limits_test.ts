import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import {
  type BatchOperation,
  type CustomerIOClient,
  PayloadTooLargeError,
  pipelinesLimits,
  sendBatch,
  splitOversizedBatch,
  validateBatchSize,
} from "@customerio-notebooks/pipelines-api";
import fc from "fast-check";
import { RecordingServer } from "../recording_server.ts";
import { testClient } from "./test_client.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Text of exactly so many bytes, made of one character as far as that goes. */
const textOf = (bytes: number, character: string) => {
  const size = bytesOf(character);
  return character.repeat(Math.floor(bytes / size)) + "x".repeat(bytes % size);
};

const CHARACTERS: readonly (readonly [bytes: number, character: string])[] = [[1, "x"], [2, "é"], [3, "語"], [
  4,
  "🧮",
]];

for (const [bytes, character] of CHARACTERS) {
  Deno.test(`a call of 32,768 bytes passes and one more does not, of ${bytes}-byte characters`, async () => {
    await using server = new RecordingServer();
    const client = testClient(server);
    const send = (text: string) => client.identify({ userId: "42", messageId: "m", traits: { text } });
    await send("");
    const empty = bytesOf(server.requests[0]?.body ?? "");
    await send(textOf(32_768 - empty, character));
    assertEquals(bytesOf(server.requests[1]?.body ?? ""), 32_768);
    const error = await assertRejects(() => send(textOf(32_769 - empty, character)), PayloadTooLargeError);
    assertEquals([error.size, error.limit], [32_769, 32_768]);
    assertStringIncludes(error.message, "32769");
    assertEquals(server.requests.length, 2);
  });
}

Deno.test("a batch of 512,000 bytes passes and one more does not", async () => {
  await using server = new RecordingServer();
  const client = testClient(server);
  const batchOf = (lastText: string): BatchOperation[] =>
    Array.from({ length: 17 }, (_, index) => ({
      type: "identify",
      userId: "42",
      messageId: `m${index}`.padEnd(3),
      traits: { text: index === 16 ? lastText : "é".repeat(15_000) },
    }));
  await client.batch({ batch: batchOf("") });
  const rest = 512_000 - bytesOf(server.requests[0]?.body ?? "");
  const full = batchOf(textOf(rest, "🧮"));
  await client.batch({ batch: full });
  assertEquals(bytesOf(server.requests[1]?.body ?? ""), 512_000);
  assertEquals(
    validateBatchSize(full.map((call) => ({ ...call, messageId: call.messageId?.trim() }))).bytes,
    512_000,
  );
  const error = await assertRejects(
    () => client.batch({ batch: batchOf(textOf(rest + 1, "🧮")) }),
    PayloadTooLargeError,
  );
  assertEquals([error.size, error.limit], [512_001, 512_000]);
  assertEquals(server.requests.length, 2);
});

Deno.test("one call of a batch over 32,768 bytes is named, and nothing is sent", async () => {
  await using server = new RecordingServer();
  const small: BatchOperation = { type: "identify", userId: "42" };
  const large: BatchOperation = { ...small, traits: { text: "x".repeat(40_000) } };
  const client = testClient(server);
  for (
    const send of [() => client.batch({ batch: [small, large] }), () => sendBatch(client, [small, large])]
  ) {
    const error = await assertRejects(send, PayloadTooLargeError);
    assertEquals(error.details[0]?.field, "batch[1]");
    assertEquals(error.limit, 32_768);
  }
  assertEquals(server.requests, []);
});

Deno.test("an envelope over 32,768 bytes is refused before anything is sent", async () => {
  await using server = new RecordingServer();
  const envelope = { context: { note: "x".repeat(40_000) } };
  await assertRejects(
    () => sendBatch(testClient(server), [{ type: "identify", userId: "42" }], { envelope }),
    PayloadTooLargeError,
  );
  assertEquals(server.requests, []);
});

/** Calls of up to some 30 KB, of any unicode, with and without an id of their own. */
const operations = fc.array(
  fc.record({
    userId: fc.string({ unit: "grapheme", minLength: 1 }).filter((id) => id.trim() !== ""),
    // Halves of surrogate pairs, too: JSON writes each in six bytes.
    text: fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 2 }),
      fc.constantFrom("\ud83d", "\udc00"),
    ),
    times: fc.integer({ min: 0, max: 2_500 }),
    hasId: fc.boolean(),
  }),
  { minLength: 1, maxLength: 120, size: "max" },
).map((records) =>
  records.map(({ userId, text, times, hasId }, index): BatchOperation => ({
    type: "identify",
    userId,
    traits: { index, text: text.repeat(times) },
    ...(hasId ? { messageId: `m${index}` } : {}),
  }))
);

const indexesOf = (calls: readonly unknown[]) => calls.map((call) => Object(call).traits.index);

const upTo = (length: number) => Array.from({ length }, (_, index) => index);

const sentOneByOne = async (client: CustomerIOClient, batches: readonly BatchOperation[][]) => {
  for (const batch of batches) await client.batch({ batch });
};

Deno.test("splitOversizedBatch() loses, doubles and moves nothing, and what it makes can be sent", async () => {
  await using server = new RecordingServer();
  const client = testClient(server);
  await fc.assert(
    fc.asyncProperty(
      operations,
      fc.integer({ min: 33_000, max: pipelinesLimits.batch }),
      async (calls, maxBytes) => {
        const batches = splitOversizedBatch(calls, maxBytes);
        assertEquals(indexesOf(batches.flat()), upTo(calls.length));
        server.requests.length = 0;
        await sentOneByOne(client, batches);
        for (const { body } of server.requests) {
          assertEquals(
            bytesOf(body) <= maxBytes,
            true,
            `${bytesOf(body)} bytes`,
          );
        }
      },
    ),
    { numRuns: 25 },
  );
});

Deno.test("sendBatch() sends each call once, in order, within both limits", async () => {
  await using server = new RecordingServer();
  const client = testClient(server);
  await fc.assert(
    fc.asyncProperty(operations, async (calls) => {
      server.requests.length = 0;
      const summary = await sendBatch(client, calls, { concurrency: 1 });
      assertEquals(summary.operations, calls.length);
      assertEquals(indexesOf(server.batchedCalls), upTo(calls.length));
      assertEquals(new Set(server.batchedCalls.map(({ messageId }) => messageId)).size, calls.length);
      const sizes = server.requests.map(({ body }) => bytesOf(body));
      assertEquals(sizes.every((size) => size <= 500_000), true, `${sizes} bytes`);
      assertEquals(summary.bytes, sizes.reduce((sum, size) => sum + size, 0));
      for (const call of server.batchedCalls) {
        assertEquals(bytesOf(JSON.stringify(call)) <= pipelinesLimits.call, true);
      }
    }),
    { numRuns: 25 },
  );
});

Deno.test("many small calls without ids of their own still fit, once the client has given them ids", async () => {
  await using server = new RecordingServer();
  const calls = Array.from(
    { length: 12_000 },
    (_, index): BatchOperation => ({ type: "identify", userId: `${index}` }),
  );
  await sentOneByOne(testClient(server), splitOversizedBatch(calls, pipelinesLimits.batch));
  const sizes = server.requests.map(({ body }) => bytesOf(body));
  assertEquals(sizes.every((size) => size <= 512_000), true);
  assertEquals(sizes.length, 3, "as full as can be");
  assertEquals(server.batchedCalls.length, 12_000);
});
