import type { CellRun, NotebookEvent, NotebookEventListener, NotebookRun } from "./events.ts";
import { describeFailedCell } from "./failure_report.ts";

/** Where and how progress is shown. */
export interface ProgressOptions {
  /** Writes text as it is, without adding a line end. */
  readonly write: (text: string) => void;
  /** Whether a line can be overwritten. */
  readonly terminal: boolean;
  /** How wide the terminal is. @default 80 columns */
  readonly columns?: () => number;
  /** Whether colours are used. @default the same as `terminal` */
  readonly colour?: boolean;
  /** Shows failures only. @default false */
  readonly quiet?: boolean;
  /** The command that runs just this notebook again. @default none is shown */
  readonly rerun?: (path: string) => string;
}

/** Progress of a run. */
export interface Progress {
  /** Receives the events of the run. */
  readonly onEvent: NotebookEventListener;
  /** Writes the line of the running notebooks anew, with the seconds of now; to be called from time to time. */
  readonly tick: () => void;
}

interface RunningNotebook {
  readonly path: string;
  readonly cells: number;
  readonly started: number;
  done: number;
  heading: string;
}

const CLEAR_LINE = "\r\x1b[2K";
const RED = 31;
const GREEN = 32;

/**
 * A line a notebook: cells done / all, seconds, and what failed.
 *
 * On a terminal the line is updated with every cell; elsewhere there is one plain line a notebook.
 *
 * @param options Where to write.
 * @returns What to call when.
 */
export function createProgress(options: ProgressOptions): Progress {
  const { write, terminal, colour = terminal, quiet = false, columns = () => 80 } = options;
  const running = new Map<string, RunningNotebook>();
  const paint = (text: string, code: number) => colour ? `\x1b[${code}m${text}\x1b[0m` : text;
  const tick = (): void => {
    const [first, ...others] = running.values();
    if (!terminal || quiet || first === undefined) return;
    const beside = others.length === 0 ? "" : `  and ${others.length} more`;
    const line = `  ..  ${first.path}  ${state(first)}${beside}  ${first.heading}`;
    // A line that is wrapped could not be overwritten.
    write(`${CLEAR_LINE}${line.slice(0, columns() - 1)}`);
  };
  const finish = (run: NotebookRun): void => {
    running.delete(run.path);
    if (terminal && !quiet) write(CLEAR_LINE);
    if (!quiet || !run.ok) {
      const done = run.cells.filter(isDone).length;
      const mark = run.ok ? paint("  ok", GREEN) : paint("FAIL", RED);
      write(`${mark}  ${run.path}  ${done}/${run.cells.length} cells  ${seconds(run.durationMs)} s\n`);
      for (const failure of failures(run, options.rerun)) write(indent(failure) + "\n");
    }
    tick();
  };
  const onEvent = (event: NotebookEvent): void => {
    const { path } = event;
    const notebook = running.get(path);
    if (event.type === "notebookStarted") {
      running.set(path, { path, cells: event.cellCount, started: performance.now(), done: 0, heading: "" });
    } else if (event.type === "notebookFinished") {
      finish(event.run);
    } else if (notebook !== undefined && event.type === "cellStarted") {
      notebook.heading = event.heading;
      tick();
    } else if (notebook !== undefined && event.type === "cellFinished" && isDone(event.cell)) {
      notebook.done++;
    }
  };
  return { onEvent, tick };
}

function isDone(cell: CellRun): boolean {
  return cell.status === "ok" || cell.status === "skipped";
}

function state({ done, cells, started }: RunningNotebook): string {
  return `${done}/${cells} cells  ${seconds(performance.now() - started)} s`;
}

function failures(run: NotebookRun, rerun: ((path: string) => string) | undefined): string[] {
  const failed = run.cells.flatMap(({ error, index }) => error === undefined ? [] : [{ error, index }]);
  return failed.map(({ error, index }, position) => {
    const cell = run.notebook.cells[index];
    return describeFailedCell({
      error,
      outputs: cell?.cell_type === "code" ? cell.outputs : [],
      // Once a notebook is enough.
      ...(rerun === undefined || position < failed.length - 1 ? {} : { rerun: rerun(run.path) }),
    });
  });
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

function indent(text: string): string {
  return text.split("\n").map((line) => `      ${line}`).join("\n");
}
