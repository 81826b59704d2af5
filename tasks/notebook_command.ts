/**
 * What the tasks that run notebooks have in common: the keys of the environment and of `.env` stay out of all that is
 * written, and the task ends with what started it.
 *
 * @module
 */
import { configSecrets, ConfigurationError, loadConfig } from "@customerio-notebooks/core";
import type { MainOptions } from "@customerio-notebooks/jupyter/cli";
import { endWithLauncher } from "./launcher.ts";

/**
 * Runs a notebook command as a task, and sets the exit code.
 *
 * @param command `main` or `jupyter` of the package.
 * @param program How the task is started, for messages.
 */
export async function runAsTask(
  command: (args: readonly string[], options: MainOptions) => Promise<number>,
  program: string,
): Promise<void> {
  endWithLauncher();
  try {
    const keys = configSecrets(loadConfig()).map((secret) => secret.reveal());
    // A notebook that shows a request's headers shows a key in Base64.
    const secrets = keys.flatMap((key) => [key, btoa(`${key}:`).replace(/=+$/, "")]);
    Deno.exitCode = await command(Deno.args, { secrets, program });
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.error(error.message);
    Deno.exitCode = 2;
  }
}
