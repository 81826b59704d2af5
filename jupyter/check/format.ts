import type { Finding } from "./finding.ts";

/** Options of {@linkcode formatFindings}. */
export interface FormatOptions {
  /** Whether to colour the text, for a terminal. @default false */
  readonly color?: boolean;
}

/**
 * Where a finding is: `notebooks/x.ipynb:[3] "Create a person":4:7`; a cell without code counts among all cells,
 * as in `notebooks/x.ipynb:[cell 1]:1:1`.
 *
 * @param finding The finding.
 * @returns The place.
 */
export function describeFindingPlace({ path, cell, index, heading, line, column }: Finding): string {
  if (index === undefined) return `${path}:${line}:${column}`;
  const name = cell === undefined ? `[cell ${index + 1}]` : `[${cell}]`;
  return `${path}:${name}${heading === "" ? "" : ` "${heading}"`}:${line}:${column}`;
}

/**
 * Writes findings for people: place, code and message, the line with a marker below, and what to do about it.
 *
 * @param findings The findings.
 * @param options Colours.
 * @returns The text, a block a finding and a last line with their number; empty if there are none.
 *
 * @example Print a finding
 * ```ts
 * import { type Finding, formatFindings } from "@customerio-notebooks/jupyter/check";
 *
 * const finding: Finding = {
 *   path: "tour.ipynb",
 *   cell: 3,
 *   index: 5,
 *   heading: "Create a person",
 *   line: 1,
 *   column: 7,
 *   code: "NB006",
 *   severity: "warning",
 *   message: '"p" is a single letter',
 *   excerpt: "const p = 1;",
 * };
 * if (!formatFindings([finding]).startsWith('tour.ipynb:[3] "Create a person":1:7 NB006 ')) throw new Error("no place");
 * ```
 */
export function formatFindings(findings: readonly Finding[], options: FormatOptions = {}): string {
  if (findings.length === 0) return "";
  const paint = options.color === true ? painter : plain;
  const blocks = findings.map((finding) => formatFinding(finding, paint));
  return [...blocks, summary(findings)].join("\n\n") + "\n";
}

/**
 * Writes findings for programs: `{ "version": 1, "findings": […] }`.
 *
 * @param findings The findings.
 * @returns JSON with a final newline.
 *
 * @example Nothing was found
 * ```ts
 * import { findingsToJson } from "@customerio-notebooks/jupyter/check";
 *
 * if (JSON.parse(findingsToJson([])).findings.length !== 0) throw new Error("found something");
 * ```
 */
export function findingsToJson(findings: readonly Finding[]): string {
  return `${JSON.stringify({ version: 1, findings }, null, 2)}\n`;
}

type Painter = Readonly<Record<"bold" | "dim" | "error" | "warning", (text: string) => string>>;

const sgr = (code: number) => (text: string) => `\x1b[${code}m${text}\x1b[0m`;
const painter: Painter = { bold: sgr(1), dim: sgr(2), error: sgr(31), warning: sgr(33) };
const same = (text: string) => text;
const plain: Painter = { bold: same, dim: same, error: same, warning: same };

function formatFinding(finding: Finding, paint: Painter): string {
  const { severity, code, message, hint, fix, excerpt } = finding;
  const lines = [`${paint.bold(describeFindingPlace(finding))} ${paint[severity](code)} ${message}`];
  if (excerpt.trim() !== "") lines.push(`    ${excerpt}`, `    ${paint[severity](marker(finding))}`);
  for (const text of hint?.split("\n") ?? []) lines.push(paint.dim(`  hint: ${text}`));
  if (fix !== undefined) lines.push(paint.dim(`  can be fixed: ${fix.description}`));
  return lines.join("\n");
}

function marker({ excerpt, line, column, endLine, endColumn }: Finding): string {
  // Tabs stay tabs, or the marker would not stand below its place.
  const before = excerpt.slice(0, column - 1).replaceAll(/[^\t]/g, " ");
  const end = endLine === line ? endColumn ?? column : endLine === undefined ? column : excerpt.length + 1;
  return before + "^".padEnd(Math.max(1, end - column), "~");
}

function summary(findings: readonly Finding[]): string {
  const notebooks = new Set(findings.map(({ path }) => path)).size;
  const fixable = findings.filter(({ fix }) => fix !== undefined).length;
  const many = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;
  const note = fixable === 0 ? "" : `, ${fixable} can be fixed`;
  return `${many(findings.length, "finding")} in ${many(notebooks, "file")}${note}`;
}
