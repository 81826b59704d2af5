import { NotebookError } from "../errors.ts";
import { type Cell, createCellId, type Metadata, type Notebook } from "../nbformat/mod.ts";
import { alignEqual, alignGaps } from "../nbformat/align.ts";
import { equalJson } from "../nbformat/json_equal.ts";
import { keepOrigin } from "../nbformat/origin.ts";
import { NEWEST_MINOR } from "../nbformat/types.ts";
import { readHeader } from "./header.ts";
import { isMarker, type Marker, parseMarker, unescapeLine } from "./marker.ts";

/** Options of {@linkcode scriptToNotebook}. */
export interface ScriptToNotebookOptions {
  /**
   * The notebook that the script is a version of. Its ids stay, the outputs of cells whose code has not changed stay,
   * and so does everything about its file that the script does not change.
   * @default a new notebook
   */
  readonly existing?: Notebook;
  /** Name of the script, for error messages. @default "script" */
  readonly path?: string;
}

/** A cell as the script has it. */
interface ScriptCell extends Marker {
  readonly source: string;
}

/** What a new notebook runs on if the script does not say. */
const DENO: Metadata = { kernelspec: { display_name: "Deno", language: "typescript", name: "deno" } };

/**
 * Reads a script in the percent format as a notebook.
 *
 * @param script The script, with `// %%` lines; also one that jupytext or a person wrote.
 * @param options The notebook that it is a version of.
 * @returns The notebook, of nbformat 4.5 if it is a new one.
 * @throws {NotebookError} Of kind `invalid-notebook` if a markdown or raw cell has a line that is no comment.
 *
 * @example Read a script
 * ```ts
 * import { scriptToNotebook } from "@customerio-notebooks/jupyter/convert";
 *
 * const { cells } = scriptToNotebook('// %% [markdown]\n// # Sum\n\n// %% Add tags=["parameters"]\n1 + 1\n');
 * if (cells[0]?.source !== "# Sum" || cells[1]?.metadata.title !== "Add") throw new Error("not read");
 * ```
 */
export function scriptToNotebook(script: string, options: ScriptToNotebookOptions = {}): Notebook {
  const { existing, path = "script" } = options;
  const lines = splitLines(script);
  const header = readHeader(lines);
  const frontMatter: ScriptCell[] = header.frontMatter === undefined
    ? []
    : [{ type: "raw", metadata: {}, source: header.frontMatter }];
  const found = [...frontMatter, ...readCells(header.rest, lines.length - header.rest.length, path)];
  const metadata = header.metadata ?? existing?.metadata ?? DENO;
  const cells = toCells(found, existing?.cells ?? []);
  if (existing === undefined) return { cells, metadata, nbformat: 4, nbformat_minor: NEWEST_MINOR };
  const kept = equalJson(metadata, existing.metadata) ? existing.metadata : metadata;
  return keepOrigin({ ...existing, metadata: kept, cells }, existing);
}

/** A file whose lines all end in CRLF was written on Windows; otherwise a CR belongs to the text of a cell. */
function splitLines(script: string): string[] {
  const text = script.replace(/^\uFEFF/, "");
  const lines = text.split("\n");
  // The last piece is empty if the last line is ended.
  if (lines.at(-1) === "") lines.pop();
  const isCrlf = !/(?<!\r)\n/.test(text);
  return isCrlf ? lines.map((line) => line.replace(/\r$/, "")) : lines;
}

function readCells(lines: readonly string[], offset: number, path: string): ScriptCell[] {
  const starts = lines.flatMap((line, index) => isMarker(line) ? [index] : []);
  const first = starts[0] ?? lines.length;
  const before = lines.slice(0, first).join("\n").replace(/^(?:[ \t\r]*\n)+/, "").trimEnd();
  const cells: ScriptCell[] = before === "" ? [] : [{ type: "code", metadata: {}, source: before }];
  starts.forEach((start, index) => {
    const end = starts[index + 1];
    const marker = parseMarker(lines[start] ?? "");
    const body = lines.slice(start + 1, end);
    // One empty line sets a cell off from the next.
    if (end !== undefined && body.at(-1)?.trim() === "") body.pop();
    const text = body.map(unescapeLine);
    const source = marker.source ??
      (marker.type === "code" ? text.join("\n") : uncomment(text, offset + start + 2, path));
    cells.push({ ...marker, source });
  });
  return cells;
}

/** Takes the text out of comments, of either kind. */
function uncomment(lines: readonly string[], firstLine: number, path: string): string {
  const text = lines.join("\n");
  const block = /^\s*\/\*\n?([^]*?)\n?\*\/\s*$/.exec(text)?.[1];
  if (block !== undefined && !block.includes("*/")) return block;
  return lines.map((line, index) => {
    const content = /^[ \t]*\/\/ ?([^]*)$/.exec(line)?.[1];
    if (content !== undefined) return content;
    if (line.trim() === "") return "";
    throw new NotebookError(
      "invalid-notebook",
      `Cannot read "${path}" as a notebook: line ${
        firstLine + index
      } stands in a cell of text but is no comment. ` +
        'Begin a code cell above it with "// %%", or put "//" before it',
      { location: { path } },
    );
  }).join("\n");
}

function toCells(found: readonly ScriptCell[], existing: readonly Cell[]): Cell[] {
  const origins = align(found, existing);
  const used = new Set(existing.map(({ id }) => id));
  const taken = new Set<string>();
  // An id in the script comes before one that is only inferred; of a cell that was copied, the first keeps it.
  const own = found.map(({ id }) => {
    if (id === undefined || taken.has(id)) return undefined;
    taken.add(id);
    used.add(id);
    return id;
  });
  return found.map((cell, index) => {
    const origin = origins[index] === undefined ? undefined : existing[origins[index]];
    const inherited = origin === undefined || taken.has(origin.id) ? undefined : origin.id;
    const id = own[index] ?? inherited ?? createCellId(used);
    taken.add(id);
    const made = toCell(cell, id, origin);
    return origin !== undefined && equalJson(made, origin) ? origin : made;
  });
}

/** Finds for each cell of the script the one that it is a version of: by id, by equal text, by its neighbours. */
function align(found: readonly ScriptCell[], existing: readonly Cell[]): (number | undefined)[] {
  const positions = new Map(existing.map(({ id }, index) => [id, index]));
  const byId = found.map(({ id }) => {
    const position = id === undefined ? undefined : positions.get(id);
    if (id !== undefined) positions.delete(id);
    return position;
  });
  const taken = new Set(byId);
  const equal = alignEqual(
    existing,
    found,
    (left, right) =>
      left.cell_type === right.type && left.source === right.source &&
      (right.id === undefined || right.id === left.id),
  );
  const known = byId.map((position, index) => {
    const same = equal[index];
    return position ?? (taken.has(same) ? undefined : same);
  });
  // A cell with an id that the notebook does not have is a new one.
  return alignGaps(
    existing,
    found,
    known,
    (left, right) => left.cell_type === right.type && right.id === undefined,
  );
}

function toCell(cell: ScriptCell, id: string, origin: Cell | undefined): Cell {
  const { type, metadata, source } = cell;
  // Fields of a newer version of nbformat stay.
  const base = { ...(origin?.cell_type === type ? origin : {}), id, metadata, source };
  if (type === "code") {
    const ran = origin?.cell_type === "code" && origin.source === source ? origin : undefined;
    return {
      ...base,
      cell_type: type,
      execution_count: ran?.execution_count ?? null,
      outputs: ran?.outputs ?? [],
    };
  }
  const attachments = cell.attachments ?? origin?.attachments;
  return { ...base, cell_type: type, ...(attachments === undefined ? {} : { attachments }) };
}
