// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type {
  ObjectFilterBody,
  ObjectIdentifiers,
  ObjectQuery,
  ObjectRelationship,
  ObjectRelationshipsQuery,
  ObjectResult,
  ObjectType,
  RelatedPageQuery,
} from "../types.ts";

/** Operations of the App API on objects: `client.objects`. */
export class ObjectsResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists the types of objects: `GET /v1/object_types`
   *
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The list: awaited its first page, iterated all entries.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     types: [
   *       {
   *         id: "1",
   *         name: "Companies",
   *         singular_name: "Company",
   *         slug: "companies",
   *         enabled: true,
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.objects.types());
   * if (entry?.id !== "1") throw new Error("unexpected");
   * ```
   */
  types(options?: CallOptions): PagePromise<ObjectType> {
    return callList(this.#auth, operations.getObjectTypes, {}, options, "types");
  }

  /**
   * Finds objects by attribute: `POST /v1/objects`
   *
   * @param body Which objects to find.
   * @param options Parameters of the query; signal, time-out, retries and headers of this call.
   * @returns The list: awaited its first page, iterated all entries.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     identifiers: [{ object_id: "acme", cio_object_id: "ob000001" }],
   *     ids: ["acme"],
   *     next: "",
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.objects.search({
   *   object_type_id: "1",
   *   filter: {
   *     object_attribute: { field: "plan", operator: "eq", value: "premium", type_id: "1" },
   *   },
   * }, { limit: 100 }));
   * if (entry?.object_id !== "acme") throw new Error("unexpected");
   * ```
   */
  search(body: ObjectFilterBody, options?: RelatedPageQuery & CallOptions): PagePromise<ObjectIdentifiers> {
    return callList(this.#auth, operations.getObjectsFilter, { body }, options);
  }

  /**
   * Reads the attributes of an object: `GET /v1/objects/{object_type_id}/{object_id}/attributes`
   *
   * @param objectTypeId Id of the type of object.
   * @param objectId Identifies the object; `id_type` says by what.
   * @param options Parameters of the query; signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     object: {
   *       object_type_id: "1",
   *       identifiers: { object_id: "acme", cio_object_id: "ob000001" },
   *       attributes: { name: "Acme", plan: "premium" },
   *       timestamps: { name: 1790000000, plan: 1790000000 },
   *     },
   *   })),
   * });
   * const answer = await client.objects.attributes("1", "acme", { id_type: "object_id" });
   * if (answer.object?.object_type_id !== "1") throw new Error("unexpected");
   * ```
   */
  attributes(
    objectTypeId: number | string,
    objectId: string,
    options?: ObjectQuery & CallOptions,
  ): APIPromise<ObjectResult> {
    return call(this.#auth, operations.getObjectAttributes, {
      path: { object_type_id: objectTypeId, object_id: objectId },
    }, options);
  }

  /**
   * Lists the people who are related to an object: `GET /v1/objects/{object_type_id}/{object_id}/relationships`
   *
   * @param objectTypeId Id of the type of object.
   * @param objectId Identifies the object; `id_type` says by what.
   * @param options Parameters of the query; signal, time-out, retries and headers of this call.
   * @returns The list: awaited its first page, iterated all entries.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     cio_relationships: [
   *       {
   *         object_type_id: "1",
   *         identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
   *       },
   *     ],
   *     next: "",
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.objects.relationships("1", "acme", { id_type: "object_id", limit: 100 }));
   * if (entry?.object_type_id !== "1") throw new Error("unexpected");
   * ```
   */
  relationships(
    objectTypeId: number | string,
    objectId: string,
    options?: ObjectRelationshipsQuery & CallOptions,
  ): PagePromise<ObjectRelationship> {
    return callList(this.#auth, operations.getObjectRelationships, {
      path: { object_type_id: objectTypeId, object_id: objectId },
    }, options);
  }
}
