import { isRecord } from "../json.ts";
import { isJsonMime } from "./parse.ts";
import type { Cell, CellOutput, Metadata, MimeBundle, Notebook } from "./types.ts";

const FIRST_MINOR_WITH_IDS = 5;

/** What front ends keep in metadata while a notebook is open, and Jupyter's writer leaves out. */
const TRANSIENT_NOTEBOOK_METADATA = ["orig_nbformat", "orig_nbformat_minor", "signature"];
const TRANSIENT_CELL_METADATA = ["trusted"];

/**
 * Writes a notebook as Jupyter's own writer does: indent 1, sorted keys, texts as lists of lines, a final newline.
 *
 * A notebook that Jupyter wrote and nobody edited comes out byte for byte the same, except for numbers that
 * JavaScript writes in another way (`1.0` as `1`).
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
  const plain = {
    ...notebook,
    metadata: without(notebook.metadata, TRANSIENT_NOTEBOOK_METADATA),
    cells: notebook.cells.map((cell) => cellToJson(cell, withIds)),
  };
  return JSON.stringify(sortKeys(plain), null, 1) + "\n";
}

function cellToJson(cell: Cell, withIds: boolean): Record<string, unknown> {
  const { id, ...rest } = cell;
  return {
    ...rest,
    ...(withIds ? { id } : {}),
    metadata: without(cell.metadata, TRANSIENT_CELL_METADATA),
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

/** Where Python's `splitlines` ends a line. */
// deno-lint-ignore no-control-regex -- separators of old are among them
const LINE_END = /(?<=\r\n|\n|\r(?!\n)|[\v\f\x1c-\x1e\x85\u2028\u2029])/;

function splitLines(text: string): string[] {
  return text === "" ? [] : text.split(LINE_END).filter((line) => line !== "");
}

function without(metadata: Metadata, names: readonly string[]): Metadata {
  return Object.fromEntries(Object.entries(metadata).filter(([name]) => !names.includes(name)));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isRecord(value)) return value;
  // Python sorts by code point; comparing UTF-16 units, as sort() does, differs only beyond the basic plane.
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sortKeys(value[key])]));
}
