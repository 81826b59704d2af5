import { type ErrorDetail, formatPath } from "@customerio-notebooks/core";

/** What a field of a call must be. */
export interface FieldRule {
  /** Where it is, from the outside in. */
  readonly path: readonly string[];
  /** Where else it may be. */
  readonly otherwise?: readonly string[];
  /** What is wrong with a value, if anything. */
  readonly faultOf: (value: unknown) => string | undefined;
}

/** A field that must be text, not empty. */
export function text(...path: string[]): FieldRule {
  return {
    path,
    faultOf(value) {
      if (value === undefined || value === null) return "must be given";
      return typeof value === "string" && value.trim() !== "" ? undefined : "must be text, not empty";
    },
  };
}

/** A field that must be one of some texts. */
export function oneOf(values: readonly string[], ...path: string[]): FieldRule {
  return {
    path,
    faultOf: (value) =>
      typeof value === "string" && values.includes(value) ? undefined : `must be one of ${values.join(", ")}`,
  };
}

/** As the rule says, where the field is there. */
export function optional(rule: FieldRule): FieldRule {
  return {
    path: rule.path,
    faultOf: (value) => value === undefined || value === null ? undefined : rule.faultOf(value),
  };
}

/** A field that is an integer, or an integer as text. */
export function integer(...path: string[]): FieldRule {
  return {
    path,
    faultOf: (value) =>
      (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) ||
        (typeof value === "string" && /^\d+$/.test(value))
        ? undefined
        : "must be an integer",
  };
}

/** The value of a field, undefined where anything on the way to it is missing. */
export function fieldOf(value: unknown, path: readonly string[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, key)) return undefined;
    current = Reflect.get(current, key);
  }
  return current;
}

/** What is wrong with a call; the prefix is its path in the body. */
export function faultsOf(
  rules: readonly FieldRule[],
  call: unknown,
  prefix: readonly PropertyKey[],
): ErrorDetail[] {
  return rules.flatMap(({ path, otherwise = path, faultOf }) => {
    const message = faultOf(fieldOf(call, path) ?? fieldOf(call, otherwise));
    return message === undefined ? [] : [{ field: formatPath([...prefix, ...path]), message }];
  });
}
