import { AssertionError } from "./assertion_error.ts";
import { statementWithMessage, valueAsText } from "./values_as_text.ts";

/**
 * Asserts that one value is greater than another.
 *
 * @param actual The value under test.
 * @param expected The bound.
 * @param message Words added to the error.
 * @throws {AssertionError} If it is not.
 *
 * @example
 * ```ts
 * import { assertGreater } from "@std/assert";
 *
 * assertGreater(3, 2);
 * ```
 */
export function assertGreater<T>(actual: T, expected: T, message?: string): void {
  if (actual > expected) return;
  const statement = `Expected ${valueAsText(actual)} to be greater than ${valueAsText(expected)}`;
  throw new AssertionError(statementWithMessage(statement, message));
}
