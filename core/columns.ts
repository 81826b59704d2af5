/**
 * What the columns of a frame hold, said in words: whoever only says so needs no polars.
 *
 * @module
 */

/** What a column holds. `date` is a day such as `1997-01-01`. */
export type ColumnType = "text" | "integer" | "number" | "date" | "boolean";

/** What is to be true of a column's values. */
export interface Column {
  /** What it holds. */
  readonly type: ColumnType;
  /**
   * Whether values may be missing.
   *
   * @default {false}
   */
  readonly nullable?: boolean;
  /** The least value of a column of numbers. */
  readonly min?: number;
}

/** The columns of a file, by name; others in the file are left out. */
export type Columns = Readonly<Record<string, Column | ColumnType>>;
