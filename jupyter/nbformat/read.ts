import { NotebookError } from "../errors.ts";
import { parseNotebook } from "./parse.ts";
import { invalidNotebook } from "./problems.ts";
import type { Notebook } from "./types.ts";

/**
 * Reads a notebook file.
 *
 * @param path Path of the `.ipynb` file.
 * @returns The notebook.
 * @throws {NotebookError} Of kind `invalid-notebook` if the file cannot be read or is no valid notebook.
 */
export async function readNotebook(path: string): Promise<Notebook> {
  try {
    return parseNotebook(decode(await Deno.readFile(path), path), path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * Reads a notebook file, synchronously.
 *
 * @param path Path of the `.ipynb` file.
 * @returns The notebook.
 * @throws {NotebookError} Of kind `invalid-notebook` if the file cannot be read or is no valid notebook.
 */
export function readNotebookSync(path: string): Notebook {
  try {
    return parseNotebook(decode(Deno.readFileSync(path), path), path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Strictly, and with the byte order mark, or writing the notebook back would give other bytes. */
function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw invalidNotebook(path, "it is not UTF-8 text", cause);
  }
}

function unreadable(path: string, cause: unknown): unknown {
  if (cause instanceof NotebookError) return cause;
  const why = cause instanceof Deno.errors.NotFound
    ? "there is no such file"
    : cause instanceof Error
    ? cause.message
    : String(cause);
  return invalidNotebook(path, why, cause);
}
