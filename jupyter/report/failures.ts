import type { NotebookRun } from "../events.ts";
import { stripAnsi } from "./ansi.ts";
import { cellId, notebookId } from "./anchors.ts";
import { escapeHtml } from "./html.ts";

/** More would hide the summary; each failure leads to the next one. */
const MOST_LISTED = 50;

/** A failure and where it is in the page. */
export interface Failure {
  /** Id of the cell, or of the notebook if no cell is to blame. */
  readonly id: string;
  /** Where it is, in words. */
  readonly place: string;
  /** What went wrong, in one line. */
  readonly what: string;
}

/**
 * Lists all failures.
 *
 * @param runs The results.
 * @returns The failures, in order.
 */
export function listFailures(runs: readonly NotebookRun[]): Failure[] {
  return runs.flatMap((run, index): Failure[] => {
    const failed = run.cells.filter(({ status }) => status === "failed");
    if (failed.length === 0) {
      return run.ok
        ? []
        : [{ id: notebookId(index), place: run.path, what: firstLine(run.error?.message, run.path) }];
    }
    return failed.map(({ number, heading, error }) => ({
      id: cellId(index, number),
      place: `${run.path} [${number}]${heading === "" ? "" : ` ${heading}`}`,
      what: firstLine(error?.message, run.path),
    }));
  });
}

/**
 * The failures as a list of links, to stand first in the page.
 *
 * @param runs The results.
 * @returns HTML; empty if nothing failed.
 */
export function renderFailures(runs: readonly NotebookRun[]): string {
  const failures = listFailures(runs);
  if (failures.length === 0) return "";
  const items = failures.slice(0, MOST_LISTED).map(({ id, place, what }) =>
    `<li><a href="#${id}">${escapeHtml(place)}</a><br><code>${escapeHtml(what)}</code></li>`
  );
  const more = failures.length - items.length;
  return `<nav class="failures" aria-labelledby="failures">
<h2 id="failures">${failures.length === 1 ? "1 failure" : `${failures.length} failures`}</h2>
<ol>${items.join("\n")}</ol>
${more > 0 ? `<p class="note">and ${more} more below</p>` : ""}
</nav>`;
}

/** Messages start with the place, which stands above them already. */
function firstLine(message: string | undefined, path: string): string {
  const line = stripAnsi(message ?? "failed").trim().split("\n")[0] ?? "";
  if (!line.startsWith(`${path}:`)) return line;
  return line.slice(path.length + 1).replace(/^\[\d+\]\s*(?:"(?:[^"\\]|\\.)*")?(?::\d+){0,2}:?\s*/, "") ||
    line;
}
