import { AssertionError } from "./assertion_error.ts";
import { assertIsError, type ErrorConstructorOf } from "./is_error.ts";
import { statementWithMessage } from "./values_as_text.ts";

/**
 * Asserts that a function throws.
 *
 * @param fn The function; it is called without arguments.
 * @param message Words added to the error.
 * @returns What was thrown.
 * @throws {AssertionError} If it returns.
 *
 * @example
 * ```ts
 * import { assertThrows } from "@std/assert";
 *
 * assertThrows(() => JSON.parse("{"), SyntaxError);
 * ```
 */
export function assertThrows(fn: () => unknown, message?: string): unknown;
/**
 * Asserts that a function throws an error of a class, with a message that contains a text.
 *
 * @param fn The function; it is called without arguments.
 * @param errorClass The class of the error.
 * @param messageIncludes What the error's message should contain.
 * @param message Words added to the assertion error.
 * @returns The error that was thrown.
 * @throws {AssertionError} If it returns, or throws something else.
 */
export function assertThrows<E extends Error = Error>(
  fn: () => unknown,
  errorClass: ErrorConstructorOf<E>,
  messageIncludes?: string,
  message?: string,
): E;
export function assertThrows<E extends Error = Error>(
  fn: () => unknown,
  classOrMessage?: ErrorConstructorOf<E> | string,
  messageIncludes?: string,
  message?: string,
): unknown {
  const errorClass = typeof classOrMessage === "string" ? undefined : classOrMessage;
  const words = typeof classOrMessage === "string" ? classOrMessage : message;
  try {
    fn();
  } catch (error) {
    if (errorClass) assertIsError(error, errorClass, messageIncludes, words);
    return error;
  }
  throw new AssertionError(statementWithMessage("Expected function to throw", words));
}
