/**
 * Objects, such as companies, read through the App API.
 *
 * @module
 */
import type { CallOptions } from "@customerio-notebooks/core";
import type { AppAPIAuth } from "./auth.ts";
import { call, callList } from "./call.ts";
import type { ObjectReference } from "./object_reference.ts";
import { operations } from "./operations.ts";
import type { ListOptions, PagePromise } from "./pages.ts";
import type { ObjectFilter, ObjectIdentifiers, ObjectRecord, ObjectType } from "./types.ts";

export type { ObjectReference } from "./object_reference.ts";

/**
 * Lists the types of objects in the workspace.
 *
 * @param auth The access.
 * @param options Signal, time-out.
 * @returns The types; none where the workspace has no objects.
 * @example
 * ```ts
 * import { AppAPIAuth, getObjectTypes } from "@customerio-notebooks/app-api";
 *
 * const auth = new AppAPIAuth({
 *   apiKey: "abc123",
 *   fetch: () => Promise.resolve(Response.json({ types: [{ id: "1", name: "Companies" }] })),
 * });
 * const [companies] = await getObjectTypes(auth);
 * if (companies?.id !== "1") throw new Error("unexpected");
 * ```
 */
export async function getObjectTypes(auth: AppAPIAuth, options?: CallOptions): Promise<ObjectType[]> {
  const { types } = await call(auth, operations.getObjectTypes, {}, options);
  return types ?? [];
}

/**
 * Finds objects of a type, page by page as they are asked for. The service says that an object may come twice, on two pages.
 *
 * @param auth The access.
 * @param objectTypeId Id of the type, which each condition of the filter repeats as `type_id`.
 * @param filter Which objects.
 * @param options Page size, signal, time-out.
 * @returns What identifies each of them.
 * @throws {ValidationError} If the filter is not one that the API takes.
 * @throws {CustomerIOError} If the service gives a page token twice: the list would have no end.
 * @example
 * ```ts
 * import { AppAPIAuth, searchObjects } from "@customerio-notebooks/app-api";
 *
 * const auth = new AppAPIAuth({
 *   apiKey: "abc123",
 *   fetch: () =>
 *     Promise.resolve(Response.json({ identifiers: [{ object_id: "acme", cio_object_id: "ob000001" }] })),
 * });
 * const filter = {
 *   object_attribute: { field: "plan", operator: "eq", value: "premium", type_id: "1" },
 * } as const;
 * for await (const company of searchObjects(auth, 1, filter)) {
 *   if (company.object_id !== "acme") throw new Error("unexpected");
 * }
 * ```
 */
export function searchObjects(
  auth: AppAPIAuth,
  objectTypeId: string | number,
  filter: ObjectFilter,
  options: ListOptions = {},
): PagePromise<ObjectIdentifiers> {
  const body = { object_type_id: String(objectTypeId), filter };
  return callList(auth, operations.getObjectsFilter, { body }, options);
}

/**
 * Reads an object with its attributes, whose values the API gives as text.
 *
 * @param auth The access.
 * @param object Which.
 * @param options Signal, time-out.
 * @returns The object.
 * @throws {CustomerIOError} With status 404 if there is no such object.
 * @example
 * ```ts
 * import { AppAPIAuth, getObjectAttributes } from "@customerio-notebooks/app-api";
 *
 * const auth = new AppAPIAuth({
 *   apiKey: "abc123",
 *   fetch: () => Promise.resolve(Response.json({ object: { attributes: { plan: "premium" } } })),
 * });
 * const company = await getObjectAttributes(auth, { object_type_id: 1, object_id: "acme" });
 * if (company.attributes?.plan !== "premium") throw new Error("unexpected");
 * ```
 */
export async function getObjectAttributes(
  auth: AppAPIAuth,
  object: ObjectReference,
  options?: CallOptions,
): Promise<ObjectRecord> {
  const result = await call(auth, operations.getObjectAttributes, { object }, options);
  return result.object;
}
