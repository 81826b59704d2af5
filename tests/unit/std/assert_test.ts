import * as std from "@std/assert";
import {
  assert,
  assertEquals,
  AssertionError,
  assertRejects,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";

/** Each assertion once where it holds and once where it does not, with what the failure should say. */
const CASES: ReadonlyArray<{ name: keyof typeof std; holds: () => void; fails: () => void; says: string }> = [
  { name: "assert", holds: () => std.assert(1), fails: () => std.assert("", "no text"), says: "no text" },
  {
    name: "assertFalse",
    holds: () => std.assertFalse(0),
    fails: () => std.assertFalse(1, "one"),
    says: "one",
  },
  {
    name: "assertEquals",
    holds: () => std.assertEquals({ a: [1] }, { a: [1] }),
    fails: () => std.assertEquals({ a: [1] }, { a: [2] }, "sent"),
    says: "Values are not equal: sent",
  },
  {
    name: "assertNotEquals",
    holds: () => std.assertNotEquals([1], [2]),
    fails: () => std.assertNotEquals([1], [1]),
    says: "other than [ 1 ]",
  },
  {
    name: "assertStrictEquals",
    holds: () => std.assertStrictEquals("a", "a"),
    fails: () => std.assertStrictEquals([1], [1]),
    says: "same structure",
  },
  {
    name: "assertStrictEquals",
    holds: () => std.assertStrictEquals(NaN, NaN),
    fails: () => std.assertStrictEquals(0, -0),
    says: "not strictly equal",
  },
  {
    name: "assertNotStrictEquals",
    holds: () => std.assertNotStrictEquals([1], [1]),
    fails: () => std.assertNotStrictEquals(1, 1),
    says: "the same 1",
  },
  {
    name: "assertAlmostEquals",
    holds: () => std.assertAlmostEquals(0.1 + 0.2, 0.3),
    fails: () => std.assertAlmostEquals(1, 1.1, 0.01),
    says: "within 0.01 of 1.1",
  },
  {
    name: "assertGreater",
    holds: () => std.assertGreater(2, 1),
    fails: () => std.assertGreater(1, 1),
    says: "than 1",
  },
  {
    name: "assertGreaterOrEqual",
    holds: () => std.assertGreaterOrEqual(1, 1),
    fails: () => std.assertGreaterOrEqual(0, 1),
    says: "or equal to 1",
  },
  {
    name: "assertLess",
    holds: () => std.assertLess(1, 2),
    fails: () => std.assertLess(2, 2),
    says: "less than 2",
  },
  {
    name: "assertLessOrEqual",
    holds: () => std.assertLessOrEqual(2, 2),
    fails: () => std.assertLessOrEqual(3, 2),
    says: "or equal to 2",
  },
  {
    name: "assertExists",
    holds: () => std.assertExists(0),
    fails: () => std.assertExists(null),
    says: "got null",
  },
  {
    name: "assertInstanceOf",
    holds: () => std.assertInstanceOf(new Date(0), Date),
    fails: () => std.assertInstanceOf(new Date(0), RegExp),
    says: "instance of RegExp, got an instance of Date",
  },
  {
    name: "assertInstanceOf",
    holds: () => std.assertInstanceOf(new TypeError(), Error),
    fails: () => std.assertInstanceOf(null, Date),
    says: "got null",
  },
  {
    name: "assertMatch",
    holds: () => std.assertMatch("row 7", /\d/),
    fails: () => std.assertMatch("row", /\d/),
    says: "to match /\\d/",
  },
  {
    name: "assertNotMatch",
    holds: () => std.assertNotMatch("row", /\d/),
    fails: () => std.assertNotMatch("row 7", /\d/),
    says: "not to match /\\d/",
  },
  {
    name: "assertStringIncludes",
    holds: () => std.assertStringIncludes("row 7", "7"),
    fails: () => std.assertStringIncludes("row 7", "8"),
    says: "'row 7' to contain '8'",
  },
  {
    name: "assertArrayIncludes",
    holds: () => std.assertArrayIncludes([{ a: 1 }, { a: 2 }], [{ a: 2 }]),
    fails: () => std.assertArrayIncludes([1, 2], [2, 3]),
    says: "include [ 3 ]",
  },
  {
    name: "assertIsError",
    holds: () => std.assertIsError(new RangeError("page 0"), RangeError, /page \d/),
    fails: () => std.assertIsError("page 0"),
    says: "Expected an Error",
  },
  { name: "fail", holds: () => {}, fails: () => std.fail("late"), says: "Failed assertion: late" },
  { name: "unreachable", holds: () => {}, fails: () => std.unreachable(), says: "nreachable" },
];

for (const { name, holds, fails, says } of CASES) {
  Deno.test(`${name}() holds or throws an AssertionError that says "${says}"`, () => {
    holds();
    assertThrows(fails, AssertionError, says);
  });
}

Deno.test("assertEquals() shows the lines that differ and only marks those", () => {
  const fails = () => assertEquals<unknown>({ id: 1, plan: "pro" }, { id: 1, plan: "free" });
  const { message } = assertThrows(fails, AssertionError);
  assertEquals(message.split("\n").filter((line) => /^[-+] /.test(line)).map((line) => line.slice(0, 1)), [
    "-",
    "+",
  ]);
});

Deno.test("assertEquals() marks the lines between what both sides share, and only those", () => {
  const person = (...plans: string[]) => ({
    id: "person 1",
    plans: plans.map((plan) => plan.repeat(40)),
    seen: 1,
  });
  const shown = (actual: unknown, expected: unknown) =>
    assertThrows(() => assertEquals(actual, expected), AssertionError).message.split("\n").slice(3)
      .map((line) => line.slice(0, 1)).join("");
  assertEquals(shown("a", "b"), "-+");
  assertEquals(shown(person("a", "b", "c"), person("a", "x", "c")), "    -+    ");
  assertEquals(shown(person("a", "b", "c"), person("a", "c")), "    -    ");
});

Deno.test("assertExists(), assertInstanceOf() and assertStrictEquals() narrow types", () => {
  const found: string | undefined = ["text"].at(0);
  std.assertExists(found);
  const length: number = found.length;
  const thrown: unknown = new RangeError("far");
  std.assertInstanceOf(thrown, RangeError);
  assertStrictEquals(thrown.message.length + 1, length);
});

Deno.test("assertThrows() returns what was thrown", () => {
  const error = new TypeError("wrong row 7");
  assertStrictEquals(
    assertThrows(() => {
      throw error;
    }),
    error,
  );
  assertStrictEquals(
    assertThrows(
      () => {
        throw error;
      },
      TypeError,
      "row 7",
    ),
    error,
  );
  assertStrictEquals(
    assertThrows(() => {
      throw "text";
    }, "any words"),
    "text",
  );
});

Deno.test("assertThrows() throws if nothing, another class or another message came", () => {
  assertThrows(() => assertThrows(() => 1, "sync"), AssertionError, "Expected function to throw: sync");
  assertThrows(
    () =>
      assertThrows(() => {
        throw "text";
      }, Error),
    AssertionError,
    "Expected an Error",
  );
  const fails = () => {
    throw new TypeError("row 7");
  };
  assertThrows(
    () => assertThrows(fails, RangeError),
    AssertionError,
    'instance of "RangeError", but was "TypeError"',
  );
  assertThrows(() => assertThrows(fails, TypeError, "row 8"), AssertionError, "message to include 'row 8'");
});

Deno.test("assertRejects() returns what a promise was rejected with", async () => {
  const error = new TypeError("wrong row 7");
  assertStrictEquals(await assertRejects(() => Promise.reject(error)), error);
  assertStrictEquals(await assertRejects(() => Promise.reject(error), TypeError, "row 7"), error);
});

Deno.test("assertRejects() throws if the promise resolves or the function throws before there is one", async () => {
  await assertRejects(
    () => assertRejects(() => Promise.resolve()),
    AssertionError,
    "Expected function to reject",
  );
  const throwsAtOnce = (): Promise<void> => {
    throw new TypeError("sync");
  };
  await assertRejects(
    () => assertRejects(throwsAtOnce),
    AssertionError,
    "Function throws when expected to reject",
  );
  const rejects = () => Promise.reject(new TypeError("row 7"));
  await assertRejects(() => assertRejects(rejects, RangeError), AssertionError, "RangeError");
});

Deno.test("an AssertionError is named so and keeps its cause", () => {
  const cause = new Error("first");
  const error = new AssertionError("second", { cause });
  assertEquals([error.name, error.message], ["AssertionError", "second"]);
  assertStrictEquals(error.cause, cause);
  assert(error instanceof Error);
});
