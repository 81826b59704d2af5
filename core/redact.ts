import { Secret } from "./secret.ts";
import { secretPattern } from "./secret_forms.ts";
import { isSensitiveName } from "./sensitive_name.ts";

const REDACTED = "[redacted]";

/** Deeper than any real body; beyond it a hostile one would exhaust the stack. */
const MAX_DEPTH = 32;

/** An HTTP credential inside a longer text. The look-ahead spares prose such as "Basic authentication failed". */
const AUTHORIZATION_VALUE =
  /\b([Bb]asic|[Bb]earer|BASIC|BEARER)\s+(?=[\w+/=.~-]*(?:[\d+/=_]|[a-z][A-Z]))[\w+/=.~-]{6,}/g;

/** `user:password@` in a URL. */
const URL_CREDENTIALS = /\b([a-z][a-z0-9+.-]*:\/\/)[^\s/?#@]+@/gi;

const QUERY_PARAMETER = /([?&;])([\w.%[\]-]{1,100})=([^&#;\s"'<>]+)/g;

/** Removes credentials from texts and from values; made once for the credentials it knows. */
export interface Redactor {
  /** As {@linkcode redactText}. */
  text(text: string): string;
  /** As {@linkcode redact}. */
  value(value: unknown): unknown;
}

/** Makes a redactor; the longest credential goes first, since it may contain another. */
export function createRedactor(secrets: Iterable<Secret> = []): Redactor {
  const patterns = [...secrets]
    .toSorted((a, b) => b.reveal().length - a.reveal().length)
    .map(secretPattern)
    .filter((pattern) => pattern !== undefined);
  const text = (given: string): string =>
    patterns.reduce((redacted, pattern) => redacted.replace(pattern, REDACTED), given)
      .replace(AUTHORIZATION_VALUE, `$1 ${REDACTED}`)
      .replace(URL_CREDENTIALS, `$1${REDACTED}@`)
      .replace(
        QUERY_PARAMETER,
        (parameter, start, name) => isSensitiveName(name) ? `${start}${name}=${REDACTED}` : parameter,
      );
  return { text, value: (value) => copyRedacted(value, text, new Set()) };
}

/**
 * Removes credentials from a text: the given secrets in whatever form they are echoed (as they are, escaped for a URL,
 * JSON or HTML, in Base64), what follows `Basic` or `Bearer`, and user names, passwords and keys in URLs.
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
  return createRedactor(secrets).text(text);
}

/**
 * A copy of a value fit for a log: secrets and values under a credential's name become `[redacted]`, at any depth. It
 * never throws; bytes are counted, not copied, and what lies deeper than 32 levels is left out.
 *
 * @param value Any value; errors, maps, sets, headers, URLs, dates and cycles are taken care of.
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
  return createRedactor(secrets).value(value);
}

function copyRedacted(value: unknown, text: Redactor["text"], above: Set<object>): unknown {
  if (typeof value === "function") return `[function ${text(value.name)}]`;
  if (typeof value === "string" || typeof value === "symbol" || typeof value === "bigint") {
    return text(String(value));
  }
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Secret) return REDACTED;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof URL) return text(value.href);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
  if (above.has(value)) return "[circular]";
  if (above.size === MAX_DEPTH) return "[too deep]";
  above.add(value);
  try {
    if (Array.isArray(value) || value instanceof Set) {
      return Array.from(value, (item) => copyRedacted(item, text, above));
    }
    // `Object.fromEntries` makes a field named `__proto__` a field, which an assignment would not.
    return Object.fromEntries(
      Array.from(entriesOf(value), ([name, item]) => {
        const hidden = item !== undefined && item !== null && isSensitiveName(name);
        return [text(name), hidden ? REDACTED : copyRedacted(item, text, above)];
      }),
    );
  } catch {
    // A getter threw. What is being reported matters more than this part of it.
    return "[unreadable]";
  } finally {
    above.delete(value);
  }
}

function entriesOf(item: object): Iterable<[string, unknown]> {
  if (item instanceof Headers || item instanceof URLSearchParams) return item.entries();
  if (item instanceof Map) {
    return Array.from(item, ([name, value]): [string, unknown] => [String(name), value]);
  }
  if (item instanceof Error) {
    const own = Object.entries(item).filter(([, value]) => value !== undefined);
    return [["name", item.name], ["message", item.message], ...own, ...hiddenPartsOf(item)];
  }
  return Object.entries(item);
}

/** `cause` and `errors` are not enumerable. */
function hiddenPartsOf(error: Error): [string, unknown][] {
  const cause: [string, unknown][] = error.cause === undefined ? [] : [["cause", error.cause]];
  return error instanceof AggregateError ? [...cause, ["errors", error.errors]] : cause;
}
