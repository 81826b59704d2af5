import type { ErrorDetail } from "./errors.ts";
import { formatPath, validationError } from "./schema.ts";

/** Deep enough for any real body, and far from exhausting the stack. */
const MAX_DEPTH = 500;

/**
 * JSON that says what was meant. Dates become ISO 8601, big integers keep their digits, what is undefined is left out.
 *
 * @param value Plain data.
 * @param operation The operation's id, for the message.
 * @returns The text.
 * @throws {ValidationError} If a number is NaN or infinite, a date is invalid, something is not data (a function, a promise,
 * a map, bytes) or contains itself: `JSON.stringify` would send `null`, which clears an attribute, or `{}`, or would fail
 * without naming a field.
 * @example
 * ```ts
 * import { encodeJson } from "@customerio-notebooks/core";
 *
 * const text = encodeJson({ id: 9007199254740993n, seen: new Date(0) }, "identify");
 * if (text !== '{"id":9007199254740993,"seen":"1970-01-01T00:00:00.000Z"}') throw new Error(text);
 * ```
 */
export function encodeJson(value: unknown, operation: string): string {
  if (value === undefined) throw validationError(operation, [{ message: "there is nothing to send" }]);
  try {
    // Without a function of ours to call for each value, which most of what is sent does not need.
    return isPlain(value, MAX_PLAIN_DEPTH) ? JSON.stringify(value) : JSON.stringify(value, encodeScalar);
  } catch (cause) {
    const found = findUnencodable(value, []);
    throw validationError(operation, [
      found ?? { message: cause instanceof Error ? cause.message : String(cause) },
    ]);
  }
}

/** Beyond it the slow way is taken, which is the one that can tell a cycle. */
const MAX_PLAIN_DEPTH = 20;

/** Whether a value consists of nothing but what JSON has itself, so that `JSON.stringify` alone says what was meant. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) {
    return typeof value === "number"
      ? Number.isFinite(value)
      : typeof value !== "bigint" && typeof value !== "function" && typeof value !== "symbol";
  }
  if (depth === 0) return false;
  if (Array.isArray(value)) {
    return Object.getPrototypeOf(value) === Array.prototype &&
      value.every((item) => isPlain(item, depth - 1));
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  // Inherited names can only be too many here, never too few, and spare a list of the own ones.
  for (const key in value) if (!isPlain(Reflect.get(value, key), depth - 1)) return false;
  return true;
}

class Unencodable extends Error {}

function encodeScalar(this: unknown, key: string, value: unknown): unknown {
  if (typeof value === "string" || typeof value === "boolean" || value === undefined) return value;
  if (typeof value === "bigint") return rawJson(value.toString());
  // `Date.prototype.toJSON` has run by now, and has made an invalid date null.
  if (faultOf(value === null ? Reflect.get(Object(this), key) : value) !== undefined) {
    throw new Unencodable(key);
  }
  return value;
}

/** `JSON.rawJSON` is in V8 since 2023 and not yet in TypeScript's library. */
function rawJson(text: string): unknown {
  const { rawJSON } = JSON as { rawJSON?: (text: string) => unknown };
  if (rawJSON === undefined) throw new Unencodable("big integers need a runtime with JSON.rawJSON");
  return rawJSON(text);
}

function findUnencodable(
  value: unknown,
  path: readonly PropertyKey[],
  above: readonly unknown[] = [],
): ErrorDetail | undefined {
  const message = faultOf(value) ?? faultOfPlace(value, above);
  if (message !== undefined) return path.length === 0 ? { message } : { message, field: formatPath(path) };
  if (typeof value !== "object" || value === null || value instanceof Date) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = findUnencodable(item, [...path, Array.isArray(value) ? Number(key) : key], [
      ...above,
      value,
    ]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Objects that `JSON.stringify` turns into `{}` or into a list of bytes, without a word. */
const NOT_DATA: readonly (readonly [new (...parameters: never[]) => object, string])[] = [
  [Map, "is a Map, which JSON cannot hold; send Object.fromEntries(map)"],
  [Set, "is a Set, which JSON cannot hold; send [...set]"],
  [Promise, "is a promise; await it first"],
  [ArrayBuffer, "is bytes, which JSON cannot hold; send text, such as Base64"],
];

function faultOf(value: unknown): string | undefined {
  if (typeof value === "number" && !Number.isFinite(value)) {
    return `${value} cannot be sent; leave the field out, or send null to clear it`;
  }
  if (typeof value === "function" || typeof value === "symbol") return `is a ${typeof value}, not data`;
  if (typeof value !== "object" || value === null) return undefined;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "is an invalid date" : undefined;
  const data = ArrayBuffer.isView(value) ? value.buffer : value;
  return NOT_DATA.find(([type]) => data instanceof type)?.[1];
}

function faultOfPlace(value: unknown, above: readonly unknown[]): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (above.includes(value)) return "refers back to what contains it";
  return above.length > MAX_DEPTH ? `is nested more than ${MAX_DEPTH} levels deep` : undefined;
}
