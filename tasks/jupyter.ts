/**
 * `deno task jupyter run|test|…`: the whole notebook command, with the keys of the environment and of `.env` kept out of all
 * that is written.
 *
 * @module
 */
import { jupyter } from "@customerio-notebooks/jupyter/cli";
import { runAsTask } from "./notebook_command.ts";

if (import.meta.main) await runAsTask(jupyter, "deno task jupyter");
