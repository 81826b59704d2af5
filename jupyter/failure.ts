import { diagnoseImports } from "./imports.ts";
import { NotebookError, type NotebookErrorKind } from "./errors.ts";
import { describeDeath, explainDeath } from "./kernel/death.ts";
import type { ErrorOutput } from "./nbformat/mod.ts";
import type { CodeRun, UncaughtError } from "./run_code.ts";
import { diagnoseSyntax, locateEarlyError } from "./syntax_errors.ts";
import { type TracedCell, traceError } from "./trace.ts";
import type { SourcePosition } from "./transpile.ts";

/** The cell that failed. */
export interface FailedCell {
  /** Name of the notebook. */
  readonly path: string;
  /** Position among the code cells, counted from 1. */
  readonly number: number;
  /** Heading above the cell. */
  readonly heading: string;
  /** Working directory of the kernel. */
  readonly cwd: string;
  /** Source of the cell. */
  readonly source: string;
  /** The cells run before it, oldest first. */
  readonly earlier: readonly TracedCell[];
  /** The time limit that applied, in milliseconds. */
  readonly timeoutMs: number;
  /** Whether that limit was the one of the whole notebook. */
  readonly notebookLimit: boolean;
  /** Whether something that an earlier cell has left running failed meanwhile. @default false */
  readonly waitedInVain?: boolean;
}

/** Why a cell failed, as error and as output to show below the cell. */
export interface CellFailure {
  /** The error with place and excerpt. */
  readonly error: NotebookError;
  /** An output that says the same; it takes the place of one that the kernel has put out. */
  readonly output: ErrorOutput;
}

/** Lines shown before the failing one. */
const CONTEXT_LINES = 2;
/** Frames shown behind the excerpt. */
const SHOWN_FRAMES = 8;

/**
 * Judges the run of a cell.
 *
 * The kernel's reply alone does not tell: it says `ok` when a display hook throws, and it knows nothing of
 * rejections nobody awaits.
 *
 * @param run What the code did.
 * @param cell The cell.
 * @returns The failure, or undefined if the cell is fine.
 */
export async function judgeCell(run: CodeRun, cell: FailedCell): Promise<CellFailure | undefined> {
  const { ending } = run;
  switch (ending.kind) {
    case "cancelled":
      return stopped("cancelled", "Cancelled", "the run was cancelled", cell);
    case "broken":
      return stopped("kernel-protocol", "KernelProtocolError", messageOf(ending.reason), cell, {
        cause: ending.reason,
      });
    case "exited": {
      const { evalue } = ending.call.output;
      if (cell.waitedInVain) {
        return stopped("kernel-died", "KernelExit", `${evalue} in an earlier cell ended the kernel`, cell);
      }
      const { position, traceback } = await trace(ending.call.output, cell);
      const why = `${evalue} ended the kernel. Take the call out, or throw an error to stop the notebook`;
      return stopped("kernel-died", "KernelExit", why, cell, { position, traceback });
    }
    case "died":
      return stopped(
        "kernel-died",
        "KernelDied",
        `the kernel ended before the cell did: ${describeDeath(ending.death)}. ${explainDeath(ending.death)}`,
        cell,
      );
    case "timeout":
      if (run.uncaught[0] !== undefined) return await judgeUncaught(run.uncaught[0], cell);
      return stopped("timeout", "Timeout", timeoutText(cell), cell);
    case "done": {
      const published = run.outputs.error?.output;
      if (published?.output_type === "error") return await thrown(published, cell, { uncaught: false });
      if (run.uncaught[0] !== undefined) return await judgeUncaught(run.uncaught[0], cell);
      if (run.failedTests !== undefined) return await thrown(run.failedTests, cell, { uncaught: false });
      return ending.reply.content.status === "ok" ? undefined : await unexplained(ending.reply.content, cell);
    }
  }
}

/**
 * Judges an error that no code catches.
 *
 * @param error The error.
 * @param cell The cell that it comes from; the running one if that cannot be told.
 * @returns The failure.
 */
export function judgeUncaught(error: UncaughtError, cell: FailedCell): Promise<CellFailure> {
  return thrown(error.output, cell, { uncaught: true, exact: error.run === undefined });
}

/**
 * Where a cell is, as it stands first in every message: `notebooks/x.ipynb:[3] "Create a person":4:7`.
 *
 * @param cell The cell.
 * @param position Line and column, if known.
 * @returns The text.
 */
export function describePlace(
  cell: Pick<FailedCell, "path" | "number" | "heading">,
  position?: SourcePosition,
): string {
  const heading = cell.heading === "" ? "" : ` "${cell.heading}"`;
  const at = position === undefined ? "" : `:${position.line}:${position.column}`;
  return `${cell.path}:[${cell.number}]${heading}${at}`;
}

function stopped(
  kind: NotebookErrorKind,
  ename: string,
  why: string,
  cell: FailedCell,
  { cause, position, traceback = [] }: {
    readonly cause?: unknown;
    readonly position?: SourcePosition | undefined;
    readonly traceback?: readonly string[];
  } = {},
): CellFailure {
  const message = `${describePlace(cell, position)} ${why}\n${excerpt(cell.source, position)}`;
  const error = new NotebookError(kind, message, {
    cause,
    location: { path: cell.path, cell: cell.number, heading: cell.heading, ...position },
  });
  const frames = traceback.filter(isFrame);
  return {
    error,
    output: { output_type: "error", ename, evalue: why, traceback: [`${ename}: ${why}`, ...frames] },
  };
}

async function thrown(
  output: ErrorOutput,
  cell: FailedCell,
  { uncaught, exact = false }: { readonly uncaught: boolean; readonly exact?: boolean },
): Promise<CellFailure> {
  const early = isEarlyError(output);
  const traced = await trace(output, cell, { exact, thrown: !uncaught });
  const position = early ? await locateEarlyError(cell.source, output.evalue) : traced.position;
  const note = uncaught
    ? ` (nothing awaits or catches it: a promise without await, a timer or a test${
      exact && position === undefined ? ", maybe of an earlier cell" : ""
    })`
    : "";
  return {
    error: cellError(
      early ? "syntax-error" : "cell-error",
      `${output.ename}: ${output.evalue}${note}`,
      cell,
      position,
      traced.traceback,
    ),
    output: { ...output, traceback: [...traced.traceback] },
  };
}

function trace(
  output: ErrorOutput,
  cell: FailedCell,
  how: Parameters<typeof traceError>[2] = { thrown: true },
): ReturnType<typeof traceError> {
  const current = { label: cellLabel(cell.path, cell.number), source: cell.source };
  return traceError([...cell.earlier, current], output.traceback, how);
}

/**
 * What stands for a cell in a traceback.
 *
 * @param path Name of the notebook.
 * @param number Position among the code cells, counted from 1.
 * @returns For example `notebooks/x.ipynb:[3]`.
 */
export function cellLabel(path: string, number: number): string {
  return `${path}:[${number}]`;
}

function isFrame(line: string): boolean {
  return /^\s+at /.test(line);
}

/** A SyntaxError without a frame comes from compiling the cell, one with a frame from something like JSON.parse. */
function isEarlyError({ ename, traceback }: ErrorOutput): boolean {
  return ename === "SyntaxError" && !traceback.some(isFrame);
}

async function unexplained(
  content: Readonly<Record<string, unknown>>,
  cell: FailedCell,
): Promise<CellFailure> {
  const syntax = await diagnoseSyntax(cell.source);
  if (syntax !== undefined) return diagnosed("syntax-error", "SyntaxError", syntax.message, cell, syntax);
  const missing = await diagnoseImports(cell.source, cell.cwd);
  if (missing !== undefined) {
    return diagnosed(
      "cell-error",
      "ImportError",
      `cannot import "${missing.specifier}": ${missing.message}`,
      cell,
      missing,
    );
  }
  return diagnosed(
    "cell-error",
    String(content.ename),
    `${content.evalue}, and the kernel gives no reason`,
    cell,
  );
}

function diagnosed(
  kind: NotebookErrorKind,
  ename: string,
  evalue: string,
  cell: FailedCell,
  position?: SourcePosition,
): CellFailure {
  const error = cellError(kind, `${ename}: ${evalue}`, cell, position);
  return { error, output: { output_type: "error", ename, evalue, traceback: error.message.split("\n") } };
}

function cellError(
  kind: NotebookErrorKind,
  text: string,
  cell: FailedCell,
  position?: SourcePosition,
  traceback: readonly string[] = [],
): NotebookError {
  // Frames inside of Deno say nothing to the reader, and a single one of the cell only repeats the place.
  const frames = traceback.filter((line) => isFrame(line) && !/\b(?:ext|node|internal):/.test(line));
  const shown = frames.length > 1 ? frames.slice(0, SHOWN_FRAMES) : [];
  const message = [`${describePlace(cell, position)} ${text}`, excerpt(cell.source, position), ...shown];
  return new NotebookError(kind, message.join("\n"), {
    location: { path: cell.path, cell: cell.number, heading: cell.heading, ...position },
  });
}

function timeoutText({ timeoutMs, notebookLimit, waitedInVain = false }: FailedCell): string {
  if (waitedInVain) {
    return "the cell did not end after something that an earlier cell has left running had failed; it may have waited for it";
  }
  const limit = `${Math.round(timeoutMs) / 1000} s`;
  return notebookLimit
    ? `the notebook took longer than its limit; ${limit} were left for this cell. Raise the notebook's time limit or make it faster`
    : `the cell took longer than ${limit}. Raise the cell's time limit (--timeout SECONDS) or make it faster`;
}

function excerpt(source: string, position?: SourcePosition): string {
  const lines = source.split("\n");
  const marked = position?.line ?? 0;
  const from = Math.max(0, marked - 1 - CONTEXT_LINES);
  const width = String(Math.min(lines.length, marked + CONTEXT_LINES)).length;
  const shown = lines.slice(from, marked === 0 ? CONTEXT_LINES + 1 : marked + 1);
  return shown.flatMap((line, offset) => {
    const number = from + offset + 1;
    const text = `${number === marked ? ">" : " "} ${String(number).padStart(width)} | ${line}`;
    if (number !== marked || position === undefined) return [text];
    return [text, `  ${" ".repeat(width)} | ${" ".repeat(position.column - 1)}^`];
  }).join("\n");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
