import { describeIssues, parseWhole, validate, validationError } from "@customerio-notebooks/core";
import { z } from "zod";

/** Text that says something; what is around it is no part of it. */
export const text: z.ZodType<string> = z.string("must be text: a number would lose leading zeros")
  .trim().min(1, "cannot be empty");

const wholeNumber = "must be a whole number, from 1";

/** Number of an object's type; the service has it as a number in one place and as text in another. */
export const typeNumber: z.ZodType<number | string> = z.union(
  // A value of one of the two types gets the fault of that one, and not that of the union.
  [z.int(wholeNumber).positive(wholeNumber), z.string().regex(/^[1-9]\d*$/, wholeNumber)],
  wholeNumber,
);

/**
 * Checks options before they are taken apart.
 *
 * @param options The options.
 * @param operation What they are for, for the message.
 * @param taken Names of what the arguments beside them say: an option of such a name would be lost.
 * @returns The options as they were.
 * @throws {ValidationError} If they are no options, such as null where a notebook means none, or have such a name.
 */
export function checkOptions<Options extends object>(
  options: Options,
  operation: string,
  taken: readonly string[] = [],
): Options {
  if (typeof options === "object" && options !== null && !Array.isArray(options)) {
    const lost = taken.filter((name) => Object.hasOwn(options, name));
    if (lost.length === 0) return options;
    throw validationError(
      operation,
      lost.map((field) => ({ field, message: "is no option here: it follows from the arguments before" })),
    );
  }
  throw validationError(operation, [{
    field: "options",
    message: "must be an object; leave them out for none",
  }]);
}

const object = z.record(z.string(), z.unknown(), "must be an object").optional();
const objects = z.looseObject({ context: object, properties: object, traits: object }, "must be an object");

/**
 * Checks those options to which something is to be added: what is no object would be lost in the sum.
 *
 * @returns The options as they were.
 * @throws {ValidationError} If one of them is no object.
 */
export function checkObjects<Options extends object>(options: Options, operation: string): Options {
  validate(objects, checkOptions(options, operation), operation);
  return options;
}

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

/**
 * Checks an argument that has fields.
 *
 * @param name The argument's name, with which the paths of the faults begin.
 * @param schema What it must be.
 * @param value The argument.
 * @param operation What it is for, for the message.
 * @returns The argument, as it is sent.
 * @throws {ValidationError} If it is not what it must be.
 */
export function checkArgument<T>(name: string, schema: z.ZodType<T>, value: unknown, operation: string): T {
  const result = parseWhole(schema, value);
  if (result.success) return result.data;
  throw validationError(operation, describeIssues(result.error.issues, [name]));
}

/** Checks a person's id for an operation. */
export function checkUserId(value: string, operation: string): string {
  return checkField("userId", text, value, operation);
}

/** Checks the name of an event for an operation. */
export function checkEventName(value: string, operation: string): string {
  return checkField("event", text, value, operation);
}
