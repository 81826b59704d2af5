import type { ObjectAttributeFilter, ObjectFilter } from "@customerio-notebooks/app-api";
import { keyOfCioObjectId } from "../store/object_store.ts";
import { invalid } from "./app_error.ts";
import { compileFilter, type Condition } from "./filter_sql.ts";

/** Turns a filter into SQL: a condition on `objects o`, of the type that is searched. */
export function compileObjectFilter(filter: ObjectFilter, typeId: string): Condition {
  return compileFilter<ObjectAttributeFilter>(filter, ({ object_attribute }, pointer) => {
    const { field, operator, value, type_id } = object_attribute;
    const place = `${pointer}/object_attribute`;
    if (type_id !== typeId) {
      throw invalid(
        `\`type_id\` must be the \`object_type_id\` of the search, "${typeId}"`,
        `${place}/type_id`,
      );
    }
    if (operator === "exists") return existing(field);
    if (value === undefined) throw invalid("`eq` needs a `value` to compare with", `${place}/value`);
    return equal(field, String(value));
  });
}

function existing(field: string): Condition {
  if (field === "object_id" || field === "cio_object_id") return { sql: "(1)", parameters: [] };
  const sql = "EXISTS (SELECT 1 FROM object_attributes WHERE object = o.key AND name = ?)";
  return { sql, parameters: [field] };
}

function equal(field: string, value: string): Condition {
  if (field === "object_id") return { sql: "(o.object_id = ?)", parameters: [value] };
  if (field === "cio_object_id") return { sql: "(o.key = ?)", parameters: [keyOfCioObjectId(value)] };
  const sql = "EXISTS (SELECT 1 FROM object_attributes WHERE object = o.key AND name = ? AND value = ?)";
  return { sql, parameters: [field, value] };
}
