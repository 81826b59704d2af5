import type { NotebookRun } from "../events.ts";
import { notebookId } from "./anchors.ts";
import { escapeHtml } from "./html.ts";
import { count, duration, durationBar, isDone, notebookStatus, statusHtml } from "./status.ts";
import { scrollable } from "./text_block.ts";

/**
 * What became of each notebook: a table that leads to it.
 *
 * @param runs The results.
 * @param links Link to the executed copy of each run, in order.
 * @returns HTML.
 */
export function renderSummary(runs: readonly NotebookRun[], links: readonly string[]): string {
  const longest = Math.max(0, ...runs.map((run) => run.durationMs));
  const hasCopies = links.length > 0;
  const rows = runs.map((run, index) => {
    const link = links[index];
    const copy = link === undefined
      ? ""
      : `<a href="${escapeHtml(encodeURI(link))}" aria-label="Executed copy of ${
        escapeHtml(run.path)
      }">.ipynb</a>`;
    return `<tr><th scope="row"><a href="#${notebookId(index)}">${escapeHtml(run.path)}</a></th>` +
      `<td>${statusHtml(notebookStatus(run))}</td>` +
      `<td class="number">${run.cells.filter(isDone).length} / ${run.cells.length}</td>` +
      `<td class="number">${duration(run.durationMs)}</td>` +
      `<td class="bars">${durationBar(run.durationMs, longest)}</td>${
        hasCopies ? `<td>${copy}</td>` : ""
      }</tr>`;
  });
  if (runs.length === 0) return "";
  return `<nav aria-label="Notebooks"><div class="scroll"${scrollable("Summary")}><table class="summary">
<thead><tr><th scope="col">Notebook</th><th scope="col">Result</th><th scope="col" class="number">Cells</th>` +
    `<th scope="col" class="number">Time</th><td class="bars"></td>${
      hasCopies ? '<th scope="col">Copy</th>' : ""
    }</tr></thead>
<tbody>${rows.join("\n")}</tbody>
</table></div></nav>`;
}

/**
 * What became of all notebooks, in one line.
 *
 * @param runs The results.
 * @returns HTML.
 */
export function renderVerdict(runs: readonly NotebookRun[]): string {
  if (runs.length === 0) return '<p class="rest">No notebook was run.</p>';
  const failed = runs.filter((run) => !run.ok).length;
  const cells = runs.flatMap((run) => run.cells);
  const badCells = cells.filter(({ status }) => status === "failed").length;
  const notRun = cells.filter(({ status }) => status === "not-run").length;
  const time = runs.reduce((sum, run) => sum + run.durationMs, 0);
  const words = failed > 0
    ? `<span class="failed">${failed} of ${count(runs.length, "notebook")} failed.</span>`
    : notRun > 0
    ? `<span class="rest">No failure, but ${count(notRun, "cell")} not run.</span>`
    : `<span class="ok">${
      runs.length === 1 ? "The notebook" : `All ${runs.length} notebooks`
    } ran without failure.</span>`;
  const details = [
    count(cells.length, "cell"),
    ...(badCells > 0 ? [`${badCells} failed`] : []),
    ...(failed > 0 && notRun > 0 ? [`${notRun} not run`] : []),
    ...(time > 0 ? [duration(time)] : []),
  ];
  return `<p class="verdict">${words} <span class="rest">${details.join(" · ")}</span></p>`;
}
