import { dirname } from "node:path";
import { NotebookError } from "./errors.ts";
import type { CellRun, CellStatus, NotebookEventListener, NotebookRun } from "./events.ts";
import type { ExecuteOptions } from "./execute_options.ts";
import { ExecutedCopy } from "./executed_copy.ts";
import { cellLabel, describePlace, type FailedCell, judgeCell, judgeUncaught } from "./failure.ts";
import { cellTags, type CodeCell, type Notebook } from "./nbformat/mod.ts";
import { NotebookKernel } from "./notebook_kernel.ts";
import { injectParameters, isInjectedCell } from "./parameters.ts";
import { planCells, type PlannedCell } from "./plan.ts";
import { createRedactor, type Redactor } from "./redact.ts";
import { readUncaught, type UncaughtError } from "./run_code.ts";
import { type CellLimit, TimeLimits } from "./time_limits.ts";
import type { JupyterMessage } from "./wire.ts";

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

/** A piece of code that was sent to the kernel. */
interface SentCode {
  /** The cell, or the one behind it if the code is that of injected parameters. */
  readonly planned: PlannedCell;
  /** What was sent. */
  readonly source: string;
  /** Whether an error in it is what its author wants. */
  readonly mayFail: boolean;
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
  readonly #cwd: string;
  readonly #notebook: Notebook;
  readonly #redactor: Redactor;
  readonly #copy: ExecutedCopy;
  readonly #kernel: NotebookKernel;
  readonly #sent: SentCode[] = [];
  /** Errors that code sent earlier has left behind and that nobody has been blamed for yet. */
  readonly #leftBehind: UncaughtError[] = [];
  readonly #runs = new Map<number, CellRun>();
  #limits: TimeLimits;
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
    this.#cwd = options.cwd ?? dirname(options.path);
    this.#redactor = createRedactor(options.secrets ?? []);
    this.#notebook = injectParameters(notebook, options.parameters ?? {}, options.path);
    this.#nextInjected = options.parameters === undefined
      ? -1
      : this.#notebook.cells.findIndex(isInjectedCell);
    this.cells = planCells(this.#notebook, this.#redactor);
    this.#copy = new ExecutedCopy(this.#notebook, this.#redactor);
    this.#limits = new TimeLimits(options, this.#notebook.metadata);
    this.#kernel = new NotebookKernel({
      ...options,
      cwd: this.#cwd,
      startLimitMs: () => this.#limits.leftMs,
      onLateMessage: (message) => this.#onLateMessage(message),
      onDisplayUpdate: (content) => this.#copy.updateDisplays(content),
    });
  }

  /**
   * Starts the kernel ahead of the first cell, so that it gets ready meanwhile.
   */
  warmUp(): void {
    // Whoever runs the first cell gets the error.
    this.#kernel.start().catch(() => {});
  }

  /** The first failure so far; may also be one of a cell that had ended well, by what it has left running. */
  get error(): NotebookError | undefined {
    return this.#error;
  }

  /**
   * Runs one cell. After a failure the following ones come back as `not-run`.
   *
   * An error that an earlier cell has left behind, say in a timer, fails that cell, in the result of
   * {@linkcode finish} and in {@linkcode error}, and stops the run like any other.
   *
   * @param planned One of {@linkcode NotebookExecution.cells}, each once and in order.
   * @returns What became of it.
   */
  async run(planned: PlannedCell): Promise<CellRun> {
    this.#announce();
    const { path } = this.#options;
    this.#emit({ type: "cellStarted", path, number: planned.number, heading: planned.heading });
    const started = performance.now();
    await this.#blame();
    const { status, error } = await this.#runOrSkip(planned);
    const ended: CellRun = {
      ...planned,
      status,
      durationMs: performance.now() - started,
      ...(error === undefined ? {} : { error }),
    };
    this.#runs.set(planned.number, ended);
    // Something may have failed since the cell ended, also something of its own.
    await this.#blame();
    const cell = this.#runs.get(planned.number) ?? ended;
    for (const output of this.#copy.outputsOf(planned.index)) {
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
    await this.#blame();
    const cells = this.cells.map((cell): CellRun =>
      this.#runs.get(cell.number) ?? { ...cell, status: "not-run", durationMs: 0 }
    );
    const { path } = this.#options;
    const run: NotebookRun = {
      path,
      notebook: this.#copy.finish(new Map(cells.map(({ index, status }) => [index, status]))),
      cells,
      ok: this.#error === undefined &&
        cells.every((cell) => cell.status === "ok" || cell.status === "skipped"),
      ...(this.#error === undefined ? {} : { error: this.#error }),
      durationMs: this.#limits.elapsedMs,
    };
    this.#emit({ type: "notebookFinished", path, run });
    return run;
  }

  /** Kills the kernel, if there is one. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopped = true;
    await this.#kernel[Symbol.asyncDispose]();
  }

  async #runOrSkip(planned: PlannedCell): Promise<{ status: CellStatus; error?: NotebookError }> {
    const cell = this.#copy.codeCell(planned.index);
    if (this.#stopped) return { status: "not-run" };
    if (cellTags(cell).includes("skip-execution")) return { status: "skipped" };
    if (cell.source.trim() === "") return { status: "ok" };
    try {
      await this.#kernel.start();
      if (this.#nextInjected >= 0 && this.#nextInjected < planned.index) {
        const injected = this.#copy.codeCell(this.#nextInjected);
        this.#nextInjected = -1;
        const failure = await this.#runCell(injected, planned, true);
        if (failure !== undefined) return this.#fail(failure, true);
      }
      const failure = await this.#runCell(cell, planned, false);
      return failure === undefined ? { status: "ok" } : this.#fail(failure, false);
    } catch (error) {
      if (!(error instanceof NotebookError)) throw error;
      return this.#fail(this.#outOfTime(error), true);
    }
  }

  /** A kernel that did not start in time may just not have been given enough. */
  #outOfTime(error: NotebookError): NotebookError {
    const { path, notebookTimeoutMs } = this.#options;
    if (error.kind !== "kernel-start" || notebookTimeoutMs === undefined || this.#limits.leftMs > 0) {
      return error;
    }
    return new NotebookError(
      "timeout",
      `${path} took longer than its limit of ${notebookTimeoutMs / 1000} s while its kernel started. ` +
        "Raise the notebook's time limit",
      { cause: error },
    );
  }

  /** Fails the cells that have left errors behind, now that those are known. */
  async #blame(): Promise<void> {
    for (let left = this.#leftBehind.shift(); left !== undefined; left = this.#leftBehind.shift()) {
      const sent = this.#sent[(left.run ?? this.#sent.length) - 1];
      const run = sent === undefined ? undefined : this.#runs.get(sent.planned.number);
      if (sent === undefined || sent.mayFail || run?.status === "failed") continue;
      const described = this.#describe(this.#sent.indexOf(sent), { timeoutMs: 0, notebookLimit: false });
      const failure = await judgeUncaught(left, described);
      const { status, error } = this.#fail(failure.error, false);
      this.#copy.setError(sent.planned.index, failure.output);
      if (run !== undefined) this.#runs.set(sent.planned.number, { ...run, status, error });
      this.#emit({ type: "failed", path: this.#options.path, number: sent.planned.number, error });
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

  async #runCell(cell: CodeCell, planned: PlannedCell, silent: boolean): Promise<NotebookError | undefined> {
    const limit = this.#limits.forCell(cell);
    const { source } = cell;
    const mayFail = cellTags(cell).includes("raises-exception");
    const number = this.#sent.push({ planned, source, mayFail });
    const run = await this.#kernel.run({ source, number, silent, timeoutMs: limit.timeoutMs });
    const isOwn = (error: UncaughtError) => (error.run ?? number) === number;
    const own = run.uncaught.filter(isOwn);
    const calls = run.ending.kind === "exited" ? [run.ending.call] : [];
    const others = [...run.uncaught, ...calls].filter((error) => !isOwn(error));
    this.#leftBehind.push(...others);
    // They came first: a cell that then waited in vain is the second failure.
    await this.#blame();
    const failure = await judgeCell({ ...run, uncaught: own }, {
      ...this.#describe(number - 1, limit),
      waitedInVain: others.length > 0,
    });
    if (!silent) {
      const count = run.ending.kind === "done" ? run.ending.reply.content.execution_count : undefined;
      this.#copy.setOutputs(planned.index, run.outputs, count);
      if (failure !== undefined) this.#copy.setError(planned.index, failure.output);
    }
    if (!mayFail || run.ending.kind !== "done") return failure?.error;
    if (failure !== undefined) return undefined;
    const { path } = this.#options;
    return new NotebookError(
      "cell-error",
      `${describePlace({ path, ...planned })} has the tag raises-exception but raised nothing`,
      { location: { path, cell: planned.number, heading: planned.heading } },
    );
  }

  /** Takes what arrives while no cell runs: it comes from what the cell before has left running. */
  #onLateMessage(message: JupyterMessage): void {
    const { header, content } = message;
    const uncaught = readUncaught(message);
    if (uncaught !== undefined) this.#leftBehind.push(uncaught);
    else if (header.msg_type === "update_display_data") this.#copy.updateDisplays(content);
    else {
      const last = this.#sent.at(-1);
      if (last !== undefined) this.#copy.addLate(last.planned.index, header.msg_type, content);
    }
  }

  #describe(sentIndex: number, { timeoutMs, notebookLimit }: CellLimit): FailedCell {
    const sent = this.#sent[sentIndex];
    if (sent === undefined) throw new RangeError(`Cannot describe code ${sentIndex}: it was not sent`);
    const { path } = this.#options;
    return {
      path,
      number: sent.planned.number,
      heading: sent.planned.heading,
      cwd: this.#cwd,
      source: sent.source,
      earlier: this.#sent.slice(0, sentIndex).map(({ planned, source }) => ({
        label: cellLabel(path, planned.number),
        source,
      })),
      timeoutMs,
      notebookLimit,
    };
  }

  #announce(): void {
    if (this.#announced) return;
    this.#announced = true;
    // Time goes by from here: a kernel may have been warmed up long before.
    this.#limits = new TimeLimits(this.#options, this.#notebook.metadata);
    this.#emit({ type: "notebookStarted", path: this.#options.path, cellCount: this.cells.length });
  }

  #emit(event: Parameters<NotebookEventListener>[0]): void {
    this.#options.onEvent?.(event);
  }
}
