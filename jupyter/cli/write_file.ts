import { dirname } from "node:path";
import { NotebookError } from "../errors.ts";
import { writeAtomically } from "../output_folder.ts";

/**
 * Writes a file that an option asks for, and the folders above it.
 *
 * @param option The option, with its dashes.
 * @param path The file.
 * @param text What is to be in it.
 * @throws {NotebookError} Of kind `invalid-output` if it cannot be written.
 */
export async function writeAskedFile(option: string, path: string, text: string): Promise<void> {
  try {
    await Deno.mkdir(dirname(path), { recursive: true });
    await writeAtomically(path, text);
  } catch (cause) {
    const reason = cause instanceof NotebookError ? cause.cause : cause;
    const why = reason instanceof Error ? reason.message : String(reason);
    throw new NotebookError("invalid-output", `Cannot write "${path}", which ${option} asks for: ${why}`, {
      cause,
    });
  }
}
