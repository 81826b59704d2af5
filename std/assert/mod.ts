/**
 * Stand-in for `jsr:@std/assert`, as wide as this project needs, over `node:assert` and `node:util`.
 * Used only through `links` in the root `deno.json`, where the JSR registry cannot be reached; never published.
 *
 * @module
 */
import assertNode from "node:assert";

export class AssertionError extends Error {
  override name = "AssertionError";
}
/** Fails unless `expression` is truthy. */
export function assert(expression: unknown, message = ""): asserts expression {
  if (!expression) throw new AssertionError(message);
}
export function assertEquals<T>(actual: T, expected: T, message?: string): void {
  try {
    assertNode.deepStrictEqual(actual, expected, message);
  } catch (error) {
    throw new AssertionError((error as Error).message);
  }
}
