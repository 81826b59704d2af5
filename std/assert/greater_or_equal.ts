import { AssertionError } from "./assertion_error.ts";
import { statementWithMessage, valueAsText } from "./values_as_text.ts";

/**
 * Asserts that one value is greater than or equal to another.
 *
 * @param actual The value under test.
 * @param expected The bound.
 * @param message Words added to the error.
 * @throws {AssertionError} If it is not.
 *
 * @example
 * ```ts
 * import { assertGreaterOrEqual } from "@std/assert";
 *
 * assertGreaterOrEqual(2, 2);
 * ```
 */
export function assertGreaterOrEqual<T>(actual: T, expected: T, message?: string): void {
  if (actual >= expected) return;
  const statement = `Expected ${valueAsText(actual)} to be greater than or equal to ${valueAsText(expected)}`;
  throw new AssertionError(statementWithMessage(statement, message));
}
