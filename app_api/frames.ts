/**
 * Frames of what the App API gives.
 *
 * @module
 */
import { ValidationError } from "@customerio-notebooks/core";
import { castColumns, type ColumnFault, type Columns, type Frame } from "@customerio-notebooks/core/frames";
import pl from "nodejs-polars";
import type { Activity, Customer } from "./types.ts";

export type { Column, Columns, ColumnType, Frame } from "@customerio-notebooks/core/frames";
export * from "./message_frames.ts";
export * from "./metrics_frames.ts";
export type { Activity, Customer, CustomerDevice, CustomerIdentifiers, Message } from "./types.ts";

/**
 * A frame of people, one a row, of the attributes named. The API gives all values as text; what they are has to be said.
 *
 * @param customers The people.
 * @param columns Attributes, by name, and what they hold. An attribute that a person may lack is `nullable`.
 * @returns The frame.
 * @throws {ValidationError} If a value is missing or is not what its column holds, naming person and attribute.
 * @example
 * ```ts
 * import { customersToFrame } from "@customerio-notebooks/app-api/frames";
 *
 * const customers = [{ id: "42", attributes: { id: "42", orders: "3" } }];
 * const frame = customersToFrame(customers, { id: "text", orders: "integer" });
 * if (frame.getColumn("orders").sum() !== 3) throw new Error("unexpected");
 * ```
 */
export function customersToFrame(
  customers: readonly Pick<Customer, "id" | "identifiers" | "attributes">[],
  columns: Columns,
): Frame {
  const records = customers.map(({ attributes }) => attributes ?? {});
  return recordsToFrame(records, columns, ({ row, column, message }) => {
    const field = `customers[${row}].attributes.${column}`;
    return new ValidationError(
      `Cannot make a frame of people: of ${nameOf(customers[row])}, ${column}: ${message}`,
      {
        operation: "customersToFrame",
        details: [{ field, message }],
      },
    );
  });
}

/**
 * A frame of activities, one a row: whose it is (`customer_id`), when it happened (`timestamp`, Unix time in seconds), and
 * the properties named.
 *
 * @param activities The activities, events for instance.
 * @param columns Properties, by name, and what they hold. A property that an activity may lack is `nullable`.
 * @returns The frame.
 * @throws {ValidationError} If a value is missing or is not what its column holds, naming activity and property.
 * @example
 * ```ts
 * import { activitiesToFrame } from "@customerio-notebooks/app-api/frames";
 *
 * const activities = [{ id: "01", type: "event", customer_id: "42", timestamp: 852076800, data: { total: 11.77 } }];
 * const frame = activitiesToFrame(activities, { total: "number" });
 * if (frame.getColumn("total").sum() !== 11.77) throw new Error("unexpected");
 * ```
 */
export function activitiesToFrame(activities: readonly Activity[], columns: Columns): Frame {
  const records = activities.map(({ customer_id, timestamp, data }) => ({
    ...recordOf(data),
    customer_id,
    timestamp,
  }));
  const own: Columns = {
    customer_id: { type: "text", nullable: true },
    timestamp: { type: "integer", nullable: true },
  };
  return recordsToFrame(records, { ...own, ...columns }, ({ row, column, message }) => {
    const field = `activities[${row}].data.${column}`;
    const id = activities[row]?.id ?? "?";
    return new ValidationError(
      `Cannot make a frame of activities: of activity ${id}, ${column}: ${message}`,
      {
        operation: "activitiesToFrame",
        details: [{ field, message }],
      },
    );
  });
}

/**
 * A frame of any entries, one a row: what `toFrame()` of a list gives.
 *
 * @param entries The entries. One that is no object, such as an id, is in a column `value`.
 * @param columns Fields, by name, and what they hold.
 * @default columns {every field that an entry has, as text; an object in it as JSON}
 * @returns The frame.
 * @throws {ValidationError} If a value is missing or is not what its column holds, naming entry and field.
 * @example
 * ```ts
 * import { entriesToFrame } from "@customerio-notebooks/app-api/frames";
 *
 * const segments = [{ id: 7, name: "Readers" }, { id: 8, name: null }];
 * const frame = entriesToFrame(segments, { id: "integer", name: { type: "text", nullable: true } });
 * if (frame.height !== 2 || frame.getColumn("id").sum() !== 15) throw new Error("unexpected");
 * ```
 */
export function entriesToFrame(entries: readonly unknown[], columns?: Columns): Frame {
  const records = entries.map((entry) =>
    typeof entry === "object" && entry !== null ? { ...entry } : { value: entry }
  );
  return recordsToFrame(
    records,
    columns ?? textColumns(records),
    ({ row, column, message }) =>
      new ValidationError(`Cannot make a frame: of entry ${row}, ${column}: ${message}`, {
        operation: "toFrame",
        details: [{ field: `[${row}].${column}`, message }],
      }),
  );
}

/**
 * A frame of a list, all of its pages: what the list's own `toFrame()` gives, with the type of a nodejs-polars frame.
 *
 * @param list The list, such as `client.segments.list()`.
 * @param columns Fields, by name, and what they hold.
 * @default columns {every field that an entry has, as text; an object in it as JSON}
 * @returns The frame.
 * @throws {ValidationError} If a value is missing or is not what its column holds, naming entry and field.
 * @example
 * ```ts
 * import { AppAPIClient } from "@customerio-notebooks/app-api";
 * import { toFrame } from "@customerio-notebooks/app-api/frames";
 *
 * const client = new AppAPIClient({
 *   apiKey: "abc123",
 *   fetch: () => Promise.resolve(Response.json({ segments: [{ id: 7, name: "Readers" }] })),
 * });
 * const frame = await toFrame(client.segments.list(), { id: "integer", name: "text" });
 * if (frame.getColumn("id").sum() !== 7) throw new Error("unexpected");
 * ```
 */
export async function toFrame(
  list: AsyncIterable<unknown> | Iterable<unknown>,
  columns?: Columns,
): Promise<Frame> {
  return entriesToFrame(await Array.fromAsync(list), columns);
}

/**
 * A frame of a CSV text whose first line names its columns, such as an export's.
 *
 * @param csv The text.
 * @param columns Columns to read, by name, and what they hold.
 * @default columns {all, as text}
 * @returns The frame.
 * @throws {ValidationError} If a column is missing, or a value is missing or is not what its column holds.
 * @example
 * ```ts
 * import { csvToFrame } from "@customerio-notebooks/app-api/frames";
 *
 * const frame = csvToFrame("id,orders\n00042,3\n", { id: "text", orders: "integer" });
 * if (frame.getColumn("id").get(0) !== "00042") throw new Error("unexpected");
 * ```
 */
export function csvToFrame(csv: string, columns?: Columns): Frame {
  const texts = readTexts(csv);
  if (columns === undefined) return texts;
  const missing = Object.keys(columns).filter((name) => !texts.columns.includes(name));
  if (missing.length > 0) {
    const message = `there is no such column; the first line names ${texts.columns.join(", ")}`;
    throw new ValidationError(`Cannot make a frame: ${missing.join(", ")}: ${message}`, {
      operation: "toFrame",
      details: missing.map((field) => ({ field, message })),
    });
  }
  return castColumns(
    texts,
    columns,
    ({ row, column, message }) =>
      new ValidationError(`Cannot make a frame: row ${row + 1}, ${column}: ${message}`, {
        operation: "toFrame",
        details: [{ field: `[${row}].${column}`, message }],
      }),
  );
}

/** All columns as text. The first line is read as a row, since polars takes a file without rows for a fault. */
function readTexts(csv: string): Frame {
  const text = csv.replace(/^\uFEFF/, "");
  if (text.trim() === "") return pl.DataFrame([]);
  const lines = pl.readCSV(text, { hasHeader: false, inferSchemaLength: 0 });
  const names = lines.row(0).map((name) => String(name ?? ""));
  return lines.slice(1, lines.height - 1).rename(
    Object.fromEntries(lines.columns.map((column, index) => [column, names[index] ?? column])),
  );
}

function textColumns(records: readonly object[]): Columns {
  const names = new Set(records.flatMap((record) => Object.keys(record)));
  return Object.fromEntries(Array.from(names, (name) => [name, { type: "text", nullable: true }]));
}

function recordsToFrame(
  records: readonly Readonly<Record<string, unknown>>[],
  columns: Columns,
  onFault: (fault: ColumnFault) => Error,
): Frame {
  const texts = Object.keys(columns).map((name) =>
    pl.Series(
      name,
      records.map((record) => Object.hasOwn(record, name) ? textOf(record[name]) : null),
      pl.Utf8,
    )
  );
  return castColumns(pl.DataFrame(texts), columns, onFault);
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function recordOf(data: unknown): Record<string, unknown> {
  return typeof data === "object" && data !== null ? { ...data } : {};
}

function nameOf(customer: Pick<Customer, "id" | "identifiers"> | undefined): string {
  const { id, identifiers } = customer ?? {};
  return id ?? identifiers?.email ?? identifiers?.cio_id ?? "a person without identifiers";
}
