import { isRecord } from "./json.ts";

/** What stands where a secret was. */
const REPLACEMENT = "[redacted]";
/** Shorter strings occur by chance in ordinary text; replacing them would spoil it and protect nothing. */
const SHORTEST_SECRET = 6;

/** Replaces secrets in texts and in whole JSON values. */
export interface Redactor {
  /** Replaces them in one text. */
  text(value: string): string;
  /** Replaces them in every string and every key of a JSON value; the value itself is not changed. */
  deep<Value>(value: Value): Value;
}

/**
 * Makes a redactor.
 *
 * A secret is also found in the forms it takes inside JSON, HTML and URLs.
 *
 * @param secrets The secrets; those with fewer than 6 characters are ignored.
 * @returns The redactor.
 *
 * @example Take a key out of a text
 * ```ts
 * import { createRedactor } from "@customerio-notebooks/jupyter";
 *
 * const { text } = createRedactor(["sk-123456"]);
 * if (text("key sk-123456") !== "key [redacted]") throw new Error("leaked");
 * ```
 */
export function createRedactor(secrets: readonly string[]): Redactor {
  const forms = new Set(secrets.filter((secret) => secret.length >= SHORTEST_SECRET).flatMap(writtenForms));
  // Longest first, or a secret that contains another one would leave its rest behind.
  const ordered = [...forms].sort((left, right) => right.length - left.length);
  const text = (value: string): string =>
    ordered.reduce((rest, form) => rest.replaceAll(form, REPLACEMENT), value);
  const deep = (value: unknown): unknown => {
    if (typeof value === "string") return text(value);
    if (Array.isArray(value)) return value.map(deep);
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [text(key), deep(member)]));
  };
  return {
    text,
    // Strings stay strings and objects keep their shape; TypeScript cannot see that through the recursion.
    deep: <Value>(value: Value): Value => ordered.length === 0 ? value : deep(value) as Value,
  };
}

function writtenForms(secret: string): string[] {
  const html = secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(
    '"',
    "&quot;",
  );
  const inJson = JSON.stringify(secret).slice(1, -1);
  return [secret, inJson, html, html.replaceAll("'", "&#39;"), encodeURIComponent(secret)];
}
