import { stripVTControlCharacters } from "node:util";
import type { CellRun, NotebookRun } from "../events.ts";
import { describeFailedCell } from "../failure_report.ts";

/**
 * Results as JUnit XML, as CI servers read it: a suite a notebook, a case a code cell.
 *
 * @param runs The results.
 * @returns The document.
 */
export function renderJUnit(runs: readonly NotebookRun[]): string {
  const cells = runs.flatMap((run) => run.cells);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="notebooks" ${counts(cells)} time="${seconds(runs.map((run) => run.durationMs))}">
${runs.map(renderSuite).join("\n")}
</testsuites>
`;
}

function renderSuite(run: NotebookRun): string {
  return `  <testsuite name="${escapeXml(run.path)}" ${counts(run.cells)} time="${seconds([run.durationMs])}">
${run.cells.map((cell) => renderCase(run, cell)).join("\n")}
  </testsuite>`;
}

function renderCase(run: NotebookRun, cell: CellRun): string {
  const name = `[${cell.number}] ${cell.heading}`.trimEnd();
  const start = `    <testcase classname="${escapeXml(run.path)}" name="${escapeXml(name)}" time="${
    seconds([cell.durationMs])
  }"`;
  if (cell.error !== undefined) {
    const executed = run.notebook.cells[cell.index];
    const outputs = executed?.cell_type === "code" ? executed.outputs : [];
    const [first = ""] = cell.error.message.split("\n");
    return `${start}>
      <failure type="${cell.error.kind}" message="${escapeXml(first)}">${
      escapeXml(describeFailedCell({ error: cell.error, outputs }))
    }</failure>
    </testcase>`;
  }
  return cell.status === "ok" ? `${start}/>` : `${start}><skipped/></testcase>`;
}

function counts(cells: readonly CellRun[]): string {
  const failed = cells.filter((cell) => cell.status === "failed").length;
  const skipped = cells.filter((cell) => cell.status === "skipped" || cell.status === "not-run").length;
  return `tests="${cells.length}" failures="${failed}" errors="0" skipped="${skipped}"`;
}

function seconds(milliseconds: readonly number[]): string {
  return (milliseconds.reduce((sum, value) => sum + value, 0) / 1000).toFixed(3);
}

function escapeXml(text: string): string {
  // deno-lint-ignore no-control-regex -- characters that XML 1.0 cannot hold, not even escaped
  return stripVTControlCharacters(text).replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "\ufffd")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
