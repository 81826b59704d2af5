import { NotebookError } from "../errors.ts";

/** What a run of Deno has left. */
export interface DenoOutput {
  /** Exit code. */
  readonly code: number;
  /** What it printed. */
  readonly stdout: string;
  /** What it complained of. */
  readonly stderr: string;
}

/**
 * Runs the Deno that runs this program.
 *
 * @param args Its arguments.
 * @param cwd Where it runs, which decides on the configuration.
 * @param signal Ends it early.
 * @returns What it left.
 * @throws {NotebookError} Of kind `cancelled` if it was ended.
 */
export async function runDeno(
  args: readonly string[],
  cwd: string,
  signal: AbortSignal | undefined,
): Promise<DenoOutput> {
  throwIfCancelled(signal);
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...args],
    cwd,
    env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1", RUST_BACKTRACE: "0" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
    ...(signal === undefined ? {} : { signal }),
  }).output();
  throwIfCancelled(signal);
  const decoder = new TextDecoder();
  return { code, stdout: decoder.decode(stdout), stderr: decoder.decode(stderr) };
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new NotebookError("cancelled", "Cancelled the check of the notebooks");
}
