import type { AttributeFilter, PeopleFilter, SegmentFilter } from "@customerio-notebooks/app-api";
import { keyOfCioId } from "../store/profile_store.ts";
import { invalid, notYet } from "./app_error.ts";
import { compileFilter, type Condition } from "./filter_sql.ts";

/** Turns a filter into SQL: a condition on `profiles p`. */
export function compilePeopleFilter(filter: PeopleFilter): Condition {
  return compileFilter<AttributeFilter | SegmentFilter>(filter, (leaf, pointer) => {
    if ("segment" in leaf) throw notYet("getPeopleFilter (POST /v1/customers) by segments");
    return compileAttribute(leaf.attribute, `${pointer}/attribute`);
  });
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
