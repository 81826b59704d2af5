import { AssertionError } from "./assertion_error.ts";
import { statementWithMessage } from "./values_as_text.ts";

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (typeof value !== "object") return `a value of type ${typeof value}`;
  return `an instance of ${value.constructor?.name || "an object without a class"}`;
}

/**
 * Asserts that a value is an instance of a class.
 *
 * @param actual The value under test.
 * @param expectedType The class.
 * @param message Words added to the error.
 * @throws {AssertionError} If it is not.
 *
 * @example
 * ```ts
 * import { assertInstanceOf } from "@std/assert";
 *
 * assertInstanceOf(new TypeError("wrong"), Error);
 * ```
 */
export function assertInstanceOf<T>(
  actual: unknown,
  expectedType: abstract new (...parameters: never[]) => T,
  message?: string,
): asserts actual is T {
  if (actual instanceof expectedType) return;
  const statement = `Expected an instance of ${expectedType.name || "an anonymous class"}, got ${
    kindOf(actual)
  }`;
  throw new AssertionError(statementWithMessage(statement, message));
}
