import { AssertionError } from "./assertion_error.ts";
import { statementWithMessage } from "./values_as_text.ts";

/**
 * Fails always.
 *
 * @param message Why.
 * @returns Never.
 * @throws {AssertionError} Always.
 *
 * @example
 * ```ts
 * import { assertThrows, fail } from "@std/assert";
 *
 * assertThrows(() => fail("no such case"));
 * ```
 */
export function fail(message?: string): never {
  throw new AssertionError(statementWithMessage("Failed assertion", message));
}
