import { AssertionError } from "./assertion_error.ts";
import { equal } from "./equal.ts";
import { statementWithMessage, valueAsText } from "./values_as_text.ts";

/**
 * Asserts that an array contains every member of another, by deep equality.
 *
 * @param actual The array under test.
 * @param expected The members it should contain, in any order.
 * @param message Words added to the error.
 * @throws {AssertionError} If a member is missing; the message names those that are.
 *
 * @example
 * ```ts
 * import { assertArrayIncludes } from "@std/assert";
 *
 * assertArrayIncludes(["sent", "opened", "clicked"], ["clicked", "sent"]);
 * ```
 */
export function assertArrayIncludes<T>(actual: ArrayLike<T>, expected: ArrayLike<T>, message?: string): void {
  const members = Array.from(actual);
  const missing = Array.from(expected).filter((wanted) => !members.some((member) => equal(member, wanted)));
  if (missing.length === 0) return;
  const statement = `Expected ${valueAsText(members)} to include ${valueAsText(missing)}`;
  throw new AssertionError(statementWithMessage(statement, message));
}
