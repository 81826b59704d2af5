import { and, attribute, not, or, segment } from "@customerio-notebooks/app-api";
import { contract } from "@customerio-notebooks/app-api/contract";
import { ValidationError } from "@customerio-notebooks/core";
import { assertEquals, assertThrows } from "@std/assert";

Deno.test("filters are built as the API takes them", () => {
  const filter = and(
    segment(7),
    or(attribute("plan").equals("premium"), attribute("orders").equals(3), attribute("vip").equals(true)),
    not(attribute("email").exists()),
  );
  assertEquals<unknown>(filter, {
    and: [
      { segment: { id: 7 } },
      {
        or: [
          { attribute: { field: "plan", operator: "eq", value: "premium" } },
          { attribute: { field: "orders", operator: "eq", value: 3 } },
          { attribute: { field: "vip", operator: "eq", value: true } },
        ],
      },
      { not: { attribute: { field: "email", operator: "exists" } } },
    ],
  });
  assertEquals(contract.getPeopleFilter.bodySchema?.safeParse({ filter }).success, true);
});

/** What the API refuses, built as only code without types can build it. */
const REFUSED: readonly (readonly [what: string, build: () => unknown, field: string])[] = [
  ["and() of nothing", () => Reflect.apply(and, undefined, []), "and[0]"],
  ["or() of nothing", () => Reflect.apply(or, undefined, []), "or[0]"],
  ["and() of a list", () => Reflect.apply(and, undefined, [[segment(7), segment(8)]]), "and[0]"],
  ["not() of a list", () => Reflect.apply(not, undefined, [[segment(7)]]), "not"],
  ["not() of nothing", () => Reflect.apply(not, undefined, []), "not"],
  [
    "or() of what is no filter",
    () => Reflect.apply(or, undefined, [segment(7), { plan: "premium" }]),
    "or[1]",
  ],
  ["a segment by its name", () => Reflect.apply(segment, undefined, ["7"]), "segment.id"],
  ["a segment of no integer", () => segment(1.5), "segment.id"],
  ["an attribute without a name", () => attribute(""), "attribute"],
  [
    "an attribute that equals null",
    () => Reflect.apply(attribute("plan").equals, undefined, [null]),
    "attribute.value",
  ],
  ["an attribute that equals no number", () => attribute("orders").equals(NaN), "attribute.value"],
];

for (const [what, build, field] of REFUSED) {
  Deno.test(`a filter cannot have ${what}`, () => {
    assertEquals(assertThrows(build, ValidationError).details[0]?.field, field);
  });
}

Deno.test("filters without their first argument, or not() of two, do not compile", () => {
  // @ts-expect-error an empty `and` finds nobody, and is refused
  assertThrows(() => and());
  // @ts-expect-error `not` is one filter
  assertThrows(() => not([segment(7), segment(8)]));
  // @ts-expect-error a segment goes by its number
  assertThrows(() => segment("7"));
});
