import { NotebookError } from "./errors.ts";
import type { CellRun, CellStatus, NotebookRun } from "./events.ts";
import { describePlace } from "./failure.ts";
import { cellTags, type CodeCell, type Notebook } from "./nbformat/mod.ts";
import { planCells } from "./plan.ts";
import { createRedactor } from "./redact.ts";

/**
 * Reads from the outputs that a notebook holds what became of its cells, without running it: a stored error means failed
 * (unless the cell has the tag `raises-exception`), neither output nor count means not run. Times are those that the
 * executor has stored, if it has.
 *
 * @param path The notebook's path.
 * @param notebook The notebook.
 * @param secrets Strings that must not appear in the result. @default []
 * @returns The result, as a run would have given it.
 */
export function storedRun(path: string, notebook: Notebook, secrets: readonly string[] = []): NotebookRun {
  const redactor = createRedactor(secrets);
  const redacted = redactor.deep(notebook);
  const cells = planCells(redacted, redactor).map((planned): CellRun => {
    const cell = redacted.cells[planned.index];
    if (cell?.cell_type !== "code") return { ...planned, status: "not-run", durationMs: 0 };
    const error = storedError(path, cell, planned);
    const status = error === undefined ? statusOf(cell) : "failed";
    return {
      ...planned,
      status,
      durationMs: storedDuration(cell),
      ...(error === undefined ? {} : { error }),
    };
  });
  const error = cells.find((cell) => cell.error !== undefined)?.error;
  return {
    path,
    notebook: redacted,
    cells,
    ok: error === undefined,
    ...(error === undefined ? {} : { error }),
    durationMs: cells.reduce((sum, cell) => sum + cell.durationMs, 0),
  };
}

function statusOf(cell: CodeCell): CellStatus {
  if (cell.outputs.length > 0 || cell.execution_count !== null) return "ok";
  return cellTags(cell).includes("skip-execution") ? "skipped" : "not-run";
}

function storedError(
  path: string,
  cell: CodeCell,
  place: { readonly number: number; readonly heading: string },
): NotebookError | undefined {
  const output = cell.outputs.find((candidate) => candidate.output_type === "error");
  if (output?.output_type !== "error" || cellTags(cell).includes("raises-exception")) return undefined;
  const message = `${describePlace({ path, ...place })} ${output.ename}: ${output.evalue}`;
  return new NotebookError("cell-error", message, {
    location: { path, cell: place.number, heading: place.heading },
  });
}

/** The times that executors write to `metadata.execution`. */
const STARTED = ["iopub.execute_input", "iopub.status.busy"];
const ENDED = ["shell.execute_reply", "iopub.status.idle"];

function storedDuration(cell: CodeCell): number {
  const { execution } = cell.metadata;
  if (typeof execution !== "object" || execution === null) return 0;
  const times = new Map(Object.entries(execution));
  const instant = (names: readonly string[]) =>
    names.map((name) => Date.parse(String(times.get(name)))).find((time) => !Number.isNaN(time));
  const [started, ended] = [instant(STARTED), instant(ENDED)];
  return started === undefined || ended === undefined ? 0 : Math.max(0, ended - started);
}
