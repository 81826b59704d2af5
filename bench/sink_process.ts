import { denoCommand } from "./child.ts";
import { type ServingProcess, startServing } from "./serving_process.ts";
import type { SinkCounts } from "./sink.ts";

/** A sink that runs as a process of its own, until it is disposed. */
export interface SinkProcess extends ServingProcess {
  /** What it has received since this was last asked. */
  takeCounts(): Promise<SinkCounts>;
}

/**
 * Starts a sink.
 *
 * @param signal Ends it.
 * @returns The sink, which listens.
 * @throws {BenchError} If it does not come up.
 */
export async function startSink(signal: AbortSignal): Promise<SinkProcess> {
  const serving = await startServing(denoCommand("sink", new URL("sink.ts", import.meta.url)), signal);
  return {
    ...serving,
    takeCounts: async () => {
      const answer = await fetch(`http://127.0.0.1:${serving.port}/counts`, { method: "POST" });
      return await answer.json();
    },
  };
}
