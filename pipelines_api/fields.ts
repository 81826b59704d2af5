import { validationError } from "@customerio-notebooks/core";
import { z } from "zod";

/** Text that says something; what is around it is no part of it. */
export const text: z.ZodType<string> = z.string("must be text: a number would lose leading zeros")
  .trim().min(1, "cannot be empty");

/**
 * Checks one field, before it becomes part of a call.
 *
 * @param field The field's name.
 * @param schema What it must be.
 * @param value The value.
 * @param operation What it is for, for the message.
 * @returns The value, as it is sent.
 * @throws {ValidationError} If it is not what it must be.
 */
export function checkField<T>(field: string, schema: z.ZodType<T>, value: unknown, operation: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw validationError(operation, result.error.issues.map(({ message }) => ({ field, message })));
}

/** Checks a person's id for an operation. */
export function checkUserId(value: string, operation: string): string {
  return checkField("userId", text, value, operation);
}

/** Checks the name of an event for an operation. */
export function checkEventName(value: string, operation: string): string {
  return checkField("event", text, value, operation);
}
