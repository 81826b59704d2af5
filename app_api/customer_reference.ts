/**
 * How the functions of this package are told which person is meant.
 *
 * @module
 */
import { validationError } from "@customerio-notebooks/core";
import type { CustomerPath, CustomerQuery } from "./types.ts";

/** Who is meant: by exactly one of their identifiers. */
export type CustomerReference =
  | { readonly id: string; readonly email?: never; readonly cio_id?: never }
  | { readonly email: string; readonly id?: never; readonly cio_id?: never }
  | { readonly cio_id: string; readonly id?: never; readonly email?: never };

/**
 * What names a person in a request.
 *
 * @param customer Who.
 * @param operation The operation's id, for the message.
 * @returns Path and query.
 * @throws {ValidationError} If it is not exactly one identifier, as text.
 */
export function referTo(
  customer: CustomerReference | undefined,
  operation: string,
): { path: CustomerPath; query: CustomerQuery } {
  const given = Object.entries(customer ?? {}).filter(([, value]) => value !== undefined);
  const [type, value] = given[0] ?? [];
  if (
    given.length === 1 && typeof value === "string" &&
    (type === "id" || type === "email" || type === "cio_id")
  ) {
    return { path: { customer_id: value }, query: { id_type: type } };
  }
  const message = "must have exactly one of id, email and cio_id, as text";
  throw validationError(operation, [{ field: "customer", message }]);
}
