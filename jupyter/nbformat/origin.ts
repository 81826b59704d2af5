import type { Cell, Notebook } from "./types.ts";

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
  const { notebook } = origin;
  for (const part of [notebook, notebook.metadata, notebook.cells, ...notebook.cells]) {
    origins.set(part, origin);
  }
}

/**
 * Finds the file that a notebook was read from, also if it has been edited since.
 *
 * @param notebook The notebook.
 * @returns Its file; undefined if nothing in it comes from one.
 */
export function findOrigin(notebook: Notebook): Origin | undefined {
  const parts: (Notebook | Notebook["metadata"] | readonly Cell[] | Cell)[] = [
    notebook,
    notebook.metadata,
    notebook.cells,
    ...notebook.cells,
  ];
  return parts.map((part) => origins.get(part)).find((origin) => origin !== undefined);
}
