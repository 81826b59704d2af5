// What the compiler proves: these tests pass if they compile, and what they assert at run time is that they were compiled.
import { assertEquals } from "@std/assert";
import type { Activity, Customer, CustomerReference, PeopleFilter } from "@customerio-notebooks/app-api";
import type { Assignable, Differing, Equal } from "../type_equality.ts";
import type { Generated, Schemas } from "./generated_types.ts";

Deno.test("each generated type is what its schema infers", () => {
  const all: Equal<Differing<Generated, Schemas>, never> = true;
  const other: Equal<Customer, Activity> = false;
  assertEquals([all, other], [true, false]);
});

Deno.test("a filter is one of the API's, and a person goes by one identifier", () => {
  const allowed: [
    Assignable<{ not: { and: [{ segment: { id: number } }] } }, PeopleFilter>,
    Assignable<{ email: string }, CustomerReference>,
  ] = [true, true];
  const forbidden: [
    Assignable<{ not: { segment: { id: number } }[] }, PeopleFilter>,
    Assignable<{ attribute: { field: string; operator: "like" } }, PeopleFilter>,
    Assignable<{ id: number }, CustomerReference>,
    Assignable<{ name: string }, CustomerReference>,
  ] = [false, false, false, false];
  assertEquals([allowed.every(Boolean), forbidden.some(Boolean)], [true, false]);
});
