import { AssertionError } from "./assertion_error.ts";
import { statementWithMessage, valueAsText } from "./values_as_text.ts";

/**
 * Asserts that a text matches a regular expression.
 *
 * @param actual The text under test.
 * @param expected The expression.
 * @param message Words added to the error.
 * @throws {AssertionError} If it does not.
 *
 * @example
 * ```ts
 * import { assertMatch } from "@std/assert";
 *
 * assertMatch("identify failed with 401", /\b4\d\d\b/);
 * ```
 */
export function assertMatch(actual: string, expected: RegExp, message?: string): void {
  if (expected.test(actual)) return;
  throw new AssertionError(
    statementWithMessage(`Expected ${valueAsText(actual)} to match ${expected}`, message),
  );
}
