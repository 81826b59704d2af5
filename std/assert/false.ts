import { AssertionError } from "./assertion_error.ts";

/** What an expression may be to count as false. */
export type Falsy = false | 0 | 0n | "" | null | undefined;

/**
 * Asserts that an expression is falsy.
 *
 * @param expression What should not hold.
 * @param message The error's message.
 * @throws {AssertionError} If it is truthy.
 *
 * @example
 * ```ts
 * import { assertFalse } from "@std/assert";
 *
 * assertFalse("hello".includes("bye"));
 * ```
 */
export function assertFalse(expression: unknown, message = ""): asserts expression is Falsy {
  if (expression) throw new AssertionError(message);
}
