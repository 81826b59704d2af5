// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type {
  AssetFolder,
  AssetFolderBody,
  AssetFolderResult,
  AssetFolderUpdateBody,
  AssetListQuery,
  NoContent,
} from "../types.ts";

/** Operations of the App API on assets folders: `client.assets.folders`. */
export class AssetsFoldersResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists the folders of uploaded files: `GET /v1/assets/folders`
   *
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
   *     folders: [
   *       {
   *         id: 5,
   *         name: "brand",
   *         parent_folder_id: null,
   *         created: 1790000000,
   *         updated: 1790000000,
   *       },
   *     ],
   *     meta: {
   *       pagination: { page: 1, limit: 1000, total: 1 },
   *       filters: { parent_folder_id: 5, direct_descendants_only: true },
   *     },
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.assets.folders.list({ page: 1, limit: 1000 }));
   * if (entry?.id !== 5) throw new Error("unexpected");
   * ```
   */
  list(options?: AssetListQuery & CallOptions): PagePromise<AssetFolder> {
    return callList(this.#auth, operations.listAssetFolders, {}, options);
  }

  /**
   * Makes a folder for uploaded files: `POST /v1/assets/folders`
   *
   * @param body A folder of files to make.
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
   *     folder: {
   *       id: 5,
   *       name: "brand",
   *       parent_folder_id: null,
   *       created: 1790000000,
   *       updated: 1790000000,
   *     },
   *   })),
   * });
   * const answer = await client.assets.folders.create({ name: "brand" });
   * if (answer.folder?.id !== 5) throw new Error("unexpected");
   * ```
   */
  create(body: AssetFolderBody, options?: CallOptions): APIPromise<AssetFolderResult> {
    return call(this.#auth, operations.createAssetFolder, { body }, options);
  }

  /**
   * Reads a folder of uploaded files: `GET /v1/assets/folders/{folder_id}`
   *
   * @param folderId Id of the folder.
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
   *     folder: {
   *       id: 5,
   *       name: "brand",
   *       parent_folder_id: null,
   *       created: 1790000000,
   *       updated: 1790000000,
   *     },
   *   })),
   * });
   * const answer = await client.assets.folders.get(5);
   * if (answer.folder?.id !== 5) throw new Error("unexpected");
   * ```
   */
  get(folderId: number | string, options?: CallOptions): APIPromise<AssetFolderResult> {
    return call(this.#auth, operations.getAssetFolder, { path: { folder_id: folderId } }, options);
  }

  /**
   * Renames a folder of uploaded files, or moves it: `PUT /v1/assets/folders/{folder_id}`
   *
   * @param folderId Id of the folder.
   * @param body What to change of a folder of files.
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
   * await client.assets.folders.update(5, { name: "brand 2026" });
   * ```
   */
  update(
    folderId: number | string,
    body: AssetFolderUpdateBody,
    options?: CallOptions,
  ): APIPromise<NoContent> {
    return call(this.#auth, operations.updateAssetFolder, { path: { folder_id: folderId }, body }, options);
  }

  /**
   * Deletes a folder of uploaded files, which must be empty: `DELETE /v1/assets/folders/{folder_id}`
   *
   * @param folderId Id of the folder.
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
   * await client.assets.folders.delete(5);
   * ```
   */
  delete(folderId: number | string, options?: CallOptions): APIPromise<NoContent> {
    return call(this.#auth, operations.deleteAssetFolder, { path: { folder_id: folderId } }, options);
  }
}
