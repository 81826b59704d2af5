import { createCellId } from "./cell_ids.ts";
import { keepOrigin } from "./origin.ts";
import { isCellId } from "./schema.ts";
import { NEWEST_MINOR, type Notebook } from "./types.ts";

/**
 * Brings a notebook to nbformat 4.5, in which every cell has an id that is stored.
 *
 * @param notebook The notebook; it is not changed.
 * @returns The upgraded notebook; the same one if it is 4.5 or newer.
 *
 * @example Upgrade a notebook
 * ```ts
 * import { parseNotebook, serializeNotebook, upgradeNotebook } from "@customerio-notebooks/jupyter";
 *
 * const json = '{"nbformat": 4, "nbformat_minor": 2, "metadata": {}, "cells": []}';
 * const upgraded = upgradeNotebook(parseNotebook(json, "old.ipynb"));
 * if (serializeNotebook(upgraded) !== json.replace("2", "5")) throw new Error("not upgraded");
 * ```
 */
export function upgradeNotebook(notebook: Notebook): Notebook {
  if (notebook.nbformat_minor >= NEWEST_MINOR) return notebook;
  const used = new Set(notebook.cells.map(({ id }) => id));
  // Before 4.5 nothing was said about ids, so a tool may have stored one that 4.5 forbids.
  const cells = notebook.cells.map((cell) => isCellId(cell.id) ? cell : { ...cell, id: createCellId(used) });
  return keepOrigin({ ...notebook, nbformat_minor: NEWEST_MINOR, cells }, notebook);
}
