import { assertEquals, assertThrows } from "@std/assert";
import { validate, ValidationError } from "@customerio-notebooks/core";
import { pipelinesOperations } from "@customerio-notebooks/pipelines-api";

const check = (call: object) => validate(pipelinesOperations.batch.bodySchema, { batch: [call] }, "batch");

Deno.test("the contract of a batch gives every type of call back as it was", () => {
  const calls = [
    { userId: "42", traits: { score: NaN, seen: new Date(0), tags: ["a"] }, type: "identify" },
    { groupId: "acme", type: "track", event: "Renewed", properties: { total: 1 } },
    { anonymousId: "a1", type: "page", context: { ip: "127.0.0.1" } },
    { userId: "42", type: "screen", timestamp: "1997-01-01T00:00:00Z" },
    { userId: "42", type: "group", groupId: "acme" },
    { type: "alias", userId: "42", previousId: "a1" },
  ];
  for (const call of calls) assertEquals<unknown>(check(call), { batch: [call] });
});

/** What a call in a batch may not be, and the fields that a person should look at. */
const FAULTS: readonly (readonly [call: object, fields: string[]])[] = [
  [{ type: "track", userId: "42" }, ["batch[0].event"]],
  [{ type: "identify", userId: "42", trait: {} }, ["batch[0].trait"]],
  [{ type: "alias", userId: "42" }, ["batch[0].previousId"]],
  [{ type: "group", userId: "42", groupId: "" }, ["batch[0].groupId"]],
  [{ userId: "42", traits: {} }, ["batch[0].type"]],
];

for (const [call, fields] of FAULTS) {
  Deno.test(`the contract of a batch refuses ${JSON.stringify(call)} at ${fields}`, () => {
    const { details } = assertThrows(() => check(call), ValidationError);
    assertEquals(details.map(({ field }) => field), fields);
  });
}
