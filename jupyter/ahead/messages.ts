import type { NotebookErrorKind, NotebookLocation } from "../errors.ts";
import { NotebookError } from "../errors.ts";
import type { CellRun, CellStatus, NotebookRun } from "../events.ts";
import type { ExecuteOptions } from "../execute_options.ts";
import type { CellOutput, Notebook } from "../nbformat/mod.ts";

/** A notebook that is to be executed ahead of the test that shows it. */
export interface NotebookJob {
  /** Its file. */
  readonly file: string;
  /** How to execute it. */
  readonly options: Omit<ExecuteOptions, "signal" | "onEvent" | "kernelCommand">;
  /** Whether the executed copy is wanted, to compare outputs. */
  readonly wantsRun: boolean;
}

/** A {@linkcode NotebookError} as it crosses from one thread to another, where classes are lost. */
export interface PlainError {
  /** Its kind. */
  readonly kind: NotebookErrorKind;
  /** Its message. */
  readonly message: string;
  /** Where it happened. */
  readonly location: NotebookLocation;
}

/** A code cell before it runs. */
export interface ExpectedCell {
  /** Position among the code cells, counted from 1. */
  readonly number: number;
  /** The heading above. */
  readonly heading: string;
  /** Whether the notebook says that it is not to be run. */
  readonly skipped: boolean;
}

/** A code cell that has run. */
export interface FinishedCell {
  /** Position among the code cells, counted from 1. */
  readonly number: number;
  /** What became of it. */
  readonly status: CellStatus;
  /** Why it failed. */
  readonly error?: PlainError;
  /** What it had put out, if it failed. */
  readonly outputs: readonly CellOutput[];
}

/** A notebook that has been executed, without classes. */
export interface FinishedNotebook {
  /** The first failure. */
  readonly failure?: FinishedCell;
  /** The run, if the job wants it. */
  readonly run?: PlainRun;
}

/** A run without classes. */
export interface PlainRun {
  /** The executed copy. */
  readonly notebook: Notebook;
  /** The cells; their errors have been told with each. */
  readonly cells: readonly Omit<CellRun, "error">[];
  /** Wall time. */
  readonly durationMs: number;
}

/** What is said to the thread that executes. */
export type Order =
  | { readonly type: "open"; readonly jobs: readonly NotebookJob[]; readonly concurrency: number }
  | { readonly type: "run"; readonly index: number }
  | { readonly type: "warm"; readonly index: number }
  | { readonly type: "close" };

/** What the thread that executes says. */
export type News =
  | { readonly type: "planned"; readonly index: number; readonly cells: readonly ExpectedCell[] }
  | { readonly type: "cell"; readonly index: number; readonly cell: FinishedCell }
  | { readonly type: "finished"; readonly index: number; readonly end: FinishedNotebook }
  | { readonly type: "refused"; readonly index: number; readonly error: PlainError }
  | { readonly type: "closed" };

/**
 * Takes an error apart.
 *
 * @param error The error.
 * @returns Its parts.
 */
export function toPlainError({ kind, message, location }: NotebookError): PlainError {
  return { kind, message, location };
}

/**
 * Puts an error together.
 *
 * @param error Its parts.
 * @returns The error.
 */
export function fromPlainError({ kind, message, location }: PlainError): NotebookError {
  return new NotebookError(kind, message, { location });
}

/**
 * Takes a run apart.
 *
 * @param run The run.
 * @returns Its parts.
 */
export function toPlainRun({ notebook, cells, durationMs }: NotebookRun): PlainRun {
  return { notebook, cells: cells.map(({ error: _error, ...cell }) => cell), durationMs };
}
