/**
 * Waits for the end of a program that serves until somebody stops it.
 *
 * @module
 */
import process from "node:process";

/**
 * Waits for Ctrl-C or the system's request to end, or for a signal of the caller's in their place.
 *
 * @param signal In place of both; for programs that are started by others, and for tests.
 * @returns Resolves when the program is to stop.
 * @example
 * ```ts
 * import { untilStopped } from "@customerio-notebooks/core/stopped";
 *
 * const stop = new AbortController();
 * const stopped = untilStopped(stop.signal);
 * stop.abort();
 * await stopped;
 * ```
 */
export async function untilStopped(signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = () => resolve();
  if (signal !== undefined) {
    signal.addEventListener("abort", stop, { once: true });
    return await promise;
  }
  // Windows has no SIGTERM to listen to.
  const names: readonly Deno.Signal[] = ["SIGINT", process.platform === "win32" ? "SIGBREAK" : "SIGTERM"];
  for (const name of names) Deno.addSignalListener(name, stop);
  await promise;
  for (const name of names) Deno.removeSignalListener(name, stop);
}
