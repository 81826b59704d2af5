import { assertEquals, assertNotEquals, assertStringIncludes, assertThrows } from "@std/assert";
import {
  type BatchRecord,
  createBatchOperations,
  ValidationError,
} from "@customerio-notebooks/pipelines-api";
import fc from "fast-check";

const PURCHASE = { customer_id: "00001", date: "1997-01-01", cds: 1, total: 11.77 };

const detailOf = (make: () => unknown) => {
  const error = assertThrows(make, ValidationError);
  return { message: error.message, fields: error.details.map(({ field }) => field) };
};

Deno.test("createBatchOperations() makes events of records", () => {
  const operations = createBatchOperations("track", [PURCHASE], {
    userId: "customer_id",
    event: "Order Completed",
    timestamp: "date",
    properties: ["cds", "total"],
  });
  assertEquals(operations, [{
    type: "track",
    event: "Order Completed",
    userId: "00001",
    timestamp: "1997-01-01T00:00:00Z",
    properties: { cds: 1, total: 11.77 },
  }]);
});

Deno.test("createBatchOperations() makes people of records, of all columns but the id and the time", () => {
  const operations = createBatchOperations("identify", [PURCHASE], {
    userId: "customer_id",
    timestamp: "date",
  });
  assertEquals(operations, [{
    type: "identify",
    userId: "00001",
    timestamp: "1997-01-01T00:00:00Z",
    traits: { cds: 1, total: 11.77 },
  }]);
});

Deno.test("createBatchOperations() takes any iterable, and none makes none", () => {
  const records = function* (): Generator<BatchRecord> {
    yield PURCHASE;
    yield PURCHASE;
  };
  assertEquals(createBatchOperations("identify", records(), { userId: "customer_id" }).length, 2);
  assertEquals(createBatchOperations("identify", [], { userId: "customer_id" }), []);
});

Deno.test("createBatchOperations() leaves out nulls, which would clear attributes, and keeps what only looks empty", () => {
  const record = {
    id: "42",
    gone: null,
    unset: undefined,
    zero: 0,
    no: false,
    none: "",
    big: 12n,
    at: new Date(0),
  };
  assertEquals(createBatchOperations("identify", [record], { userId: "id" }), [{
    type: "identify",
    userId: "42",
    traits: { zero: 0, no: false, none: "", big: 12n, at: new Date(0) },
  }]);
});

Deno.test("createBatchOperations() takes times as dates, as days and as instants with a zone", () => {
  const dates = [new Date(0), "1970-01-01", "1970-01-01T02:00:00+02:00"];
  const operations = createBatchOperations("identify", dates.map((at) => ({ id: "42", at })), {
    userId: "id",
    timestamp: "at",
  });
  assertEquals(operations.map(({ timestamp = "" }) => Date.parse(timestamp)), [0, 0, 0]);
});

Deno.test("createBatchOperations() keeps the columns that make the messageId among the properties", () => {
  const [operation] = createBatchOperations("track", [PURCHASE], {
    userId: "customer_id",
    event: "Order Completed",
    messageId: ["customer_id", "date", "total"],
  });
  assertEquals(operation, {
    type: "track",
    event: "Order Completed",
    userId: "00001",
    messageId: "track:Order Completed:00001:1997-01-01:11.77",
    properties: { date: "1997-01-01", cds: 1, total: 11.77 },
  });
});

Deno.test("createBatchOperations() makes the same messageId in every run", () => {
  const mapping = { userId: "customer_id", event: "Order Completed", messageId: ["customer_id", "date"] };
  const ids = [1, 2].map(() => createBatchOperations("track", [PURCHASE], mapping)[0]?.messageId);
  assertEquals(ids[0], ids[1]);
});

Deno.test("createBatchOperations() sends the messageId of one column as it is", () => {
  const [operation] = createBatchOperations("identify", [{ id: "42", call: "urn:a:1" }], {
    userId: "id",
    messageId: "call",
  });
  assertEquals(operation?.messageId, "urn:a:1");
});

Deno.test("createBatchOperations() makes another messageId for another event of the same columns", () => {
  const idFor = (event: string) =>
    createBatchOperations("track", [{ id: "42", order: "7" }], {
      userId: "id",
      event,
      messageId: ["order"],
    })[0]
      ?.messageId;
  assertNotEquals(idFor("Order Completed"), idFor("Order Refunded"));
  const identified = createBatchOperations("identify", [{ id: "42", order: "7" }], {
    userId: "id",
    messageId: ["order"],
  });
  assertNotEquals(idFor("identify"), identified[0]?.messageId);
});

Deno.test("createBatchOperations() makes different messageIds of different values, whatever is in them", () => {
  const part = fc.string({ unit: fc.constantFrom("a", ":", "\\", "-"), minLength: 1, maxLength: 4 });
  const record = fc.record({ a: part, b: part });
  const idOf = (value: BatchRecord) =>
    createBatchOperations("identify", [{ id: "42", ...value }], { userId: "id", messageId: ["a", "b"] })[0]
      ?.messageId;
  fc.assert(fc.property(record, record, (one, other) => {
    assertEquals(idOf(one) === idOf(other), one.a === other.a && one.b === other.b);
  }));
});

Deno.test("createBatchOperations() refuses records that share a messageId: the service would drop the second", () => {
  const mapping = { userId: "customer_id", event: "Order Completed", messageId: ["customer_id", "date"] };
  const { message, fields } = detailOf(() =>
    createBatchOperations("track", [PURCHASE, { ...PURCHASE, date: "1997-01-02" }, PURCHASE], mapping)
  );
  assertEquals(fields, ["records[2].customer_id, date"]);
  assertStringIncludes(message, "row 3");
  assertStringIncludes(message, "row 1");
});

/** What a row may hold that cannot be sent, the column it is in, and words that the message has. */
const FAULTS: readonly (readonly [what: string, fault: BatchRecord, column: string, words: string])[] = [
  ["a numeric id", { customer_id: 1 }, "customer_id", "1 (number)"],
  ["a bigint id", { customer_id: 1n }, "customer_id", "1 (bigint)"],
  ["an empty id", { customer_id: "" }, "customer_id", "not empty"],
  ["an id of spaces", { customer_id: "  " }, "customer_id", "not empty"],
  ["a null id", { customer_id: null }, "customer_id", "null"],
  ["an object for an id", { customer_id: Object.create(null) }, "customer_id", "an object"],
  ["a null time", { date: null }, "date", "ISO 8601"],
  ["a time without a zone", { date: "1997-01-01T00:00:00" }, "date", "zone"],
  ["a day that does not exist", { date: "1997-02-30" }, "date", "1997-02-30"],
  ["a time in seconds", { date: 852076800 }, "date", "ISO 8601"],
  ["an invalid date for a time", { date: new Date(NaN) }, "date", "ISO 8601"],
  ["NaN", { total: NaN }, "total", "NaN"],
  ["infinity", { total: -Infinity }, "total", "-Infinity"],
  ["an invalid date", { total: new Date(NaN) }, "total", "invalid date"],
  ["a whole number that has lost digits", { total: 2 ** 53 }, "total", "9007199254740992"],
  ["an empty part of the messageId", { order: "" }, "order", "empty"],
  ["a null part of the messageId", { order: null }, "order", "empty"],
  ["NaN in the messageId", { order: NaN }, "order", "NaN"],
  ["an object in the messageId", { order: {} }, "order", "an object"],
  ["an invalid date in the messageId", { order: new Date(NaN) }, "order", "invalid date"],
];

for (const [what, fault, column, words] of FAULTS) {
  Deno.test(`createBatchOperations() refuses ${what}, naming row and column`, () => {
    const good = { ...PURCHASE, order: "a" };
    const { message, fields } = detailOf(() =>
      createBatchOperations("track", [{ ...good, order: "b" }, { ...good, ...fault }], {
        userId: "customer_id",
        event: "Order Completed",
        timestamp: "date",
        messageId: ["order"],
        properties: ["total"],
      })
    );
    assertEquals(fields, [`records[1].${column}`]);
    for (const word of ["row 2", `"${column}"`, words]) assertStringIncludes(message, word);
  });
}

Deno.test("createBatchOperations() names a column that does not exist, and those that do", () => {
  const mappings = [
    { userId: "customerid" },
    { userId: "customer_id", timestamp: "customerid" },
    { userId: "customer_id", messageId: "customerid" },
    { userId: "customer_id", messageId: ["date", "customerid"] },
    { userId: "customer_id", traits: ["customerid"] },
  ];
  for (const mapping of mappings) {
    const { message } = detailOf(() => createBatchOperations("identify", [PURCHASE], mapping));
    assertStringIncludes(message, `"customerid" does not exist; there are customer_id, date, cds, total`);
  }
});

Deno.test("createBatchOperations() refuses a misspelt mapping: ids or columns would be lost", () => {
  const make = (type: unknown, mapping: unknown) => () =>
    // The types forbid what is under test.
    Reflect.apply(createBatchOperations, undefined, [type, [PURCHASE], mapping]);
  assertEquals(detailOf(make("track", { userId: "customer_id", event: "Paid", messageID: "date" })).fields, [
    "mapping.messageID",
  ]);
  assertEquals(detailOf(make("identify", { userId: "customer_id", properties: ["cds"] })).fields, [
    "mapping.properties",
  ]);
  assertEquals(detailOf(make("toString", { userId: "customer_id" })).fields, ["type"]);
});

Deno.test("createBatchOperations() refuses a frame, which goes through its columns", () => {
  const { message, fields } = detailOf(() =>
    createBatchOperations("identify", Object.assign([PURCHASE], { toRecords: () => [] }), {
      userId: "customer_id",
    })
  );
  assertEquals(fields, ["records"]);
  assertStringIncludes(message, "frame.toRecords()");
});

Deno.test("createBatchOperations() loses no record and keeps their order", () => {
  fc.assert(fc.property(fc.array(fc.nat(99)), (numbers) => {
    const records = numbers.map((number) => ({ id: String(number).padStart(5, "0"), number }));
    const operations = createBatchOperations("identify", records, { userId: "id" });
    assertEquals(
      operations.map((operation) => operation.type === "identify" ? operation.traits : undefined),
      numbers.map((number) => ({ number })),
    );
    assertEquals(
      operations.map((operation) => "userId" in operation ? operation.userId : ""),
      records.map(({ id }) => id),
    );
  }));
});
