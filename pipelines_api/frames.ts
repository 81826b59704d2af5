/**
 * Frames from files, with the columns' types said beforehand.
 *
 * @module
 */
import { isUtf8 } from "node:buffer";
import { existsSync, readFileSync, statSync } from "node:fs";
import process from "node:process";
import { ValidationError } from "@customerio-notebooks/core";
import { castColumns, type Columns, type Frame } from "@customerio-notebooks/core/frames";
import pl from "nodejs-polars";
import { type CsvStructure, readCsvStructure } from "./csv_structure.ts";

export type { Column, Columns, ColumnType, Frame } from "@customerio-notebooks/core/frames";

/**
 * Reads a CSV file whose first line names its columns.
 *
 * @param path Path of the file; a relative one starts at the current folder, a notebook's own for a notebook.
 * @param columns Which columns to read, and what they hold.
 * @returns A frame with these columns, in this order.
 * @throws {ValidationError} If there is no such file or column, a row has more or fewer fields than the first line names or
 * a quote that is not closed, or a value is missing or is not what the column holds, naming the file, the row (from 1, below
 * the first line) and the column.
 * @example
 * ```ts
 * import { readCsv } from "@customerio-notebooks/pipelines-api/frames";
 *
 * const path = await Deno.makeTempFile({ suffix: ".csv" });
 * await Deno.writeTextFile(path, "customer_id,dollar_value\n00001,11.77\n");
 * const purchases = readCsv(path, { customer_id: "text", dollar_value: "number" });
 * if (purchases.getColumn("customer_id").get(0) !== "00001") throw new Error("unexpected");
 * ```
 */
export function readCsv(path: string, columns: Columns): Frame {
  requireFile(path);
  const structure = readCsvStructure(path);
  const { fault } = structure;
  if (fault !== undefined) throw encodingError(path) ?? rowError(path, fault.row, undefined, fault.message);
  const header = headerOf(path);
  requireColumns(path, header, columns);
  const texts = readTexts(path, header, structure);
  return castColumns(texts, columns, ({ row, column, message }) => rowError(path, row, column, message));
}

function requireFile(path: string): void {
  if (path.trim() === "") throw fileError('""', "it is to be the path of a file");
  if (!existsSync(path)) {
    throw fileError(path, `there is no such file (looked in ${process.cwd()})`);
  }
  if (!statSync(path).isFile()) throw fileError(path, "it is not a file");
}

function requireColumns(path: string, header: readonly string[], columns: Columns): void {
  const missing = Object.keys(columns).filter((name) => !header.includes(name));
  if (missing.length === 0) return;
  const fault = `there is no column ${missing.map(quote).join(", ")}`;
  throw fileError(path, `${fault}; its first line names ${header.map(quote).join(", ")}`);
}

/** All the columns as text: what the file says, before anything is made of it. */
function readTexts(path: string, header: readonly string[], { rows, blankLines }: CsvStructure): Frame {
  const schema = Object.fromEntries(header.map((name) => [name, pl.Utf8]));
  // Polars takes a file without rows for a fault.
  if (rows === 0) return pl.DataFrame(header.map((name) => pl.Series(name, [], pl.Utf8)));
  const texts = readOrExplain(path, () => pl.readCSV(path, { hasHeader: false, skipRows: 1, schema }));
  if (texts.height === rows + blankLines) return texts.head(rows);
  throw fileError(path, `it has ${rows} rows, of which ${texts.height} could be read`);
}

function headerOf(path: string): string[] {
  if (statSync(path).size === 0) throw fileError(path, "it is empty; its first line is to name the columns");
  const first = readOrExplain(
    path,
    () => pl.readCSV(path, { hasHeader: false, nRows: 1, inferSchemaLength: 0 }),
  );
  const names = first.row(0).map((name) => String(name ?? "").replace(/^\uFEFF/, ""));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw fileError(path, `its first line names the column ${quote(twice)} twice`);
  return names;
}

function quote(text: string): string {
  return JSON.stringify(text);
}

/** Polars' own reasons name no way out, and quote whole fields: the first line is enough. */
function readOrExplain<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const [reason] = String(cause instanceof Error ? cause.message : cause).split("\n");
    throw encodingError(path) ?? fileError(path, `it cannot be read as CSV: ${reason}`);
  }
}

/** The error for a file that is not UTF-8, naming its first such line; another encoding looks like any kind of fault. */
function encodingError(path: string): ValidationError | undefined {
  const bytes = readFileSync(path);
  if (isUtf8(bytes)) return undefined;
  let start = 0;
  for (let line = 1;; line++) {
    const end = bytes.indexOf("\n", start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) {
      return fileError(path, `line ${line} is not UTF-8 text; save the file as UTF-8`);
    }
    start = end + 1;
  }
}

function fileError(path: string, fault: string): ValidationError {
  return new ValidationError(`Cannot read ${path}: ${fault}`, {
    operation: "readCsv",
    details: [{ message: fault }],
  });
}

function rowError(path: string, index: number, name: string | undefined, fault: string): ValidationError {
  const row = index === -1 ? "the first line" : `row ${index + 1}`;
  const field = name === undefined ? row : `${row}, column ${quote(name)}`;
  const message = `Cannot read ${path}: ${field}: ${fault} (rows are counted from 1, below the first line)`;
  return new ValidationError(message, { operation: "readCsv", details: [{ field, message: fault }] });
}
