import { join } from "node:path";
import { NotebookError } from "../errors.ts";
import { startWatchdog } from "../kernel/watchdog.ts";

/** Begin of the name of folders that exist only while notebooks are checked. */
const PREFIX = ".jupyter-check-";

/** A folder that is gone when it is disposed, and also when this process ends without a word. */
export interface ScratchFolder extends AsyncDisposable {
  /** Path of the folder. */
  readonly path: string;
}

/**
 * Makes a folder for temporary files.
 *
 * A companion process removes it if this process is killed; see {@linkcode startWatchdog}.
 *
 * @param parent Where to make it. @default the system's folder for temporary files
 * @returns The folder.
 * @throws {NotebookError} Of kind `invalid-output` if it cannot be made.
 */
export async function makeScratchFolder(parent?: string): Promise<ScratchFolder> {
  const path = parent === undefined
    ? await Deno.realPath(await Deno.makeTempDir({ prefix: PREFIX.slice(1) }))
    : join(parent, `${PREFIX}${crypto.randomUUID().slice(0, 8)}`);
  // Before the folder, or a kill in between would leave it behind.
  const watchdog = startWatchdog(path);
  try {
    if (parent !== undefined) await Deno.mkdir(path);
  } catch (cause) {
    await watchdog.stop();
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new NotebookError(
      "invalid-output",
      `Cannot check notebooks in "${parent}": no temporary folder can be made there, which imports of files need: ${why}`,
      { cause },
    );
  }
  return {
    path,
    async [Symbol.asyncDispose]() {
      await Deno.remove(path, { recursive: true });
      await watchdog.stop();
    },
  };
}
