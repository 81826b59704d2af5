import type { BarrierAnnouncement } from "./barrier.ts";
import type { KernelDeath } from "./kernel/death.ts";
import type { Kernel } from "./kernel/kernel.ts";
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
  const { number, silent = false, timeoutMs, signal, announcement } = options;
  // A silent run shows no result, and its end is announced no more than that of one that fails.
  const isAnnounced = !silent && announcement?.trusted === true;
  const outputs = new OutputCollector(options.outputLimit);
  const uncaught: UncaughtError[] = [];
  const tests = new TestReport();
  const passed = Promise.withResolvers<void>();
  const stopped = Promise.withResolvers<CodeEnding>();
  const onTime = () => stopped.resolve({ kind: "timeout" });
  const deadline = performance.now() + timeoutMs;
  let timer = setTimeout(onTime, timeoutMs);
  let overdue: ReturnType<typeof setTimeout> | undefined;
  let watching: ReturnType<typeof setInterval> | undefined;
  const idle = new Set<string>();
  let requestId: string | undefined;
  let over = false;

  const stopListening = kernel.onPublished((message) => {
    const { header, content } = message;
    switch (header.msg_type) {
      case BARRIER_TYPE:
        if (content.number !== number) break;
        if (content.asked === true && overdue !== undefined) announcement?.mistrust();
        passed.resolve();
        break;
      case UNCAUGHT_TYPE:
      case EXIT_TYPE: {
        const error = readUncaught(message);
        if (error === undefined) break;
        if (header.msg_type === EXIT_TYPE) {
          stopped.resolve({ kind: "exited", call: error });
          break;
        }
        uncaught.push(error);
        clearTimeout(timer);
        timer = setTimeout(onTime, Math.max(0, Math.min(AFTER_UNCAUGHT_MS, deadline - performance.now())));
        break;
      }
      case TESTS_TYPE:
        tests.expect(readTest(content));
        break;
      case "status":
        if (content.execution_state === "idle") idle.add(message.parentHeader.msg_id ?? "");
        if (!isDenoKernel(kernel) && requestId !== undefined && idle.has(requestId)) passed.resolve();
        break;
      default:
        if (header.msg_type === "update_display_data") options.onDisplayUpdate?.(content);
        outputs.add({ type: header.msg_type, content });
    }
  });
  const stopReading = kernel.onStdout((text) => tests.read(text));
  const onAbort = () => stopped.resolve({ kind: "cancelled" });
  signal?.addEventListener("abort", onAbort);
  if (signal?.aborted === true) onAbort();

  try {
    const isDeno = isDenoKernel(kernel);
    const barrier = { code: barrierCode(number), silent: true };
    const [request, behind] = await kernel.execute(
      { code, silent },
      ...(isDeno && !isAnnounced ? [barrier] : []),
    );
    if (request === undefined) throw new RangeError("Cannot run code: nothing was sent");
    requestId = request.id;
    if (!isDeno && idle.has(requestId)) passed.resolve();
    const watch = ({ content }: JupyterMessage) => {
      if (content.status !== "ok") {
        stopped.resolve({ kind: "broken", reason: new Error("the executor's preamble is not in place") });
      }
      if (over) return;
      watching = watchStream(
        kernel,
        options.stalledMs ?? DEFAULT_STALLED_MS,
        (reason) => stopped.resolve({ kind: "broken", reason }),
      );
    };
    const ask = () => {
      const sending = kernel.execute(barrier).then(([asked]) => asked?.reply.then(watch));
      sending.catch((reason) => stopped.resolve({ kind: "broken", reason }));
    };
    behind?.reply.then(watch);
    if (isAnnounced) {
      request.reply.then(({ content }) => {
        if (over) return;
        if (content.status !== "ok") ask();
        else overdue = setTimeout(ask, UNANNOUNCED_MS);
      });
    }
    const done = Promise.all([request.reply, passed.promise]).then(async ([reply]): Promise<CodeEnding> => {
      if (reply.content.status === "ok") await tests.finished();
      return { kind: "done", reply };
    });
    const lost = [
      kernel.died.then((death): CodeEnding => ({ kind: "died", death })),
      kernel.broken.catch((reason): CodeEnding => ({ kind: "broken", reason })),
    ];
    const ending = await Promise.race([done, stopped.promise, ...lost]);
    if (ending.kind !== "done") await stop(kernel, ending, Promise.race([done, ...lost]));
    const { failure } = tests;
    return { ending, outputs, uncaught, ...(failure === undefined ? {} : { failedTests: failure }) };
  } finally {
    over = true;
    clearTimeout(timer);
    clearTimeout(overdue);
    clearInterval(watching);
    signal?.removeEventListener("abort", onAbort);
    stopListening();
    stopReading();
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

/** Looks whether outputs still arrive; the kernel has answered the barrier, so that none of them waits for a cell. */
function watchStream(
  kernel: Kernel,
  stalledMs: number,
  onStalled: (reason: Error) => void,
): ReturnType<typeof setInterval> {
  let before = kernel.bytesPublished;
  return setInterval(() => {
    const now = kernel.bytesPublished;
    if (now === before) {
      onStalled(corrupted("outputs that it has sent do not arrive"));
    }
    before = now;
  }, stalledMs);
}

function readTest(content: Readonly<Record<string, unknown>>): RegisteredTest {
  const { name, traceback } = content;
  return {
    name: typeof name === "string" ? name : "",
    traceback: Array.isArray(traceback) ? traceback.filter((line) => typeof line === "string") : [],
  };
}
