import { describeDetails } from "./error_details.ts";
import { type ErrorDetail, ValidationError } from "./errors.ts";

/** One fault that a schema found. */
export interface SchemaIssue {
  /** Kind of fault; `invalid_union` where no branch of a union matches. */
  readonly code?: string;
  /** What was to be there; `never` where nothing was. */
  readonly expected?: string;
  /** Where, from the outside in. */
  readonly path: readonly PropertyKey[];
  /** What is wrong. */
  readonly message: string;
  /** The names that are too many, of `unrecognized_keys`. */
  readonly keys?: readonly PropertyKey[];
  /** The faults by branch, of a union. */
  readonly errors?: readonly (readonly SchemaIssue[])[];
}

/** What a schema says of a value. */
export type SchemaResult<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly error: { readonly issues: readonly SchemaIssue[] } };

/**
 * A schema of values of type `T`. Every zod schema is one; naming its type this way keeps zod's inference out of the
 * packages' public types, which JSR wants written out.
 *
 * @typeParam T Type of the values that match.
 */
export interface Schema<T> {
  /** Checks a value; does not throw. */
  safeParse(value: unknown): SchemaResult<T>;
}

/**
 * Checks a value against a schema.
 *
 * @param schema The schema.
 * @param value The value.
 * @param operation The operation's id, for the message.
 * @returns The value, typed.
 * @throws {ValidationError} If it does not match, naming each field.
 */
export function validate<T>(schema: Schema<T>, value: unknown, operation: string): T {
  const result = parseWhole(schema, value);
  if (result.success) return result.data;
  throw validationError(operation, describeIssues(result.error.issues));
}

/**
 * Checks a value against a schema, and that nothing of it is lost. zod copies what it checks: it leaves out a key named
 * `__proto__` without a word, since assigning to it would change the copy's prototype, and where other keys may pass through
 * it makes an empty object of a Map or a date.
 *
 * @param schema The schema.
 * @param value The value.
 * @returns The value, typed, or the faults.
 * @example
 * ```ts
 * import { parseWhole } from "@customerio-notebooks/core";
 * import { z } from "zod";
 *
 * const traits = z.record(z.string(), z.unknown());
 * if (parseWhole(traits, JSON.parse('{"__proto__": 1}')).success) throw new Error("unexpected");
 * ```
 */
export function parseWhole<T>(schema: Schema<T>, value: unknown): SchemaResult<T> {
  const result = schema.safeParse(value);
  if (!result.success) return result;
  const loss = findLoss(value, result.data);
  return loss === undefined ? result : { success: false, error: { issues: [loss] } };
}

/** What a value has that its copy lacks. What was not copied but passed on has lost nothing. */
function findLoss(value: unknown, copy: unknown): SchemaIssue | undefined {
  if (value === copy || !isObject(value) || !isObject(copy)) return undefined;
  if (Object.hasOwn(value, "__proto__") && !Object.hasOwn(copy, "__proto__")) {
    return { path: ["__proto__"], message: "is a name that cannot be sent; rename it" };
  }
  if (!Array.isArray(value) && Object.prototype.toString.call(value) !== "[object Object]") {
    return { path: [], message: `must be a plain object, not a ${value.constructor.name}` };
  }
  for (const [key, item] of Object.entries(copy)) {
    const loss = findLoss(Reflect.get(value, key), item);
    if (loss !== undefined) return { ...loss, path: [Array.isArray(copy) ? Number(key) : key, ...loss.path] };
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** The error that says which fields of an operation's input are wrong, and how. */
export function validationError(operation: string, details: readonly ErrorDetail[]): ValidationError {
  return new ValidationError(`Cannot ${operation}: ${describeDetails(details)}`, { operation, details });
}

/**
 * The faults that zod found, one a field. Of a union, the branch that came nearest is the one described.
 *
 * @param issues The issues, as zod gives them.
 * @param prefix Path of what was checked inside something larger.
 * @returns Details with paths such as `batch[3].userId`.
 */
export function describeIssues(
  issues: readonly SchemaIssue[],
  prefix: readonly PropertyKey[] = [],
): ErrorDetail[] {
  return withoutUnions(issues).flatMap(byKey).map(({ path, message }): ErrorDetail => {
    const field = formatPath([...prefix, ...path]);
    return field === "" ? { message: inWords(message, true) } : { message: inWords(message, false), field };
  });
}

/** What zod says where a schema has no words of its own. */
const WRONG_TYPE = /^Invalid input: expected (\w+), received (\w+)$/;

const TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ["array", "a list"],
  ["bigint", "a bigint"],
  ["boolean", "true or false"],
  ["date", "a date"],
  ["function", "a function"],
  ["int", "a whole number"],
  ["number", "a number"],
  ["object", "an object"],
  ["record", "an object"],
  ["string", "text"],
]);

function inWords(message: string, isRoot: boolean): string {
  const [, expected = "", received = ""] = WRONG_TYPE.exec(message) ?? [];
  if (expected === "") return message;
  if (received === "undefined") return isRoot ? "nothing is given" : "is required";
  const [must, is] = [expected, received].map((type) => TYPE_WORDS.get(type) ?? type);
  return `must be ${must}, not ${is}`;
}

/** One issue each of names that are too many, at the name: a misspelt field is found by its name. */
function byKey(issue: SchemaIssue): SchemaIssue[] {
  if (issue.code !== "unrecognized_keys" || issue.keys === undefined) return [issue];
  return issue.keys.map((key) => ({ path: [...issue.path, key], message: "is not a known field" }));
}

/** Writes a path as in code: `batch[3].traits["plan name"]`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.map((key, index) => {
    if (typeof key === "number") return `[${key}]`;
    const name = String(key);
    if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name)) return `[${JSON.stringify(name)}]`;
    return index === 0 ? name : `.${name}`;
  }).join("");
}

/** Puts in place of each union's issue those of its nearest branch, with their paths from the outside in. */
function withoutUnions(issues: readonly SchemaIssue[]): SchemaIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "invalid_union" || issue.errors === undefined || issue.errors.length === 0) {
      return [issue];
    }
    return nearestBranch(issue.errors.map(withoutUnions)).map((inner) => ({
      ...inner,
      path: [...issue.path, ...inner.path],
    }));
  });
}

/**
 * The branch that was meant is first of all one of the value's own kind (an object, not a text), then one whose own constants
 * (`type: "track"`, nothing deeper) match; then fewest faults win; between equals, the deepest fault has understood most of the value.
 */
function nearestBranch(branches: readonly SchemaIssue[][]): readonly SchemaIssue[] {
  const count = (issues: SchemaIssue[], test: (issue: SchemaIssue) => boolean) => issues.filter(test).length;
  const ranks = (issues: SchemaIssue[]): readonly number[] => [
    count(
      issues,
      ({ code, path }) => path.length === 0 && (code === "invalid_type" || code === "invalid_value"),
    ),
    count(issues, ({ code, path }) => path.length === 1 && code === "invalid_value"),
    // A branch that rules a field out was not meant by whoever gave the field.
    count(issues, ({ expected }) => expected === "never"),
    issues.length,
    -Math.max(0, ...issues.map(({ path }) => path.length)),
  ];
  const ranked = branches
    .map((issues) => ({ issues, ranks: ranks(issues) }))
    .toSorted((a, b) =>
      a.ranks.map((rank, index) => rank - (b.ranks[index] ?? 0)).find((by) => by !== 0) ?? 0
    );
  return ranked[0]?.issues ?? [];
}
