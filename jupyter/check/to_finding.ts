import type { Finding, FindingFix, FindingSeverity } from "./finding.ts";
import type { NotebookSource } from "./notebook_source.ts";
import { secretsInCell } from "./secrets.ts";

/** What was found, by offset. */
export interface Hit {
  /** Position of the cell among all cells, counted from 0. */
  readonly index: number;
  /** Where the place starts, as an offset into the source. */
  readonly start: number;
  /** Where it ends. @default its start */
  readonly end?: number;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** A change that does away with it. */
  readonly fix?: FindingFix;
}

/**
 * Makes a finding of a hit: line, column, the line itself without its secrets.
 *
 * @param source The notebook.
 * @param code Code of the rule.
 * @param severity How bad it is.
 * @param hit What was found.
 * @returns The finding.
 */
export function toFinding(
  source: NotebookSource,
  code: string,
  severity: FindingSeverity,
  hit: Hit,
): Finding {
  const { message, hint, fix, index, start, end } = hit;
  const cell = source.cells[index];
  const text = cell?.cell.source ?? "";
  const place = position(text, start);
  const until = end === undefined || end <= start ? undefined : position(text, end);
  return {
    path: source.path,
    ...(cell?.number === undefined ? {} : { cell: cell.number }),
    ...(cell === undefined ? {} : { index }),
    heading: cell?.heading ?? "",
    ...place,
    ...(until === undefined ? {} : { endLine: until.line, endColumn: until.column }),
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    excerpt: cell === undefined ? "" : masked(text, secretsInCell(cell)).split("\n")[place.line - 1] ?? "",
    ...(fix === undefined ? {} : { fix }),
  };
}

/**
 * Orders findings as one reads a notebook: cell by cell, from top to bottom.
 *
 * @param findings Findings of one notebook.
 * @returns The same ones, sorted.
 */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((left, right) =>
    (left.index ?? -1) - (right.index ?? -1) || left.line - right.line || left.column - right.column ||
    (left.code < right.code ? -1 : left.code > right.code ? 1 : 0)
  );
}

function position(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

function masked(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return spans.reduce(
    (rest, { start, end }) =>
      rest.slice(0, start) + rest.slice(start, end).replaceAll(/[^\n]/g, "*") + rest.slice(end),
    text,
  );
}
