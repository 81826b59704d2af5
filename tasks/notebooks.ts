/**
 * `deno task notebooks`: runs the notebooks, with the keys of the environment and of `.env` kept out of all that is written.
 *
 * @module
 */
import { configSecrets, ConfigurationError, loadConfig } from "@customerio-notebooks/core";
import { main } from "@customerio-notebooks/jupyter/cli";
import { endWithLauncher } from "./launcher.ts";

if (import.meta.main) {
  endWithLauncher();
  try {
    const keys = configSecrets(loadConfig()).map((secret) => secret.reveal());
    // A notebook that shows a request's headers shows a key in Base64.
    const secrets = keys.flatMap((key) => [key, btoa(`${key}:`).replace(/=+$/, "")]);
    Deno.exitCode = await main(Deno.args, { secrets });
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.error(error.message);
    Deno.exitCode = 2;
  }
}
