import { fileURLToPath } from "node:url";
import { SECRET } from "./signed_events.ts";

/** `deno task webhooks` in a process of its own. */
export interface WebhooksProcess extends AsyncDisposable {
  /** Ends it by a signal, and gives its exit code. */
  end(signal: Deno.Signal): Promise<number>;
}

/** A receiver in a process of its own. */
export interface ReceiverProcess extends WebhooksProcess {
  readonly url: string;
}

/** Starts a receiver, and waits until it listens. */
export async function startReceiver(database: string): Promise<ReceiverProcess> {
  const { said, ...process } = await start(["--port", "0", "--database", database], /at (http\S+);/);
  return { url: said, ...process };
}

/** Starts a worker, and waits until it is at work. */
export async function startWorker(
  database: string,
  handlers: string,
  env: Readonly<Record<string, string>>,
): Promise<WebhooksProcess> {
  return await start(["handle", "--handlers", handlers, "--database", database], /by (\S+);/, env);
}

async function start(
  args: readonly string[],
  ready: RegExp,
  env: Readonly<Record<string, string>> = {},
): Promise<WebhooksProcess & { readonly said: string }> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--no-check", "-P=webhooks", "webhooks/cli.ts", ...args],
    cwd: fileURLToPath(new URL("../../../", import.meta.url)),
    env: { CUSTOMERIO_WEBHOOK_SIGNING_KEY: SECRET, ...env },
    stdout: "piped",
    stderr: "null",
  }).spawn();
  const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  let output = "";
  let said: string | undefined;
  while (said === undefined) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`the process did not start: ${output}`);
    output += value;
    said = ready.exec(output)?.[1];
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
  return { said, end, [Symbol.asyncDispose]: () => end("SIGKILL").then(() => {}) };
}
