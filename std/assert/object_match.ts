import { AssertionError } from "./assertion_error.ts";
import { equal } from "./equal.ts";
import { differenceAsText, statementWithMessage } from "./values_as_text.ts";

type Loose = Record<PropertyKey, unknown>;

/** True for what is matched property by property; a regular expression or a date is one value. */
function isWalked(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && !(value instanceof RegExp) &&
    !(value instanceof Date);
}

/** A value cut down to what the pattern speaks of, so that the two can be compared for equality. */
class Projection {
  readonly #done = new Map<object, Map<object, unknown>>();

  of(value: unknown, pattern: unknown): unknown {
    if (!isWalked(value) || !isWalked(pattern)) return value;
    const known = this.#done.get(value)?.get(pattern);
    if (known !== undefined) return known;
    if (value instanceof Set && pattern instanceof Set) return value.intersection(pattern);
    if (value instanceof Map && pattern instanceof Map) {
      const shared = [...value].filter(([key]) => pattern.has(key));
      return new Map(shared.map(([key, member]) => [key, this.of(member, pattern.get(key))]));
    }
    const projected: Loose = {};
    this.#done.set(value, (this.#done.get(value) ?? new Map()).set(pattern, projected));
    for (const key of Reflect.ownKeys(value)) {
      // The own `length` of an array is no property of what it holds.
      if (key in pattern && !(key === "length" && Array.isArray(value))) {
        projected[key] = this.of(value[key], pattern[key]);
      }
    }
    // An array and an object with the same entries must not match each other.
    return Array.isArray(value) ? Object.assign([], projected) : projected;
  }
}

/**
 * Asserts that an object has at least the properties of another, deeply. Arrays match member by member from the
 * start and may be longer than the pattern; classes are of no account.
 *
 * @param actual The object under test.
 * @param expected The properties it should have.
 * @param message Words added to the error.
 * @throws {AssertionError} If one is missing or differs; the message shows which.
 *
 * @example
 * ```ts
 * import { assertObjectMatch } from "@std/assert";
 *
 * assertObjectMatch({ person: { id: 1, plan: "pro" }, at: 7 }, { person: { plan: "pro" } });
 * ```
 */
export function assertObjectMatch(
  actual: object,
  expected: Record<PropertyKey, unknown>,
  message?: string,
): void {
  const found = new Projection().of(actual, expected);
  const wanted = new Projection().of(expected, expected);
  if (equal(found, wanted)) return;
  const statement = statementWithMessage("The object lacks expected properties", message);
  throw new AssertionError(`${statement}\n\n(- actual, + expected)\n${differenceAsText(found, wanted)}`);
}
