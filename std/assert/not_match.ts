import { AssertionError } from "./assertion_error.ts";
import { statementWithMessage, valueAsText } from "./values_as_text.ts";

/**
 * Asserts that a text does not match a regular expression.
 *
 * @param actual The text under test.
 * @param expected The expression.
 * @param message Words added to the error.
 * @throws {AssertionError} If it does.
 *
 * @example
 * ```ts
 * import { assertNotMatch } from "@std/assert";
 *
 * assertNotMatch("key: [redacted]", /sk_[a-z0-9]+/);
 * ```
 */
export function assertNotMatch(actual: string, expected: RegExp, message?: string): void {
  if (!expected.test(actual)) return;
  throw new AssertionError(
    statementWithMessage(`Expected ${valueAsText(actual)} not to match ${expected}`, message),
  );
}
