/**
 * Runs the Deno that runs us as a child, and collects what it prints.
 *
 * @module
 */

/** What a finished child left behind. */
export interface DenoResult {
  /** Exit code; 0 means success. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and how a child runs. */
export interface DenoOptions {
  /** Working folder. */
  readonly cwd: URL | string;
  /** Variables that are added to those of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs `deno` to its end, without colours and with nothing on its standard input.
 *
 * @param args Its arguments.
 * @param options Where and how it runs.
 * @returns Its exit code and its output.
 *
 * @example
 * ```ts
 * const { stdout } = await runDeno(["--version"], { cwd: "." });
 * ```
 */
export async function runDeno(args: readonly string[], { cwd, env = {} }: DenoOptions): Promise<DenoResult> {
  const command = new Deno.Command(Deno.execPath(), {
    args: [...args],
    cwd,
    env: { ...env, NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" },
    stdin: "null",
  });
  const { code, stdout, stderr } = await command.output();
  const decoder = new TextDecoder();
  return { code, stdout: decoder.decode(stdout), stderr: decoder.decode(stderr) };
}

/**
 * Runs a function over many inputs, a few at a time, so that child processes do not crowd out each other.
 *
 * @param inputs The inputs.
 * @param limit How many run at once.
 * @param run The function.
 * @returns Its results in the order of the inputs.
 */
export async function mapConcurrently<Input, Output>(
  inputs: readonly Input[],
  limit: number,
  run: (input: Input) => Promise<Output>,
): Promise<Output[]> {
  const outputs = new Map<number, Output>();
  const pending = inputs.entries();
  const work = async () => {
    for (const [index, input] of pending) outputs.set(index, await run(input));
  };
  await Promise.all(Array.from({ length: limit }, work));
  return [...outputs].sort(([left], [right]) => left - right).map(([, output]) => output);
}
