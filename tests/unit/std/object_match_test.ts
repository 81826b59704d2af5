import { AssertionError, assertObjectMatch, assertThrows } from "@std/assert";

const self: { id: number; me?: unknown } = { id: 1 };
self.me = self;

const MATCHES: ReadonlyArray<[title: string, actual: object, expected: Record<PropertyKey, unknown>]> = [
  ["a property of several", { a: 1, b: 2 }, { a: 1 }],
  ["nested objects", { a: { b: { c: 1, d: 2 } } }, { a: { b: { c: 1 } } }],
  ["arrays that go on", { rows: [{ id: 1, at: 2 }, { id: 2 }] }, { rows: [{ id: 1 }] }],
  ["maps", { m: new Map([["a", { b: 1, c: 2 }], ["d", { b: 3, c: 4 }]]) }, { m: new Map([["a", { b: 1 }]]) }],
  ["sets", { s: new Set([1, 2]) }, { s: new Set([1]) }],
  [
    "instances",
    new (class Person {
      id = 1;
      name = "Ann";
    })(),
    { id: 1 },
  ],
  ["a property called length", { length: 3, width: 2 }, { length: 3 }],
  ["cycles", self, { id: 1, me: { id: 1 } }],
  ["expressions and dates", { at: new Date(7), like: /a/g }, { at: new Date(7), like: /a/g }],
];

const MISMATCHES: ReadonlyArray<[title: string, actual: object, expected: Record<PropertyKey, unknown>]> = [
  ["an absent property", { a: 1 }, { b: 1 }],
  ["an absent property that should be undefined", { a: 1 }, { b: undefined }],
  ["another value", { a: { b: 1 } }, { a: { b: 2 } }],
  ["an array too short", { rows: [1] }, { rows: [1, 2] }],
  ["a missing map entry", { m: new Map([["a", 1]]) }, { m: new Map([["b", 1]]) }],
  ["another length", { length: 3 }, { length: 4 }],
];

for (const [title, actual, expected] of MATCHES) {
  Deno.test(`assertObjectMatch() accepts ${title}`, () => assertObjectMatch(actual, expected));
}
for (const [title, actual, expected] of MISMATCHES) {
  Deno.test(`assertObjectMatch() refuses ${title}`, () => {
    assertThrows(() => assertObjectMatch(actual, expected, "profile"), AssertionError, "profile");
  });
}
