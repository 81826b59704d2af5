import { inspect } from "node:util";

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

/** How many members two arrays share at their start. */
function sharedAtStart(left: readonly string[], right: readonly string[]): number {
  const end = left.findIndex((line, index) => line !== right[index]);
  return end < 0 ? left.length : end;
}

/**
 * Two values line by line: what both have at the start and at the end once, and between those the lines of each,
 * marked `-` (actual) or `+` (expected).
 *
 * @param actual The value under test.
 * @param expected The value it should have been.
 * @returns The marked lines.
 */
export function differenceAsText(actual: unknown, expected: unknown): string {
  const [found, wanted] = [valueAsText(actual).split("\n"), valueAsText(expected).split("\n")];
  const start = sharedAtStart(found, wanted);
  const end = sharedAtStart(found.slice(start).reverse(), wanted.slice(start).reverse());
  const mark = (sign: string, lines: readonly string[]) => lines.map((line) => `${sign} ${line}`);
  return [
    ...mark(" ", found.slice(0, start)),
    ...mark("-", found.slice(start, found.length - end)),
    ...mark("+", wanted.slice(start, wanted.length - end)),
    ...mark(" ", found.slice(found.length - end)),
  ].join("\n");
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
