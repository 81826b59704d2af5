import { fileURLToPath } from "node:url";
import { SECRET } from "./signed_events.ts";

/** A receiver in a process of its own, as `deno task webhooks` starts it. */
export interface ReceiverProcess extends AsyncDisposable {
  readonly url: string;
  /** Ends it by a signal, and gives its exit code. */
  end(signal: Deno.Signal): Promise<number>;
}

/** Starts it, and waits until it listens. */
export async function startReceiver(database: string): Promise<ReceiverProcess> {
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "--no-check",
      "-P=webhooks",
      "webhooks/cli.ts",
      "--port",
      "0",
      "--database",
      database,
    ],
    cwd: fileURLToPath(new URL("../../../", import.meta.url)),
    env: { CUSTOMERIO_WEBHOOK_SIGNING_KEY: SECRET },
    stdout: "piped",
    stderr: "null",
  }).spawn();
  const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  let output = "";
  let url: string | undefined;
  while (url === undefined) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`the receiver did not start: ${output}`);
    output += value;
    url = /at (http\S+);/.exec(output)?.[1];
  }
  const end = async (signal: Deno.Signal) => {
    try {
      child.kill(signal);
    } catch {
      // It has ended by itself.
    }
    const { code } = await child.status;
    await reader.cancel();
    return code;
  };
  return { url, end, [Symbol.asyncDispose]: () => end("SIGKILL").then(() => {}) };
}
