/**
 * Tables for notebook outputs: titled, labelled, with units, cut to a readable length.
 *
 * @module
 */

import { escapeHtml } from "./report/html.ts";
import { readColumns, type TableData } from "./frame.ts";

export type { TableData, TableFrame, TableRecord, TableSeries } from "./frame.ts";

/** How a column is shown. */
export interface ColumnFormat {
  /** Heading. @default the column's name */
  readonly label?: string;
  /** Unit, shown in the heading, for example `USD`. */
  readonly unit?: string;
  /** Digits behind the decimal point. @default as many as the values need, at most 6 */
  readonly digits?: number;
  /** Separates thousands by commas; turn it off for years and ids. @default true */
  readonly grouping?: boolean;
}

/** Options of {@linkcode showTable}. */
export interface TableOptions {
  /** What the table shows. */
  readonly title: string;
  /** A line below the title: source, period, how to read it. */
  readonly caption?: string;
  /** How columns are shown, by name. */
  readonly columns?: Readonly<Record<string, ColumnFormat>>;
  /** How many rows are shown at most. @default 20 */
  readonly limit?: number;
}

/** Outputs by MIME type, as the kernel takes them. */
export interface DisplayBundle {
  /** Content of one MIME type. */
  readonly [mimeType: string]: unknown;
}

/** Something a notebook shows when it is the value of a cell. */
export interface Displayable {
  /** Called by the Deno kernel. */
  readonly [key: symbol]: () => DisplayBundle | Promise<DisplayBundle>;
}

const DEFAULT_LIMIT = 20;
const DEFAULT_FRACTION_DIGITS = 6;
const NULL_TEXT = "–";

/**
 * Shows a frame or records as a table, as HTML and as text.
 *
 * Numbers stand on the right with separated thousands, dates are ISO 8601 in UTC, missing values a dash.
 *
 * @param data A polars `DataFrame`, anything shaped like one, or an array of records.
 * @param options Title, caption, column formats.
 * @returns The table; let it be the last value of a cell.
 * @throws {RangeError} If the limit is no whole number of at least 0.
 *
 * @example Two rows
 * ```ts
 * import { showTable } from "@customerio-notebooks/jupyter/display";
 *
 * const table = showTable([{ country: "SE", revenue: 1234.5 }, { country: "NO", revenue: null }], {
 *   title: "Revenue by country",
 *   columns: { revenue: { label: "Revenue", unit: "USD", digits: 2 } },
 * });
 * const bundle = await table[Symbol.for("Jupyter.display")]?.();
 * if (!String(bundle?.["text/plain"]).includes("1,234.50")) throw new Error("not formatted");
 * ```
 */
export function showTable(data: TableData, options: TableOptions): Displayable {
  const limit = options.limit ?? DEFAULT_LIMIT;
  if (!Number.isInteger(limit) || limit < 0) {
    throw new RangeError(
      `Cannot show the table "${options.title}": limit must be a whole number of at least 0, not ${limit}`,
    );
  }
  const { names, values, height } = readColumns(data, limit);
  const columns = names.map((name, index) =>
    formatColumn(name, values[index] ?? [], options.columns?.[name] ?? {})
  );
  const shown = Math.min(limit, height);
  const note = shown < height
    ? `showing ${formatCount(shown)} of ${formatCount(height)} rows`
    : height === 1
    ? "1 row"
    : `${formatCount(height)} rows`;
  const bundle: DisplayBundle = {
    "text/html": toHtml(columns, shown, options, note),
    "text/plain": toText(columns, shown, options, note),
  };
  return { [Symbol.for("Jupyter.display")]: () => bundle };
}

interface FormattedColumn {
  readonly heading: string;
  readonly numeric: boolean;
  readonly cells: readonly string[];
}

function formatColumn(name: string, values: readonly unknown[], format: ColumnFormat): FormattedColumn {
  const label = format.label ?? name;
  const present = values.filter((value) => value !== null && value !== undefined);
  const dateOnly = present.every((value) => value instanceof Date && value.getTime() % 86_400_000 === 0);
  const numbers = new Intl.NumberFormat("en-US", {
    useGrouping: format.grouping ?? true,
    minimumFractionDigits: format.digits ?? 0,
    maximumFractionDigits: format.digits ?? DEFAULT_FRACTION_DIGITS,
  });
  return {
    heading: format.unit === undefined ? label : `${label} (${format.unit})`,
    numeric: present.length > 0 &&
      present.every((value) => typeof value === "number" || typeof value === "bigint"),
    cells: values.map((value) => formatValue(value, numbers, dateOnly)),
  };
}

function formatValue(value: unknown, numbers: Intl.NumberFormat, dateOnly: boolean): string {
  if (value === null || value === undefined) return NULL_TEXT;
  if (typeof value === "number" || typeof value === "bigint") return numbers.format(value);
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return NULL_TEXT;
    return dateOnly
      ? value.toISOString().slice(0, 10)
      : value.toISOString().replace("T", " ").replace(/(\.000)?Z$/, "");
  }
  if (typeof value !== "object") return String(value);
  return JSON.stringify(value, (_key, member) => typeof member === "bigint" ? String(member) : member);
}

function formatCount(count: number): string {
  return count.toLocaleString("en-US");
}

function toHtml(
  columns: readonly FormattedColumn[],
  rows: number,
  options: TableOptions,
  note: string,
): string {
  const align = (column: FormattedColumn) => `style="text-align:${column.numeric ? "right" : "left"}"`;
  const head = columns.map((column) => `<th scope="col" ${align(column)}>${escapeHtml(column.heading)}</th>`)
    .join("");
  const body = Array.from(
    { length: rows },
    (_, row) =>
      `<tr>${
        columns.map((column) => `<td ${align(column)}>${escapeHtml(column.cells[row] ?? "")}</td>`).join("")
      }</tr>`,
  );
  const caption = options.caption === undefined ? "" : `<br>${escapeHtml(options.caption)}`;
  return [
    "<table>",
    `<caption style="text-align:left"><strong>${
      escapeHtml(options.title)
    }</strong>${caption}<br><small>${note}</small></caption>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${body.join("\n")}</tbody>`,
    "</table>",
  ].join("\n");
}

function toText(
  columns: readonly FormattedColumn[],
  rows: number,
  options: TableOptions,
  note: string,
): string {
  const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, " ");
  const padded = columns.map((column) => {
    const cells = [column.heading, ...column.cells].map(oneLine);
    const width = Math.max(...cells.map((cell) => [...cell].length));
    return cells.map((cell) => {
      const fill = " ".repeat(width - [...cell].length);
      return column.numeric ? fill + cell : cell + fill;
    });
  });
  const line = (row: number) => padded.map((cells) => cells[row] ?? "").join("  ").trimEnd();
  const rule = padded.map((cells) => "-".repeat([...(cells[0] ?? "")].length)).join("  ");
  const caption = options.caption === undefined ? [] : [options.caption];
  return [
    options.title,
    ...caption,
    note,
    "",
    line(0),
    rule,
    ...Array.from({ length: rows }, (_, row) => line(row + 1)),
  ].join("\n");
}
