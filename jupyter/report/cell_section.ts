import type { CellRun } from "../events.ts";
import { type Cell, cellTags, type CodeCell } from "../nbformat/mod.ts";
import { finishOutputs, noOutputs } from "../outputs.ts";
import { INJECTED_TAG } from "../parameters.ts";
import { cellId, notebookId } from "./anchors.ts";
import { escapeHtml } from "./html.ts";
import { renderMarkdown } from "./markdown.ts";
import type { ReportParts } from "./parts.ts";
import { renderOutput } from "./render_output.ts";
import { duration, statusHtml } from "./status.ts";
import { htmlLines, preformatted, textBlock } from "./text_block.ts";

/** Where a cell stands and what became of it. */
export interface CellPlace {
  /** Its result; none for markdown and injected cells. */
  readonly run: CellRun | undefined;
  /** Position of the notebook among the runs, counted from 0. */
  readonly notebook: number;
  /** Highlighter and charts. */
  readonly parts: ReportParts;
  /** Id of the next cell that failed. */
  readonly nextFailure: string | undefined;
}

/**
 * One cell of the page.
 *
 * @param cell The cell with its outputs.
 * @param place Where it stands and what became of it.
 * @returns HTML.
 */
export function renderCell(cell: Cell, place: CellPlace): string {
  if (cell.cell_type === "markdown") {
    const options = { idPrefix: `${notebookId(place.notebook)}-`, attachments: cell.attachments };
    return `<div class="cell markdown">${renderMarkdown(cell.source, options)}</div>`;
  }
  if (cell.cell_type === "raw") {
    return `<div class="cell">${
      textBlock(escapeHtml(cell.source), { kind: "text", label: "Raw cell" })
    }</div>`;
  }
  const { run, notebook, parts } = place;
  const outputs = outputsOf(cell).map((output) => renderOutput(output, parts.charts.get(output)));
  const id = run === undefined ? "" : ` id="${cellId(notebook, run.number)}"`;
  return `<div class="cell${run?.status === "failed" ? " failing" : ""}"${id}>
<p class="cell-label">${cellLabel(cell, place)}</p>
${source(cell, run, parts)}
${outputs.length === 0 ? "" : `<div class="outputs">${outputs.join("\n")}${failingLine(run)}</div>`}
</div>`;
}

/** Notebooks that others have executed still hold carriage returns of progress bars. */
function outputsOf(cell: CodeCell) {
  const slots = cell.outputs.map((output) => ({ output }));
  return finishOutputs({ ...noOutputs, slots }).map(({ output }) => output);
}

function source(cell: CodeCell, run: CellRun | undefined, { highlight }: ReportParts): string {
  if (cell.source === "") return '<p class="note">(empty)</p>';
  const failing = run?.error?.location.line;
  const lines = htmlLines(highlight(cell.source)).map((line, index) =>
    index + 1 === failing ? `<mark>${line === "" ? " " : line}</mark>` : line
  );
  return preformatted(lines, { kind: "code", label: "Source" });
}

function failingLine(run: CellRun | undefined): string {
  const { line, column } = run?.error?.location ?? {};
  return line === undefined
    ? ""
    : `<p class="failed">in line ${line}${column === undefined ? "" : `, column ${column}`} of this cell</p>`;
}

function cellLabel(cell: CodeCell, { run, notebook, nextFailure }: CellPlace): string {
  if (run === undefined) {
    return cellTags(cell).includes(INJECTED_TAG)
      ? '<span class="injected">parameters of this run</span>'
      : "";
  }
  const link = `<a href="#${
    cellId(notebook, run.number)
  }" aria-label="Link to cell ${run.number}">[${run.number}]</a>`;
  const state = run.status === "ok" ? "" : statusHtml(run.status);
  const time = run.status === "not-run" || run.durationMs === 0
    ? ""
    : `<span>${duration(run.durationMs)}</span>`;
  const next = nextFailure === undefined ? "" : `<a href="#${nextFailure}">next failure</a>`;
  return [link, state, time, next].filter((part) => part !== "").join("");
}
