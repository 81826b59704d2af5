import type { BarrierAnnouncement } from "./barrier.ts";
import type { KernelDeath } from "./kernel/death.ts";
import type { ExecuteRequest, Kernel, PendingRequest } from "./kernel/kernel.ts";
import type { ErrorOutput } from "./nbformat/mod.ts";
import { OutputCollector } from "./output_collector.ts";
import { errorOutput } from "./outputs.ts";
import { BARRIER_TYPE, barrierCode, EXIT_TYPE, TESTS_TYPE, UNCAUGHT_TYPE } from "./preamble.ts";
import { type RegisteredTest, TestReport } from "./test_report.ts";
import type { JupyterMessage } from "./wire.ts";
import { corrupted } from "./zmtp_frames.ts";

/** How long an interrupted cell may take to stop before the kernel is killed. */
const INTERRUPT_GRACE_MS = 200;
/** A cell whose background work has failed may wait for it in vain; it gets this long to end by itself. */
const AFTER_UNCAUGHT_MS = 2_000;
/** All output is in the kernel's queue and nothing arrives: the stream is damaged, not slow. */
const DEFAULT_STALLED_MS = 10_000;

/** A barrier that comes by itself is not far behind the reply, unless there is much output before it; asking costs little. */
const UNANNOUNCED_MS = 100;

/** How the run of a piece of code ended. */
export type CodeEnding =
  | { readonly kind: "done"; readonly reply: JupyterMessage }
  | { readonly kind: "timeout" }
  | { readonly kind: "cancelled" }
  /** `Deno.exit()` or the like was called, by this code or by what earlier code has left running. */
  | { readonly kind: "exited"; readonly call: UncaughtError }
  | { readonly kind: "died"; readonly death: KernelDeath }
  | { readonly kind: "broken"; readonly reason: unknown };

/** An error that no code catches. */
export interface UncaughtError {
  /** The error. */
  readonly output: ErrorOutput;
  /** Number of the run that it comes from; undefined if it cannot be told. */
  readonly run: number | undefined;
}

/** Everything a piece of code did. */
export interface CodeRun {
  /** How it ended. After anything but `done` the kernel is dead. */
  readonly ending: CodeEnding;
  /** What it put out; more may arrive from what it has left running. */
  readonly outputs: OutputCollector;
  /** Errors that no code catches, in order; also those that earlier code has left behind. */
  readonly uncaught: readonly UncaughtError[];
  /** The report of tests that the code has defined, if one of them failed. */
  readonly failedTests?: ErrorOutput;
}

/** Options of {@linkcode runCode}. */
export interface RunCodeOptions {
  /** Number of the run, counted up from 1 for each kernel. */
  readonly number: number;
  /** Whether the kernel leaves its counter alone. @default false */
  readonly silent?: boolean;
  /** How long it may take, in milliseconds. */
  readonly timeoutMs: number;
  /** How many characters of output to keep. */
  readonly outputLimit: number;
  /** Stops it early. */
  readonly signal?: AbortSignal;
  /** Told about updates of displays that belong to earlier code. */
  readonly onDisplayUpdate?: (content: Readonly<Record<string, unknown>>) => void;
  /** Whether the kernel sends the barrier by itself. @default {it is asked for} */
  readonly announcement?: BarrierAnnouncement;
  /** How long nothing may arrive although the kernel has sent all, in milliseconds. @default 10_000 */
  readonly stalledMs?: number;
}

/**
 * Tells whether a kernel takes the executor's preamble and barrier: the Deno kernel.
 *
 * @param kernel The kernel.
 * @returns Whether its outputs have to be, and can be, delimited by a barrier.
 */
export function isDenoKernel(kernel: Kernel): boolean {
  return kernel.info.implementation === "Deno kernel";
}

/**
 * Reads a report of an error that no code catches, or of a call that ends the kernel.
 *
 * @param message Any published message.
 * @returns The error, or undefined if the message is something else.
 */
export function readUncaught({ header, content }: JupyterMessage): UncaughtError | undefined {
  if (header.msg_type !== UNCAUGHT_TYPE && header.msg_type !== EXIT_TYPE) return undefined;
  const run = typeof content.run === "number" ? content.run : undefined;
  const output = errorOutput(content);
  return { output: header.msg_type === EXIT_TYPE ? { ...output, ename: "KernelExit" } : output, run };
}

/**
 * Runs one piece of code and collects all it puts out, and nothing else.
 *
 * The Deno kernel's `idle` status does not mean that all output has arrived, and the parent ids of its outputs cannot
 * be trusted. So there is a barrier: a message that travels the same queue, hence everything before it belongs to the
 * code. The preamble sends it behind code that ends well; otherwise a second, silent request sends it. Other kernels keep to
 * the protocol: their `idle` is the end.
 *
 * @param kernel Where to run it.
 * @param code What to run.
 * @param options Number, time limit and so on.
 * @returns What it did; a failure is a result and not an exception.
 */
export async function runCode(kernel: Kernel, code: string, options: RunCodeOptions): Promise<CodeRun> {
  using running = new RunningCode(kernel, options);
  return await running.run(code);
}

/** A piece of code while it runs. */
class RunningCode implements Disposable {
  readonly #kernel: Kernel;
  readonly #isDeno: boolean;
  readonly #options: RunCodeOptions;
  readonly #outputs: OutputCollector;
  readonly #uncaught: UncaughtError[] = [];
  readonly #tests = new TestReport();
  /** All output is there. */
  readonly #passed = Promise.withResolvers<void>();
  /** It ends otherwise than by itself. */
  readonly #stopped = Promise.withResolvers<CodeEnding>();
  readonly #deadline: number;
  readonly #stack = new DisposableStack();
  /** The requests that the kernel says it is idle after. */
  readonly #idle = new Set<string>();
  #timer: ReturnType<typeof setTimeout>;
  #overdue: ReturnType<typeof setTimeout> | undefined;
  #watching: ReturnType<typeof setInterval> | undefined;
  #requestId: string | undefined;
  #isStopping = false;

  constructor(kernel: Kernel, options: RunCodeOptions) {
    const { timeoutMs, outputLimit, signal } = options;
    this.#kernel = kernel;
    this.#isDeno = isDenoKernel(kernel);
    this.#options = options;
    this.#outputs = new OutputCollector(outputLimit);
    this.#deadline = performance.now() + timeoutMs;
    this.#timer = setTimeout(this.#onTime, timeoutMs);
    this.#stack.defer(() => clearTimeout(this.#timer));
    this.#stack.defer(kernel.onPublished((message) => this.#take(message)));
    this.#stack.defer(kernel.onStdout((text) => this.#tests.read(text)));
    const onAbort = () => this.#stopped.resolve({ kind: "cancelled" });
    signal?.addEventListener("abort", onAbort);
    this.#stack.defer(() => signal?.removeEventListener("abort", onAbort));
    if (signal?.aborted === true) onAbort();
  }

  async run(code: string): Promise<CodeRun> {
    const request = await this.#send(code);
    const done = Promise.all([request.reply, this.#passed.promise]).then(
      async ([reply]): Promise<CodeEnding> => {
        if (reply.content.status === "ok") await this.#tests.finished();
        return { kind: "done", reply };
      },
    );
    const lost = [
      this.#kernel.died.then((death): CodeEnding => ({ kind: "died", death })),
      this.#kernel.broken.catch((reason): CodeEnding => ({ kind: "broken", reason })),
    ];
    const ending = await Promise.race([done, this.#stopped.promise, ...lost]);
    if (ending.kind !== "done") {
      this.#isStopping = true;
      await stop(this.#kernel, ending, Promise.race([done, ...lost]));
    }
    const { failure } = this.#tests;
    return {
      ending,
      outputs: this.#outputs,
      uncaught: this.#uncaught,
      ...(failure === undefined ? {} : { failedTests: failure }),
    };
  }

  [Symbol.dispose](): void {
    this.#stack.dispose();
  }

  async #send(code: string): Promise<PendingRequest> {
    const { silent = false, announcement } = this.#options;
    // A silent run shows no result, and its end is announced no more than that of one that fails.
    const isAnnounced = !silent && announcement?.trusted === true;
    const barriers = this.#isDeno && !isAnnounced ? [this.#barrier] : [];
    const [request, barrier] = await this.#kernel.execute({ code, silent }, ...barriers);
    if (request === undefined) throw new RangeError("Cannot run code: nothing was sent");
    this.#requestId = request.id;
    this.#passWhenIdle();
    barrier?.reply.then((reply) => this.#watch(reply));
    if (isAnnounced) request.reply.then((reply) => this.#expectBarrier(reply));
    return request;
  }

  get #barrier(): ExecuteRequest {
    return { code: barrierCode(this.#options.number), silent: true };
  }

  /** The barrier of code that has ended well comes by itself; if not, it is asked for. */
  #expectBarrier({ content }: JupyterMessage): void {
    if (this.#stack.disposed) return;
    if (content.status !== "ok") this.#askForBarrier();
    else {
      this.#overdue = setTimeout(() => this.#askForBarrier(), UNANNOUNCED_MS);
      this.#stack.defer(() => clearTimeout(this.#overdue));
    }
  }

  #askForBarrier(): void {
    this.#kernel.execute(this.#barrier)
      .then(([asked]) => asked?.reply.then((reply) => this.#watch(reply)))
      .catch((reason) => this.#stopped.resolve({ kind: "broken", reason }));
  }

  readonly #onTime = (): void => this.#stopped.resolve({ kind: "timeout" });

  #take(message: JupyterMessage): void {
    const { header, content, parentHeader } = message;
    switch (header.msg_type) {
      case BARRIER_TYPE:
        if (content.number !== this.#options.number) break;
        if (content.asked === true && this.#overdue !== undefined) this.#options.announcement?.mistrust();
        this.#passed.resolve();
        break;
      case UNCAUGHT_TYPE:
      case EXIT_TYPE: {
        const error = readUncaught(message);
        if (error !== undefined) this.#fail(error, header.msg_type === EXIT_TYPE);
        break;
      }
      case TESTS_TYPE:
        this.#tests.expect(readTest(content));
        break;
      case "status":
        if (content.execution_state === "idle") this.#idle.add(parentHeader.msg_id ?? "");
        this.#passWhenIdle();
        break;
      default:
        if (header.msg_type === "update_display_data") this.#options.onDisplayUpdate?.(content);
        this.#outputs.add({ type: header.msg_type, content });
    }
  }

  #fail(error: UncaughtError, isExit: boolean): void {
    if (isExit) {
      this.#stopped.resolve({ kind: "exited", call: error });
      return;
    }
    // What an interrupt breaks off may be told as an error of its own, with nothing to say but "null".
    if (this.#isStopping) return;
    this.#uncaught.push(error);
    clearTimeout(this.#timer);
    const left = Math.min(AFTER_UNCAUGHT_MS, this.#deadline - performance.now());
    this.#timer = setTimeout(this.#onTime, Math.max(0, left));
  }

  /** A kernel that keeps to the protocol is idle only when all output has been sent. */
  #passWhenIdle(): void {
    if (!this.#isDeno && this.#requestId !== undefined && this.#idle.has(this.#requestId)) {
      this.#passed.resolve();
    }
  }

  /** Looks whether outputs still arrive; the kernel has answered the barrier, so that none of them waits for the code. */
  #watch({ content }: JupyterMessage): void {
    if (content.status !== "ok") {
      this.#stopped.resolve({ kind: "broken", reason: new Error("the executor's preamble is not in place") });
    }
    if (this.#stack.disposed || this.#watching !== undefined) return;
    let before = this.#kernel.bytesPublished;
    this.#watching = setInterval(() => {
      const now = this.#kernel.bytesPublished;
      if (now === before) {
        const reason = corrupted("outputs that it has sent do not arrive");
        this.#stopped.resolve({ kind: "broken", reason });
      }
      before = now;
    }, this.#options.stalledMs ?? DEFAULT_STALLED_MS);
    this.#stack.defer(() => clearInterval(this.#watching));
  }
}

/** Interrupts code that ran too long, so that what it has put out still arrives, and then ends the kernel. */
async function stop(kernel: Kernel, ending: CodeEnding, over: Promise<unknown>): Promise<void> {
  if (ending.kind === "timeout") {
    await kernel.interrupt();
    const grace = Promise.withResolvers<void>();
    const timer = setTimeout(grace.resolve, INTERRUPT_GRACE_MS);
    await Promise.race([over, grace.promise]);
    clearTimeout(timer);
  }
  await kernel.kill();
}

function readTest(content: Readonly<Record<string, unknown>>): RegisteredTest {
  const { name, traceback } = content;
  return {
    name: typeof name === "string" ? name : "",
    traceback: Array.isArray(traceback) ? traceback.filter((line) => typeof line === "string") : [],
  };
}
