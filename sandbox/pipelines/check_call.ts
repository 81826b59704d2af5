import {
  describeIssues,
  type ErrorDetail,
  formatPath,
  parseWhole,
  type Schema,
  type SchemaIssue,
} from "@customerio-notebooks/core";
import { unrecognizedKeys } from "../http/unrecognized_keys.ts";

/** What a check found: the call, or its faults. */
export type CheckedCall<Call> = { readonly call: Call } | { readonly faults: readonly ErrorDetail[] };

/**
 * Checks a call against the contract. Fields that the contract does not know are left out rather than refused: the
 * contract is strict so that a client's typing errors show, and the service is not.
 *
 * @param prefix Path of the call in the body, for the messages.
 */
export function checkCall<Call>(
  schema: Schema<Call>,
  value: unknown,
  prefix: readonly PropertyKey[],
): CheckedCall<Call> {
  const result = parseWhole(schema, value);
  if (result.success) return { call: result.data };
  const { issues } = result.error;
  const unknown = unknownFields(issues);
  if (unknown === undefined) return { faults: describeCallIssues(issues, prefix) };
  const known = Object.entries(Object(value)).filter(([name]) => !unknown.has(name));
  const again = parseWhole(schema, Object.fromEntries(known));
  return again.success ? { call: again.data } : { faults: describeCallIssues(again.error.issues, prefix) };
}

/** Faults as the service words them: one text each, with the path of the field. */
export function faultTexts(faults: readonly ErrorDetail[]): string[] {
  return faults.map(({ field, message }) => field === undefined ? message : `${field}: ${message}`);
}

/** The names of the fields that are too many, where that is all that is wrong. */
function unknownFields(issues: readonly SchemaIssue[]): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const issue of issues) {
    const found = issue.code === "invalid_union"
      ? (issue.errors ?? []).map(unknownFields).find((branch) => branch !== undefined)
      : unrecognizedKeys(issue);
    if (found === undefined || issue.path.length > 0) return undefined;
    for (const name of found) names.add(name);
  }
  return names;
}

/** A union in which every branch wants another field is one fault, not the first branch's. */
function describeCallIssues(
  issues: readonly SchemaIssue[],
  prefix: readonly PropertyKey[],
): readonly ErrorDetail[] {
  const missing = issues.flatMap(missingAlternatives);
  if (missing.length < 2 || issues.length > 1) return describeIssues(issues, prefix);
  const message = `one of ${missing.join(", ")} must be given`;
  return [prefix.length === 0 ? { message } : { message, field: formatPath(prefix) }];
}

function missingAlternatives({ code, errors = [] }: SchemaIssue): string[] {
  if (code !== "invalid_union") return [];
  const alternatives = errors.map((branch) => {
    const wanted = branch.filter(({ message }) => message.endsWith("received undefined"));
    return wanted.length === 1 && branch.length === 1 ? formatPath(wanted[0]?.path ?? []) : undefined;
  });
  return alternatives.filter((field) => field !== undefined);
}
