/**
 * One self-contained HTML page of executed notebooks. Nothing in it runs and nothing loads from elsewhere.
 *
 * @module
 */

import hljs from "highlight.js/lib/core";
import typescript from "highlight.js/lib/languages/typescript";
import type { CellRun, NotebookRun } from "../events.ts";
import { type Cell, cellTags } from "../nbformat/mod.ts";
import { INJECTED_TAG } from "../parameters.ts";
import { stripAnsi } from "./ansi.ts";
import { escapeHtml } from "./html.ts";
import { renderOutput } from "./render_output.ts";
import { renderMarkdown } from "./sanitize.ts";
import { STYLE } from "./style.ts";

/** Options of {@linkcode renderReport}. */
export interface ReportOptions {
  /** Title of the page. @default the notebook's name, or "Notebooks" */
  readonly title?: string;
  /** Link to the executed copy of each run, in order. @default none */
  readonly links?: readonly string[];
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * Renders executed notebooks as one page, with a summary on top.
 *
 * @param runs The results, in the order to show them.
 * @param options Title and links.
 * @returns The HTML document.
 *
 * @example A page of one run
 * ```ts
 * import { renderReport } from "@customerio-notebooks/jupyter/report";
 *
 * const notebook = { cells: [], metadata: {}, nbformat: 4, nbformat_minor: 5 } as const;
 * const html = renderReport([{ path: "empty.ipynb", notebook, cells: [], ok: true, durationMs: 1 }]);
 * if (!html.includes("empty.ipynb")) throw new Error("not in the page");
 * ```
 */
export function renderReport(runs: readonly NotebookRun[], options: ReportOptions = {}): string {
  const title = options.title ?? (runs.length === 1 ? runs[0]?.path ?? "Notebooks" : "Notebooks");
  const highlight = createHighlighter();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
${renderSummary(runs, options)}
</header>
<main>
${runs.map((run, index) => renderNotebook(run, index, highlight)).join("\n")}
</main>
</body>
</html>
`;
}

function renderSummary(runs: readonly NotebookRun[], options: ReportOptions): string {
  const failed = runs.filter((run) => !run.ok).length;
  const verdict = runs.length === 0
    ? '<p class="rest">No notebook was run.</p>'
    : failed === 0
    ? `<p class="ok">${
      runs.length === 1 ? "The notebook" : `All ${runs.length} notebooks`
    } ran without failure.</p>`
    : `<p class="failed">${failed} of ${runs.length} ${
      runs.length === 1 ? "notebook" : "notebooks"
    } failed.</p>`;
  const rows = runs.map((run, index) => {
    const done = run.cells.filter(isDone).length;
    const link = options.links?.[index];
    const copy = link === undefined ? "" : `<a href="${escapeHtml(encodeURI(link))}">.ipynb</a>`;
    return `<tr><td><a href="#notebook-${index + 1}">${escapeHtml(run.path)}</a></td>${statusCell(run)}` +
      `<td class="number">${done} / ${run.cells.length}</td><td class="number">${
        seconds(run.durationMs)
      }</td><td>${copy}</td></tr>`;
  });
  return `<h1>Executed notebooks</h1>
${verdict}
<div class="scroll" tabindex="0"><table class="summary">
<thead><tr><th scope="col">Notebook</th><th scope="col">Result</th><th scope="col" class="number">Cells</th><th scope="col" class="number">Seconds</th><th scope="col">Copy</th></tr></thead>
<tbody>${rows.join("\n")}</tbody>
</table></div>`;
}

function statusCell(run: NotebookRun): string {
  return run.ok ? '<td class="ok">ok</td>' : '<td class="failed">failed</td>';
}

function renderNotebook(run: NotebookRun, index: number, highlight: (code: string) => string): string {
  const byIndex = new Map(run.cells.map((cell) => [cell.index, cell]));
  const cells = run.notebook.cells.map((cell, position) =>
    renderCell(cell, byIndex.get(position), highlight)
  );
  const failure = run.error === undefined
    ? ""
    : `<pre class="error" tabindex="0">${escapeHtml(stripAnsi(run.error.message))}</pre>`;
  return `<section class="notebook" id="notebook-${index + 1}" aria-label="${escapeHtml(run.path)}">
<p class="meta"><span class="path">${escapeHtml(run.path)}</span> · ${
    run.cells.filter(isDone).length
  } of ${run.cells.length} cells · ${seconds(run.durationMs)} s · ${
    run.ok ? '<span class="ok">ok</span>' : '<span class="failed">failed</span>'
  }</p>
${failure}
${cells.join("\n")}
</section>`;
}

function renderCell(cell: Cell, run: CellRun | undefined, highlight: (code: string) => string): string {
  if (cell.cell_type === "markdown") return `<div class="cell markdown">${renderMarkdown(cell.source)}</div>`;
  if (cell.cell_type === "raw") {
    return `<div class="cell"><pre class="text" tabindex="0">${escapeHtml(cell.source)}</pre></div>`;
  }
  const outputs = cell.outputs.map(renderOutput).join("\n") + failingLine(run);
  return `<div class="cell${run?.status === "failed" ? " failing" : ""}">
<p class="cell-label">${cellLabel(cell, run)}</p>
<pre class="code" tabindex="0"><code>${highlight(cell.source)}</code></pre>
${outputs === "" ? "" : `<div class="outputs">${outputs}</div>`}
</div>`;
}

function failingLine(run: CellRun | undefined): string {
  const { line, column } = run?.error?.location ?? {};
  return line === undefined
    ? ""
    : `<p class="failed">in line ${line}${column === undefined ? "" : `, column ${column}`} of this cell</p>`;
}

function cellLabel(cell: Cell, run: CellRun | undefined): string {
  if (run === undefined) {
    return cellTags(cell).includes(INJECTED_TAG)
      ? '<span class="injected">parameters of this run</span>'
      : "";
  }
  const status = run.status === "ok"
    ? `<span>${seconds(run.durationMs)} s</span>`
    : `<span class="${run.status === "failed" ? "failed" : "rest"}">${
      run.status === "not-run" ? "not run" : run.status
    }</span>`;
  return `<span>[${run.number}]</span>${status}`;
}

function createHighlighter(): (code: string) => string {
  const instance = hljs.newInstance();
  instance.registerLanguage("typescript", typescript);
  return (code) => instance.highlight(code, { language: "typescript" }).value;
}

function isDone(cell: CellRun): boolean {
  return cell.status === "ok" || cell.status === "skipped";
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1);
}
