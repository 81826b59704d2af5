import type { NotebookError } from "./errors.ts";
import type { CellOutput, Notebook } from "./nbformat/mod.ts";

/** What became of a code cell. */
export type CellStatus = "ok" | "failed" | "skipped" | "not-run";

/** Result of one code cell. Its outputs are in the executed notebook. */
export interface CellRun {
  /** Position among the code cells, counted from 1. */
  readonly number: number;
  /** Position among all cells of the executed notebook, counted from 0. */
  readonly index: number;
  /** The nearest markdown heading above, without `#`; empty if there is none. */
  readonly heading: string;
  /** What became of it. `not-run` follows a failure, `skipped` the tag `skip-execution`. */
  readonly status: CellStatus;
  /** Wall time in milliseconds. */
  readonly durationMs: number;
  /** Why it failed. */
  readonly error?: NotebookError;
}

/** Result of one notebook. */
export interface NotebookRun {
  /** Name of the notebook, as given. */
  readonly path: string;
  /** The executed copy: outputs, counts, injected parameters; secrets redacted. */
  readonly notebook: Notebook;
  /** The code cells, in order. */
  readonly cells: readonly CellRun[];
  /** Whether every cell that was to run ended well. */
  readonly ok: boolean;
  /** The first failure. */
  readonly error?: NotebookError;
  /** Wall time in milliseconds, kernel start included. */
  readonly durationMs: number;
}

/**
 * What happens while notebooks run: progress, saving, reports and tests hang on it.
 *
 * For each notebook in this order: `notebookStarted`; for each code cell `cellStarted`, its `output`s, `failed` if it
 * failed, `cellFinished`; `notebookFinished` with the result. A cell may also be told as `failed` after it has finished, for
 * what it has left running. Notebooks that run side by side mix.
 */
export type NotebookEvent =
  | { readonly type: "notebookStarted"; readonly path: string; readonly cellCount: number }
  | { readonly type: "cellStarted"; readonly path: string; readonly number: number; readonly heading: string }
  | { readonly type: "output"; readonly path: string; readonly number: number; readonly output: CellOutput }
  | {
    readonly type: "failed";
    readonly path: string;
    readonly number: number;
    readonly error: NotebookError;
  }
  | { readonly type: "cellFinished"; readonly path: string; readonly cell: CellRun }
  | { readonly type: "notebookFinished"; readonly path: string; readonly run: NotebookRun };

/** Receives events, in order. */
export type NotebookEventListener = (event: NotebookEvent) => void;

/**
 * One listener that tells several, in the order given.
 *
 * @param listeners The listeners; those that are undefined are left out.
 * @returns The listener.
 *
 * @example Count outputs beside the progress
 * ```ts
 * import { joinListeners } from "@customerio-notebooks/jupyter";
 *
 * let outputs = 0;
 * const onEvent = joinListeners(undefined, (event) => {
 *   if (event.type === "output") outputs++;
 * });
 * onEvent({ type: "cellStarted", path: "a.ipynb", number: 1, heading: "" });
 * if (outputs !== 0) throw new Error("that was no output");
 * ```
 */
export function joinListeners(
  ...listeners: readonly (NotebookEventListener | undefined)[]
): NotebookEventListener {
  const present = listeners.filter((listener) => listener !== undefined);
  return (event) => {
    for (const listener of present) listener(event);
  };
}
