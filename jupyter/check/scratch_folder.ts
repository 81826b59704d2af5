import { tmpdir } from "node:os";
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
  const path = join(parent ?? await Deno.realPath(tmpdir()), `${PREFIX}${crypto.randomUUID().slice(0, 13)}`);
  // Before the folder, or a kill in between would leave it behind.
  const watchdog = startWatchdog(path);
  try {
    await Deno.mkdir(path, { mode: 0o700 });
    // Whoever looks through the project meanwhile, git, `deno lint`, `deno fmt`, is to pass the folder by.
    await Deno.writeTextFile(join(path, ".gitignore"), "*\n");
  } catch (cause) {
    await Deno.remove(path, { recursive: true }).catch(() => {});
    await watchdog.stop();
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new NotebookError(
      "invalid-output",
      `Cannot check notebooks: the temporary folder "${path}", which imports of files need, cannot be made: ${why}`,
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
