import { isRecord } from "./json.ts";
import type { CodeCell, Metadata } from "./nbformat/mod.ts";

const DEFAULT_CELL_TIMEOUT_MS = 120_000;
/** Longest delay that a timer of the runtime takes; a limit above it means "none". */
const NO_LIMIT_MS = 2 ** 31 - 1;

/** What a run is limited to. */
export interface TimeLimitOptions {
  /** How long a cell may take, where its notebook does not say. */
  readonly cellTimeoutMs?: number;
  /** How long the whole notebook may take. */
  readonly notebookTimeoutMs?: number;
}

/** How long a cell may take. */
export interface CellLimit {
  /** In milliseconds. */
  readonly timeoutMs: number;
  /** Whether that is what is left of the notebook's own limit. */
  readonly notebookLimit: boolean;
}

/** The limits of one notebook's run, whose time goes by from the moment it is made. */
export class TimeLimits {
  readonly #options: TimeLimitOptions;
  readonly #metadata: Metadata;
  readonly #started = performance.now();

  /**
   * Starts the clock.
   *
   * @param options The limits.
   * @param metadata The notebook's metadata, which may have a limit for its cells.
   */
  constructor(options: TimeLimitOptions, metadata: Metadata) {
    this.#options = options;
    this.#metadata = metadata;
  }

  /** Milliseconds since the start. */
  get elapsedMs(): number {
    return performance.now() - this.#started;
  }

  /** Milliseconds that the notebook has left; not below 0. */
  get leftMs(): number {
    return Math.max(0, (this.#options.notebookTimeoutMs ?? NO_LIMIT_MS) - this.elapsedMs);
  }

  /**
   * The limit of a cell that starts now.
   *
   * @param cell The cell.
   * @returns Its own limit, or what the notebook has left if that is less.
   */
  forCell(cell: CodeCell): CellLimit {
    const own = timeoutIn(cell.metadata) ?? timeoutIn(this.#metadata) ?? this.#options.cellTimeoutMs ??
      DEFAULT_CELL_TIMEOUT_MS;
    const left = this.leftMs;
    return { timeoutMs: Math.max(0, Math.min(own, left, NO_LIMIT_MS)), notebookLimit: left < own };
  }
}

/** `execution.timeout` of a cell's or a notebook's metadata, in milliseconds. */
function timeoutIn({ execution }: Metadata): number | undefined {
  const timeout = isRecord(execution) ? execution.timeout : undefined;
  return typeof timeout === "number" && timeout >= 0 ? timeout * 1000 : undefined;
}
