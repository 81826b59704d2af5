import { isRecord } from "../json.ts";
import { isJsonMime } from "./parse.ts";
import type { Cell, CellOutput, MimeBundle, Notebook } from "./types.ts";

const FIRST_MINOR_WITH_IDS = 5;

/**
 * Writes a notebook as Jupyter's own writer does: indent 1, sorted keys, texts as lists of lines, a final newline.
 *
 * A notebook that Jupyter wrote and nobody edited comes out byte for byte the same.
 *
 * @param notebook The notebook.
 * @returns Content for the `.ipynb` file.
 *
 * @example Write a notebook
 * ```ts
 * import { serializeNotebook } from "@customerio-notebooks/jupyter";
 *
 * const json = serializeNotebook({ cells: [], metadata: {}, nbformat: 4, nbformat_minor: 5 });
 * if (!json.endsWith("}\n")) throw new Error("no final newline");
 * ```
 */
export function serializeNotebook(notebook: Notebook): string {
  const withIds = notebook.nbformat_minor >= FIRST_MINOR_WITH_IDS;
  const plain = { ...notebook, cells: notebook.cells.map((cell) => cellToJson(cell, withIds)) };
  return JSON.stringify(sortKeys(plain), null, 1) + "\n";
}

function cellToJson(cell: Cell, withIds: boolean): Record<string, unknown> {
  const { id, ...rest } = cell;
  return {
    ...rest,
    ...(withIds ? { id } : {}),
    source: splitLines(cell.source),
    ...(cell.cell_type === "code" ? { outputs: cell.outputs.map(outputToJson) } : {}),
    ...(cell.attachments === undefined ? {} : { attachments: mapValues(cell.attachments, bundleToJson) }),
  };
}

function outputToJson(output: CellOutput): Record<string, unknown> {
  switch (output.output_type) {
    case "stream":
      return { ...output, text: splitLines(output.text) };
    case "display_data":
    case "execute_result":
      return { ...output, data: bundleToJson(output.data) };
    case "error":
      return { ...output };
  }
}

function bundleToJson(bundle: MimeBundle): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(bundle).map((
      [type, value],
    ) => [type, typeof value === "string" && isSplit(type) ? splitLines(value) : value]),
  );
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

/** The MIME types that Jupyter stores as lists of lines; base64 images and the like stay one string. */
function isSplit(mimeType: string): boolean {
  return !isJsonMime(mimeType) &&
    (mimeType.startsWith("text/") || mimeType === "image/svg+xml" || mimeType === "application/javascript");
}

function splitLines(text: string): string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isRecord(value)) return value;
  // Python sorts by code point; comparing UTF-16 units, as sort() does, differs only beyond the basic plane.
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sortKeys(value[key])]));
}
