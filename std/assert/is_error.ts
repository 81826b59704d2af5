import { AssertionError } from "./assertion_error.ts";
import { statementWithMessage, valueAsText } from "./values_as_text.ts";

/**
 * A class of errors, whatever its constructor takes.
 *
 * @typeParam E What it makes.
 */
export type ErrorConstructorOf<E extends Error> = new (...parameters: never[]) => E;

/**
 * Asserts that a value is an error of a class, with a message that contains a text or matches an expression.
 *
 * @param error The value under test.
 * @param errorClass The class; any error by default.
 * @param messageMatches What the error's message should contain or match.
 * @param message Words added to the assertion error.
 * @throws {AssertionError} If it is not.
 *
 * @example
 * ```ts
 * import { assertIsError } from "@std/assert";
 *
 * assertIsError(new RangeError("page 0 is out of range"), RangeError, "page 0");
 * ```
 */
export function assertIsError<E extends Error = Error>(
  error: unknown,
  errorClass?: ErrorConstructorOf<E>,
  messageMatches?: string | RegExp,
  message?: string,
): asserts error is E {
  if (!(error instanceof Error)) {
    throw new AssertionError(statementWithMessage(`Expected an Error, got ${valueAsText(error)}`, message));
  }
  if (errorClass && !(error instanceof errorClass)) {
    const statement =
      `Expected error to be instance of "${errorClass.name}", but was "${error.constructor?.name}" ` +
      `with the message ${valueAsText(error.message)}`;
    throw new AssertionError(statementWithMessage(statement, message), { cause: error });
  }
  if (messageMatches === undefined) return;
  const matches = typeof messageMatches === "string"
    ? error.message.includes(messageMatches)
    : messageMatches.test(error.message);
  if (matches) return;
  const wanted = valueAsText(messageMatches);
  const statement = `Expected error message to include ${wanted}, but got ${valueAsText(error.message)}`;
  throw new AssertionError(statementWithMessage(statement, message), { cause: error });
}
