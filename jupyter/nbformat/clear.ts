import { isRecord, type JsonValue } from "../json.ts";
import { keepOrigin } from "./origin.ts";
import type { Cell, Metadata, Notebook } from "./types.ts";

/** What executors and front ends store about a run, in the metadata of a cell and of the notebook. */
const RUN_METADATA: Readonly<Record<"cell" | "notebook", readonly string[]>> = {
  cell: ["ExecuteTime", "papermill"],
  notebook: ["papermill", "widgets"],
};
/** The times of a run; settings such as `timeout` stand beside them and stay. */
const TIMES = /^(iopub|shell)\./;

/**
 * Takes away what running a notebook has left in it: outputs, execution counts, times of execution, the state of
 * widgets and papermill's record of the run.
 *
 * @param notebook The notebook; it is not changed.
 * @returns The notebook without them; the same one if there is nothing to take away.
 *
 * @example Clear a notebook before it is committed
 * ```ts
 * import { clearOutputs, parseNotebook, serializeNotebook } from "@customerio-notebooks/jupyter";
 *
 * const json = '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "code", "id": "a", ' +
 *   '"metadata": {}, "source": "1", "execution_count": 7, "outputs": []}]}';
 * const cleared = serializeNotebook(clearOutputs(parseNotebook(json, "x.ipynb")));
 * if (cleared !== json.replace("7", "null")) throw new Error("not cleared");
 * ```
 */
export function clearOutputs(notebook: Notebook): Notebook {
  const cells = notebook.cells.map(clearCell);
  const metadata = without(notebook.metadata, RUN_METADATA.notebook);
  const same = metadata === notebook.metadata && cells.every((cell, index) => cell === notebook.cells[index]);
  return same ? notebook : keepOrigin({ ...notebook, metadata, cells }, notebook);
}

function clearCell(cell: Cell): Cell {
  const metadata = withoutTimes(without(cell.metadata, RUN_METADATA.cell));
  if (cell.cell_type !== "code") return metadata === cell.metadata ? cell : { ...cell, metadata };
  const same = metadata === cell.metadata && cell.outputs.length === 0 && cell.execution_count === null;
  return same ? cell : { ...cell, metadata, outputs: [], execution_count: null };
}

function withoutTimes(metadata: Metadata): Metadata {
  const { execution } = metadata;
  if (!isRecord(execution)) return metadata;
  const settings = Object.entries(execution).filter(([name]) => !TIMES.test(name));
  if (settings.length === Object.keys(execution).length && settings.length > 0) return metadata;
  if (settings.length === 0) return without(metadata, ["execution"]);
  return { ...metadata, execution: Object.fromEntries(settings) as Record<string, JsonValue> };
}

function without(metadata: Metadata, names: readonly string[]): Metadata {
  if (!names.some((name) => Object.hasOwn(metadata, name))) return metadata;
  return Object.fromEntries(Object.entries(metadata).filter(([name]) => !names.includes(name)));
}
