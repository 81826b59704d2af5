import { AssertionError } from "./assertion_error.ts";
import { equal } from "./equal.ts";
import { statementWithMessage, valueAsText } from "./values_as_text.ts";

/**
 * Asserts that two values are not deeply equal, in the sense of {@linkcode equal}.
 *
 * @param actual The value under test.
 * @param expected What it should not be.
 * @param message Words added to the error.
 * @throws {AssertionError} If they are equal.
 *
 * @example
 * ```ts
 * import { assertNotEquals } from "@std/assert";
 *
 * assertNotEquals({ sent: 2 }, { sent: 3 });
 * ```
 */
export function assertNotEquals<T>(actual: T, expected: T, message?: string): void {
  if (!equal(actual, expected)) return;
  throw new AssertionError(
    statementWithMessage(`Expected a value other than ${valueAsText(actual)}`, message),
  );
}
