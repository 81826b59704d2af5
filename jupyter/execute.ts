import { dirname } from "node:path";
import { NotebookError } from "./errors.ts";
import type { CellRun, CellStatus, NotebookEventListener, NotebookRun } from "./events.ts";
import { describePlace, judgeCell } from "./failure.ts";
import { isRecord } from "./json.ts";
import { Kernel } from "./kernel/kernel.ts";
import { type CellOutput, cellTags, type CodeCell, type Notebook } from "./nbformat/mod.ts";
import { displayIdOf, finishOutputs, noOutputs, type OutputSlot, updateDisplay } from "./outputs.ts";
import { injectParameters, isInjectedCell, type NotebookParameters } from "./parameters.ts";
import { planCells, type PlannedCell } from "./plan.ts";
import { PREAMBLE } from "./preamble.ts";
import { createRedactor, type Redactor } from "./redact.ts";
import { type CodeRun, runCode } from "./run_code.ts";

const DEFAULT_CELL_TIMEOUT_MS = 120_000;
/** Longest delay that a timer of the runtime takes; a limit above it means "none". */
const NO_LIMIT_MS = 2 ** 31 - 1;

/** Options of {@linkcode executeNotebook} and {@linkcode NotebookExecution}. */
export interface ExecuteOptions {
  /** Name of the notebook in messages and events, usually its path. */
  readonly path: string;
  /** Working directory of the kernel. @default the folder of `path` */
  readonly cwd?: string;
  /** Environment variables for the kernel, on top of the inherited ones. @default {} */
  readonly env?: Readonly<Record<string, string>>;
  /** Values for the cell tagged `parameters`. @default {} */
  readonly parameters?: NotebookParameters;
  /** Strings that must not appear in the executed copy, in events and in errors. @default [] */
  readonly secrets?: readonly string[];
  /** How long a cell may take, in milliseconds; `metadata.execution.timeout` (seconds) of a cell wins. @default 120_000 */
  readonly cellTimeoutMs?: number;
  /** How long the whole notebook may take, in milliseconds. @default no limit */
  readonly notebookTimeoutMs?: number;
  /** Stops the run: the kernel is killed, the result says `cancelled`. */
  readonly signal?: AbortSignal;
  /** Goes on with the next cell after one has failed, as long as the kernel lives. @default false */
  readonly keepGoing?: boolean;
  /** Told what happens, in order. */
  readonly onEvent?: NotebookEventListener;
  /** Program and arguments of another kernel; `{connection_file}` is replaced. @default the running Deno's kernel */
  readonly kernelCommand?: readonly string[];
}

/**
 * Runs a notebook from top to bottom on a kernel of its own.
 *
 * A failing cell is a result, not an exception. No kernel is left behind, whatever happens.
 *
 * @param notebook The notebook; it is not changed.
 * @param options Name, limits, parameters.
 * @returns The executed copy and what became of each cell.
 * @throws {NotebookError} Of kind `invalid-parameter` if the notebook does not declare a parameter.
 *
 * @example Run a notebook
 * ```ts
 * import { executeNotebook, parseNotebook } from "@customerio-notebooks/jupyter";
 *
 * const cell = { cell_type: "code", id: "a", metadata: {}, source: "6 * 7", outputs: [], execution_count: null };
 * const json = JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 });
 * const run = await executeNotebook(parseNotebook(json, "answer.ipynb"), { path: "answer.ipynb", cwd: "." });
 * if (!run.ok) throw run.error;
 * ```
 */
export async function executeNotebook(notebook: Notebook, options: ExecuteOptions): Promise<NotebookRun> {
  await using execution = new NotebookExecution(notebook, options);
  for (const cell of execution.cells) await execution.run(cell);
  return await execution.finish();
}

/**
 * The run of one notebook, cell by cell, for callers that want to do something between the cells.
 *
 * The kernel starts with the first cell. Dispose it, or the kernel stays until this process ends.
 */
export class NotebookExecution implements AsyncDisposable {
  /** The code cells, in order. */
  readonly cells: readonly PlannedCell[];
  readonly #options: ExecuteOptions;
  readonly #notebook: Notebook;
  readonly #redactor: Redactor;
  readonly #slots = new Map<number, readonly OutputSlot[]>();
  readonly #counts = new Map<number, number>();
  readonly #runs = new Map<number, CellRun>();
  #started = performance.now();
  #kernel: Promise<Kernel> | undefined;
  #barriers = 0;
  #nextInjected: number;
  #error: NotebookError | undefined;
  #stopped = false;
  #announced = false;

  /**
   * Prepares the run; nothing is started yet.
   *
   * @param notebook The notebook; it is not changed.
   * @param options Name, limits, parameters.
   * @throws {NotebookError} Of kind `invalid-parameter` if the notebook does not declare a parameter.
   */
  constructor(notebook: Notebook, options: ExecuteOptions) {
    this.#options = options;
    this.#redactor = createRedactor(options.secrets ?? []);
    this.#notebook = injectParameters(notebook, options.parameters ?? {}, options.path);
    this.#nextInjected = options.parameters === undefined
      ? -1
      : this.#notebook.cells.findIndex(isInjectedCell);
    this.cells = planCells(this.#notebook, this.#redactor);
  }

  /**
   * Starts the kernel ahead of the first cell, so that it gets ready meanwhile.
   */
  warmUp(): void {
    this.#startKernel().catch(() => {});
  }

  /**
   * Runs one cell. After a failure the following ones come back as `not-run`.
   *
   * @param planned One of {@linkcode NotebookExecution.cells}, each once and in order.
   * @returns What became of it.
   */
  async run(planned: PlannedCell): Promise<CellRun> {
    this.#announce();
    const { path } = this.#options;
    this.#emit({ type: "cellStarted", path, number: planned.number, heading: planned.heading });
    const started = performance.now();
    const { status, error } = await this.#runOrSkip(planned);
    const cell: CellRun = {
      ...planned,
      status,
      durationMs: performance.now() - started,
      ...(error === undefined ? {} : { error }),
    };
    this.#runs.set(planned.number, cell);
    for (const output of this.#outputsOf(planned.index)) {
      this.#emit({ type: "output", path, number: planned.number, output });
    }
    if (error !== undefined) this.#emit({ type: "failed", path, number: planned.number, error });
    this.#emit({ type: "cellFinished", path, cell });
    return cell;
  }

  /**
   * Ends the kernel.
   *
   * @returns The result; cells that {@linkcode run} was not called for count as `not-run`.
   */
  async finish(): Promise<NotebookRun> {
    this.#announce();
    await this[Symbol.asyncDispose]();
    const cells = this.cells.map((cell): CellRun =>
      this.#runs.get(cell.number) ?? { ...cell, status: "not-run", durationMs: 0 }
    );
    const { path } = this.#options;
    const run: NotebookRun = {
      path,
      notebook: this.#executedCopy(),
      cells,
      ok: this.#error === undefined &&
        cells.every((cell) => cell.status === "ok" || cell.status === "skipped"),
      ...(this.#error === undefined ? {} : { error: this.#error }),
      durationMs: performance.now() - this.#started,
    };
    this.#emit({ type: "notebookFinished", path, run });
    return run;
  }

  /** Kills the kernel, if there is one. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopped = true;
    const kernel = await this.#kernel?.catch(() => undefined);
    await kernel?.kill();
  }

  async #runOrSkip(planned: PlannedCell): Promise<{ status: CellStatus; error?: NotebookError }> {
    const cell = this.#codeCell(planned.index);
    if (this.#stopped) return { status: "not-run" };
    if (cellTags(cell).includes("skip-execution")) return { status: "skipped" };
    try {
      const kernel = await this.#startKernel();
      if (this.#nextInjected >= 0 && this.#nextInjected < planned.index) {
        const injected = this.#codeCell(this.#nextInjected);
        this.#nextInjected = -1;
        const failure = await this.#runCell(kernel, injected, planned, true);
        if (failure !== undefined) return this.#fail(failure, true);
      }
      const failure = await this.#runCell(kernel, cell, planned, false);
      return failure === undefined ? { status: "ok" } : this.#fail(failure, false);
    } catch (error) {
      if (!(error instanceof NotebookError)) throw error;
      return this.#fail(error, true);
    }
  }

  #fail(failure: NotebookError, final: boolean): { status: CellStatus; error: NotebookError } {
    const error = new NotebookError(failure.kind, this.#redactor.text(failure.message), {
      location: this.#redactor.deep({ path: this.#options.path, ...failure.location }),
    });
    this.#error ??= error;
    const kernelGone = final || !(failure.kind === "cell-error" || failure.kind === "syntax-error");
    if (kernelGone || this.#options.keepGoing !== true) this.#stopped = true;
    return { status: "failed", error };
  }

  async #runCell(
    kernel: Kernel,
    cell: CodeCell,
    planned: PlannedCell,
    silent: boolean,
  ): Promise<NotebookError | undefined> {
    const { timeoutMs, notebookLimit } = this.#limitFor(cell);
    const run = await this.#runCode(kernel, cell.source, silent, timeoutMs);
    const failure = await judgeCell(run, {
      path: this.#options.path,
      number: planned.number,
      heading: planned.heading,
      cwd: this.#cwd,
      source: cell.source,
      timeoutMs,
      notebookLimit,
    });
    if (!silent) this.#store(planned.index, run, failure?.output);
    if (!cellTags(cell).includes("raises-exception") || run.ending.kind !== "done") return failure?.error;
    if (failure !== undefined) return undefined;
    return new NotebookError(
      "cell-error",
      `${
        describePlace({ path: this.#options.path, ...planned })
      } has the tag raises-exception but raised nothing`,
      { location: { path: this.#options.path, cell: planned.number, heading: planned.heading } },
    );
  }

  #runCode(kernel: Kernel, code: string, silent: boolean, timeoutMs: number): Promise<CodeRun> {
    const { signal } = this.#options;
    return runCode(kernel, code, ++this.#barriers, {
      silent,
      timeoutMs,
      ...(signal === undefined ? {} : { signal }),
      onDisplayUpdate: (content) => {
        const { displayId } = displayIdOf(content);
        if (displayId === undefined) return;
        for (const [index, slots] of this.#slots) {
          this.#slots.set(index, updateDisplay(slots, displayId, content));
        }
      },
    });
  }

  #limitFor(cell: CodeCell): { timeoutMs: number; notebookLimit: boolean } {
    const execution = cell.metadata.execution;
    const own = isRecord(execution) && typeof execution.timeout === "number"
      ? execution.timeout * 1000
      : undefined;
    const cellLimit = own ?? this.#options.cellTimeoutMs ?? DEFAULT_CELL_TIMEOUT_MS;
    const left = (this.#options.notebookTimeoutMs ?? NO_LIMIT_MS) - (performance.now() - this.#started);
    const timeoutMs = Math.max(0, Math.min(cellLimit, left, NO_LIMIT_MS));
    return { timeoutMs, notebookLimit: left < cellLimit };
  }

  get #cwd(): string {
    return this.#options.cwd ?? dirname(this.#options.path);
  }

  #startKernel(): Promise<Kernel> {
    this.#kernel ??= this.#launch();
    return this.#kernel;
  }

  async #launch(): Promise<Kernel> {
    const { path, env, signal, kernelCommand } = this.#options;
    if (signal?.aborted === true) {
      throw new NotebookError("cancelled", `Cannot run "${path}": the run was cancelled`);
    }
    const kernel = await Kernel.start({
      cwd: this.#cwd,
      ...(env === undefined ? {} : { env }),
      ...(signal === undefined ? {} : { signal }),
      ...(kernelCommand === undefined ? {} : { command: kernelCommand }),
    });
    // Not awaited: the kernel runs requests in order, so the first cell may be sent at once.
    await kernel.execute({ code: PREAMBLE, silent: true });
    return kernel;
  }

  #store(index: number, run: CodeRun, extra: CellOutput | undefined): void {
    const state = extra === undefined
      ? run.outputs
      : { ...run.outputs, slots: [...run.outputs.slots, { output: extra }] };
    this.#slots.set(index, finishOutputs(state));
    if (run.ending.kind !== "done") return;
    const count = run.ending.reply.content.execution_count;
    if (typeof count === "number") this.#counts.set(index, count);
  }

  #codeCell(index: number): CodeCell {
    const cell = this.#notebook.cells[index];
    if (cell?.cell_type !== "code") throw new RangeError(`Cannot run cell ${index}: it is not a code cell`);
    return cell;
  }

  #outputsOf(index: number): CellOutput[] {
    return this.#redactor.deep((this.#slots.get(index) ?? noOutputs.slots).map((slot) => slot.output));
  }

  #executedCopy(): Notebook {
    const cells = this.#notebook.cells.map((cell, index) => {
      if (cell.cell_type !== "code") return cell;
      const run = [...this.#runs.values()].find((candidate) => candidate.index === index);
      if (run?.status === "skipped") return cell;
      return { ...cell, outputs: this.#outputsOf(index), execution_count: this.#counts.get(index) ?? null };
    });
    return this.#redactor.deep({ ...this.#notebook, cells });
  }

  #announce(): void {
    if (this.#announced) return;
    this.#announced = true;
    this.#started = performance.now();
    this.#emit({ type: "notebookStarted", path: this.#options.path, cellCount: this.cells.length });
  }

  #emit(event: Parameters<NotebookEventListener>[0]): void {
    this.#options.onEvent?.(event);
  }
}
