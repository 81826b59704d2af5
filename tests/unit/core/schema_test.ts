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
  ["every field", track, { type: "track" }, { event: /expected string/, userId: /expected string/ }],
  ["the branch that the discriminator names", tagged, { type: "track", event: 1, userId: "a" }, {
    event: /expected string/,
  }],
  ["the discriminator's choices", tagged, { type: "trakc" }, { type: /'track' \| 'identify'/ }],
  [
    "the branch whose constants match, though it has more faults",
    z.union([
      z.object({ type: z.literal("a") }),
      z.object({ type: z.literal("b"), x: z.number(), y: z.number() }),
    ]),
    { type: "b", x: "1", y: "2" },
    { x: /expected number/, y: /expected number/ },
  ],
  [
    "the branch of the value's own kind, though it has more faults",
    z.union([z.string(), z.object({ a: z.number(), b: z.number() })]),
    { a: "1", b: "2" },
    { a: /expected number/, b: /expected number/ },
  ],
  [
    "the branch with the fewest faults",
    z.union([z.object({ id: z.string(), name: z.string() }), z.object({ email: z.string() })]),
    { id: "1", name: 2 },
    { name: /expected string/ },
  ],
  [
    "the branch that does not rule a field out, whatever else is wrong",
    z.union([
      z.strictObject({ ids: z.never("not both").optional() }),
      z.strictObject({ ids: z.array(z.string()).max(1, "too many"), from: z.string() }),
    ]),
    { ids: ["1", "2"] },
    { ids: /too many/, from: /expected string/ },
  ],
  [
    "a union inside a union, with the path from outside",
    z.object({ batch: z.array(z.union([z.null(), z.union([track, identify])])) }),
    { batch: [{ type: "identify", userId: "a", traits: { age: "old" } }] },
    { "batch[0].traits.age": /expected number/ },
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
