import { denoCommand, ROOT } from "./child.ts";
import { BenchError } from "./failure.ts";
import type { SinkCounts } from "./sink.ts";

/** A sink that runs as a process of its own, until it is disposed. */
export interface SinkProcess extends AsyncDisposable {
  /** Its TCP port on 127.0.0.1. */
  readonly port: number;
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
  const { program, args } = denoCommand("sink", new URL("sink.ts", import.meta.url));
  const child = new Deno.Command(program, {
    args: [...args],
    cwd: ROOT,
    stdin: "piped",
    stdout: "piped",
    signal,
  })
    .spawn();
  const lines = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  const { value = "" } = await lines.read();
  const port = Number.parseInt(value);
  if (Number.isNaN(port)) {
    await child.status;
    throw new BenchError("The sink did not come up");
  }
  return {
    port,
    takeCounts: async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/counts`, { method: "POST" });
      return await answer.json();
    },
    async [Symbol.asyncDispose]() {
      await child.stdin.close().catch(() => {}); // it may be gone, by the signal
      await lines.cancel();
      await child.status;
    },
  };
}
