import { AssertionError } from "./assertion_error.ts";
import { equal } from "./equal.ts";
import { differenceAsText, statementWithMessage } from "./values_as_text.ts";

/**
 * Asserts that two values are deeply equal, in the sense of {@linkcode equal}.
 *
 * @param actual The value under test.
 * @param expected What it should be.
 * @param message Words added to the error.
 * @throws {AssertionError} If they differ; the message shows the lines that do.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals({ sent: 2, failed: [] }, { failed: [], sent: 2 });
 * ```
 */
export function assertEquals<T>(actual: T, expected: T, message?: string): void {
  if (equal(actual, expected)) return;
  const statement = statementWithMessage("Values are not equal", message);
  throw new AssertionError(`${statement}\n\n(- actual, + expected)\n${differenceAsText(actual, expected)}`);
}
