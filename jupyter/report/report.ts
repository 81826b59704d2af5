import type { NotebookRun } from "../events.ts";
/** Options of {@linkcode renderReport}. */
export interface ReportOptions {
  /** Link to the executed copy of each run. @default none */
  readonly links?: readonly string[];
}
/** Placeholder. */
export function renderReport(runs: readonly NotebookRun[], _options: ReportOptions = {}): string {
  return String(runs.length);
}
