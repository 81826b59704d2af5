import { assert, assertThrows, equal } from "@std/assert";

class Profile {
  constructor(readonly id: string) {}
}

const cyclic = (): Record<string, unknown> => {
  const value: Record<string, unknown> = { id: 1 };
  value.self = value;
  return value;
};

const EQUAL: ReadonlyArray<[title: string, left: unknown, right: unknown]> = [
  ["zero and minus zero", 0, -0],
  ["NaN", [NaN], [NaN]],
  ["a null-prototype row and a literal", Object.assign(Object.create(null), { id: "1" }), { id: "1" }],
  ["keys in another order", { a: 1, b: 2 }, { b: 2, a: 1 }],
  ["symbol keys", { [Symbol.for("k")]: [1] }, { [Symbol.for("k")]: [1] }],
  ["dates", new Date(7), new Date(7)],
  ["invalid dates", new Date(NaN), new Date(NaN)],
  ["expressions", /a/gi, /a/gi],
  ["addresses", new URL("http://127.0.0.1/"), new URL("http://127.0.0.1")],
  ["bytes", new Uint8Array([1, 2]), new Uint8Array([1, 2])],
  [
    "maps in another order with deep keys",
    new Map([[{ a: 1 }, [1]], [{ b: 1 }, [2]]]),
    new Map([[{ b: 1 }, [2]], [{
      a: 1,
    }, [1]]]),
  ],
  ["sets of objects", new Set([{ a: 1 }, { b: 2 }]), new Set([{ b: 2 }, { a: 1 }])],
  ["instances", new Profile("1"), new Profile("1")],
  ["cycles", cyclic(), cyclic()],
  ["big integers", 9007199254740993n, 9007199254740993n],
];

const DIFFERENT: ReadonlyArray<[title: string, left: unknown, right: unknown]> = [
  ["an undefined and an absent property", { a: undefined }, {}],
  ["an undefined and another absent property", { a: undefined }, { b: undefined }],
  ["a number and its text", 1, "1"],
  ["null and undefined", null, undefined],
  ["an instance and a literal", new Profile("1"), { id: "1" }],
  ["an array and an object", [1], { 0: 1 }],
  ["arrays of other lengths", [1], [1, undefined]],
  ["dates", new Date(7), new Date(8)],
  ["flags of expressions", /a/g, /a/],
  ["bytes", new Uint8Array([1, 2]), new Uint8Array([1, 3])],
  ["kinds of bytes", new Uint8Array([1]), new Int8Array([1])],
  ["maps", new Map([["a", 1]]), new Map([["a", 2]])],
  ["functions", () => 1, () => 1],
];

for (const [title, left, right] of EQUAL) {
  Deno.test(`equal() holds for ${title}`, () => assert(equal(left, right) && equal(right, left)));
}
for (const [title, left, right] of DIFFERENT) {
  Deno.test(`equal() does not hold for ${title}`, () => assert(!equal(left, right) && !equal(right, left)));
}
Deno.test("equal() refuses to compare what cannot be read", () => {
  assertThrows(() => equal(new WeakMap(), new WeakMap()), TypeError, "WeakMap");
});
