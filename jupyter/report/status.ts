import type { CellRun, CellStatus, NotebookRun } from "../events.ts";

/** A status as word, as sign and as class; no status is told by its colour alone. */
interface StatusLook {
  readonly word: string;
  readonly sign: string;
  readonly kind: "ok" | "failed" | "rest";
}

const LOOKS: Readonly<Record<CellStatus, StatusLook>> = {
  ok: { word: "ok", sign: "✓", kind: "ok" },
  failed: { word: "failed", sign: "✗", kind: "failed" },
  skipped: { word: "skipped", sign: "–", kind: "rest" },
  "not-run": { word: "not run", sign: "–", kind: "rest" },
};

/**
 * A status with its sign.
 *
 * @param status The status of a cell.
 * @returns HTML.
 */
export function statusHtml(status: CellStatus): string {
  const { word, sign, kind } = LOOKS[status];
  return `<span class="${kind}"><span aria-hidden="true">${sign}</span> ${word}</span>`;
}

/**
 * The status of a notebook.
 *
 * @param run Its result.
 * @returns `ok`, `failed`, or `not-run` if none of its cells was run.
 */
export function notebookStatus(run: NotebookRun): CellStatus {
  if (!run.ok) return "failed";
  return run.cells.length > 0 && run.cells.every(({ status }) => status === "not-run") ? "not-run" : "ok";
}

/**
 * Whether a cell counts as done.
 *
 * @param cell Its result.
 * @returns Whether it ran without failure, or was to be skipped.
 */
export function isDone(cell: CellRun): boolean {
  return cell.status === "ok" || cell.status === "skipped";
}

/**
 * A duration for readers.
 *
 * @param milliseconds The duration.
 * @returns HTML: seconds or minutes with their unit; a dash for no time at all, which means that it is not known.
 */
export function duration(milliseconds: number): string {
  if (milliseconds === 0) return "–";
  const seconds = milliseconds / 1000;
  if (seconds < 0.005) return "&lt;0.01 s";
  if (seconds < 10) return `${seconds.toFixed(2)} s`;
  if (seconds < 99.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}

/**
 * A bar that shows a duration beside others.
 *
 * @param milliseconds The duration.
 * @param longest The longest of those shown together.
 * @returns HTML; empty if no time is known.
 */
export function durationBar(milliseconds: number, longest: number): string {
  if (longest <= 0) return "";
  const share = Math.round(100 * milliseconds / longest);
  return `<span class="bar" style="width:${Math.max(1, share)}%" aria-hidden="true"></span>`;
}

/**
 * A number with its noun.
 *
 * @param number How many.
 * @param noun The noun, whose plural ends in s.
 * @returns For example `1 cell`, `2 cells`.
 */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
}
