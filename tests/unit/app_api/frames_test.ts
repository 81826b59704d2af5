import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import {
  activitiesToFrame,
  type Columns,
  type Customer,
  customersToFrame,
} from "@customerio-notebooks/app-api/frames";
import { ValidationError } from "@customerio-notebooks/core";

const ada: Customer = {
  id: "0042",
  attributes: { id: "0042", orders: "3", spent: "11.77", premium: "true", since: "1997-01-01" },
};
const bob: Customer = { id: "7", attributes: { id: "7", orders: "0", spent: "0" } };

Deno.test("customersToFrame() makes columns of what the API gives as text", () => {
  const frame = customersToFrame([ada, bob], {
    id: "text",
    spent: "number",
    orders: "integer",
    premium: { type: "boolean", nullable: true },
    since: { type: "date", nullable: true },
  });
  assertEquals(frame.columns, ["id", "spent", "orders", "premium", "since"]);
  // Polars' types do not have the dates that it gives.
  const records: readonly object[] = frame.toRecords();
  assertEquals(records, [
    { id: "0042", spent: 11.77, orders: 3, premium: true, since: new Date("1997-01-01") },
    { id: "7", spent: 0, orders: 0, premium: null, since: null },
  ]);
});

Deno.test("customersToFrame() of nobody is a frame with its columns and no rows", () => {
  const frame = customersToFrame([], { id: "text", orders: "integer" });
  assertEquals([frame.height, frame.columns], [0, ["id", "orders"]]);
  assertEquals(frame.dtypes.map(String), ["DataType(String)", "DataType(Int64)"]);
});

Deno.test("customersToFrame() takes values that are no text, and an attribute that nobody has", () => {
  const people: Customer[] = [{ attributes: { orders: 3, tags: ["a", { b: 1 }], premium: false } }, {
    attributes: null,
  }, {}];
  // An object's own methods have types of their own, which `valueOf` here does not have.
  const columns: Columns = Object.fromEntries([
    ["orders", { type: "integer", nullable: true }],
    ["tags", { type: "text", nullable: true }],
    ["premium", { type: "boolean", nullable: true }],
    ["valueOf", { type: "text", nullable: true }],
  ]);
  const none = { orders: null, tags: null, premium: null, valueOf: null };
  assertEquals(customersToFrame(people, columns).toRecords(), [
    { ...none, orders: 3, tags: '["a",{"b":1}]', premium: false },
    none,
    none,
  ]);
});

const FAULTS: readonly (readonly [what: string, customer: Customer, words: readonly string[]])[] = [
  ["a missing value", { id: "8", attributes: {} }, ["8", "orders", "missing"]],
  ["a null", { id: "8", attributes: { orders: null } }, ["8", "orders", "missing"]],
  ["text that is no number", { identifiers: { email: "b@example.com" }, attributes: { orders: "many" } }, [
    "b@example.com",
    '"many" is not a whole number',
  ]],
  ["an empty text", { identifiers: { cio_id: "a1" }, attributes: { orders: "" } }, ["a1", '"" is not']],
  ["a fraction", { attributes: { orders: "1.5" } }, ["a person without identifiers", '"1.5"']],
];

for (const [what, customer, words] of FAULTS) {
  Deno.test(`customersToFrame() refuses ${what}, naming person and attribute`, () => {
    const error = assertThrows(
      () => customersToFrame([ada, customer], { orders: "integer" }),
      ValidationError,
    );
    for (const word of words) assertStringIncludes(error.message, word);
    assertEquals(error.details.map(({ field }) => field), ["customers[1].attributes.orders"]);
  });
}

Deno.test("activitiesToFrame() has whose each is and when, beside its properties", () => {
  const activities = [
    { id: "1", type: "event", customer_id: "42", timestamp: 852076800, data: { total: 11.77 } },
    { id: "2", type: "event", data: { total: "0.5" } },
  ];
  assertEquals(activitiesToFrame(activities, { total: "number" }).toRecords(), [
    { customer_id: "42", timestamp: 852076800, total: 11.77 },
    { customer_id: null, timestamp: null, total: 0.5 },
  ]);
  const error = assertThrows(
    () => activitiesToFrame([...activities, { id: "3", type: "page", data: null }], { total: "number" }),
    ValidationError,
  );
  assertStringIncludes(error.message, "activity 3");
  assertEquals(error.details[0]?.field, "activities[2].data.total");
  assertEquals(activitiesToFrame([], { total: "number" }).height, 0);
});
