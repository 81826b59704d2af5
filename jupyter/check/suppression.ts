import { isRecord } from "../json.ts";
import type { NotebookSource, SourceCell } from "./notebook_source.ts";
import { startOf } from "./parse_code.ts";

/** Begin of a tag, and of a comment, that switches rules off for its cell. */
const TAG = "lint-ignore";
const COMMENT = /^\s*notebook-lint-ignore(?![\w-])([^\n]*)/;

/** Tells whether a rule applies to a cell. */
export type RuleSwitch = (code: string, index: number | undefined) => boolean;

/**
 * Finds out which rules are switched off where.
 *
 * - for a run: `exclude` of the options;
 * - for a notebook: its metadata, `"lint": { "exclude": ["NB003"] }`;
 * - for a cell: a tag, `lint-ignore:NB003`, or a comment, `// notebook-lint-ignore NB003 -- why`, in markdown
 *   `<!-- notebook-lint-ignore NB001 -->`. Without a code the tag and the comment switch off all rules.
 *
 * @param source The notebook.
 * @param exclude Codes that are off for the run.
 * @returns Whether a code is on for a cell.
 */
export function ruleSwitch(source: NotebookSource, exclude: readonly string[]): RuleSwitch {
  const everywhere = new Set([...exclude, ...excludedByMetadata(source)]);
  const byCell = source.cells.map((cell) => excludedInCell(cell));
  return (code, index) => {
    if (everywhere.has(code)) return false;
    const off = index === undefined ? undefined : byCell[index];
    return off === undefined || !(off.has("*") || off.has(code));
  };
}

/**
 * Settings of a notebook for its checks: `metadata.lint`.
 *
 * @param source The notebook.
 * @returns The object, empty if there is none.
 */
export function lintMetadata({ notebook }: NotebookSource): Readonly<Record<string, unknown>> {
  const { lint } = notebook.metadata;
  return isRecord(lint) ? lint : {};
}

function excludedByMetadata(source: NotebookSource): string[] {
  const { exclude } = lintMetadata(source);
  return Array.isArray(exclude) ? exclude.filter((code) => typeof code === "string") : [];
}

function excludedInCell({ cell, code, tags }: SourceCell): Set<string> {
  const off = new Set<string>();
  for (const tag of tags) {
    if (tag === TAG) off.add("*");
    else if (tag.startsWith(`${TAG}:`)) off.add(tag.slice(TAG.length + 1).trim());
  }
  for (const comment of commentsOf(cell.cell_type, cell.source, code)) {
    const match = COMMENT.exec(comment);
    if (match === null) continue;
    const codes = (match[1] ?? "").split(/\s--(?:\s|$)/)[0]?.split(/[\s,]+/).filter((word) => word !== "") ??
      [];
    for (const name of codes.length === 0 ? ["*"] : codes) off.add(name);
  }
  return off;
}

function commentsOf(type: string, source: string, code: SourceCell["code"]): string[] {
  if (type === "markdown") return [...source.matchAll(/<!--([\s\S]*?)-->/g)].map((match) => match[1] ?? "");
  if (code !== undefined) {
    return code.comments.toSorted((a, b) => startOf(a) - startOf(b)).map(({ value }) => value);
  }
  // What does not parse has lines all the same.
  return [...source.matchAll(/^\s*\/\/(.*)$/gm)].map((match) => match[1] ?? "");
}
