import { BarrierAnnouncement } from "./barrier.ts";
import { NotebookError } from "./errors.ts";
import type { ExecuteOptions } from "./execute_options.ts";
import { Kernel } from "./kernel/kernel.ts";
import { guardLockFiles } from "./lock_guard.ts";
import { DEFAULT_OUTPUT_LIMIT } from "./output_collector.ts";
import { PREAMBLE } from "./preamble.ts";
import { type CodeRun, isDenoKernel, runCode } from "./run_code.ts";
import type { JupyterMessage } from "./wire.ts";

const DEFAULT_START_TIMEOUT_MS = 30_000;

/** What a kernel that runs a notebook needs to know. */
export interface NotebookKernelOptions extends ExecuteOptions {
  /** Working directory. */
  readonly cwd: string;
  /** How long it may take to start at most, in milliseconds. */
  readonly startLimitMs: () => number;
  /** Told what arrives while no code runs: it comes from what earlier code has left running. */
  readonly onLateMessage: (message: JupyterMessage) => void;
  /** Told about updates of displays that belong to earlier code. */
  readonly onDisplayUpdate: (content: Readonly<Record<string, unknown>>) => void;
}

/** One piece of code to run. */
export interface NotebookCode {
  /** The code. */
  readonly source: string;
  /** Number of the run, counted up from 1. */
  readonly number: number;
  /** Whether the kernel leaves its counter alone. */
  readonly silent: boolean;
  /** How long it may take, in milliseconds. */
  readonly timeoutMs: number;
}

/** The kernel of one notebook: started once, with the executor's preamble, and ended with everything it has left behind. */
export class NotebookKernel implements AsyncDisposable {
  readonly #options: NotebookKernelOptions;
  #kernel: Promise<Kernel> | undefined;
  #announcement: BarrierAnnouncement | undefined;
  #lockGuard: Disposable | undefined;
  #isRunning = false;

  /**
   * Starts nothing yet.
   *
   * @param options How to start it, and whom to tell.
   */
  constructor(options: NotebookKernelOptions) {
    this.#options = options;
  }

  /**
   * Starts the kernel, unless that was done before.
   *
   * @returns When it is ready.
   * @throws {NotebookError} Of kind `kernel-start` if it does not become ready, `cancelled` if the signal was aborted.
   */
  async start(): Promise<void> {
    await this.#started();
  }

  /**
   * Runs code.
   *
   * @param code What to run, and for how long.
   * @returns What it did.
   */
  async run({ source, ...code }: NotebookCode): Promise<CodeRun> {
    const { signal, outputLimit = DEFAULT_OUTPUT_LIMIT, onDisplayUpdate } = this.#options;
    const kernel = await this.#started();
    this.#isRunning = true;
    try {
      return await runCode(kernel, source, {
        ...code,
        outputLimit,
        ...(signal === undefined ? {} : { signal }),
        ...(this.#announcement === undefined ? {} : { announcement: this.#announcement }),
        onDisplayUpdate,
      });
    } finally {
      this.#isRunning = false;
    }
  }

  /** Kills the kernel, if there is one. */
  async [Symbol.asyncDispose](): Promise<void> {
    const kernel = await this.#kernel?.catch(() => undefined);
    await kernel?.kill();
    this.#lockGuard?.[Symbol.dispose]();
  }

  #started(): Promise<Kernel> {
    this.#kernel ??= this.#launch();
    return this.#kernel;
  }

  async #launch(): Promise<Kernel> {
    const { path, cwd, env, envFile, signal, kernelspec, kernelCommand, startLimitMs } = this.#options;
    if (signal?.aborted === true) {
      throw new NotebookError("cancelled", `Cannot run "${path}": the run was cancelled`);
    }
    // Until the kernel is gone: it adds what cells import to the lock file.
    this.#lockGuard = guardLockFiles(cwd);
    const kernel = await Kernel.start({
      cwd,
      startTimeoutMs: Math.min(DEFAULT_START_TIMEOUT_MS, startLimitMs()),
      ...(env === undefined ? {} : { env }),
      ...(envFile === undefined ? {} : { envFile }),
      ...(signal === undefined ? {} : { signal }),
      ...(kernelspec === undefined ? {} : { kernelspec }),
      ...(kernelCommand === undefined ? {} : { command: kernelCommand }),
    });
    kernel.onPublished((message) => {
      if (!this.#isRunning) this.#options.onLateMessage(message);
    });
    if (isDenoKernel(kernel)) {
      this.#announcement = new BarrierAnnouncement(kernel);
      // Its reply is not awaited: the kernel runs requests in order, so the first cell may be sent at once.
      await kernel.execute({ code: PREAMBLE, silent: true });
    }
    return kernel;
  }
}
