import { isRecord } from "../json.ts";

/**
 * Tells whether two JSON values are the same, whatever the order of their members.
 *
 * @param left One value.
 * @param right The other.
 * @returns Whether they are the same; a member that is undefined counts as absent.
 */
export function equalJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left)) {
    return Array.isArray(right) && left.length === right.length &&
      left.every((element, index) => equalJson(element, right[index]));
  }
  if (!isRecord(left) || !isRecord(right)) return false;
  const names = presentKeys(left);
  return names.length === presentKeys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && equalJson(left[name], right[name]));
}

/**
 * Lists the members that JSON would have.
 *
 * @param record An object.
 * @returns The names of its members that are not undefined.
 */
export function presentKeys(record: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(record).filter((name) => record[name] !== undefined);
}
