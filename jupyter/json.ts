/** Any value that JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  /** Its members. */
  readonly [key: string]: JsonValue | undefined;
}

/**
 * Tells whether a value is a plain object and neither null nor an array.
 *
 * @param value Anything.
 * @returns Whether its members can be read by name.
 */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
