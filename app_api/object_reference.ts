/**
 * How the functions of this package are told which object is meant.
 *
 * @module
 */
import { validationError } from "@customerio-notebooks/core";
import type { ObjectPath, ObjectQuery } from "./types.ts";

/** Which object is meant: its type, and exactly one of its identifiers. */
export type ObjectReference =
  | { readonly object_type_id: string | number; readonly object_id: string; readonly cio_object_id?: never }
  | { readonly object_type_id: string | number; readonly cio_object_id: string; readonly object_id?: never };

/**
 * What names an object in a request.
 *
 * @param object Which.
 * @param operation The operation's id, for the message.
 * @returns Path and query.
 * @throws {ValidationError} If it is not exactly one identifier, as text.
 */
export function referToObject(
  object: ObjectReference | undefined,
  operation: string,
): { path: ObjectPath; query: ObjectQuery } {
  const { object_type_id: typeId, ...identifiers } = object ?? {};
  const given = Object.entries(identifiers).filter(([, value]) => value !== undefined);
  const [type, value] = given[0] ?? [];
  if (
    given.length === 1 && typeof value === "string" && (type === "object_id" || type === "cio_object_id")
  ) {
    return { path: { object_type_id: String(typeId), object_id: value }, query: { id_type: type } };
  }
  const message = "must have object_type_id, and exactly one of object_id and cio_object_id, as text";
  throw validationError(operation, [{ field: "object", message }]);
}
