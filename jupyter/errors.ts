/**
 * What went wrong with a notebook, as a closed set of kinds.
 *
 * | kind | meaning |
 * | --- | --- |
 * | `invalid-notebook` | the file is missing, not JSON, or not nbformat 4 |
 * | `invalid-arguments` | arguments or options that do not fit together or cannot be read |
 * | `invalid-selection` | a path, folder or glob that leads to no notebook |
 * | `invalid-parameter` | a parameter that the notebook does not declare |
 * | `invalid-output` | the executed copies or the page cannot be written where they are to go |
 * | `kernel-start` | the kernel process could not be started or never became ready |
 * | `kernel-died` | the kernel process ended while it was needed |
 * | `kernel-protocol` | bytes from the kernel that are no valid ZMTP or Jupyter message |
 * | `cell-error` | a cell threw, or left an unhandled rejection behind |
 * | `syntax-error` | a cell could not be parsed |
 * | `output-changed` | a cell put out something other than what the notebook holds; only where outputs are compared |
 * | `timeout` | a cell or the notebook took longer than allowed |
 * | `check-failed` | `deno check` or `deno lint` could not do its work, whatever the notebooks are like |
 * | `cancelled` | the caller's `AbortSignal` was aborted |
 */
export type NotebookErrorKind =
  | "invalid-notebook"
  | "invalid-arguments"
  | "invalid-selection"
  | "invalid-parameter"
  | "invalid-output"
  | "kernel-start"
  | "kernel-died"
  | "kernel-protocol"
  | "cell-error"
  | "syntax-error"
  | "output-changed"
  | "timeout"
  | "check-failed"
  | "cancelled";

/** Where in a notebook an error happened. Every field is optional because not every error has a cell. */
export interface NotebookLocation {
  /** Path of the notebook, as the caller gave it. */
  readonly path?: string;
  /** Position of the cell among the code cells, counted from 1, as in `[3]`. */
  readonly cell?: number;
  /** The nearest markdown heading above the cell, without its `#`. */
  readonly heading?: string;
  /** Line in the cell's source as written, counted from 1. */
  readonly line?: number;
  /** Column in that line, counted from 1. */
  readonly column?: number;
}

/** Options of {@linkcode NotebookError}. */
export interface NotebookErrorOptions extends ErrorOptions {
  /** Where it happened. */
  readonly location?: NotebookLocation;
}

/**
 * The one error class of this package: catch it and look at {@linkcode NotebookError.kind}.
 *
 * @example Tell a time-out from a failing cell
 * ```ts
 * import { NotebookError } from "@customerio-notebooks/jupyter";
 *
 * const error = new NotebookError("timeout", "Cell [3] took longer than 5 s");
 * if (error.kind !== "timeout") throw error;
 * ```
 */
export class NotebookError extends Error {
  /** Name of the class, for stack traces. */
  override readonly name: string = "NotebookError";
  /** What kind of failure it is. */
  readonly kind: NotebookErrorKind;
  /** Where it happened, as far as known. */
  readonly location: NotebookLocation;

  /**
   * Makes an error of one kind.
   *
   * @param kind What kind of failure it is.
   * @param message What was attempted, what was wrong, where, and what to do.
   * @param options The place and the cause.
   */
  constructor(kind: NotebookErrorKind, message: string, options: NotebookErrorOptions = {}) {
    super(message, options);
    this.kind = kind;
    this.location = options.location ?? {};
  }
}
