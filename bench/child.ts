/**
 * Child processes of the benchmark, which end with it.
 *
 * @module
 */
import { BenchError, Interrupted } from "./failure.ts";

/** A command to run. */
export interface Command {
  /** What to call it in messages. */
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /**
   * The folder to run it in.
   *
   * @default {ROOT}
   */
  readonly folder?: string | URL;
}

/** Lines of a child's errors that a message shows. */
const MOST_LINES = 15;

/** Folder that children run in, where the aliases and packages of `deno.json` hold. */
export const ROOT: URL = new URL("../", import.meta.url);

/**
 * The command that runs a module of the benchmark in the Deno that runs us.
 *
 * @param name What to call it in messages.
 * @param module The module.
 * @param args Its arguments.
 * @returns The command.
 */
export function denoCommand(name: string, module: URL, args: readonly string[] = []): Command {
  return { name, program: Deno.execPath(), args: ["run", "-A", "--quiet", module.href, ...args] };
}

/**
 * Runs a command to its end.
 *
 * @param command The command.
 * @param signal Ends it.
 * @returns What it printed.
 * @throws {BenchError} If it cannot be started or fails, with the end of what it printed.
 * @throws {Interrupted} If Ctrl-C ended it.
 */
export async function runCommand(
  { name, program, args, folder = ROOT }: Command,
  signal: AbortSignal,
): Promise<string> {
  signal.throwIfAborted();
  const command = new Deno.Command(program, {
    args: [...args],
    cwd: folder,
    env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" },
    stdin: "null",
    signal,
  });
  const { success, stdout, stderr, signal: endedBy } = await command.output().catch((cause) => {
    const isMissing = cause instanceof Deno.errors.NotFound;
    throw new BenchError(`${name}: ${isMissing ? `there is no ${program} here` : cause}`, { cause });
  });
  signal.throwIfAborted();
  if (endedBy === "SIGINT") throw new Interrupted(`${name} was interrupted`);
  const decoder = new TextDecoder();
  if (success) return decoder.decode(stdout);
  const lines = `${decoder.decode(stdout)}${decoder.decode(stderr)}`.trimEnd().split("\n");
  throw new BenchError(`${name} failed:\n${lines.slice(-MOST_LINES).join("\n")}`);
}
