/**
 * Error thrown when an assertion does not hold.
 *
 * @example
 * ```ts
 * import { AssertionError, assertInstanceOf, assertThrows, fail } from "@std/assert";
 *
 * assertInstanceOf(assertThrows(() => fail("not yet")), AssertionError);
 * ```
 */
export class AssertionError extends Error {
  /** Name shown before the message in a stack trace. */
  override name = "AssertionError";

  /**
   * Makes the error.
   *
   * @param message What did not hold.
   * @param options The cause, if there is one.
   */
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
  }
}
