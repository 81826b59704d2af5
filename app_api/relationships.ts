/**
 * Relationships between people and objects, read through the App API.
 *
 * @module
 */
import { callOperation, splitCallOptions } from "@customerio-notebooks/core";
import type { AppAPIAuth } from "./auth.ts";
import { type ObjectReference, referToObject } from "./object_reference.ts";
import { operations } from "./operations.ts";
import { eachPage, type ListOptions } from "./pages.ts";
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
export async function* getObjectRelationships(
  auth: AppAPIAuth,
  object: ObjectReference,
  options: ListOptions = {},
): AsyncGenerator<ObjectRelationship> {
  const { path, query } = referToObject(object, "getObjectRelationships");
  const { callOptions, fields } = splitCallOptions(options);
  yield* eachPage("getObjectRelationships", async (start) => {
    const input = { path, query: { ...fields, ...query, start } };
    const { result } = await callOperation(
      auth.transport,
      await operations.getObjectRelationships.load(),
      input,
      callOptions,
    );
    return { items: result.cio_relationships, next: result.next };
  });
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
export async function* getCustomerRelationships(
  auth: AppAPIAuth,
  customer: { readonly id: string },
  options: ListOptions = {},
): AsyncGenerator<CustomerRelationship> {
  const path = { customer_id: customer?.id };
  const { callOptions, fields } = splitCallOptions(options);
  yield* eachPage("getPersonRelationships", async (start) => {
    const input = { path, query: { ...fields, start } };
    const { result } = await callOperation(
      auth.transport,
      await operations.getPersonRelationships.load(),
      input,
      callOptions,
    );
    return { items: result.cio_relationships, next: result.next };
  });
}
