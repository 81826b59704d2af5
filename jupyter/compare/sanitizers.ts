/**
 * What differs from run to run and says nothing: taken out of outputs before they are compared.
 *
 * @module
 */

import { NotebookError } from "../errors.ts";
import { isRecord } from "../json.ts";

/** Replaces every match of a pattern, in stored and in fresh outputs alike. */
export interface OutputSanitizer {
  /** What is replaced, everywhere it occurs; a string is the source of a regular expression. */
  readonly pattern: RegExp | string;
  /** What stands in its place; `$1` is what the first group has matched. */
  readonly replacement: string;
}

/** Names of the ready-made sanitizers. */
export type CommonSanitizerName =
  | "addresses"
  | "durations"
  | "loopback-ports"
  | "temporary-paths"
  | "timestamps"
  | "uuids";

/**
 * Ready-made sanitizers, by name. None is applied unasked: a date that has changed may be the very regression.
 *
 * @example Forget identifiers and the time of day
 * ```ts
 * import { commonSanitizers, sanitize } from "@customerio-notebooks/jupyter/compare";
 *
 * const { timestamps, uuids } = commonSanitizers;
 * const line = "2026-01-31T08:15:00Z 8c2e0f6a-3f0b-4a53-9d0e-5a4f5b2c7d11 created";
 * if (sanitize(line, [timestamps, uuids]) !== "<timestamp> <uuid> created") throw new Error("not forgotten");
 * ```
 */
export const commonSanitizers: Readonly<Record<CommonSanitizerName, OutputSanitizer>> = {
  addresses: { pattern: /\b0x[0-9a-f]{6,16}\b/gi, replacement: "<address>" },
  durations: {
    pattern: /\b\d+(?:\.\d+)? ?(?:ns|µs|us|ms|s|sec|seconds?|min|minutes?)\b/g,
    replacement: "<duration>",
  },
  "loopback-ports": { pattern: /(127\.0\.0\.1|localhost|\[::1\]):\d+/g, replacement: "$1:<port>" },
  "temporary-paths": {
    pattern:
      /(?:\/(?:private\/)?(?:tmp|var\/folders)|[A-Za-z]:\\Users\\[^\\\s]+\\AppData\\Local\\Temp)[/\\][^\s"'`)<>]*/g,
    replacement: "<temporary path>",
  },
  timestamps: {
    pattern: /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?/g,
    replacement: "<timestamp>",
  },
  uuids: {
    pattern: /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
    replacement: "<uuid>",
  },
};

/**
 * Applies sanitizers to a text, in the order given.
 *
 * @param text The text.
 * @param sanitizers What to replace.
 * @returns The text without what differs from run to run.
 * @throws {SyntaxError} If a pattern is no regular expression.
 */
export function sanitize(text: string, sanitizers: readonly OutputSanitizer[]): string {
  return sanitizers.reduce(
    (rest, { pattern, replacement }) => rest.replace(everywhere(pattern), replacement),
    text,
  );
}

/**
 * Reads sanitizers from data, as they stand in a JSON file: `[{ "pattern": "order \\d+", "replacement": "order <id>" }]`.
 *
 * @param value The parsed JSON.
 * @param name Name of the file, for messages.
 * @returns The sanitizers.
 * @throws {NotebookError} Of kind `invalid-arguments`, naming the entry that is none.
 */
export function parseSanitizers(value: unknown, name: string): OutputSanitizer[] {
  const refuse = (why: string, cause?: unknown) =>
    new NotebookError(
      "invalid-arguments",
      `Cannot use the sanitizers of "${name}": ${why}. It must hold [{ "pattern": "regular expression", "replacement": "text" }, …]`,
      { cause },
    );
  if (!Array.isArray(value)) throw refuse("it is no JSON array");
  return value.map((entry: unknown, index) => {
    if (!isRecord(entry) || typeof entry.pattern !== "string" || typeof entry.replacement !== "string") {
      throw refuse(`entry ${index + 1} has no "pattern" or no "replacement"`);
    }
    try {
      everywhere(entry.pattern);
    } catch (cause) {
      throw refuse(`the pattern of entry ${index + 1} is no regular expression`, cause);
    }
    return { pattern: entry.pattern, replacement: entry.replacement };
  });
}

function everywhere(pattern: RegExp | string): RegExp {
  if (typeof pattern === "string") return new RegExp(pattern, "gm");
  return pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
}
