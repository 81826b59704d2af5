import { AssertionError } from "./assertion_error.ts";

/**
 * Asserts that an expression is truthy.
 *
 * @param expression What should hold.
 * @param message The error's message.
 * @throws {AssertionError} If it is falsy.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 *
 * assert("hello".includes("ello"));
 * ```
 */
export function assert(expression: unknown, message = ""): asserts expression {
  if (!expression) throw new AssertionError(message);
}
