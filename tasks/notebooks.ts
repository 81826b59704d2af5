/**
 * `deno task notebooks`: runs the notebooks, with the keys of the environment and of `.env` kept out of all that is written.
 *
 * @module
 */
import { main } from "@customerio-notebooks/jupyter/cli";
import { runAsTask } from "./notebook_command.ts";

if (import.meta.main) await runAsTask(main, "deno task notebooks");
