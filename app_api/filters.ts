/**
 * Filters of people, built so that the API takes them.
 *
 * @module
 */
import { validationError } from "@customerio-notebooks/core";
import type {
  AndFilter,
  AttributeFilter,
  NotFilter,
  OrFilter,
  PeopleFilter,
  SegmentFilter,
} from "./types.ts";

/** What can be asked of an attribute. */
export interface AttributeConditions {
  /** People of whom the attribute is this value. */
  equals(value: string | number | boolean): AttributeFilter;
  /** People who have the attribute. */
  exists(): AttributeFilter;
}

/**
 * People by an attribute.
 *
 * @param field The attribute's name.
 * @returns What can be asked of it.
 * @throws {ValidationError} If the name is empty or no text, and in `equals` if the value is no text, number or boolean.
 * @example
 * ```ts
 * import { and, attribute, not, segment } from "@customerio-notebooks/app-api";
 *
 * const filter = and(segment(7), not(attribute("plan").equals("free")), attribute("email").exists());
 * if (filter.and.length !== 3) throw new Error("unexpected");
 * ```
 */
export function attribute(field: string): AttributeConditions {
  if (typeof field !== "string" || field === "") throw wrong("attribute", "must be a name, not empty");
  return {
    equals(value: string | number | boolean): AttributeFilter {
      const isFinite = typeof value !== "number" || Number.isFinite(value);
      if (!["string", "number", "boolean"].includes(typeof value) || !isFinite) {
        throw wrong("attribute.value", "must be text, a number or a boolean");
      }
      return { attribute: { field, operator: "eq", value } };
    },
    exists: (): AttributeFilter => ({ attribute: { field, operator: "exists" } }),
  };
}

/**
 * People in a segment.
 *
 * @param id The segment's id.
 * @returns The filter.
 * @throws {ValidationError} If the id is not a positive integer.
 */
export function segment(id: number): SegmentFilter {
  if (!Number.isSafeInteger(id) || id < 1) throw wrong("segment.id", "must be a positive integer");
  return { segment: { id } };
}

/**
 * People whom all of the filters find.
 *
 * @param first A filter; there must be one.
 * @param others More of them.
 * @returns The filter.
 * @throws {ValidationError} If there is none, or one is no filter.
 */
export function and(first: PeopleFilter, ...others: PeopleFilter[]): AndFilter {
  return { and: checked("and", [first, ...others]) };
}

/**
 * People whom any of the filters finds.
 *
 * @param first A filter; there must be one.
 * @param others More of them.
 * @returns The filter.
 * @throws {ValidationError} If there is none, or one is no filter.
 */
export function or(first: PeopleFilter, ...others: PeopleFilter[]): OrFilter {
  return { or: checked("or", [first, ...others]) };
}

/**
 * People whom a filter does not find.
 *
 * @param filter The filter, one and not a list, which the API does not take.
 * @returns The filter.
 * @throws {ValidationError} If it is no filter.
 */
export function not(filter: PeopleFilter): NotFilter {
  checked("not", [filter]);
  return { not: filter };
}

const KINDS: ReadonlySet<string> = new Set(["attribute", "segment", "and", "or", "not"]);

/** Looks at the outside only: what is inside was checked when it was made, or is by the operation's schema. */
function checked(field: string, filters: PeopleFilter[]): PeopleFilter[] {
  for (const [index, filter] of filters.entries()) {
    const keys = Object.keys(filter ?? {});
    if (!Array.isArray(filter) && keys.length === 1 && KINDS.has(keys[0] ?? "")) continue;
    const advice = Array.isArray(filter) ? "; write each filter as an argument of its own" : "";
    const place = field === "not" ? field : `${field}[${index}]`;
    throw wrong(place, `must be one filter, of ${[...KINDS].join(", ")}${advice}`);
  }
  return filters;
}

function wrong(field: string, message: string): Error {
  return validationError("make a filter", [{ field, message }]);
}
