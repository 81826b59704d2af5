import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { NotebookError } from "./errors.ts";

/**
 * Makes the folders for the executed copies, before anything is run: it is too late to learn afterwards that the copies
 * cannot be kept.
 *
 * @param outDir The folder for all of them.
 * @param notebooks The notebooks.
 * @returns The path of each notebook's copy.
 * @throws {NotebookError} Of kind `invalid-output` if a copy would take the place of a notebook, or if a folder cannot be
 * made or written to.
 */
export async function prepareCopies(outDir: string, notebooks: readonly string[]): Promise<string[]> {
  const copies = notebooks.map((path) => join(outDir, copyName(path)));
  const sources = new Set(notebooks.map((path) => resolve(path)));
  const overwritten = copies.find((copy) => sources.has(resolve(copy)));
  if (overwritten !== undefined) {
    throw cannotWrite(overwritten, "it is the notebook itself, and that is what --in-place is for");
  }
  for (const folder of new Set([outDir, ...copies.map((copy) => dirname(copy))])) {
    try {
      await Deno.mkdir(folder, { recursive: true });
      await Deno.remove(await Deno.makeTempFile({ dir: folder }));
    } catch (cause) {
      throw cannotWrite(folder, cause);
    }
  }
  return copies;
}

/**
 * Writes the whole file or nothing. A file that is there keeps its mode, and a link to it stays a link.
 *
 * @param path The file.
 * @param text What is to be in it.
 * @throws {NotebookError} Of kind `invalid-output` if it cannot be written.
 */
export async function writeAtomically(path: string, text: string): Promise<void> {
  try {
    const target = existsSync(path) ? await Deno.realPath(path) : path;
    const mode = existsSync(target) ? (await Deno.stat(target)).mode : null;
    const temporary = `${target}.${crypto.randomUUID().slice(0, 8)}.tmp`;
    try {
      await Deno.writeTextFile(temporary, text, mode === null ? {} : { mode: mode & 0o777 });
      await Deno.rename(temporary, target);
    } catch (error) {
      await Deno.remove(temporary).catch(() => {});
      throw error;
    }
  } catch (cause) {
    throw cannotWrite(path, cause);
  }
}

function copyName(path: string): string {
  const below = relative(Deno.cwd(), resolve(path));
  return below.split(/[\\/]/).map((part) => part === ".." ? "_" : part.replace(":", "_")).join("/");
}

function cannotWrite(path: string, cause: unknown): NotebookError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new NotebookError(
    "invalid-output",
    `Cannot write "${path}": ${why}. Give another folder with --out`,
    {
      cause,
    },
  );
}
