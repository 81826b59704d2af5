import { Secret } from "./secret.ts";

const REDACTED = "[redacted]";

/** Names of fields and headers whose value is a credential, whatever it looks like. */
const SENSITIVE_NAME =
  /^(authorization|proxy-authorization|cookie|set-cookie|password|passwd|secret|token|x-cio-signature|.*(api|app|write|signing|site|access|private)[-_]?(key|token|secret))$/i;

/** Anything that a person would paste as an HTTP credential inside a longer text. */
const AUTHORIZATION_VALUE = /\b(Basic|Bearer)\s+[A-Za-z0-9+/=._~-]{6,}/g;

/**
 * Removes credentials from a text: the given secrets, their Base64 form as the user name of Basic authentication, and
 * anything written as `Basic …` or `Bearer …`.
 *
 * @param text The text.
 * @param secrets The credentials that must not show.
 * @returns The text with `[redacted]` in their place.
 * @example
 * ```ts
 * import { redactText, Secret } from "@customerio-notebooks/core";
 *
 * const text = redactText("key abc123 was refused", [new Secret("abc123")]);
 * if (text !== "key [redacted] was refused") throw new Error(text);
 * ```
 */
export function redactText(text: string, secrets: Iterable<Secret> = []): string {
  let redacted = text;
  for (const secret of secrets) {
    const value = secret.reveal();
    if (value === "") continue;
    for (const form of [value, basicCredentials(secret), encodeURIComponent(value)]) {
      redacted = redacted.replaceAll(form, REDACTED);
    }
  }
  return redacted.replace(AUTHORIZATION_VALUE, `$1 ${REDACTED}`);
}

/**
 * A copy of a value fit for a log: secrets and values under a credential's name become `[redacted]`, at any depth.
 *
 * @param value Any value; errors, maps, headers, dates and cycles are taken care of.
 * @param secrets Credentials that must not show inside texts either.
 * @returns Plain data that `JSON.stringify` takes.
 * @example
 * ```ts
 * import { redact } from "@customerio-notebooks/core";
 *
 * const entry = redact({ headers: { Authorization: "Basic c2VjcmV0Og==" }, userId: "42" });
 * if (JSON.stringify(entry) !== '{"headers":{"Authorization":"[redacted]"},"userId":"42"}') throw new Error("unexpected");
 * ```
 */
export function redact(value: unknown, secrets: Iterable<Secret> = []): unknown {
  const known = [...secrets];
  const above = new Set<object>();
  const walk = (item: unknown): unknown => {
    if (typeof item === "string") return redactText(item, known);
    if (typeof item === "bigint") return item.toString();
    if (typeof item === "function" || typeof item === "symbol") return String(item.toString());
    if (typeof item !== "object" || item === null) return item;
    if (item instanceof Secret) return REDACTED;
    if (item instanceof Date) return Number.isNaN(item.getTime()) ? null : item.toISOString();
    if (item instanceof URL) return redactText(item.href, known);
    if (above.has(item)) return "[circular]";
    above.add(item);
    const copy = Array.isArray(item) ? item.map(walk) : walkEntries(entriesOf(item), walk);
    above.delete(item);
    return copy;
  };
  return walk(value);
}

/** `user:` in Base64: what HTTP Basic authentication sends for a key with an empty password. */
export function basicCredentials(key: Secret): string {
  const bytes = new TextEncoder().encode(`${key.reveal()}:`);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function walkEntries(
  entries: Iterable<[string, unknown]>,
  walk: (item: unknown) => unknown,
): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [name, item] of entries) copy[name] = SENSITIVE_NAME.test(name) ? REDACTED : walk(item);
  return copy;
}

function entriesOf(item: object): Iterable<[string, unknown]> {
  if (item instanceof Headers) return item.entries();
  if (item instanceof Map) {
    return Array.from(item, ([name, value]): [string, unknown] => [String(name), value]);
  }
  if (item instanceof Error) {
    const own = Object.entries(item).filter(([, value]) => value !== undefined);
    return [["name", item.name], ["message", item.message], ...own, ...causeOf(item)];
  }
  return Object.entries(item);
}

function causeOf(error: Error): [string, unknown][] {
  return error.cause === undefined ? [] : [["cause", error.cause]];
}
