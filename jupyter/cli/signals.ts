import { constants } from "node:os";
import process from "node:process";
import { NotebookError } from "../errors.ts";

/** The signals that ask a command to stop. */
export type StopSignal = "SIGINT" | "SIGTERM" | "SIGHUP";

/** Listens for stop signals until it is disposed. */
export interface SignalListener extends Disposable {
  /** Aborted by the first of them. */
  readonly aborted: AbortSignal;
  /** 128 plus the number of that signal; undefined if there was none. */
  exitCode(): number | undefined;
}

/**
 * Turns the first stop signal into an abort, so that the kernel is ended and what was executed is saved.
 *
 * @returns The listener.
 */
export function listenForSignals(): SignalListener {
  const names: readonly StopSignal[] = process.platform === "win32"
    ? ["SIGINT"]
    : ["SIGINT", "SIGTERM", "SIGHUP"];
  const controller = new AbortController();
  let first: StopSignal | undefined;
  const listeners = names.map((name) => ({
    name,
    listener: () => {
      first ??= name;
      controller.abort(new NotebookError("cancelled", `Cancelled by ${first}`));
    },
  }));
  for (const { name, listener } of listeners) Deno.addSignalListener(name, listener);
  return {
    aborted: controller.signal,
    exitCode: () => first === undefined ? undefined : 128 + constants.signals[first],
    [Symbol.dispose]() {
      for (const { name, listener } of listeners) Deno.removeSignalListener(name, listener);
    },
  };
}
