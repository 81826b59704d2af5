import { diff, inspect } from "node:util";

/**
 * A value as one line or more of text, with sorted keys so that two equal objects read alike.
 *
 * @param value What to print.
 * @returns The text.
 */
export function valueAsText(value: unknown): string {
  return inspect(value, {
    depth: null,
    sorted: true,
    maxArrayLength: null,
    maxStringLength: null,
    compact: 1,
  });
}

/**
 * The lines in which two values differ, each marked `-` (only in actual) or `+` (only in expected).
 *
 * @param actual The value under test.
 * @param expected The value it should have been.
 * @returns The marked lines.
 */
export function differenceAsText(actual: unknown, expected: unknown): string {
  // `diff` reports 1 for a line that only its first argument has, and -1 for one that only its second has.
  const mark = (side: number) => (side > 0 ? "-" : side < 0 ? "+" : " ");
  const lines = diff(valueAsText(actual).split("\n"), valueAsText(expected).split("\n"));
  return lines.map(([side, line]) => `${mark(side)} ${line}`).join("\n");
}

/**
 * An assertion message with the caller's own words at its end.
 *
 * @param statement What did not hold, without a full stop.
 * @param message The caller's words, if any.
 * @returns The full message.
 */
export function statementWithMessage(statement: string, message: string | undefined): string {
  return message ? `${statement}: ${message}` : `${statement}.`;
}
