import { AssertionError } from "./assertion_error.ts";
import { statementWithMessage, valueAsText } from "./values_as_text.ts";

/**
 * Asserts that two values are not the same by `Object.is`.
 *
 * @param actual The value under test.
 * @param expected What it should not be.
 * @param message Words added to the error.
 * @throws {AssertionError} If they are the same.
 *
 * @example
 * ```ts
 * import { assertNotStrictEquals } from "@std/assert";
 *
 * assertNotStrictEquals({ region: "eu" }, { region: "eu" });
 * ```
 */
export function assertNotStrictEquals<T>(actual: T, expected: T, message?: string): void {
  if (!Object.is(actual, expected)) return;
  throw new AssertionError(
    statementWithMessage(`Expected another value than the same ${valueAsText(actual)}`, message),
  );
}
