import { AssertionError } from "./assertion_error.ts";
import { statementWithMessage, valueAsText } from "./values_as_text.ts";

/**
 * Asserts that one value is less than another.
 *
 * @param actual The value under test.
 * @param expected The bound.
 * @param message Words added to the error.
 * @throws {AssertionError} If it is not.
 *
 * @example
 * ```ts
 * import { assertLess } from "@std/assert";
 *
 * assertLess(2, 3);
 * ```
 */
export function assertLess<T>(actual: T, expected: T, message?: string): void {
  if (actual < expected) return;
  const statement = `Expected ${valueAsText(actual)} to be less than ${valueAsText(expected)}`;
  throw new AssertionError(statementWithMessage(statement, message));
}
