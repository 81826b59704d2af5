import type { SQLInputValue } from "node:sqlite";
import type { AttributeFilter, PeopleFilter } from "@customerio-notebooks/app-api";
import { keyOfCioId } from "../store/profile_store.ts";
import { invalid, notYet } from "./app_error.ts";

/** A condition on `profiles p`. */
export interface Condition {
  /** SQL of the condition. */
  readonly sql: string;
  /** The values in it. */
  readonly parameters: readonly SQLInputValue[];
}

/** Levels of a filter; SQLite takes expressions of 1000 at most. */
const DEEPEST = 50;

/** Leaves of a filter; SQLite takes 32,766 parameters, two a leaf. */
const MOST_LEAVES = 1000;

/** Turns a filter into SQL. */
export function compilePeopleFilter(filter: PeopleFilter): Condition {
  const condition = compile(filter, "/filter", 0);
  if (condition.parameters.length > 2 * MOST_LEAVES) {
    throw invalid(`the filter has more than ${MOST_LEAVES} conditions`, "/filter");
  }
  return condition;
}

function compile(filter: PeopleFilter, pointer: string, level: number): Condition {
  if (level > DEEPEST) throw invalid(`the filter is nested more than ${DEEPEST} levels deep`, pointer);
  if ("and" in filter) return join(filter.and, "AND", `${pointer}/and`, level);
  if ("or" in filter) return join(filter.or, "OR", `${pointer}/or`, level);
  if ("not" in filter) {
    const { sql, parameters } = compile(filter.not, `${pointer}/not`, level + 1);
    return { sql: `NOT ${sql}`, parameters };
  }
  if ("segment" in filter) throw notYet("getPeopleFilter (POST /v1/customers) by segments");
  return compileAttribute(filter.attribute, `${pointer}/attribute`);
}

function join(
  filters: readonly PeopleFilter[],
  operator: "AND" | "OR",
  pointer: string,
  level: number,
): Condition {
  const conditions = filters.map((filter, index) => compile(filter, `${pointer}/${index}`, level + 1));
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(` ${operator} `)})`,
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
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
