import type { Cell, Notebook } from "../nbformat/mod.ts";
import { FIRST_MINOR_WITH_IDS } from "../nbformat/types.ts";
import { writeHeader } from "./header.ts";
import { escapeLine, writeMarker } from "./marker.ts";

/** What ends a line in JavaScript but not in the text of a cell. */
const BREAKS_A_COMMENT = /\r(?!\n)|[\u2028\u2029]/;

/**
 * Writes a notebook as a script in the percent format: each cell begins with a `// %%` line that holds title, kind,
 * tags, other metadata and id; markdown and raw text are comments; the metadata of the notebook stands at the top.
 *
 * Outputs and execution counts do not go into the script.
 *
 * @param notebook The notebook; it is not changed.
 * @returns The script.
 *
 * @example Write a script
 * ```ts
 * import { parseNotebook } from "@customerio-notebooks/jupyter";
 * import { notebookToScript } from "@customerio-notebooks/jupyter/convert";
 *
 * const json = '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "code", "id": "sum", ' +
 *   '"metadata": {"title": "Add"}, "source": "1 + 1", "execution_count": null, "outputs": []}]}';
 * const script = notebookToScript(parseNotebook(json, "x.ipynb"));
 * if (!script.endsWith('\n// %% Add id="sum"\n1 + 1\n')) throw new Error(script);
 * ```
 */
export function notebookToScript(notebook: Notebook): string {
  const withIds = notebook.nbformat_minor >= FIRST_MINOR_WITH_IDS;
  const parts = [writeHeader(notebook.metadata), ...notebook.cells.map((cell) => writeCell(cell, withIds))];
  return parts.map((lines) => lines.map((line) => `${line}\n`).join("")).join("\n");
}

function writeCell(cell: Cell, withId: boolean): string[] {
  const { cell_type: type, metadata, id, attachments, source } = cell;
  const isComment = type !== "code";
  const inMarker = isComment && BREAKS_A_COMMENT.test(source);
  const marker = writeMarker({
    type,
    metadata,
    ...(withId ? { id } : {}),
    ...(attachments === undefined ? {} : { attachments }),
    ...(inMarker ? { source } : {}),
  });
  if (source === "" || inMarker) return [marker];
  const lines = source.split("\n");
  return [marker, ...(isComment ? lines.map(comment) : lines).map(escapeLine)];
}

function comment(line: string): string {
  return line === "" ? "//" : `// ${line}`;
}
