/**
 * Frames from files, with the columns' types said beforehand.
 *
 * @module
 */
import { existsSync, statSync } from "node:fs";
import process from "node:process";
import { ValidationError } from "@customerio-notebooks/core";
import { castColumns, type Columns, type Frame } from "@customerio-notebooks/core/frames";
import pl from "nodejs-polars";

export type { Column, Columns, ColumnType, Frame } from "@customerio-notebooks/core/frames";

/** Takes the fields of a row that has more of them than the header has names. */
const OVERFLOW = "\u0000overflow";

/**
 * Reads a CSV file whose first line names its columns.
 *
 * @param path Path of the file; a relative one starts at the current folder, a notebook's own for a notebook.
 * @param columns Which columns to read, and what they hold.
 * @returns A frame with these columns, in this order.
 * @throws {ValidationError} If there is no such file or column, or a value is missing or is not what the column holds,
 * naming the file, the row (from 1, below the header) and the column.
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
  const texts = readTexts(path, columns);
  requireNoOverflow(path, texts);
  return castColumns(texts, columns, ({ row, column, message }) => rowError(path, row, column, message));
}

function requireFile(path: string): void {
  if (!existsSync(path)) {
    throw fileError(path, `there is no such file (looked in ${process.cwd()})`);
  }
  if (!statSync(path).isFile()) throw fileError(path, "it is not a file");
}

/** All the columns as text: what the file says, before anything is made of it. */
function readTexts(path: string, columns: Columns): Frame {
  const header = headerOf(path);
  const missing = Object.keys(columns).filter((name) => !header.includes(name));
  if (missing.length > 0) {
    throw fileError(
      path,
      `there is no column ${missing.map(quote).join(", ")}; its first line names ${header.join(", ")}`,
    );
  }
  const schema = Object.fromEntries([...header, OVERFLOW].map((name) => [name, pl.Utf8]));
  return readOrExplain(
    path,
    () => pl.readCSV(path, { hasHeader: false, skipRows: 1, schema, truncateRaggedLines: true }),
  );
}

function headerOf(path: string): string[] {
  const first = readOrExplain(
    path,
    () => pl.readCSV(path, { hasHeader: false, nRows: 1, inferSchemaLength: 0 }),
  );
  const names = first.row(0).map((name) => String(name ?? "").replace(/^\uFEFF/, ""));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw fileError(path, `its first line names the column ${quote(twice)} twice`);
  return names;
}

function requireNoOverflow(path: string, texts: Frame): void {
  const row = texts.getColumn(OVERFLOW).isNotNull().toArray().indexOf(true);
  if (row === -1) return;
  throw rowError(
    path,
    row,
    undefined,
    `it has more than the ${texts.width - 1} fields that the first line names`,
  );
}

function quote(text: string): string {
  return JSON.stringify(text);
}

/** Polars' own reasons name neither file nor way out. */
function readOrExplain<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw fileError(path, `it is not a CSV file in UTF-8: ${cause instanceof Error ? cause.message : cause}`);
  }
}

function fileError(path: string, fault: string): ValidationError {
  return new ValidationError(`Cannot read ${path}: ${fault}`, {
    operation: "readCsv",
    details: [{ message: fault }],
  });
}

function rowError(path: string, index: number, name: string | undefined, fault: string): ValidationError {
  const field = name === undefined ? `row ${index + 1}` : `row ${index + 1}, column ${quote(name)}`;
  const message = `Cannot read ${path}: ${field}: ${fault} (rows are counted from 1, below the header)`;
  return new ValidationError(message, { operation: "readCsv", details: [{ field, message: fault }] });
}
