import { encodeJson, ValidationError } from "@customerio-notebooks/core";
import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import fc from "fast-check";

const ENCODED: readonly (readonly [string, unknown, string])[] = [
  ["dates as ISO 8601", { at: new Date(Date.UTC(2026, 0, 2)) }, '{"at":"2026-01-02T00:00:00.000Z"}'],
  [
    "every digit of a big integer",
    [9007199254740993n, -5n, 2n ** 70n],
    "[9007199254740993,-5,1180591620717411303424]",
  ],
  ["null, which clears an attribute", { plan: null }, '{"plan":null}'],
  ["nothing for what is undefined", { a: undefined, b: 1 }, '{"b":1}'],
  ["what an object says of itself", { amount: { toJSON: () => "9.90" } }, '{"amount":"9.90"}'],
  ["texts in any script", { name: "Zoë 🎉\u2028" }, '{"name":"Zoë 🎉\u2028"}'],
  ["half a character as an escape, not as a replacement", ["\ud83d"], '["\\ud83d"]'],
  ["the same object twice", ((x) => [x, x])({ id: 1 }), '[{"id":1},{"id":1}]'],
  ["a lone scalar", "text", '"text"'],
];

for (const [what, value, text] of ENCODED) {
  Deno.test(`encodeJson() writes ${what}`, () => assertEquals(encodeJson(value, "identify"), text));
}

const cycle: Record<string, unknown> = {};
cycle.inner = { list: [cycle] };

/** Values that cannot be sent, the field that must be named, and the reason. */
const REFUSED: readonly (readonly [unknown, string | undefined, RegExp])[] = [
  [{ traits: { score: NaN } }, "traits.score", /NaN cannot be sent; leave the field out, or send null/],
  [{ batch: [{}, { "lifetime value": Infinity }] }, 'batch[1]["lifetime value"]', /Infinity cannot be sent/],
  [{ seen: new Date(NaN) }, "seen", /invalid date/],
  [[[new Date("no")]], "[0][0]", /invalid date/],
  [cycle, "inner.list[0]", /refers back/],
  [{ tags: new Set(["a"]) }, "tags", /is a Set.*\[\.\.\.set\]/],
  [{ plan: new Map([["a", 1]]) }, "plan", /is a Map.*Object\.fromEntries/],
  [{ user: Promise.resolve(1) }, "user", /promise; await/],
  [{ photo: new Uint8Array(3) }, "photo", /is bytes/],
  [{ call: () => 1 }, "call", /is a function/],
  [{ kind: Symbol("x") }, "kind", /is a symbol/],
  [NaN, undefined, /NaN cannot be sent/],
  [undefined, undefined, /nothing to send/],
  [JSON.parse(`${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`), /^a(\.a)+$/.source, /levels deep/],
];

for (const [value, field, reason] of REFUSED) {
  Deno.test(`encodeJson() refuses what would be lost: ${field ?? String(value)} (${reason.source})`, () => {
    const error = assertThrows(() => encodeJson(value, "identify"), ValidationError);
    assertMatch(error.message, reason);
    assertMatch(error.message, /^Cannot identify: /);
    assertEquals(error.operation, "identify");
    assertEquals(error.details.length, 1);
    const found = error.details[0]?.field;
    if (field?.startsWith("^")) assertMatch(found ?? "", new RegExp(field));
    else assertEquals(found, field);
  });
}

Deno.test("encodeJson() and JSON.parse() give back any JSON value", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    assertEquals(JSON.stringify(JSON.parse(encodeJson(value, "track"))), JSON.stringify(value));
  }));
});
