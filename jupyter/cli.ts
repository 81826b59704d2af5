/**
 * The command: `deno run -A jsr:@customerio-notebooks/jupyter/cli run notebooks/`. It runs, tests, checks, lints,
 * clears, converts and shows notebooks; `--help` says how.
 *
 * | exit code | meaning |
 * | --- | --- |
 * | 0 | all is well |
 * | 1 | a notebook failed, or something was found |
 * | 2 | wrong arguments |
 * | 129, 130, 143 | stopped by SIGHUP, SIGINT, SIGTERM; what was executed is saved |
 *
 * @module
 */

import { RUN } from "./cli/commands/run.ts";
import { startCommand } from "./cli/start_command.ts";
import { dispatch, invoke, type MainOptions } from "./cli/invoke.ts";

export type { MainOptions } from "./cli/invoke.ts";
export type { ExecuteAllOptions } from "./execute_all.ts";
export { runNotebooks, type RunNotebooksOptions, type RunSummary } from "./run.ts";

/**
 * Runs notebooks: `jupyter run` without the word `run`, for a task of one's own.
 *
 * @param args The arguments, without program and script; see `--help`.
 * @param options Secrets, environment, where to print.
 * @returns The exit code: 0 if all cells ran, 1 if one failed, 2 for wrong arguments, 128 plus the number of a signal.
 *
 * @example As a task
 * ```ts ignore
 * import { main } from "@customerio-notebooks/jupyter/cli";
 *
 * Deno.exit(await main(Deno.args));
 * ```
 */
export function main(args: readonly string[], options: MainOptions = {}): Promise<number> {
  return invoke(RUN, args, { program: "notebooks", ...options });
}

/**
 * The whole command, `jupyter run|test|…`.
 *
 * @param args The arguments, without program and script; see `--help`.
 * @param options Secrets, environment, where to print.
 * @returns The exit code: 0 if all is well, 1 if a notebook failed or something was found, 2 for wrong arguments, 128 plus
 * the number of a signal.
 *
 * @example As a task
 * ```ts ignore
 * import { jupyter } from "@customerio-notebooks/jupyter/cli";
 *
 * Deno.exit(await jupyter(Deno.args));
 * ```
 */
export function jupyter(args: readonly string[], options: MainOptions = {}): Promise<number> {
  return dispatch(args, options);
}

if (import.meta.main) Deno.exitCode = await jupyter(Deno.args, { program: startCommand(import.meta.url) });
