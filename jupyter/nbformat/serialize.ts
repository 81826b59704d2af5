import { isRecord } from "../json.ts";
import { alignGaps } from "./align.ts";
import { equalJson } from "./json_equal.ts";
import { type EditedElement, JsonPatcher } from "./json_patch.ts";
import { JUPYTER_STYLE, writeJson } from "./json_style.ts";
import { elementSpans, memberSpans, rootSpan, type Span } from "./json_text.ts";
import { findOrigin, type Origin } from "./origin.ts";
import { cellToJson, type Stored } from "./to_json.ts";
import { type Cell, FIRST_MINOR_WITH_IDS, type Metadata, type Notebook } from "./types.ts";

/** Options of {@linkcode serializeNotebook}. */
export interface SerializeOptions {
  /**
   * The notebook as read from the file that is to be edited. Needed only for a deep copy: a notebook that shares a
   * cell or its metadata with what was read is recognised.
   * @default what the notebook was read from
   */
  readonly original?: Notebook;
}

/** What front ends keep in metadata while a notebook is open, and Jupyter's writer leaves out. */
const TRANSIENT_NOTEBOOK_METADATA = ["orig_nbformat", "orig_nbformat_minor", "signature"];
const TRANSIENT_CELL_METADATA = ["trusted"];

/**
 * Writes a notebook.
 *
 * One that was read and not edited comes out byte for byte the same. One that was edited keeps every byte except for
 * what the edit changed: indent, order of members, line ends, escapes and the way texts are split stay as they are,
 * and what is new is written likewise. The one exception is a 4.5 notebook in which cells lack the id that 4.5
 * demands: the ids that reading made are written.
 *
 * A new notebook is written as Jupyter's own writer does: indent 1, sorted names, texts as lists of lines, a final
 * newline.
 *
 * @param notebook The notebook.
 * @param options Which file it is an edited version of, where that cannot be told.
 * @returns Content for the `.ipynb` file.
 *
 * @example Change one cell of a file
 * ```ts
 * import { parseNotebook, serializeNotebook } from "@customerio-notebooks/jupyter";
 *
 * const json = '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [' +
 *   '{"cell_type": "markdown", "id": "a", "metadata": {}, "source": "old"}]}';
 * const notebook = parseNotebook(json, "x.ipynb");
 * const cells = notebook.cells.map((cell) => ({ ...cell, source: "new" }));
 * if (serializeNotebook({ ...notebook, cells }) !== json.replace("old", "new")) throw new Error("more has changed");
 * ```
 */
export function serializeNotebook(notebook: Notebook, options: SerializeOptions = {}): string {
  const origin = findOrigin(options.original ?? notebook);
  return origin === undefined ? writeNew(notebook) : writeEdited(notebook, origin);
}

function writeNew(notebook: Notebook): string {
  const withIds = hasIds(notebook);
  const plain = {
    ...notebook,
    metadata: without(notebook.metadata, TRANSIENT_NOTEBOOK_METADATA),
    cells: notebook.cells.map((cell) => ({
      ...cellToJson(cell, withIds),
      metadata: without(cell.metadata, TRANSIENT_CELL_METADATA),
    })),
  };
  return writeJson(plain, JUPYTER_STYLE) + JUPYTER_STYLE.newline;
}

function writeEdited(notebook: Notebook, origin: Origin): string {
  const { text } = origin;
  if (notebook === origin.notebook && (!hasIds(notebook) || origin.ids.every(isString))) return text;
  const patcher = new JsonPatcher(text);
  const root = rootSpan(text);
  const edited = patcher.object(root, { ...notebook }, {
    cells: (span) => patcher.array(span, editedCells(notebook, origin, patcher, span)),
  });
  return text.slice(0, root.start) + edited + text.slice(root.end);
}

function editedCells(
  notebook: Notebook,
  origin: Origin,
  patcher: JsonPatcher,
  array: Span,
): EditedElement[] {
  const { cells } = notebook;
  const before = origin.notebook.cells;
  const positions = new Map(before.map(({ id }, index) => [id, index]));
  const byId = cells.map(({ id }, index) => {
    const position = positions.get(id);
    // A copy with the same id, which is a mistake of the caller, is written in full.
    positions.delete(id);
    return position ?? (before[index] === cells[index] ? index : undefined);
  });
  const from = alignGaps(before, cells, byId, (left, right) => left.cell_type === right.cell_type);
  return cells.map((cell, index) => {
    const position = from[index];
    const idInFile = position === undefined ? undefined : origin.ids[position];
    const withId = hasIds(notebook) || idInFile !== undefined;
    const unchanged = position !== undefined && (!withId || idInFile === cell.id) &&
      (cell === before[position] || equalJson(cell, before[position]));
    return {
      from: position,
      write: (span: Span | undefined, layout) => {
        if (span === undefined) {
          const like = storedLike(cell, patcher, array);
          return patcher.fresh(cellToJson(cell, withId, like), layout, like);
        }
        if (unchanged) return patcher.slice(span);
        const stored = patcher.read(span);
        return patcher.value(span, cellToJson(cell, withId, isRecord(stored) ? stored : {}), stored);
      },
    };
  });
}

/** The first cell of the same type in the file: how that is written, a new one is. */
function storedLike(cell: Cell, patcher: JsonPatcher, array: Span): Stored | undefined {
  for (const span of elementSpans(patcher.text, array)) {
    const type = memberSpans(patcher.text, span).find(({ key }) => key === "cell_type");
    if (type === undefined || patcher.read(type.value) !== cell.cell_type) continue;
    const stored = patcher.read(span);
    return isRecord(stored) ? stored : undefined;
  }
  return undefined;
}

function hasIds(notebook: Notebook): boolean {
  return notebook.nbformat_minor >= FIRST_MINOR_WITH_IDS;
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function without(metadata: Metadata, names: readonly string[]): Metadata {
  return Object.fromEntries(Object.entries(metadata).filter(([name]) => !names.includes(name)));
}
