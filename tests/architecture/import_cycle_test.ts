import { assertEquals } from "@std/assert";
import { findCycle } from "./import_cycle.ts";

const graph = (edges: Record<string, string[]>) =>
  new Map(Object.entries(edges).map(([from, to]) => [from, new Set(to)] as const));

Deno.test("findCycle() finds nothing where two paths meet", () => {
  assertEquals(findCycle(graph({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] })), []);
});

Deno.test("findCycle() names the nodes of a circle, not those that lead to it", () => {
  assertEquals(findCycle(graph({ start: ["a"], a: ["b"], b: ["c"], c: ["a"] })), ["a", "b", "c", "a"]);
  assertEquals(findCycle(graph({ a: ["a"] })), ["a", "a"]);
});
