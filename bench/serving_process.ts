import { type Command, ROOT } from "./child.ts";
import { BenchError } from "./failure.ts";

/** A server that runs as a process of its own, until it is disposed. */
export interface ServingProcess extends AsyncDisposable {
  /** Its TCP port on 127.0.0.1. */
  readonly port: number;
  /** Its id. */
  readonly pid: number;
}

/**
 * Starts a server: it prints its port, and ends when its standard input does.
 *
 * @param command The command.
 * @param signal Ends it.
 * @returns The server, which listens.
 * @throws {BenchError} If it does not come up.
 */
export async function startServing(
  { name, program, args }: Command,
  signal: AbortSignal,
): Promise<ServingProcess> {
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
    throw new BenchError(`The ${name} did not come up`);
  }
  return {
    port,
    pid: child.pid,
    async [Symbol.asyncDispose]() {
      await child.stdin.close().catch(() => {}); // it may be gone, by the signal
      await lines.cancel();
      await child.status;
    },
  };
}
