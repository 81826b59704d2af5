import process from "node:process";

/**
 * How far a {@linkcode bulkLoad} is. Counts are of all runs of the job.
 *
 * @example
 * ```ts
 * import type { BulkLoadOptions, BulkLoadProgress } from "@customerio-notebooks/pipelines-api/bulk-load";
 *
 * const onProgress = ({ rows, rate }: BulkLoadProgress) => console.log(`${rows} rows, ${rate} a second`);
 * const options: BulkLoadOptions = { progress: false, onProgress };
 * ```
 */
export interface BulkLoadProgress {
  /** Rows that were read and taken care of. */
  readonly rows: number;
  /** Rows whose calls the service took. */
  readonly sent: number;
  /** Rows that were rejected. */
  readonly rejected: number;
  /** Bytes of the batches that the service took. */
  readonly bytes: number;
  /** Requests that were sent again. */
  readonly retries: number;
  /** How much of the input was read, from 0 to 1. */
  readonly share: number;
  /** Milliseconds since this run began. */
  readonly elapsed: number;
  /** Rows a second, in this run. */
  readonly rate: number;
  /** Milliseconds that are left, by how fast it was so far; undefined where nothing is known yet. */
  readonly left: number | undefined;
}

/** Milliseconds between two lines where there is no terminal, and between two looks of the bar. */
const LINE_INTERVAL = 5000;
const BAR_INTERVAL = 100;

/** Characters of the bar itself. */
const BAR = 24;

/** Where progress is shown: standard error, unless a test has it otherwise. */
export interface ProgressOutput {
  /** Whether it is a terminal, on which a line can be written over. */
  readonly isTerminal: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
  /** Writes text. */
  write(text: string): void;
}

/** Standard error. */
export const standardError: ProgressOutput = {
  get isTerminal(): boolean {
    return process.stderr.isTTY === true;
  },
  get columns(): number {
    return process.stderr.columns ?? 80;
  },
  write: (text) => void process.stderr.write(text),
};

/** Shows how far a load is: a bar that is written over on a terminal, elsewhere a line now and then. */
export class ProgressDisplay {
  readonly #output: ProgressOutput;
  readonly #interval: number;
  #shownAt: number;
  #isBarShown = false;

  /** Begins to show; `now` in milliseconds. */
  constructor(output: ProgressOutput, now: number) {
    this.#output = output;
    this.#interval = output.isTerminal ? BAR_INTERVAL : LINE_INTERVAL;
    this.#shownAt = now;
  }

  /** Shows the latest, unless something was shown just before. */
  update(progress: BulkLoadProgress, now: number): void {
    if (now - this.#shownAt < this.#interval) return;
    this.#shownAt = now;
    if (!this.#output.isTerminal) return this.#output.write(`${progressLine(progress)}\n`);
    const line = `${progressBar(progress.share)} ${progressLine(progress)}`;
    this.#output.write(`\r\x1b[K${line.slice(0, Math.max(20, this.#output.columns - 1))}`);
    this.#isBarShown = true;
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#isBarShown) this.#output.write("\r\x1b[K");
    this.#isBarShown = false;
  }
}

/** A bar that is full to a share. */
function progressBar(share: number): string {
  const full = Math.round(Math.min(1, share) * BAR);
  return `${"█".repeat(full)}${"░".repeat(BAR - full)}`;
}

/** How far it is, in one line. */
export function progressLine(
  { rows, rejected, bytes, retries, share, rate, left }: BulkLoadProgress,
): string {
  return [
    `${Math.floor(Math.min(1, share) * 100)} %`,
    `${grouped(rows)} rows`,
    `${(bytes / 1e6).toFixed(1)} MB`,
    `${grouped(Math.round(rate))} rows/s`,
    ...(left === undefined ? [] : [`${duration(left)} left`]),
    ...(retries === 0 ? [] : [`${grouped(retries)} retries`]),
    ...(rejected === 0 ? [] : [`${grouped(rejected)} rejected`]),
  ].join(" · ");
}

/** Milliseconds as people say them: `12 s`, `3 min 20 s`, `1 h 5 min`. */
export function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes} min ${seconds % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** A number with commas between the thousands. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
