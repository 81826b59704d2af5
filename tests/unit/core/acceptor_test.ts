import { accepts, parseWhole } from "@customerio-notebooks/core";
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { z } from "zod";
import * as contract from "../../../pipelines_api/schemas.ts";

const inner = z.looseObject({ n: z.int().positive().optional(), s: z.string().trim().min(1).nullish() });
const tree = z.looseObject({
  get a() {
    return z.union([tree, z.array(tree), z.null()]).optional();
  },
});
const schemas: Readonly<Record<string, z.ZodType>> = {
  tree,
  strict: z.strictObject({ a: z.string().trim().min(1), b: inner.optional(), c: z.literal("x").optional() }),
  loose: inner,
  stripping: z.object({ a: z.string() }),
  record: z.record(z.string(), z.unknown()),
  "record of numbers": z.record(z.string(), z.number()),
  "record by pattern": z.record(z.string().regex(/^a/), z.unknown()),
  list: z.array(z.union([z.string(), z.int(), z.boolean()])).min(1),
  union: z.union([
    z.strictObject({ a: z.string() }),
    z.strictObject({ b: z.undefined().optional(), c: inner }),
  ]),
  either: z.union([z.string().trim(), z.number(), z.undefined()]),
  time: z.iso.datetime({ offset: true }),
  email: z.email(),
  base64: z.base64(),
  url: z.url(),
  upper: z.string().toUpperCase(),
  even: z.number().refine((value) => value % 2 === 0),
  changed: z.string().transform((value) => `${value}!`),
  defaulted: z.strictObject({ a: z.string().default("x") }),
  date: z.date(),
  both: z.intersection(z.looseObject({ a: z.string() }), z.looseObject({ b: z.string() })),
  preprocessed: z.looseObject({
    a: z.preprocess((value) => value ?? [], z.array(z.string().trim())),
    n: z.string().default("x").optional(),
    s: z.preprocess((value) => value ?? "s", z.string()).optional(),
    b: z.preprocess((value) => value === "x" ? "y" : value, z.unknown()),
    c: z.preprocess((value, context) => {
      if (value === "a") context.addIssue("not a");
      return value;
    }, z.unknown()),
  }),
  needed: z.strictObject({ a: z.unknown() }),
};

const sometimes = [
  "",
  " x ",
  "x",
  "X",
  "a",
  "1997-01-01T00:00:00Z",
  "1997-01-01T00:00:00",
  "ada@example.com",
  "a=b=",
];
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<unknown>(...sometimes),
    fc.constantFrom<unknown>(0, -1, 1, 1.5, NaN, Infinity, 2 ** 60, 1n, null, undefined, true),
    fc.constantFrom<unknown>(
      new Date(0),
      new Map([["a", "x"]]),
      [, "x"],
      Object.create({ a: "x" }),
      () => {},
    ),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom("a", "b", "c", "n", "s", "__proto__", "constructor", "other"),
      tie("value"),
      {
        maxKeys: 4,
        noNullPrototype: false,
      },
    ),
  ),
})).value;

Deno.test("what is accepted at first sight, the schema takes just as it is", () => {
  for (const [name, schema] of Object.entries(schemas)) {
    const check = (input: unknown) => {
      if (!accepts(schema, input)) return;
      const result = parseWhole(schema, input);
      assert(result.success, `${name} refuses ${Deno.inspect(input)}`);
      assertEquals(result.data, input, name);
    };
    fc.assert(fc.property(value, check), { numRuns: 500 });
    // Drawn at random, hardly any object is nearly right.
    const nearly = fc.record({
      a: fc.constantFrom<unknown>("x", " x", "", 1),
      b: fc.constantFrom<unknown>("x", 1, undefined, { n: 1 }, { n: 0 }, { s: null, other: [] }, { s: " " }),
      c: fc.constantFrom<unknown>("x", "y", "a", { n: 2 }, {}),
      other: fc.constantFrom<unknown>(undefined, 1),
    }, { requiredKeys: [] });
    fc.assert(fc.property(nearly, check), { numRuns: 500 });
  }
});

Deno.test("every example of a call is accepted at first sight", () => {
  const { IdentifyCall, TrackCall, PageCall, ScreenCall, GroupCall, AliasCall } = contract;
  for (const schema of [IdentifyCall, TrackCall, PageCall, ScreenCall, GroupCall, AliasCall]) {
    const examples: unknown = z.globalRegistry.get(schema)?.examples;
    assert(Array.isArray(examples) && examples.length > 0);
    for (const example of examples) assert(accepts<unknown>(schema, example), Deno.inspect(example));
  }
});

Deno.test("what a schema would change, refuse or lose a part of is not accepted", () => {
  const { IdentifyCall, TrackCall } = contract;
  const track = { userId: "42", event: "Order Completed" };
  assert(
    accepts(TrackCall, { ...track, properties: { total: 1, nested: { list: [1, "a"] } }, messageId: "m" }),
  );
  assert(accepts(TrackCall, { ...track, timestamp: "1997-01-01T00:00:00Z", context: { ip: "203.0.113.7" } }));
  for (
    const bad of [
      { ...track, userId: " 42" },
      { ...track, userId: 42 },
      { ...track, evnt: "x" },
      { ...track, timestamp: "yesterday" },
      { ...track, properties: new Map([["a", 1]]) },
      { ...track, properties: JSON.parse('{"__proto__": 1}') },
      { ...track, context: { ip: 7 } },
      { event: "Order Completed" },
      Object.create(track),
      null,
      "track",
    ]
  ) assert(!accepts(TrackCall, bad), Deno.inspect(bad));
  assert(
    !accepts(IdentifyCall, { userId: "42", traits: { createdAt: new Date() } }),
    "a date is for zod to judge",
  );
  assert(
    !accepts({ safeParse: () => ({ success: true, data: {} }) }, {}),
    "of another schema nothing is known",
  );
});
