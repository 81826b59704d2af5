import { type Cell, cellTags, type Notebook, readNotebook } from "../nbformat/mod.ts";
import { isInjectedCell } from "../parameters.ts";
import { planCells } from "../plan.ts";
import { createRedactor } from "../redact.ts";
import type { CodeParser, ParsedCode } from "./parse_code.ts";

/** A cell with what checks want to know of it. */
export interface SourceCell {
  /** The cell. */
  readonly cell: Cell;
  /** Position among all cells, counted from 0. */
  readonly index: number;
  /** Position among the code cells, counted from 1; undefined for other and for injected cells. */
  readonly number: number | undefined;
  /** The nearest heading above, for a markdown cell that of its own. */
  readonly heading: string;
  /** The tags of the cell. */
  readonly tags: readonly string[];
  /** Whether an executor has put the cell in; nobody is to be told off for it. */
  readonly isInjected: boolean;
  /** The code; undefined for other cells and where there is a syntax error. */
  readonly code: ParsedCode | undefined;
}

/** A notebook to be checked. */
export interface NotebookSource {
  /** Path as the caller gave it. */
  readonly path: string;
  /** The notebook as read. */
  readonly notebook: Notebook;
  /** Its cells. */
  readonly cells: readonly SourceCell[];
  /** Language of the notebook if it is none that the Deno kernel runs. */
  readonly foreignLanguage: string | undefined;
  /** Parses code in the way its cells were. */
  readonly parse: CodeParser;
}

/**
 * Reads a notebook for checking.
 *
 * @param path The file.
 * @param parse Parses code.
 * @returns The notebook with its code parsed.
 * @throws {NotebookError} Of kind `invalid-notebook` if the file cannot be read or is no valid notebook.
 */
export async function readSource(path: string, parse: CodeParser): Promise<NotebookSource> {
  return toSource(path, await readNotebook(path), parse);
}

/**
 * Prepares a notebook for checking.
 *
 * @param path Its path, for findings.
 * @param notebook The notebook.
 * @param parse Parses code.
 * @returns The notebook with its code parsed.
 */
export function toSource(path: string, notebook: Notebook, parse: CodeParser): NotebookSource {
  const numbers = new Map(planCells(notebook, createRedactor([])).map((cell) => [cell.index, cell]));
  const foreignLanguage = foreign(notebook);
  let heading = "";
  const cells = notebook.cells.map((cell, index): SourceCell => {
    if (cell.cell_type === "markdown") heading = headings(cell.source).at(-1)?.text ?? heading;
    const isCode = cell.cell_type === "code" && foreignLanguage === undefined;
    return {
      cell,
      index,
      number: numbers.get(index)?.number,
      heading,
      tags: cellTags(cell),
      isInjected: isInjectedCell(cell),
      code: isCode ? parse(cell.source) : undefined,
    };
  });
  return { path, notebook, cells, foreignLanguage, parse };
}

/** A heading of a markdown cell. */
export interface Heading {
  /** 1 for `#`, 6 for `######`. */
  readonly level: number;
  /** Its text. */
  readonly text: string;
  /** Where it starts, as an offset into the source. */
  readonly start: number;
  /** Where its line ends. */
  readonly end: number;
}

/**
 * Finds the headings of markdown. In a block of code `#` starts a comment, so those are left out.
 *
 * @param markdown Source of the cell.
 * @returns The headings, in order.
 */
export function headings(markdown: string): Heading[] {
  const prose = markdown.replaceAll(
    /^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))|<!--[\s\S]*?-->/gm,
    (block) => block.replaceAll(/[^\n]/g, " "),
  );
  return [...prose.matchAll(/^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$/gm)].map((match) => ({
    level: match[1]?.length ?? 1,
    text: match[2] ?? "",
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const KERNEL_LANGUAGES: ReadonlySet<string> = new Set(["typescript", "javascript", "tsx", "jsx", "deno"]);

function foreign({ metadata }: Notebook): string | undefined {
  for (const [field, name] of [["kernelspec", "language"], ["language_info", "name"]] as const) {
    const info = metadata[field];
    if (typeof info !== "object" || info === null || !(name in info)) continue;
    const language: unknown = Reflect.get(info, name);
    if (typeof language === "string") {
      return KERNEL_LANGUAGES.has(language.toLowerCase()) ? undefined : language;
    }
  }
  return undefined;
}
