import { AssertionError } from "./assertion_error.ts";
import { assertIsError, type ErrorConstructorOf } from "./is_error.ts";
import { statementWithMessage } from "./values_as_text.ts";

/** What went wrong, kept apart from a function that threw before it made a promise. */
interface Rejection {
  readonly reason: unknown;
}

async function rejectionOf(fn: () => PromiseLike<unknown>, words: string | undefined): Promise<Rejection> {
  let promise: PromiseLike<unknown>;
  try {
    promise = fn();
  } catch (error) {
    const statement = statementWithMessage("Function throws when expected to reject", words);
    throw new AssertionError(statement, { cause: error });
  }
  if (typeof promise?.then !== "function") {
    throw new AssertionError(statementWithMessage("Function throws when expected to reject", words));
  }
  try {
    await promise;
  } catch (error) {
    return { reason: error };
  }
  throw new AssertionError(statementWithMessage("Expected function to reject", words));
}

/**
 * Asserts that a function returns a promise that rejects.
 *
 * @param fn The function; it is called without arguments.
 * @param message Words added to the error.
 * @returns What it was rejected with.
 * @throws {AssertionError} If the promise resolves, or the function throws or returns something else.
 *
 * @example
 * ```ts
 * import { assertRejects } from "@std/assert";
 *
 * await assertRejects(() => Promise.reject(new RangeError("page 0")), RangeError, "page 0");
 * ```
 */
export function assertRejects(fn: () => PromiseLike<unknown>, message?: string): Promise<unknown>;
/**
 * Asserts that a function returns a promise that rejects with an error of a class, whose message contains a text.
 *
 * @param fn The function; it is called without arguments.
 * @param errorClass The class of the error.
 * @param messageIncludes What the error's message should contain.
 * @param message Words added to the assertion error.
 * @returns The error it was rejected with.
 * @throws {AssertionError} If it does not reject, or rejects with something else.
 */
export function assertRejects<E extends Error = Error>(
  fn: () => PromiseLike<unknown>,
  errorClass: ErrorConstructorOf<E>,
  messageIncludes?: string,
  message?: string,
): Promise<E>;
export async function assertRejects<E extends Error = Error>(
  fn: () => PromiseLike<unknown>,
  classOrMessage?: ErrorConstructorOf<E> | string,
  messageIncludes?: string,
  message?: string,
): Promise<unknown> {
  const errorClass = typeof classOrMessage === "string" ? undefined : classOrMessage;
  const words = typeof classOrMessage === "string" ? classOrMessage : message;
  const { reason } = await rejectionOf(fn, words);
  if (errorClass) assertIsError(reason, errorClass, messageIncludes, words);
  return reason;
}
