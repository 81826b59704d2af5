import type { NotebookEvent, NotebookEventListener } from "./events.ts";

/** Where and how progress is shown. */
export interface ProgressOptions {
  /** Writes text as it is, without adding a line end. */
  readonly write: (text: string) => void;
  /** Whether a line can be overwritten. */
  readonly terminal: boolean;
  /** Shows failures only. @default false */
  readonly quiet?: boolean;
}

const CLEAR_LINE = "\r\x1b[2K";

/**
 * A line a notebook: cells done / all, seconds, and what failed.
 *
 * On a terminal the line is updated with every cell; elsewhere there is one plain line a notebook.
 *
 * @param options Where to write.
 * @returns A listener for the events of a run.
 */
export function createProgress(options: ProgressOptions): NotebookEventListener {
  const { write, terminal, quiet = false } = options;
  const state = { cells: 0, done: 0, started: 0 };
  const paint = (text: string, colour: number) => terminal ? `\x1b[${colour}m${text}\x1b[0m` : text;
  return (event: NotebookEvent) => {
    switch (event.type) {
      case "notebookStarted":
        state.cells = event.cellCount;
        state.done = 0;
        state.started = performance.now();
        break;
      case "cellStarted":
        if (terminal && !quiet) {
          const seconds = ((performance.now() - state.started) / 1000).toFixed(1);
          write(
            `${CLEAR_LINE}  ..  ${event.path}  ${state.done}/${state.cells} cells  ${seconds} s  ${
              event.heading.slice(0, 40)
            }`,
          );
        }
        break;
      case "cellFinished":
        if (event.cell.status === "ok" || event.cell.status === "skipped") state.done++;
        break;
      case "notebookFinished": {
        const { run } = event;
        if (terminal && !quiet) write(CLEAR_LINE);
        if (quiet && run.ok) break;
        const seconds = (run.durationMs / 1000).toFixed(1);
        const mark = run.ok ? paint("  ok", 32) : paint("FAIL", 31);
        write(`${mark}  ${event.path}  ${state.done}/${state.cells} cells  ${seconds} s\n`);
        for (const cell of run.cells) {
          if (cell.error !== undefined) write(indent(cell.error.message) + "\n");
        }
        break;
      }
    }
  };
}

function indent(text: string): string {
  return text.split("\n").map((line) => `      ${line}`).join("\n");
}
