import type { Notebook } from "./nbformat/mod.ts";
import { isInjectedCell } from "./parameters.ts";
import type { Redactor } from "./redact.ts";

/** A code cell that is to be run. */
export interface PlannedCell {
  /** Position among the code cells, counted from 1. An injected cell is not counted. */
  readonly number: number;
  /** Position among all cells of the executed copy, counted from 0. */
  readonly index: number;
  /** The nearest heading above, without `#`. */
  readonly heading: string;
}

/**
 * Lists the code cells to run, under the headings that stand above them.
 *
 * @param notebook The notebook, injected parameters included.
 * @param redactor Takes secrets out of the headings.
 * @returns The cells, in order.
 */
export function planCells(notebook: Notebook, redactor: Redactor): PlannedCell[] {
  const planned: PlannedCell[] = [];
  let heading = "";
  notebook.cells.forEach((cell, index) => {
    if (cell.cell_type === "markdown") heading = lastHeading(cell.source) ?? heading;
    else if (cell.cell_type === "code" && !isInjectedCell(cell)) {
      planned.push({ number: planned.length + 1, index, heading: redactor.text(heading) });
    }
  });
  return planned;
}

function lastHeading(markdown: string): string | undefined {
  // In a block of code `#` starts a comment.
  const prose = markdown.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, "");
  return [...prose.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].at(-1)?.[1];
}
