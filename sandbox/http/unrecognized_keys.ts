import type { SchemaIssue } from "@customerio-notebooks/core";

/** The fields that an issue says are too many; undefined where it is about something else. */
export function unrecognizedKeys(issue: SchemaIssue): readonly string[] | undefined {
  const keys: unknown = issue.code === "unrecognized_keys" ? Reflect.get(issue, "keys") : undefined;
  return Array.isArray(keys) ? keys.map(String) : undefined;
}
