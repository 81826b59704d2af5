import { AssertionError } from "./assertion_error.ts";
import { statementWithMessage } from "./values_as_text.ts";

/**
 * Asserts that a value is neither `null` nor `undefined`.
 *
 * @param actual The value under test.
 * @param message Words added to the error.
 * @throws {AssertionError} If it is missing.
 *
 * @example
 * ```ts
 * import { assertExists } from "@std/assert";
 *
 * assertExists(new Map([["id", 1]]).get("id"));
 * ```
 */
export function assertExists<T>(actual: T, message?: string): asserts actual is NonNullable<T> {
  if (actual !== undefined && actual !== null) return;
  throw new AssertionError(statementWithMessage(`Expected a value, got ${actual}`, message));
}
