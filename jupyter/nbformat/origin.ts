import type { Notebook } from "./types.ts";

/** The file that a notebook was read from. */
export interface Origin {
  /** Its text. */
  readonly text: string;
  /** The notebook as read. */
  readonly notebook: Notebook;
  /** The id of each cell in the file, undefined where it has none. */
  readonly ids: readonly (string | undefined)[];
}

/**
 * Looked up by identity and freed with the objects. An edit makes new objects along the way to what it changes and
 * keeps the others, so any of them leads back to the file.
 */
const origins = new WeakMap<object, Origin>();

/**
 * Remembers which file a notebook was read from.
 *
 * @param origin The file and the notebook.
 */
export function rememberOrigin(origin: Origin): void {
  for (const part of partsOf(origin.notebook)) origins.set(part, origin);
}

/**
 * Finds the file that a notebook was read from, also if it has been edited since.
 *
 * @param notebook The notebook.
 * @returns Its file; undefined if nothing in it comes from one.
 */
export function findOrigin(notebook: Notebook): Origin | undefined {
  for (const part of partsOf(notebook)) {
    const origin = origins.get(part);
    if (origin !== undefined) return origin;
  }
  return undefined;
}

/**
 * Makes an edited notebook known as such, also if the edit left none of its objects the same.
 *
 * @param edited The edited notebook.
 * @param original What it was made from.
 * @returns The edited notebook.
 */
export function keepOrigin(edited: Notebook, original: Notebook): Notebook {
  const origin = findOrigin(original);
  if (origin !== undefined) origins.set(edited, origin);
  return edited;
}

function* partsOf(notebook: Notebook): Iterable<object> {
  yield notebook;
  yield notebook.metadata;
  yield notebook.cells;
  for (const cell of notebook.cells) {
    yield cell;
    yield cell.metadata;
  }
}
