import type { SchemaIssue } from "@customerio-notebooks/core";

/** The fields that an issue says are too many; undefined where it is about something else. */
export function unrecognizedKeys(issue: SchemaIssue): readonly string[] | undefined {
  return issue.code === "unrecognized_keys" ? issue.keys?.map(String) : undefined;
}
