import { NotebookError } from "../errors.ts";
import type { CellRun, NotebookRun } from "../events.ts";
import { describePlace } from "../failure.ts";
import { cellTags, type CodeCell, type Notebook } from "../nbformat/mod.ts";
import { isInjectedCell } from "../parameters.ts";
import { diffLines, formatDiff } from "./diff.ts";
import { outputLines, type OutputLinesOptions } from "./output_lines.ts";

/** A cell whose fresh outputs are not the stored ones. */
export interface CellDifference {
  /** The cell as it was run. */
  readonly cell: CellRun;
  /** The stored outputs, as lines. */
  readonly stored: readonly string[];
  /** The fresh outputs, as lines. */
  readonly fresh: readonly string[];
  /** Says where, and shows the difference: `-` was stored, `+` is new. */
  readonly error: NotebookError;
}

/** Tags of cells whose outputs are not compared; the second is what nbval calls it. */
const IGNORED_TAGS: readonly string[] = ["ignore-output", "nbval-ignore-output"];

/**
 * Compares the outputs that a notebook file holds with those of a run. Cells that were not run, and cells with the tag
 * `ignore-output`, are left out.
 *
 * @param stored The notebook as it is stored.
 * @param run Its run.
 * @param options What to take out of the outputs before.
 * @returns The cells that differ, in order.
 */
export function compareOutputs(
  stored: Notebook,
  run: NotebookRun,
  options: OutputLinesOptions = {},
): CellDifference[] {
  const before = codeCells(stored);
  const wasRun = before.some((cell) => cell.outputs.length > 0 || cell.execution_count !== null);
  return run.cells.flatMap((cell): CellDifference[] => {
    const old = before[cell.number - 1];
    const now = run.notebook.cells[cell.index];
    if (cell.status !== "ok" || old === undefined || now?.cell_type !== "code") return [];
    if (cellTags(old).some((tag) => IGNORED_TAGS.includes(tag))) return [];
    const [storedLines, fresh] = [outputLines(old.outputs, options), outputLines(now.outputs, options)];
    if (storedLines.join("\n") === fresh.join("\n")) return [];
    const why = wasRun
      ? "the outputs are not the stored ones (- stored, + now)"
      : "the notebook is stored without outputs, so there is nothing to compare with";
    const message = `${describePlace({ ...cell, path: run.path })} ${why}\n${
      formatDiff(diffLines(storedLines, fresh))
    }`;
    const location = { path: run.path, cell: cell.number, heading: cell.heading };
    return [{
      cell,
      stored: storedLines,
      fresh,
      error: new NotebookError("output-changed", message, { location }),
    }];
  });
}

/**
 * Turns differences into failures, for everything that shows results.
 *
 * @param run The run.
 * @param differences What {@linkcode compareOutputs} found.
 * @returns The run, in which the cells that differ have failed; the same one if there are none.
 */
export function failDifferences(run: NotebookRun, differences: readonly CellDifference[]): NotebookRun {
  const [first] = differences;
  if (first === undefined) return run;
  const cells = run.cells.map((cell): CellRun => {
    const error = differences.find((difference) => difference.cell.number === cell.number)?.error;
    return error === undefined ? cell : { ...cell, status: "failed", error };
  });
  return { ...run, cells, ok: false, error: run.error ?? first.error };
}

function codeCells(notebook: Notebook): CodeCell[] {
  return notebook.cells.filter((cell) => cell.cell_type === "code").filter((cell) => !isInjectedCell(cell));
}
