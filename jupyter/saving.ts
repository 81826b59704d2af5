import type { NotebookEventListener, NotebookRun } from "./events.ts";
import { type Notebook, serializeNotebook } from "./nbformat/mod.ts";
import { writeAtomically } from "./output_folder.ts";
import { isInjectedCell } from "./parameters.ts";

/** Saves notebooks when they have ended; it hangs on the events of a run. */
export interface NotebookSaver {
  /** Receives the events of the run. */
  readonly onEvent: NotebookEventListener;
  /** Resolves when all that has ended so far is on disk; rejects if something could not be written. */
  readonly saved: () => Promise<void>;
}

/**
 * Makes a saver.
 *
 * @param save Writes one finished notebook.
 * @returns The saver.
 */
export function createSaver(save: (run: NotebookRun) => Promise<void>): NotebookSaver {
  const writes: Promise<void>[] = [];
  return {
    onEvent: (event) => {
      if (event.type !== "notebookFinished") return;
      const write = save(event.run);
      // It is waited for later.
      write.catch(() => {});
      writes.push(write);
    },
    saved: async () => void await Promise.all(writes),
  };
}

/**
 * Writes the outputs of a run into the notebook file, without the values of the run. Nothing else in the file changes.
 *
 * @param path The file.
 * @param notebook The executed copy.
 * @param original The notebook as it was read from the file.
 * @throws {NotebookError} Of kind `invalid-output` if it cannot be written.
 */
export async function saveInPlace(path: string, notebook: Notebook, original: Notebook): Promise<void> {
  const cells = notebook.cells.filter((cell) => !isInjectedCell(cell));
  await writeAtomically(path, serializeNotebook({ ...notebook, cells }, { original }));
}
