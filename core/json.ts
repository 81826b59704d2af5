import type { ErrorDetail } from "./errors.ts";
import { formatPath, validationError } from "./schema.ts";

/**
 * JSON that says what was meant. Dates become ISO 8601, big integers keep their digits, what is undefined is left out.
 *
 * @param value Plain data.
 * @param operation The operation's id, for the message.
 * @returns The text.
 * @throws {ValidationError} If a number is NaN or infinite, a date is invalid, or there is a cycle: `JSON.stringify` would
 * send `null`, which clears an attribute, or fail without a field.
 * @example
 * ```ts
 * import { encodeJson } from "@customerio-notebooks/core";
 *
 * const text = encodeJson({ id: 9007199254740993n, seen: new Date(0) }, "identify");
 * if (text !== '{"id":9007199254740993,"seen":"1970-01-01T00:00:00.000Z"}') throw new Error(text);
 * ```
 */
export function encodeJson(value: unknown, operation: string): string {
  try {
    return JSON.stringify(value, encodeScalar);
  } catch (cause) {
    const found = findUnencodable(value, []);
    throw validationError(operation, [
      found ?? { message: cause instanceof Error ? cause.message : String(cause) },
    ]);
  }
}

class Unencodable extends Error {}

function encodeScalar(this: unknown, key: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Unencodable(key);
  if (typeof value === "bigint") return rawJson(value.toString());
  // `Date.prototype.toJSON` has run by now, and has made an invalid date null.
  if (value === null && Reflect.get(Object(this), key) instanceof Date) throw new Unencodable(key);
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
  const fault = faultOf(value, above);
  if (fault !== undefined) return { message: fault, field: formatPath(path) };
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

function faultOf(value: unknown, above: readonly unknown[]): string | undefined {
  if (typeof value === "number" && !Number.isFinite(value)) {
    return `${value} cannot be sent; leave the field out, or send null to clear it`;
  }
  if (value instanceof Date && Number.isNaN(value.getTime())) return "is an invalid date";
  if (above.includes(value)) return "refers back to what contains it";
  return undefined;
}
