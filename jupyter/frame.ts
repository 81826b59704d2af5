import { isRecord } from "./json.ts";

/** One column of a {@linkcode TableFrame}. */
export interface TableSeries {
  /** Its values. */
  toArray(): ArrayLike<unknown>;
}

/** What is needed of a data frame; a polars `DataFrame` fits without this package knowing polars. */
export interface TableFrame {
  /** Names of the columns. */
  readonly columns: readonly string[];
  /** Number of rows. */
  readonly height: number;
  /** The first rows. */
  head(length?: number): TableFrame;
  /** One column. */
  getColumn(name: string): TableSeries;
  /** All rows as JSON text, the only way in which polars gives integers above 2^53 unrounded. */
  writeJSON?(options: { readonly format: "json" }): { toString(): string };
}

/** One row. */
export type TableRecord = Readonly<Record<string, unknown>>;

/** A data frame or an array of records. */
export type TableData = TableFrame | readonly TableRecord[];

/** The first rows of a table, by column. */
export interface TableColumns {
  /** Names of the columns. */
  readonly names: readonly string[];
  /** Values by column, each as long as the rows that were asked for. */
  readonly values: readonly (readonly unknown[])[];
  /** Number of rows of the whole table. */
  readonly height: number;
}

/**
 * Reads the first rows of a frame or of records, column by column.
 *
 * @param data The frame or the records.
 * @param limit How many rows.
 * @returns The columns.
 */
export function readColumns(data: TableData, limit: number): TableColumns {
  if (isFrame(data)) {
    // Column by column: a frame's records turn dates and 64-bit numbers into something else.
    const first = data.head(limit);
    const values = data.columns.map((name) => Array.from(first.getColumn(name).toArray()));
    return { names: data.columns, values: exactIntegers(values, first), height: data.height };
  }
  const rows = data.slice(0, limit);
  const names = [...new Set(data.flatMap((row) => Object.keys(row)))];
  return { names, values: names.map((name) => rows.map((row) => row[name])), height: data.length };
}

/** Puts integers above 2^53, which the frame's columns give rounded, back as they are. */
function exactIntegers(values: unknown[][], frame: TableFrame): unknown[][] {
  if (frame.writeJSON === undefined || !values.flat().some(isRoundedInteger)) return values;
  const records: unknown = JSON.parse(frame.writeJSON({ format: "json" }).toString(), reviveExactly);
  if (!Array.isArray(records)) return values;
  return values.map((column, index) => {
    const name = frame.columns[index] ?? "";
    return column.map((value, row) => isRoundedInteger(value) ? records[row]?.[name] ?? value : value);
  });
}

function isRoundedInteger(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value);
}

/** The type of `JSON.parse` does not know yet that a reviver is given the number as written. */
function reviveExactly(_key: string, value: unknown, ...rest: unknown[]): unknown {
  const [context] = rest;
  const source = isRecord(context) ? context.source : undefined;
  return typeof source === "string" && isRoundedInteger(value) && /^-?\d+$/.test(source)
    ? BigInt(source)
    : value;
}

function isFrame(data: TableData): data is TableFrame {
  return !Array.isArray(data);
}
