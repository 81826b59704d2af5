import type { NotebookRun } from "../events.ts";
import type { NotebookErrorKind, NotebookLocation } from "../errors.ts";
import type { CellStatus } from "../events.ts";

/** What `--json` prints of one cell. */
export interface CellResult {
  /** Position among the code cells, counted from 1. */
  readonly number: number;
  /** The heading above. */
  readonly heading: string;
  /** What became of it. */
  readonly status: CellStatus;
  /** Wall time. */
  readonly durationMs: number;
  /** Why it failed. */
  readonly error?: {
    readonly kind: NotebookErrorKind;
    readonly message: string;
    readonly location: NotebookLocation;
  };
}

/** What `--json` prints of one notebook. */
export interface NotebookResult {
  /** Its path. */
  readonly path: string;
  /** Whether all cells ended well. */
  readonly ok: boolean;
  /** Wall time, kernel start included. */
  readonly durationMs: number;
  /** The code cells. */
  readonly cells: readonly CellResult[];
}

/**
 * Results as plain data, without the notebooks themselves.
 *
 * @param runs The results.
 * @returns What `--json` prints of them.
 */
export function resultData(runs: readonly NotebookRun[]): NotebookResult[] {
  return runs.map(({ path, ok, durationMs, cells }) => ({
    path,
    ok,
    durationMs: Math.round(durationMs),
    cells: cells.map(({ number, heading, status, durationMs, error }) => ({
      number,
      heading,
      status,
      durationMs: Math.round(durationMs),
      ...(error === undefined
        ? {}
        : { error: { kind: error.kind, message: error.message, location: error.location } }),
    })),
  }));
}
