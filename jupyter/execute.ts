import { dirname } from "node:path";
import { NotebookError } from "./errors.ts";
import type { CellRun, CellStatus, NotebookEventListener, NotebookRun } from "./events.ts";
import { cellLabel, describePlace, type FailedCell, judgeCell, judgeUncaught } from "./failure.ts";
import { isRecord } from "./json.ts";
import { Kernel } from "./kernel/kernel.ts";
import type { Kernelspec } from "./kernel/kernelspec.ts";
import { guardLockFiles } from "./lock_guard.ts";
import {
  type CellOutput,
  cellTags,
  type CodeCell,
  type ErrorOutput,
  type Metadata,
  type Notebook,
} from "./nbformat/mod.ts";
import { DEFAULT_OUTPUT_LIMIT, type OutputCollector } from "./output_collector.ts";
import { injectParameters, isInjectedCell, type NotebookParameters } from "./parameters.ts";
import { planCells, type PlannedCell } from "./plan.ts";
import { BarrierAnnouncement } from "./barrier.ts";
import { PREAMBLE } from "./preamble.ts";
import { createRedactor, type Redactor } from "./redact.ts";
import { type CodeRun, isDenoKernel, readUncaught, runCode, type UncaughtError } from "./run_code.ts";
import type { JupyterMessage } from "./wire.ts";

const DEFAULT_CELL_TIMEOUT_MS = 120_000;
const DEFAULT_START_TIMEOUT_MS = 30_000;
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
  /** A `.env` file with more of them; `env` and the inherited ones win. @default none */
  readonly envFile?: string;
  /** Values for the cell tagged `parameters`. @default {} */
  readonly parameters?: NotebookParameters;
  /** Strings that must not appear in the executed copy, in events and in errors. @default [] */
  readonly secrets?: readonly string[];
  /**
   * How long a cell may take, in milliseconds. `metadata.execution.timeout` (seconds) of the cell wins, then that of the
   * notebook, which means each of its cells, as with other executors. @default 120_000
   */
  readonly cellTimeoutMs?: number;
  /** How long the whole notebook may take, in milliseconds. @default no limit */
  readonly notebookTimeoutMs?: number;
  /** How many characters of output a cell may have; the rest is cut, with a note. @default 64_000_000 */
  readonly outputLimit?: number;
  /** Stops the run: the kernel is killed, the result says `cancelled`. */
  readonly signal?: AbortSignal;
  /** Goes on with the next cell after one has failed, as long as the kernel lives. @default false */
  readonly keepGoing?: boolean;
  /** Told what happens, in order. */
  readonly onEvent?: NotebookEventListener;
  /** Another kernel, from `findKernelspec()` or `readKernelspec()`. @default the running Deno's */
  readonly kernelspec?: Kernelspec;
  /** Program and arguments in place of the kernelspec's; `{connection_file}` is replaced. @default the kernelspec's */
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
  readonly #notebook: Notebook;
  readonly #redactor: Redactor;
  readonly #outputs = new Map<number, OutputCollector>();
  /** What stands below a cell as its error. */
  readonly #errors = new Map<number, ErrorOutput>();
  readonly #sent: SentCode[] = [];
  /** Errors that code sent earlier has left behind and that nobody has been blamed for yet. */
  readonly #leftBehind: UncaughtError[] = [];
  readonly #counts = new Map<number, number>();
  readonly #runs = new Map<number, CellRun>();
  #started = performance.now();
  #kernel: Promise<Kernel> | undefined;
  #announcement: BarrierAnnouncement | undefined;
  #lockGuard: Disposable | undefined;
  #running = false;
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
    await this.#blame();
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
    this.#lockGuard?.[Symbol.dispose]();
  }

  async #runOrSkip(planned: PlannedCell): Promise<{ status: CellStatus; error?: NotebookError }> {
    const cell = this.#codeCell(planned.index);
    if (this.#stopped) return { status: "not-run" };
    if (cellTags(cell).includes("skip-execution")) return { status: "skipped" };
    if (cell.source.trim() === "") return { status: "ok" };
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
      return this.#fail(this.#outOfTime(error), true);
    }
  }

  /** A kernel that did not start in time may just not have been given enough. */
  #outOfTime(error: NotebookError): NotebookError {
    const { path, notebookTimeoutMs } = this.#options;
    if (error.kind !== "kernel-start" || notebookTimeoutMs === undefined || this.#timeLeft() > 0) {
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
      const failure = await judgeUncaught(left, this.#describe(this.#sent.indexOf(sent), 0, false));
      const { status, error } = this.#fail(failure.error, false);
      this.#errors.set(sent.planned.index, failure.output);
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

  async #runCell(
    kernel: Kernel,
    cell: CodeCell,
    planned: PlannedCell,
    silent: boolean,
  ): Promise<NotebookError | undefined> {
    const { timeoutMs, notebookLimit } = this.#limitFor(cell);
    const mayFail = cellTags(cell).includes("raises-exception");
    const number = this.#sent.push({ planned, source: cell.source, mayFail });
    const run = await this.#runCode(kernel, cell.source, number, silent, timeoutMs);
    const isOwn = (error: UncaughtError) => (error.run ?? number) === number;
    const own = run.uncaught.filter(isOwn);
    const calls = run.ending.kind === "exited" ? [run.ending.call] : [];
    const others = [...run.uncaught, ...calls].filter((error) => !isOwn(error));
    this.#leftBehind.push(...others);
    // They came first: a cell that then waited in vain is the second failure.
    await this.#blame();
    const failure = await judgeCell({ ...run, uncaught: own }, {
      ...this.#describe(number - 1, timeoutMs, notebookLimit),
      waitedInVain: others.length > 0,
    });
    if (!silent) this.#store(planned.index, run, failure?.output);
    if (!mayFail || run.ending.kind !== "done") return failure?.error;
    if (failure !== undefined) return undefined;
    const { path } = this.#options;
    return new NotebookError(
      "cell-error",
      `${describePlace({ path, ...planned })} has the tag raises-exception but raised nothing`,
      { location: { path, cell: planned.number, heading: planned.heading } },
    );
  }

  async #runCode(
    kernel: Kernel,
    code: string,
    number: number,
    silent: boolean,
    timeoutMs: number,
  ): Promise<CodeRun> {
    const { signal, outputLimit = DEFAULT_OUTPUT_LIMIT } = this.#options;
    this.#running = true;
    try {
      return await runCode(kernel, code, {
        number,
        silent,
        timeoutMs,
        outputLimit,
        ...(signal === undefined ? {} : { signal }),
        ...(this.#announcement === undefined ? {} : { announcement: this.#announcement }),
        onDisplayUpdate: (content) => this.#updateDisplays(content),
      });
    } finally {
      this.#running = false;
    }
  }

  /** Takes what arrives while no cell runs: it comes from what the cell before has left running. */
  #onLateMessage(message: JupyterMessage): void {
    if (this.#running) return;
    const { header, content } = message;
    const uncaught = readUncaught(message);
    if (uncaught !== undefined) this.#leftBehind.push(uncaught);
    else if (header.msg_type === "update_display_data") this.#updateDisplays(content);
    else {
      const last = this.#sent.at(-1);
      if (last !== undefined) this.#outputs.get(last.planned.index)?.add({ type: header.msg_type, content });
    }
  }

  #updateDisplays(content: Readonly<Record<string, unknown>>): void {
    for (const outputs of this.#outputs.values()) outputs.update(content);
  }

  #describe(sentIndex: number, timeoutMs: number, notebookLimit: boolean): FailedCell {
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

  #limitFor(cell: CodeCell): { timeoutMs: number; notebookLimit: boolean } {
    const cellLimit = timeoutIn(cell.metadata) ?? timeoutIn(this.#notebook.metadata) ??
      this.#options.cellTimeoutMs ?? DEFAULT_CELL_TIMEOUT_MS;
    const left = this.#timeLeft();
    const timeoutMs = Math.max(0, Math.min(cellLimit, left, NO_LIMIT_MS));
    return { timeoutMs, notebookLimit: left < cellLimit };
  }

  #timeLeft(): number {
    return (this.#options.notebookTimeoutMs ?? NO_LIMIT_MS) - (performance.now() - this.#started);
  }

  get #cwd(): string {
    return this.#options.cwd ?? dirname(this.#options.path);
  }

  #startKernel(): Promise<Kernel> {
    this.#kernel ??= this.#launch();
    return this.#kernel;
  }

  async #launch(): Promise<Kernel> {
    const { path, env, envFile, signal, kernelspec, kernelCommand } = this.#options;
    if (signal?.aborted === true) {
      throw new NotebookError("cancelled", `Cannot run "${path}": the run was cancelled`);
    }
    // Until the kernel is gone: it adds what cells import to the lock file.
    this.#lockGuard = guardLockFiles(this.#cwd);
    const kernel = await Kernel.start({
      cwd: this.#cwd,
      startTimeoutMs: Math.max(0, Math.min(DEFAULT_START_TIMEOUT_MS, this.#timeLeft())),
      ...(env === undefined ? {} : { env }),
      ...(envFile === undefined ? {} : { envFile }),
      ...(signal === undefined ? {} : { signal }),
      ...(kernelspec === undefined ? {} : { kernelspec }),
      ...(kernelCommand === undefined ? {} : { command: kernelCommand }),
    });
    kernel.onPublished((message) => this.#onLateMessage(message));
    // Its reply is not awaited: the kernel runs requests in order, so the first cell may be sent at once.
    if (isDenoKernel(kernel)) {
      this.#announcement = new BarrierAnnouncement(kernel);
      await kernel.execute({ code: PREAMBLE, silent: true });
    }
    return kernel;
  }

  #store(index: number, run: CodeRun, error: ErrorOutput | undefined): void {
    this.#outputs.set(index, run.outputs);
    if (error !== undefined) this.#errors.set(index, error);
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
    const outputs = (this.#outputs.get(index)?.finish() ?? []).map((slot) => slot.output);
    const error = this.#errors.get(index);
    // With its positions in terms of the cells it stands in for the one that the kernel has put out.
    const kept = error === undefined ? outputs : outputs.filter((output) => output.output_type !== "error");
    return this.#redactor.deep(error === undefined ? kept : [...kept, error]);
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

/** `execution.timeout` of a cell's or a notebook's metadata, in milliseconds. */
function timeoutIn({ execution }: Metadata): number | undefined {
  const timeout = isRecord(execution) ? execution.timeout : undefined;
  return typeof timeout === "number" && timeout >= 0 ? timeout * 1000 : undefined;
}
