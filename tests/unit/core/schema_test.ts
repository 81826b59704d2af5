import { describeIssues, formatPath, validate, ValidationError } from "@customerio-notebooks/core";
import { assertEquals, assertThrows } from "@std/assert";
import { z } from "zod";

const PATHS: readonly (readonly [readonly PropertyKey[], string])[] = [
  [[], ""],
  [["userId"], "userId"],
  [["batch", 3, "userId"], "batch[3].userId"],
  [["traits", "plan name"], 'traits["plan name"]'],
  [["traits", 'a"b'], 'traits["a\\"b"]'],
  [["traits", ""], 'traits[""]'],
  [[0, "id"], "[0].id"],
  [["$key", "_x", "größe", "1st"], '$key._x.größe["1st"]'],
];

for (const [path, text] of PATHS) {
  Deno.test(`formatPath() writes ${text || "nothing for the root"}`, () =>
    assertEquals(formatPath(path), text));
}

const track = z.object({ type: z.literal("track"), event: z.string(), userId: z.string() });
const identify = z.object({
  type: z.literal("identify"),
  userId: z.string(),
  traits: z.object({ age: z.number() }),
});
const tagged = z.discriminatedUnion("type", [track, identify]);

/** Schemas, values and the faults that a person should read. */
const FAULTS: readonly (readonly [string, z.ZodType, unknown, Readonly<Record<string, RegExp>>])[] = [
  ["every field", track, { type: "track" }, { event: /is required/, userId: /is required/ }],
  ["the branch that the discriminator names", tagged, { type: "track", event: 1, userId: "a" }, {
    event: /must be text, not a number/,
  }],
  ["the discriminator's choices", tagged, { type: "trakc" }, { type: /'track' \| 'identify'/ }],
  [
    "the branch whose constants match, though it has more faults",
    z.union([
      z.object({ type: z.literal("a") }),
      z.object({ type: z.literal("b"), x: z.number(), y: z.number() }),
    ]),
    { type: "b", x: "1", y: "2" },
    { x: /must be a number, not text/, y: /must be a number, not text/ },
  ],
  [
    "the branch of the value's own kind, though it has more faults",
    z.union([z.string(), z.object({ a: z.number(), b: z.number() })]),
    { a: "1", b: "2" },
    { a: /must be a number, not text/, b: /must be a number, not text/ },
  ],
  [
    "the branch with the fewest faults",
    z.union([z.object({ id: z.string(), name: z.string() }), z.object({ email: z.string() })]),
    { id: "1", name: 2 },
    { name: /must be text/ },
  ],
  [
    "the branch that does not rule a field out, whatever else is wrong",
    z.union([
      z.strictObject({ ids: z.never("not both").optional() }),
      z.strictObject({ ids: z.array(z.string()).max(1, "too many"), from: z.string() }),
    ]),
    { ids: ["1", "2"] },
    { ids: /too many/, from: /is required/ },
  ],
  [
    "a union inside a union, with the path from outside",
    z.object({ batch: z.array(z.union([z.null(), z.union([track, identify])])) }),
    { batch: [{ type: "identify", userId: "a", traits: { age: "old" } }] },
    { "batch[0].traits.age": /must be a number, not text/ },
  ],
  [
    "unknown fields, each by its name",
    z.object({ list: z.array(z.strictObject({ a: z.number() })) }),
    { list: [{ a: 1, b: 2, "c d": 3 }] },
    { "list[0].b": /not a known field/, 'list[0]["c d"]': /not a known field/ },
  ],
];

for (const [what, schema, value, faults] of FAULTS) {
  Deno.test(`validate() names ${what}`, () => {
    const error = assertThrows(() => validate(schema, value, "track"), ValidationError);
    const found = error.details.map(({ field = "", message }) => [field, message]);
    assertEquals(found.map(([field]) => field), Object.keys(faults));
    for (const [field = "", message = ""] of found) {
      assertEquals(faults[field]?.test(message), true, `${field}: ${message}`);
    }
    assertEquals(error.status, undefined);
    assertEquals(error.retryable, false);
  });
}

Deno.test("validate() gives the parsed value", () => {
  assertEquals(validate(z.object({ n: z.number().default(3) }), {}, "track"), { n: 3 });
});

Deno.test("describeIssues() puts the place of the whole before each path", () => {
  const { error } = track.safeParse({ type: "track", event: "x" });
  assertEquals(describeIssues(error?.issues ?? [], ["batch", 7]).map(({ field }) => field), [
    "batch[7].userId",
  ]);
});

Deno.test("A message names ten faults and counts the rest; the details have all", () => {
  const batch = Array.from({ length: 500 }, () => 1);
  const error = assertThrows(() => validate(z.array(z.string()), batch, "batch"), ValidationError);
  assertEquals(error.details.length, 500);
  assertEquals(error.message.split("; ").length, 11);
  assertEquals(error.message.endsWith("; and 490 more"), true);
});

Deno.test("validate() refuses what zod would make an empty object of", () => {
  const schema = z.looseObject({ traits: z.looseObject({ plan: z.string().optional() }) });
  for (const traits of [new Map([["plan", "premium"]]), new Date(0), new Set([1])]) {
    const { details } = assertThrows(() => validate(schema, { traits }, "identify"), ValidationError);
    assertEquals(details, [{
      field: "traits",
      message: `must be a plain object, not a ${traits.constructor.name}`,
    }]);
  }
  class Traits {
    plan = "premium";
  }
  assertEquals<unknown>(validate(schema, { traits: new Traits() }, "identify"), {
    traits: { plan: "premium" },
  });
  assertEquals<unknown>(validate(schema, { traits: Object.create(null) }, "identify"), { traits: {} });
});

Deno.test("describeIssues() says in plain words what a value must be, where its schema does not say it", () => {
  const schema = z.strictObject({
    object: z.strictObject({ a: z.string() }),
    list: z.array(z.number()),
    text: z.string(),
    number: z.number(),
    flag: z.boolean(),
    map: z.record(z.string(), z.string()),
    own: z.string("must be an address"),
    missing: z.number(),
  });
  const values = { object: [], list: {}, text: 5, number: "5", flag: null, map: "x", own: 1 };
  const result = schema.safeParse({ ...values });
  assertEquals(
    describeIssues(result.error?.issues ?? []).map(({ field, message }) => `${field} ${message}`),
    [
      "object must be an object, not a list",
      "list must be a list, not an object",
      "text must be text, not a number",
      "number must be a number, not text",
      "flag must be true or false, not null",
      "map must be an object, not text",
      "own must be an address",
      "missing is required",
    ],
  );
  assertEquals(describeIssues(schema.safeParse("x").error?.issues ?? []), [{
    message: "must be an object, not text",
  }]);
});
