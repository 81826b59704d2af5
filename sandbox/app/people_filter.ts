import type { AttributeFilter, PeopleFilter, SegmentFilter } from "@customerio-notebooks/app-api";
import { keyOfCioId } from "../store/profile_store.ts";
import type { Segment } from "../store/segment_store.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { invalid } from "./app_error.ts";
import { compileFilter, type Condition } from "./filter_sql.ts";

/**
 * Turns a filter into SQL: a condition on `profiles p`.
 *
 * @param root JSON pointer to the filter in the body.
 */
export function compilePeopleFilter(workspace: Workspace, filter: PeopleFilter, root = "/filter"): Condition {
  return compileFilter<AttributeFilter | SegmentFilter>(filter, (leaf, pointer) => {
    if (!("segment" in leaf)) return compileAttribute(leaf.attribute, `${pointer}/attribute`);
    const segment = workspace.segments.find(leaf.segment.id);
    if (segment !== undefined) return compileSegment(workspace, segment);
    throw invalid(`there is no segment ${leaf.segment.id}`, `${pointer}/segment/id`);
  }, root);
}

/** Turns a segment into SQL: a condition on `profiles p`. Those that its filter names are older, so there is no circle. */
export function compileSegment(workspace: Workspace, { key, filter }: Segment): Condition {
  // Only what was checked as a filter is written there.
  if (filter !== null) return compileWritten(workspace, JSON.parse(filter) as PeopleFilter);
  const sql = "EXISTS (SELECT 1 FROM segment_members WHERE segment = ? AND profile = p.key)";
  return { sql, parameters: [key] };
}

/** A segment that a filter names may be gone since: nobody is in it. */
function compileWritten(workspace: Workspace, filter: PeopleFilter): Condition {
  return compileFilter<AttributeFilter | SegmentFilter>(filter, (leaf, pointer) => {
    if (!("segment" in leaf)) return compileAttribute(leaf.attribute, `${pointer}/attribute`);
    const segment = workspace.segments.find(leaf.segment.id);
    return segment === undefined ? { sql: "(0)", parameters: [] } : compileSegment(workspace, segment);
  });
}

/** The segments that a filter names. */
export function segmentsIn(filter: PeopleFilter): number[] {
  if ("segment" in filter) return [filter.segment.id];
  if ("and" in filter) return filter.and.flatMap(segmentsIn);
  if ("or" in filter) return filter.or.flatMap(segmentsIn);
  return "not" in filter ? segmentsIn(filter.not) : [];
}

function compileAttribute(
  { field, operator, value }: AttributeFilter["attribute"],
  pointer: string,
): Condition {
  if (operator === "exists") return existing(field);
  if (value === undefined) throw invalid("`eq` needs a `value` to compare with", `${pointer}/value`);
  return equal(field, String(value));
}

function existing(field: string): Condition {
  if (field === "cio_id") return { sql: "(1)", parameters: [] };
  if (field === "id" || field === "email") return { sql: `(p.${field} IS NOT NULL)`, parameters: [] };
  const sql = "EXISTS (SELECT 1 FROM attributes WHERE profile = p.key AND name = ?)";
  return { sql, parameters: [field] };
}

/** `IS` and not `=`, since the `NOT` of a comparison with NULL would find nobody. */
function equal(field: string, value: string): Condition {
  if (field === "cio_id") return { sql: "(p.key IS ?)", parameters: [keyOfCioId(value)] };
  if (field === "id" || field === "email") return { sql: `(p.${field} IS ?)`, parameters: [value] };
  const sql = "EXISTS (SELECT 1 FROM attributes WHERE profile = p.key AND name = ? AND value = ?)";
  return { sql, parameters: [field, value] };
}
