/**
 * One self-contained HTML page of executed notebooks. Nothing in it runs and nothing loads from elsewhere.
 *
 * @module
 */

import { createHash } from "node:crypto";
import type { NotebookRun } from "../events.ts";
import { drawCharts } from "./charts.ts";
import { renderFailures } from "./failures.ts";
import { createHighlighter } from "./highlight.ts";
import { escapeHtml } from "./html.ts";
import { renderNotebook } from "./notebook_section.ts";
import { STYLE } from "./style.ts";
import { renderSummary, renderVerdict } from "./summary.ts";

/** Options of {@linkcode renderReport}. */
export interface ReportOptions {
  /** Title of the page. @default the notebook's name, or "Notebooks" */
  readonly title?: string;
  /** Link to the executed copy of each run, in order. @default none */
  readonly links?: readonly string[];
}

/**
 * Renders executed notebooks as one page: what failed first, then a summary, then each notebook.
 *
 * The page needs no network and no scripts, and forbids both to whatever outputs contain. Charts that outputs hold as a
 * Vega-Lite specification without a picture are drawn by a Deno process without permissions, for which the permission
 * to run Deno is needed; without it the page says that they could not be drawn.
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
 * const html = await renderReport([{ path: "empty.ipynb", notebook, cells: [], ok: true, durationMs: 1 }]);
 * if (!html.includes("empty.ipynb")) throw new Error("not in the page");
 * ```
 */
export async function renderReport(
  runs: readonly NotebookRun[],
  options: ReportOptions = {},
): Promise<string> {
  const title = options.title ?? (runs.length === 1 ? runs[0]?.path ?? "Notebooks" : "Notebooks");
  const outputs = runs.flatMap(({ notebook }) =>
    notebook.cells.flatMap((cell) => cell.cell_type === "code" ? cell.outputs : [])
  );
  const parts = { highlight: createHighlighter(), charts: await drawCharts(outputs) };
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header id="summary">
<h1>${escapeHtml(options.title ?? "Executed notebooks")}</h1>
${renderVerdict(runs)}
${renderFailures(runs)}
${renderSummary(runs, options.links ?? [])}
</header>
<main>
${runs.map((run, index) => renderNotebook(run, index, parts)).join("\n")}
</main>
</body>
</html>
`;
}

/** Of style sheets only the page's own; styles of single elements are those that the sanitiser has let through. */
function policy(): string {
  const hash = createHash("sha256").update(STYLE).digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; style-src-attr 'unsafe-inline'; img-src data:; ` +
    "base-uri 'none'; form-action 'none'";
}
