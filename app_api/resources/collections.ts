// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type {
  Collection,
  CollectionBody,
  CollectionContent,
  CollectionResult,
  CollectionUpdateBody,
  NoContent,
} from "../types.ts";

/** Operations of the App API on collections: `client.collections`. */
export class CollectionsResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Makes a collection of rows, or of a file: `POST /v1/collections`
   *
   * @param body A collection to make, of rows or of a file.
   * @param options Signal, time-out, retries and headers of this call.
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
   *     collection: {
   *       id: 4,
   *       name: "shops",
   *       bytes: 70,
   *       rows: 2,
   *       schema: ["city", "opens"],
   *       created_at: 1790000000,
   *       updated_at: 1790000000,
   *     },
   *   })),
   * });
   * const answer = await client.collections.create({
   *   name: "shops",
   *   data: [{ city: "Oslo", opens: "09:00" }, { city: "Rome", opens: "10:00" }],
   * });
   * if (answer.collection?.id !== 4) throw new Error("unexpected");
   * ```
   */
  create(body: CollectionBody, options?: CallOptions): APIPromise<CollectionResult> {
    return call(this.#auth, operations.addCollection, { body }, options);
  }

  /**
   * Lists the collections of the workspace: `GET /v1/collections`
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
   *     collections: [
   *       {
   *         id: 4,
   *         name: "shops",
   *         bytes: 70,
   *         rows: 2,
   *         schema: ["city", "opens"],
   *         created_at: 1790000000,
   *         updated_at: 1790000000,
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.collections.list());
   * if (entry?.id !== 4) throw new Error("unexpected");
   * ```
   */
  list(options?: CallOptions): PagePromise<Collection> {
    return callList(this.#auth, operations.getCollections, {}, options, "collections");
  }

  /**
   * Reads a collection without its rows: `GET /v1/collections/{collection_id}`
   *
   * @param collectionId Id of the collection.
   * @param options Signal, time-out, retries and headers of this call.
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
   *     collection: {
   *       id: 4,
   *       name: "shops",
   *       bytes: 70,
   *       rows: 2,
   *       schema: ["city", "opens"],
   *       created_at: 1790000000,
   *       updated_at: 1790000000,
   *     },
   *   })),
   * });
   * const answer = await client.collections.get(4);
   * if (answer.collection?.id !== 4) throw new Error("unexpected");
   * ```
   */
  get(collectionId: number | string, options?: CallOptions): APIPromise<CollectionResult> {
    return call(this.#auth, operations.getCollection, { path: { collection_id: collectionId } }, options);
  }

  /**
   * Changes the name of a collection, or replaces what it holds: `PUT /v1/collections/{collection_id}`
   *
   * @param collectionId Id of the collection.
   * @param body What to change of a collection. Rows or a file replace all that it holds.
   * @param options Signal, time-out, retries and headers of this call.
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
   *     collection: {
   *       id: 4,
   *       name: "shops",
   *       bytes: 70,
   *       rows: 2,
   *       schema: ["city", "opens"],
   *       created_at: 1790000000,
   *       updated_at: 1790000000,
   *     },
   *   })),
   * });
   * const answer = await client.collections.update(4, { name: "shops", url: "https://files.example.com/shops.csv" });
   * if (answer.collection?.id !== 4) throw new Error("unexpected");
   * ```
   */
  update(
    collectionId: number | string,
    body: CollectionUpdateBody,
    options?: CallOptions,
  ): APIPromise<CollectionResult> {
    return call(
      this.#auth,
      operations.updateCollection,
      { path: { collection_id: collectionId }, body },
      options,
    );
  }

  /**
   * Deletes a collection with what it holds: `DELETE /v1/collections/{collection_id}`
   *
   * @param collectionId Id of the collection.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(new Response(null, { status: 204 })),
   * });
   * await client.collections.delete(4);
   * ```
   */
  delete(collectionId: number | string, options?: CallOptions): APIPromise<NoContent> {
    return call(this.#auth, operations.deleteCollection, { path: { collection_id: collectionId } }, options);
  }

  /**
   * Reads what a collection holds: `GET /v1/collections/{collection_id}/content`
   *
   * @param collectionId Id of the collection.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({ north: { city: "Oslo" }, south: { city: "Rome" } })),
   * });
   * await client.collections.getContent(4);
   * ```
   */
  getContent(collectionId: number | string, options?: CallOptions): APIPromise<CollectionContent> {
    return call(
      this.#auth,
      operations.getCollectionContents,
      { path: { collection_id: collectionId } },
      options,
    );
  }

  /**
   * Replaces what a collection holds: `PUT /v1/collections/{collection_id}/content`
   *
   * @param collectionId Id of the collection.
   * @param body What a collection holds: its rows, or an object of any fields.
   * @param options Signal, time-out, retries and headers of this call.
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
   *     collection: {
   *       id: 4,
   *       name: "shops",
   *       bytes: 70,
   *       rows: 2,
   *       schema: ["city", "opens"],
   *       created_at: 1790000000,
   *       updated_at: 1790000000,
   *     },
   *   })),
   * });
   * const answer = await client.collections.updateContent(4, { north: { city: "Oslo" }, south: { city: "Rome" } });
   * if (answer.collection?.id !== 4) throw new Error("unexpected");
   * ```
   */
  updateContent(
    collectionId: number | string,
    body: CollectionContent,
    options?: CallOptions,
  ): APIPromise<CollectionResult> {
    return call(this.#auth, operations.updateCollectionContents, {
      path: { collection_id: collectionId },
      body,
    }, options);
  }
}
