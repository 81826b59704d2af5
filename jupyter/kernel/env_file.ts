import { parseEnv } from "node:util";
import { NotebookError } from "../errors.ts";

/**
 * Reads the variables of a `.env` file for a kernel. What is set in this process's environment wins, as with
 * `deno run --env-file`.
 *
 * @param path The file.
 * @returns Name to value.
 * @throws {NotebookError} Of kind `kernel-start` if the file cannot be read: a kernel without its settings would fail
 * later and elsewhere.
 */
export function readEnvFile(path: string): Record<string, string> {
  let text: string;
  try {
    text = Deno.readTextFileSync(path);
  } catch (cause) {
    throw new NotebookError(
      "kernel-start",
      `Cannot read the environment file "${path}": ${cause instanceof Error ? cause.message : cause}`,
      { cause },
    );
  }
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(parseEnv(text))) {
    if (value !== undefined && Deno.env.get(name) === undefined) variables[name] = value;
  }
  return variables;
}
