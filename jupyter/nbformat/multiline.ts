import type { MimeBundle } from "./types.ts";

/**
 * Joins a text that may be stored as a list of lines.
 *
 * @param text The text as stored.
 * @returns The text.
 */
export function joinLines(text: string | readonly string[]): string {
  return typeof text === "string" ? text : text.join("");
}

/** Where Python's `splitlines` ends a line. */
// deno-lint-ignore no-control-regex -- separators of old are among them
const LINE_END = /(?<=\r\n|\n|\r(?!\n)|[\v\f\x1c-\x1e\x85\u2028\u2029])/;

/**
 * Splits a text into lines that keep their ends, where Jupyter's own writer splits it.
 *
 * @param text The text.
 * @returns The lines.
 */
export function splitLines(text: string): string[] {
  return text === "" ? [] : text.split(LINE_END).filter((line) => line !== "");
}

/**
 * Whether values of a MIME type are JSON data, where a list is a list and not the lines of a text.
 *
 * @param mimeType For example `application/vnd.vegalite.v5+json`.
 * @returns Whether it holds JSON.
 */
export function isJsonMime(mimeType: string): boolean {
  return mimeType === "application/json" ||
    (mimeType.startsWith("application/") && mimeType.endsWith("+json"));
}

/**
 * Whether Jupyter stores values of a MIME type as lists of lines; base64 images and the like stay one string.
 *
 * @param mimeType For example `text/html`.
 * @returns Whether it is split.
 */
export function isSplitMime(mimeType: string): boolean {
  return !isJsonMime(mimeType) &&
    (mimeType.startsWith("text/") || mimeType === "image/svg+xml" || mimeType === "application/javascript");
}

/**
 * Joins the texts of a bundle.
 *
 * @param bundle The bundle as stored.
 * @returns The bundle with every text in one string; the same one if it was so already.
 */
export function joinBundle(bundle: MimeBundle): MimeBundle {
  const isLines = ([mimeType, value]: [string, unknown]): boolean =>
    !isJsonMime(mimeType) && Array.isArray(value) && value.every((line) => typeof line === "string");
  const entries = Object.entries(bundle);
  if (!entries.some(isLines)) return bundle;
  return Object.fromEntries(
    entries.map(([mimeType, value]) => [
      mimeType,
      isLines([mimeType, value]) && Array.isArray(value) ? value.join("") : value,
    ]),
  );
}
