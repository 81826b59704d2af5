/**
 * Frames whose columns' types are said beforehand. Polars guesses types from the first rows and is then silently wrong
 * further down: `00001` becomes 1, a late text in a column of numbers NaN.
 *
 * @module
 */
import pl, { type DataFrame, type Expr, type LazyDataFrame, type Series } from "nodejs-polars";
import type { Column, Columns, ColumnType } from "./columns.ts";

export type { Column, Columns, ColumnType } from "./columns.ts";

/**
 * A polars frame: nodejs-polars' `DataFrame`.
 *
 * @internal the documentation lint would have polars' own types exported and documented here
 */
export type Frame = DataFrame;

/**
 * A polars query that has not run yet: nodejs-polars' `LazyDataFrame`.
 *
 * @internal as {@linkcode Frame}
 */
export type LazyFrame = LazyDataFrame;

/** How a type is read, and how to name it to a person. */
interface ColumnReader {
  /** In words. */
  readonly name: string;
  /** What the text in the file must look like: polars' casts let through more than a person means. */
  readonly pattern: string;
  /** Makes the values of the texts; null of what cannot be read. */
  readonly read: (texts: Expr) => Expr;
}

const READERS: Readonly<Record<ColumnType, ColumnReader>> = {
  text: { name: "text", pattern: "", read: (texts) => texts },
  integer: { name: "a whole number", pattern: "^[+-]?[0-9]+$", read: (texts) => texts.cast(pl.Int64, false) },
  number: {
    name: "a number",
    pattern: "^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$",
    read: finiteNumbers,
  },
  date: {
    name: "a day such as 1997-01-01",
    pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    read: (texts) => texts.cast(pl.Date, false),
  },
  boolean: { name: "true or false", pattern: "^(true|false)$", read: (texts) => texts.eq(pl.lit("true")) },
};

/** 1e999 is infinite to polars, and cannot be sent. */
function finiteNumbers(texts: Expr): Expr {
  const numbers = texts.cast(pl.Float64, false);
  return pl.when(numbers.isFinite()).then(numbers).otherwise(pl.lit(null));
}

/** A value that is not what its column holds. */
export interface ColumnFault {
  /** Index of the row, from 0. */
  readonly row: number;
  /** Name of the column. */
  readonly column: string;
  /** What is wrong, in words. */
  readonly message: string;
}

/**
 * Makes typed columns of a frame of texts.
 *
 * @param texts A frame whose columns are all of type `Utf8`.
 * @param columns The columns to make, all of which the frame has.
 * @param onFault Called with the first value that is not what its column holds; makes the error to throw.
 * @returns A frame with these columns, in this order.
 * @example
 * ```ts
 * import { castColumns } from "@customerio-notebooks/core/frames";
 * import pl from "nodejs-polars";
 *
 * const texts = pl.DataFrame({ id: ["00001"], total: ["11.77"] });
 * const frame = castColumns(texts, { id: "text", total: "number" }, ({ message }) => new Error(message));
 * if (frame.getColumn("total").get(0) !== 11.77) throw new Error("unexpected");
 * ```
 */
export function castColumns(
  texts: Frame,
  columns: Columns,
  onFault: (fault: ColumnFault) => Error,
): Frame {
  return pl.DataFrame(
    Object.entries(columns).map(([name, spec]) =>
      castColumn(texts, name, typeof spec === "string" ? { type: spec } : spec, onFault)
    ),
  );
}

function castColumn(
  texts: Frame,
  name: string,
  column: Column,
  onFault: (fault: ColumnFault) => Error,
): Series {
  const { name: kind, pattern, read } = READERS[column.type];
  const text = pl.col(name);
  const values = read(text);
  const misread = text.str.contains(pattern).not().or(values.isNull());
  const checks = {
    missing: column.nullable === true ? pl.lit(false) : text.isNull(),
    wrong: text.isNotNull().and(misread),
    low: column.min === undefined ? pl.lit(false) : values.lt(pl.lit(column.min)).fillNull(pl.lit(false)),
  };
  const frame = texts.select(
    values.alias("values"),
    ...Object.entries(checks).map(([key, expr]) => expr.alias(key)),
  );
  const say = (check: keyof typeof checks, describe: (value: string) => string): void => {
    const row = firstTrue(frame.getColumn(check));
    if (row === undefined) return;
    const value = JSON.stringify(String(texts.getColumn(name).get(row)));
    throw onFault({ row, column: name, message: describe(value) });
  };
  say("missing", () => `the value is missing; it must be ${kind}`);
  say("wrong", (value) => `${value} is not ${kind}`);
  say("low", (value) => `${value} is less than ${column.min}`);
  return frame.getColumn("values").alias(name);
}

function firstTrue(flags: Series): number | undefined {
  const index = flags.toArray().indexOf(true);
  return index === -1 ? undefined : index;
}
