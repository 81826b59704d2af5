import type { CellRun, NotebookRun } from "../events.ts";
import { ansiToHtml } from "./ansi.ts";
import { cellId, notebookId } from "./anchors.ts";
import { renderCell } from "./cell_section.ts";
import { escapeHtml } from "./html.ts";
import type { ReportParts } from "./parts.ts";
import { count, duration, durationBar, isDone, notebookStatus, statusHtml } from "./status.ts";
import { scrollable, textBlock } from "./text_block.ts";

/** In shorter notebooks a list of cells finds nothing that the eye does not. */
const FEWEST_LISTED = 3;

/**
 * One notebook of the page.
 *
 * @param run Its result.
 * @param index Its position among the runs, counted from 0.
 * @param parts Highlighter and charts.
 * @returns HTML.
 */
export function renderNotebook(run: NotebookRun, index: number, parts: ReportParts): string {
  const runs = new Map(run.cells.map((cell) => [cell.index, cell]));
  const failed = run.cells.filter(({ status }) => status === "failed");
  const cells = run.notebook.cells.map((cell, position) => {
    const cellRun = runs.get(position);
    const next = cellRun?.status === "failed" ? failed[failed.indexOf(cellRun) + 1] : undefined;
    return renderCell(cell, {
      run: cellRun,
      notebook: index,
      parts,
      nextFailure: next === undefined ? undefined : cellId(index, next.number),
    });
  });
  const done = run.cells.filter(isDone).length;
  const time = run.durationMs === 0 ? "" : ` · ${duration(run.durationMs)}`;
  const first = failed[0];
  return `<section class="notebook" id="${notebookId(index)}" aria-label="${escapeHtml(run.path)}">
<div class="bar-top"><span class="path">${escapeHtml(run.path)}</span> ${statusHtml(notebookStatus(run))} ` +
    `<span class="rest">${done} of ${count(run.cells.length, "cell")}${time}</span> ` +
    `${first === undefined ? "" : `<a href="#${cellId(index, first.number)}">first failure</a> `}` +
    `<a href="#summary">summary</a></div>
${renderError(run)}
${renderCellList(run.cells, index)}
${cells.join("\n")}
</section>`;
}

function renderError(run: NotebookRun): string {
  if (run.error === undefined) return "";
  return textBlock(ansiToHtml(run.error.message), {
    kind: "error",
    label: "Failure of the notebook",
    sight: { first: 25, last: 0 },
  });
}

function renderCellList(cells: readonly CellRun[], notebook: number): string {
  if (cells.length < FEWEST_LISTED) return "";
  const longest = Math.max(0, ...cells.map((cell) => cell.durationMs));
  const rows = cells.map((cell) =>
    `<tr><td class="number"><a href="#${cellId(notebook, cell.number)}">[${cell.number}]</a></td>` +
    `<td>${escapeHtml(cell.heading)}</td><td>${statusHtml(cell.status)}</td>` +
    `<td class="number">${cell.status === "not-run" ? "–" : duration(cell.durationMs)}</td>` +
    `<td class="bars">${cell.durationMs > 0 ? durationBar(cell.durationMs, longest) : ""}</td></tr>`
  );
  const slowest = cells.find((cell) => cell.durationMs === longest);
  const hint = slowest === undefined || longest === 0
    ? ""
    : ` · slowest [${slowest.number}] ${duration(slowest.durationMs)}`;
  return `<details class="cells"><summary>${count(cells.length, "cell")}${hint}</summary>
<div class="scroll"${scrollable("Cells")}><table>
<thead><tr><th scope="col" class="number">Cell</th><th scope="col">Below the heading</th><th scope="col">Result</th>` +
    `<th scope="col" class="number">Time</th><td class="bars"></td></tr></thead>
<tbody>${rows.join("\n")}</tbody></table></div></details>`;
}
