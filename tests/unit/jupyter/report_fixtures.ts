import {
  type CellOutput,
  type CellRun,
  type NotebookError,
  type NotebookRun,
  parseNotebook,
} from "@customerio-notebooks/jupyter";

/** A code cell of a made-up run. */
export interface MadeCell {
  readonly source?: string;
  readonly outputs?: readonly CellOutput[];
  readonly status?: CellRun["status"];
  readonly durationMs?: number;
  readonly error?: NotebookError;
}

/** The result of a notebook that was never run: a markdown cell, then these code cells. */
export function runOfCells(markdown: string, cells: readonly MadeCell[], attachments = {}): NotebookRun {
  const notebook = parseNotebook(
    JSON.stringify({
      cells: [
        { cell_type: "markdown", metadata: {}, source: markdown, attachments },
        ...cells.map(({ source = 'const a = "<b>";', outputs = [] }) => ({
          cell_type: "code",
          metadata: {},
          source,
          outputs,
          execution_count: 1,
        })),
      ],
      metadata: {},
      nbformat: 4,
      nbformat_minor: 4,
    }),
    "a.ipynb",
  );
  const runs = cells.map(({ status, durationMs = 12, error }, index): CellRun => ({
    number: index + 1,
    index: index + 1,
    heading: "Title",
    status: status ?? (error === undefined ? "ok" : "failed"),
    durationMs,
    ...(error === undefined ? {} : { error }),
  }));
  const failure = runs.find(({ error }) => error !== undefined)?.error;
  return {
    path: "notebooks/<a>.ipynb",
    notebook,
    cells: runs,
    ok: failure === undefined,
    ...(failure === undefined ? {} : { error: failure }),
    durationMs: 1234,
  };
}

/** The result of a notebook with one code cell. */
export function runOf(
  outputs: readonly CellOutput[],
  markdown = "# Title",
  error?: NotebookError,
): NotebookRun {
  return runOfCells(markdown, [{ outputs, ...(error === undefined ? {} : { error }) }]);
}

/** A displayed output. */
export function display(data: Readonly<Record<string, unknown>>): CellOutput {
  // What is given here is what a notebook file holds.
  return { output_type: "display_data", data, metadata: {} } as CellOutput;
}

/** Content that tries to run, to load, to cover or to leave its place, by the way it comes into the page. */
export function hostile(elsewhere: string): string {
  return `<script>document.title="PWNED"</script><img src="${elsewhere}/x.png" onerror="document.title='PWNED'">` +
    `<iframe src="${elsewhere}/frame"></iframe><meta http-equiv="refresh" content="0;url=${elsewhere}/refresh">` +
    `<a href="javascript:document.title='PWNED'">x</a><a href=" JaVa&#10;ScRiPt:alert(1)">x</a>` +
    `<a href="data:text/html,<script>alert(1)</script>">x</a>` +
    `<svg onload="document.title='PWNED'"><script>document.title="PWNED"</script><image href="${elsewhere}/i.png"/>` +
    `<foreignObject><iframe src="${elsewhere}/foreign"></iframe></foreignObject></svg>` +
    `<style>@import "${elsewhere}/s.css"; * { display: none !important }</style>` +
    `<form action="${elsewhere}/form"><input autofocus onfocus="document.title='PWNED'"></form>` +
    `<p style="position:fixed;inset:0;z-index:9;background-image:url(${elsewhere}/y)">y</p>` +
    `<link rel="stylesheet" href="${elsewhere}/z.css"><base href="${elsewhere}/"><object data="${elsewhere}/o"></object>` +
    `<embed src="${elsewhere}/e"><video src="${elsewhere}/v" autoplay></video><math><mi xlink:href="javascript:alert(1)">m` +
    `</mi></math><details open ontoggle="document.title='PWNED'"></details></div></div></section></main></body></html>`;
}
