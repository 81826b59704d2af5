import { configVariables } from "@customerio-notebooks/core";
import { ROOT } from "../child.ts";
import { BenchError } from "../failure.ts";

/** The receiver as a user runs it, until it is stopped. */
export interface ReceiverProcess extends AsyncDisposable {
  readonly port: number;
  readonly pid: number;
  /** Asks it to end, as the system does; gives its exit code. */
  stop(): Promise<number>;
}

/**
 * Starts the receiver with the permissions of `deno task webhooks`.
 *
 * @param database File of its events.
 * @param key The signing key.
 * @param signal Ends it at once.
 * @returns The receiver, which listens.
 * @throws {BenchError} If it does not come up.
 */
export async function startReceiver(
  database: string,
  key: string,
  signal: AbortSignal,
): Promise<ReceiverProcess> {
  const args = ["run", "--quiet", "-P=webhooks", "webhooks/cli.ts", "--port", "0", "--database", database];
  const child = new Deno.Command(Deno.execPath(), {
    args,
    cwd: ROOT,
    env: { [configVariables.webhookSigningKeys]: key, CUSTOMERIO_LOG_LEVEL: "error" },
    stdout: "piped",
    stderr: "inherit",
    signal,
  }).spawn();
  const lines = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  const { value = "" } = await lines.read();
  const port = Number(/:(\d+);/.exec(value)?.[1]);
  if (Number.isNaN(port)) throw new BenchError("The receiver did not come up");
  let hasEnded = false;
  const stop = async () => {
    if (!hasEnded) child.kill("SIGTERM");
    const { code } = await child.status;
    hasEnded = true;
    await lines.cancel();
    return code;
  };
  child.status.then(() => hasEnded = true);
  return { port, pid: child.pid, stop, [Symbol.asyncDispose]: () => stop().then(() => {}) };
}
