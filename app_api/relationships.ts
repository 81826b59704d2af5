/**
 * Relationships between people and objects, read through the App API.
 *
 * @module
 */
import type { AppAPIAuth } from "./auth.ts";
import { callList } from "./call.ts";
import type { ObjectReference } from "./object_reference.ts";
import { operations } from "./operations.ts";
import type { ListOptions, PagePromise } from "./pages.ts";
import type { CustomerRelationship, ObjectRelationship } from "./types.ts";

/**
 * Lists the people who are related to an object, page by page as they are asked for. The service says that a person may come
 * twice, on two pages.
 *
 * @param auth The access.
 * @param object Which.
 * @param options Page size, signal, time-out.
 * @returns The people, by what identifies each of them.
 * @throws {CustomerIOError} With status 404 if there is no such object.
 * @example
 * ```ts
 * import { AppAPIAuth, getObjectRelationships } from "@customerio-notebooks/app-api";
 *
 * const auth = new AppAPIAuth({
 *   apiKey: "abc123",
 *   fetch: () => Promise.resolve(Response.json({ cio_relationships: [{ identifiers: { id: "42" } }] })),
 * });
 * for await (const { identifiers } of getObjectRelationships(auth, { object_type_id: 1, object_id: "acme" })) {
 *   if (identifiers?.id !== "42") throw new Error("unexpected");
 * }
 * ```
 */
export function getObjectRelationships(
  auth: AppAPIAuth,
  object: ObjectReference,
  options: ListOptions = {},
): PagePromise<ObjectRelationship> {
  return callList(auth, operations.getObjectRelationships, { object }, options);
}

/**
 * Lists the objects that a person is related to, page by page as they are asked for. The service says that an object may
 * come twice, on two pages.
 *
 * @param auth The access.
 * @param customer Who, by id: this operation takes no other identifier.
 * @param options Page size, signal, time-out.
 * @returns The objects, with the attributes of each relationship.
 * @throws {CustomerIOError} With status 404 if there is no such person.
 * @example
 * ```ts
 * import { AppAPIAuth, getCustomerRelationships } from "@customerio-notebooks/app-api";
 *
 * const relationship = { object_type_id: 1, identifiers: { object_id: "acme" }, attributes: { role: "admin" } };
 * const auth = new AppAPIAuth({
 *   apiKey: "abc123",
 *   fetch: () => Promise.resolve(Response.json({ cio_relationships: [relationship] })),
 * });
 * for await (const { identifiers, attributes } of getCustomerRelationships(auth, { id: "42" })) {
 *   if (identifiers?.object_id !== "acme" || attributes?.role !== "admin") throw new Error("unexpected");
 * }
 * ```
 */
export function getCustomerRelationships(
  auth: AppAPIAuth,
  customer: { readonly id: string },
  options: ListOptions = {},
): PagePromise<CustomerRelationship> {
  const path = { customer_id: customer?.id };
  return callList(auth, operations.getPersonRelationships, { path }, options);
}
