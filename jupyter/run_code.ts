import type { Kernel } from "./kernel/kernel.ts";
import type { KernelDeath } from "./kernel/death.ts";
import { errorOutput, noOutputs, type OutputState, reduceOutput } from "./outputs.ts";
import type { ErrorOutput } from "./nbformat/mod.ts";
import { BARRIER_TYPE, barrierCode, UNCAUGHT_TYPE } from "./preamble.ts";
import type { JupyterMessage } from "./wire.ts";

/** How long an interrupted cell may take to stop before the kernel is killed. */
const INTERRUPT_GRACE_MS = 250;
/** A cell whose background work has failed may wait for it in vain; it gets this long to end by itself. */
const AFTER_UNCAUGHT_MS = 2_000;

/** How the run of a piece of code ended. */
export type CodeEnding =
  | { readonly kind: "done"; readonly reply: JupyterMessage }
  | { readonly kind: "timeout" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "died"; readonly death: KernelDeath }
  | { readonly kind: "broken"; readonly reason: unknown };

/** Everything a piece of code did. */
export interface CodeRun {
  /** How it ended. After anything but `done` the kernel is dead. */
  readonly ending: CodeEnding;
  /** What it put out. */
  readonly outputs: OutputState;
  /** Errors that no code catches, in order. */
  readonly uncaught: readonly ErrorOutput[];
}

/** Options of {@linkcode runCode}. */
export interface RunCodeOptions {
  /** Whether the kernel leaves its counter alone. @default false */
  readonly silent?: boolean;
  /** How long it may take, in milliseconds. */
  readonly timeoutMs: number;
  /** Stops it early. */
  readonly signal?: AbortSignal;
  /** Told about updates of displays that belong to earlier code. */
  readonly onDisplayUpdate?: (content: Readonly<Record<string, unknown>>) => void;
}

/**
 * Runs one piece of code and collects all it puts out, and nothing else.
 *
 * The kernel's `idle` status does not mean that all output has arrived, and the parent ids of its outputs cannot be
 * trusted. So a second, silent request follows directly behind: what it broadcasts travels the same queue, hence
 * everything before it belongs to the code.
 *
 * @param kernel Where to run it.
 * @param code What to run.
 * @param barrier Number that tells this run's barrier from all others of the kernel.
 * @param options Time limit and so on.
 * @returns What it did; a failure is a result and not an exception.
 */
export async function runCode(
  kernel: Kernel,
  code: string,
  barrier: number,
  options: RunCodeOptions,
): Promise<CodeRun> {
  let outputs = noOutputs;
  const uncaught: ErrorOutput[] = [];
  const passed = Promise.withResolvers<void>();
  const stopped = Promise.withResolvers<CodeEnding>();
  let timer = setTimeout(() => stopped.resolve({ kind: "timeout" }), options.timeoutMs);
  const deadline = performance.now() + options.timeoutMs;

  const stopListening = kernel.onPublished(({ header, content }) => {
    if (header.msg_type === BARRIER_TYPE) {
      if (content.number === barrier) passed.resolve();
    } else if (header.msg_type === UNCAUGHT_TYPE) {
      uncaught.push(errorOutput(content));
      clearTimeout(timer);
      const rest = Math.max(0, Math.min(AFTER_UNCAUGHT_MS, deadline - performance.now()));
      timer = setTimeout(() => stopped.resolve({ kind: "timeout" }), rest);
    } else {
      if (header.msg_type === "update_display_data") options.onDisplayUpdate?.(content);
      outputs = reduceOutput(outputs, { type: header.msg_type, content });
    }
  });
  const onAbort = () => stopped.resolve({ kind: "cancelled" });
  options.signal?.addEventListener("abort", onAbort);
  if (options.signal?.aborted === true) onAbort();

  try {
    const [request, behind] = await kernel.execute({ code, silent: options.silent ?? false }, {
      code: barrierCode(barrier),
      silent: true,
    });
    const done = Promise.all([request?.reply, passed.promise]).then(([reply]): CodeEnding =>
      reply === undefined ? { kind: "cancelled" } : { kind: "done", reply }
    );
    // A cell cannot undo the preamble, but a barrier that fails must not be waited for.
    behind?.reply.then(({ content }) => {
      if (content.status !== "ok") {
        stopped.resolve({ kind: "broken", reason: new Error("the executor's preamble is not in place") });
      }
    });
    const lost = [
      kernel.died.then((death): CodeEnding => ({ kind: "died", death })),
      kernel.broken.catch((reason): CodeEnding => ({ kind: "broken", reason })),
    ];
    const ending = await Promise.race([done, stopped.promise, ...lost]);
    if (ending.kind !== "done") await stop(kernel, ending, Promise.race([done, ...lost]));
    return { ending, outputs, uncaught };
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener("abort", onAbort);
    stopListening();
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
