import { describeIssues, type Schema, type SchemaIssue } from "@customerio-notebooks/core";
import { unrecognizedKeys } from "../http/unrecognized_keys.ts";
import { AppRefusal } from "./app_error.ts";

/** Checks a part of a request against the contract. */
export function checkInput<Value>(
  schema: Schema<Value>,
  value: unknown,
  part: "path" | "query" | "body",
): Value {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw refusal(result.error.issues, part);
}

/**
 * Checks the parameters of a query. All come as text; those that the contract wants as a number or a truth value are
 * read as one, which cannot be told from the text alone: an id may well be `42` or `true`. Parameters that the contract
 * does not know are ignored, as the service does.
 */
export function checkQuery<Value>(schema: Schema<Value>, parameters: URLSearchParams): Value {
  const values: Record<string, unknown> = Object.fromEntries(parameters);
  const first = schema.safeParse(values);
  if (first.success) return first.data;
  for (const issue of first.error.issues) {
    for (const name of unrecognizedKeys(issue) ?? []) delete values[name];
    const [name] = issue.path;
    if (issue.code === "invalid_type" && typeof name === "string") values[name] = readScalar(values[name]);
  }
  return checkInput(schema, values, "query");
}

function readScalar(text: unknown): unknown {
  if (text === "true" || text === "false") return text === "true";
  return typeof text === "string" && /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

function refusal(issues: readonly SchemaIssue[], part: "path" | "query" | "body"): AppRefusal {
  const faults = describeIssues(issues).map(({ field, message }) => {
    const where = field === undefined ? `the ${part}` : `${part} field ${field}`;
    const pointer = field === undefined ? {} : { pointer: pointerOf(field) };
    return { detail: `${where}: ${message}`, ...pointer };
  });
  return new AppRefusal(400, faults);
}

/** `filter.and[0].attribute` as a JSON pointer. */
function pointerOf(field: string): string {
  return `/${field.replace(/\[(\d+)\]/g, ".$1").replaceAll(".", "/")}`;
}
