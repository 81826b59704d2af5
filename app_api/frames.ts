/**
 * Frames of what the App API gives.
 *
 * @module
 */
import { ValidationError } from "@customerio-notebooks/core";
import { castColumns, type Columns, type Frame } from "@customerio-notebooks/core/frames";
import pl from "nodejs-polars";
import type { Customer } from "./types.ts";

export type { Column, Columns, ColumnType, Frame } from "@customerio-notebooks/core/frames";
export type { Customer, CustomerDevice, CustomerIdentifiers } from "./types.ts";

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
export function customersToFrame(customers: readonly Customer[], columns: Columns): Frame {
  const texts = Object.keys(columns).map((name) => {
    const values = customers.map(({ attributes }) => attributes?.[name] ?? null);
    return pl.Series(name, values.map((value) => value === null ? null : String(value)), pl.Utf8);
  });
  return castColumns(pl.DataFrame(texts), columns, ({ row, column, message }) => {
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

function nameOf(customer: Customer | undefined): string {
  const { id, identifiers } = customer ?? {};
  return id ?? identifiers?.email ?? identifiers?.cio_id ?? "a person without identifiers";
}
