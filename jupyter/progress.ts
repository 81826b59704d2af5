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

/** Progress of a run. */
export interface Progress {
  /** Receives the events of the run. */
  readonly onEvent: NotebookEventListener;
  /** Writes the line of the running notebook anew, with the seconds of now; to be called from time to time. */
  readonly tick: () => void;
}

const CLEAR_LINE = "\r\x1b[2K";

/**
 * A line a notebook: cells done / all, seconds, and what failed.
 *
 * On a terminal the line is updated with every cell; elsewhere there is one plain line a notebook.
 *
 * @param options Where to write.
 * @returns What to call when.
 */
export function createProgress(options: ProgressOptions): Progress {
  const { write, terminal, quiet = false } = options;
  const state = { path: "", heading: "", cells: 0, done: 0, started: 0, running: false };
  const tick = (): void => {
    if (!terminal || quiet || !state.running) return;
    const seconds = ((performance.now() - state.started) / 1000).toFixed(1);
    write(
      `${CLEAR_LINE}  ..  ${state.path}  ${state.done}/${state.cells} cells  ${seconds} s  ${
        state.heading.slice(0, 40)
      }`,
    );
  };
  const paint = (text: string, colour: number) => terminal ? `\x1b[${colour}m${text}\x1b[0m` : text;
  const onEvent = (event: NotebookEvent): void => {
    switch (event.type) {
      case "notebookStarted":
        state.path = event.path;
        state.running = true;
        state.cells = event.cellCount;
        state.done = 0;
        state.started = performance.now();
        break;
      case "cellStarted":
        state.heading = event.heading;
        tick();
        break;
      case "cellFinished":
        if (event.cell.status === "ok" || event.cell.status === "skipped") state.done++;
        break;
      case "notebookFinished": {
        const { run } = event;
        state.running = false;
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
  return { onEvent, tick };
}

function indent(text: string): string {
  return text.split("\n").map((line) => `      ${line}`).join("\n");
}
