import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import {
  type BatchOperation,
  PayloadTooLargeError,
  pipelinesOperations,
  toTimestamp,
  validateBatchSize,
  validateEmail,
  validateEventName,
  validateRegion,
  validateUserId,
  ValidationError,
} from "@customerio-notebooks/pipelines-api";

const GOOD: readonly (readonly [check: (value: string) => string, given: string, expected: string])[] = [
  [validateEmail, " ada@example.com ", "ada@example.com"],
  [validateEmail, "ada+1@mail.example.com", "ada+1@mail.example.com"],
  [validateUserId, "00001", "00001"],
  [validateUserId, " 42\n", "42"],
  [validateUserId, "ユーザー", "ユーザー"],
  [validateEventName, " Order Completed ", "Order Completed"],
  [validateRegion, "EU", "eu"],
  [validateRegion, " us ", "us"],
];

for (const [check, given, expected] of GOOD) {
  Deno.test(`${check.name}() makes ${JSON.stringify(expected)} of ${JSON.stringify(given)}`, () => {
    assertEquals(check(given), expected);
  });
}

const BAD:
  readonly (readonly [check: (value: string) => string, field: string, values: readonly unknown[]])[] = [
    [validateEmail, "email", ["", "ada", "ada@", "@example.com", "a b@example.com", 42, null, undefined]],
    [validateUserId, "userId", ["", " ", 42, 42n, null, undefined, {}]],
    [validateEventName, "event", ["", "\t", 42, null, undefined]],
    [validateRegion, "region", ["", "uk", 1, null, undefined]],
  ];

for (const [check, field, values] of BAD) {
  for (const value of values) {
    Deno.test(`${check.name}() refuses ${String(value) || "nothing"} (${typeof value})`, () => {
      // The types forbid some of what is under test.
      const error = assertThrows(() => Reflect.apply(check, undefined, [value]), ValidationError);
      assertEquals(error.details.map((detail) => detail.field), [field]);
    });
  }
}

Deno.test("validateBatchSize() counts what the client adds", () => {
  assertEquals(validateBatchSize([]), {
    operations: 0,
    bytes: `{"batch":[],"sentAt":"${new Date(0).toISOString()}"}`.length,
  });
  const withoutId: BatchOperation = { type: "identify", userId: "é" };
  const withId = { ...withoutId, messageId: crypto.randomUUID() };
  const bytes = validateBatchSize([withId, withId]).bytes;
  const body = JSON.stringify({ batch: [withId, withId], sentAt: new Date(0).toISOString() });
  assertEquals(bytes, new TextEncoder().encode(body).length);
  assertEquals(validateBatchSize([withoutId, withId]).bytes, bytes);
});

Deno.test("validateBatchSize() refuses one operation that is too large, and too many", () => {
  const large: BatchOperation = { type: "identify", userId: "42", traits: { text: "é".repeat(20_000) } };
  const one = assertThrows(
    () => validateBatchSize([{ type: "identify", userId: "42" }, large]),
    PayloadTooLargeError,
  );
  assertEquals([one.limit, one.details[0]?.field], [32_768, "batch[1]"]);
  const medium: BatchOperation = { type: "identify", userId: "42", traits: { text: "é".repeat(15_000) } };
  const all = assertThrows(() => validateBatchSize(Array(18).fill(medium)), PayloadTooLargeError);
  assertEquals(all.limit, 512_000);
  assertStringIncludes(all.message, "splitOversizedBatch");
});

const TIMES: readonly (readonly [value: unknown, text: string])[] = [
  [new Date(0), "1970-01-01T00:00:00.000Z"],
  ["1997-01-01", "1997-01-01T00:00:00Z"],
  ["2024-02-29", "2024-02-29T00:00:00Z"],
  ["1997-01-01T12:00Z", "1997-01-01T12:00:00Z"],
  ["1997-01-01T12:00-05:30", "1997-01-01T12:00:00-05:30"],
  ["1997-01-01T12:00:00.123456Z", "1997-01-01T12:00:00.123456Z"],
  ["1997-01-01T00:30:00+02:00", "1997-01-01T00:30:00+02:00"],
];

for (const [value, text] of TIMES) {
  Deno.test(`toTimestamp() makes ${text} of ${String(value)}, which the contract takes`, () => {
    const timestamp = toTimestamp(value, "track");
    assertEquals(timestamp, text);
    const call = { userId: "42", event: "Paid", timestamp };
    assertEquals(pipelinesOperations.track.bodySchema.safeParse(call).success, true);
  });
}

const NO_TIMES: readonly unknown[] = [
  new Date(NaN),
  new Date(8.64e15),
  new Date(-8.64e15),
  "",
  "1997-02-29",
  "1997-13-01",
  "97-01-01",
  "19970101",
  "1997-01-01T00:00:00",
  "1997-01-01 00:00:00Z",
  "1997-01-01T24:00:00Z",
  "1997-01-01T25:00:00Z",
  "01/02/1997",
  852076800,
  null,
  undefined,
];

for (const value of NO_TIMES) {
  Deno.test(`toTimestamp() refuses ${String(value) || "nothing"} (${typeof value})`, () => {
    const error = assertThrows(() => toTimestamp(value, "track", "at"), ValidationError);
    assertEquals([error.operation, error.details[0]?.field], ["track", "at"]);
  });
}
