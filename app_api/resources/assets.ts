// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type { Asset, AssetBody, AssetListQuery, AssetResult, AssetUpdateBody, NoContent } from "../types.ts";
import { AssetsFoldersResource } from "./assets_folders.ts";

/** Operations of the App API on assets: `client.assets`. */
export class AssetsResource {
  /** Operations on assets folders. */
  readonly folders: AssetsFoldersResource;
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
    this.folders = new AssetsFoldersResource(auth);
  }

  /**
   * Lists the uploaded files: `GET /v1/assets`
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
   *     assets: [
   *       {
   *         id: 42,
   *         name: "logo.png",
   *         parent_folder_id: 5,
   *         path: "/brand/logo.png",
   *         size: 5120,
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
   * const [entry] = await Array.fromAsync(client.assets.list({ parent_folder_id: 5, direct_descendants_only: true }));
   * if (entry?.id !== 42) throw new Error("unexpected");
   * ```
   */
  list(options?: AssetListQuery & CallOptions): PagePromise<Asset> {
    return callList(this.#auth, operations.listAssets, {}, options);
  }

  /**
   * Uploads a file: `POST /v1/assets/files`
   *
   * @param body A file to upload.
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
   *     asset: {
   *       id: 42,
   *       name: "logo.png",
   *       parent_folder_id: 5,
   *       path: "/brand/logo.png",
   *       size: 5120,
   *       created: 1790000000,
   *       updated: 1790000000,
   *     },
   *   })),
   * });
   * const answer = await client.assets.create({
   *   file: new File(["…"], "logo.png", { type: "image/png" }),
   *   parent_folder_id: 5,
   * });
   * if (answer.asset?.id !== 42) throw new Error("unexpected");
   * ```
   */
  create(body: AssetBody, options?: CallOptions): APIPromise<AssetResult> {
    return call(this.#auth, operations.createAsset, { body }, options);
  }

  /**
   * Reads what is known of an uploaded file: `GET /v1/assets/files/{asset_id}`
   *
   * @param assetId Id of the file.
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
   *     asset: {
   *       id: 42,
   *       name: "logo.png",
   *       parent_folder_id: 5,
   *       path: "/brand/logo.png",
   *       size: 5120,
   *       created: 1790000000,
   *       updated: 1790000000,
   *     },
   *   })),
   * });
   * const answer = await client.assets.get(42);
   * if (answer.asset?.id !== 42) throw new Error("unexpected");
   * ```
   */
  get(assetId: number | string, options?: CallOptions): APIPromise<AssetResult> {
    return call(this.#auth, operations.getAsset, { path: { asset_id: assetId } }, options);
  }

  /**
   * Renames an uploaded file, or moves it: `PUT /v1/assets/files/{asset_id}`
   *
   * @param assetId Id of the file.
   * @param body What to change of a file; its content cannot be.
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
   * await client.assets.update(42, { name: "old-logo.png", parent_folder_id: null });
   * ```
   */
  update(assetId: number | string, body: AssetUpdateBody, options?: CallOptions): APIPromise<NoContent> {
    return call(this.#auth, operations.updateAsset, { path: { asset_id: assetId }, body }, options);
  }

  /**
   * Deletes an uploaded file: `DELETE /v1/assets/files/{asset_id}`
   *
   * @param assetId Id of the file.
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
   * await client.assets.delete(42);
   * ```
   */
  delete(assetId: number | string, options?: CallOptions): APIPromise<NoContent> {
    return call(this.#auth, operations.deleteAsset, { path: { asset_id: assetId } }, options);
  }
}
