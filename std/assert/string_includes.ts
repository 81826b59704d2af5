import { AssertionError } from "./assertion_error.ts";
import { statementWithMessage, valueAsText } from "./values_as_text.ts";

/**
 * Asserts that a text contains another.
 *
 * @param actual The text under test.
 * @param expected The text it should contain.
 * @param message Words added to the error.
 * @throws {AssertionError} If it does not.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 *
 * assertStringIncludes("row 7: no userId", "row 7");
 * ```
 */
export function assertStringIncludes(actual: string, expected: string, message?: string): void {
  if (actual.includes(expected)) return;
  const statement = `Expected ${valueAsText(actual)} to contain ${valueAsText(expected)}`;
  throw new AssertionError(statementWithMessage(statement, message));
}
