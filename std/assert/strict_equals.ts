import { AssertionError } from "./assertion_error.ts";
import { equal } from "./equal.ts";
import { differenceAsText, statementWithMessage, valueAsText } from "./values_as_text.ts";

/**
 * Asserts that two values are the same by `Object.is`: identical objects, or equal primitives with zero apart from minus zero.
 *
 * @param actual The value under test.
 * @param expected What it should be.
 * @param message Words added to the error.
 * @throws {AssertionError} If they are not the same.
 *
 * @example
 * ```ts
 * import { assertStrictEquals } from "@std/assert";
 *
 * const client = { region: "eu" };
 * assertStrictEquals(client, client);
 * ```
 */
export function assertStrictEquals<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  if (Object.is(actual, expected)) return;
  const statement = statementWithMessage("Values are not strictly equal", message);
  const detail = equal(actual, expected)
    ? `They have the same structure but are not the same: ${valueAsText(actual)}`
    : `(- actual, + expected)\n${differenceAsText(actual, expected)}`;
  throw new AssertionError(`${statement}\n\n${detail}`);
}
