import { AssertionError } from "./assertion_error.ts";
import { statementWithMessage } from "./values_as_text.ts";

const DEFAULT_TOLERANCE = 1e-7;

/**
 * Asserts that two numbers differ by no more than a tolerance.
 *
 * @param actual The number under test.
 * @param expected What it should be near to.
 * @param tolerance The largest difference allowed; by default one ten-millionth of `expected`.
 * @param message Words added to the error.
 * @throws {AssertionError} If they differ by more.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 *
 * assertAlmostEquals(0.1 + 0.2, 0.3);
 * ```
 */
export function assertAlmostEquals(
  actual: number,
  expected: number,
  tolerance?: number,
  message?: string,
): void {
  if (Object.is(actual, expected)) return;
  const relative = Number.isFinite(expected) ? Math.abs(expected * DEFAULT_TOLERANCE) : DEFAULT_TOLERANCE;
  const allowed = tolerance ?? relative;
  const difference = Math.abs(expected - actual);
  if (difference <= allowed) return;
  const statement =
    `Expected ${actual} to be within ${allowed} of ${expected}; the difference is ${difference}`;
  throw new AssertionError(statementWithMessage(statement, message));
}
