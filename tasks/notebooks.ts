/**
 * `deno task notebooks`: runs the notebooks, with the keys of the environment and of `.env` kept out of all that is written.
 *
 * @module
 */
import { configSecrets, ConfigurationError, loadConfig } from "@customerio-notebooks/core";
import { main } from "@customerio-notebooks/jupyter/cli";

if (import.meta.main) {
  try {
    const secrets = configSecrets(loadConfig()).map((secret) => secret.reveal());
    Deno.exitCode = await main(Deno.args, { secrets });
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.error(error.message);
    Deno.exitCode = 2;
  }
}
