import { AssertionError } from "./assertion_error.ts";

/**
 * Marks a place that is never reached.
 *
 * @param reason Why it cannot be.
 * @returns Never.
 * @throws {AssertionError} If it is reached after all.
 *
 * @example
 * ```ts
 * import { assertThrows, unreachable } from "@std/assert";
 *
 * assertThrows(() => unreachable("every region is handled above"));
 * ```
 */
export function unreachable(reason?: string): never {
  throw new AssertionError(reason ?? "Unreachable.");
}
