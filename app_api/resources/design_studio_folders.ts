// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type {
  DesignStudioFolder,
  DesignStudioFolderBody,
  DesignStudioFolderResult,
  DesignStudioFolderUpdateBody,
  DesignStudioListQuery,
  NoContent,
} from "../types.ts";

/** Operations of the App API on design studio folders: `client.designStudio.folders`. */
export class DesignStudioFoldersResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists the folders of Design Studio: `GET /v1/design_studio/folders`
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
   *         id: "6f0f9c1a-3f0e-4c52-9d0b-0a4f6f1f7a10",
   *         name: "Autumn sale",
   *         parent_folder_id: null,
   *         created: 1790000000,
   *         updated: 1790000000,
   *       },
   *     ],
   *     meta: {
   *       pagination: { page: 1, limit: 50, total: 1 },
   *       filters: { sort_by: "name", sort_order: "asc" },
   *     },
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.designStudio.folders.list({ sort_by: "name", sort_order: "asc", limit: 50 }));
   * if (entry?.id !== "6f0f9c1a-3f0e-4c52-9d0b-0a4f6f1f7a10") throw new Error("unexpected");
   * ```
   */
  list(options?: DesignStudioListQuery & CallOptions): PagePromise<DesignStudioFolder> {
    return callList(this.#auth, operations.listDesignStudioFolders, {}, options);
  }

  /**
   * Makes a folder in Design Studio: `POST /v1/design_studio/folders`
   *
   * @param body A folder of Design Studio to make.
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
   *       id: "6f0f9c1a-3f0e-4c52-9d0b-0a4f6f1f7a10",
   *       name: "Autumn sale",
   *       parent_folder_id: null,
   *       created: 1790000000,
   *       updated: 1790000000,
   *     },
   *   })),
   * });
   * const answer = await client.designStudio.folders.create({ name: "Autumn sale", parent_folder_id: null });
   * if (answer.folder?.id !== "6f0f9c1a-3f0e-4c52-9d0b-0a4f6f1f7a10") throw new Error("unexpected");
   * ```
   */
  create(body: DesignStudioFolderBody, options?: CallOptions): APIPromise<DesignStudioFolderResult> {
    return call(this.#auth, operations.createDesignStudioFolder, { body }, options);
  }

  /**
   * Reads a folder of Design Studio: `GET /v1/design_studio/folders/{folder_id}`
   *
   * @param folderId Id of the folder, a UUID.
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
   *       id: "6f0f9c1a-3f0e-4c52-9d0b-0a4f6f1f7a10",
   *       name: "Autumn sale",
   *       parent_folder_id: null,
   *       created: 1790000000,
   *       updated: 1790000000,
   *     },
   *   })),
   * });
   * const answer = await client.designStudio.folders.get("6f0f9c1a-3f0e-4c52-9d0b-0a4f6f1f7a10");
   * if (answer.folder?.id !== "6f0f9c1a-3f0e-4c52-9d0b-0a4f6f1f7a10") throw new Error("unexpected");
   * ```
   */
  get(folderId: string, options?: CallOptions): APIPromise<DesignStudioFolderResult> {
    return call(this.#auth, operations.getDesignStudioFolder, { path: { folder_id: folderId } }, options);
  }

  /**
   * Renames a folder of Design Studio, or moves it: `PUT /v1/design_studio/folders/{folder_id}`
   *
   * @param folderId Id of the folder, a UUID.
   * @param body What to change of a folder.
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
   * await client.designStudio.folders.update("6f0f9c1a-3f0e-4c52-9d0b-0a4f6f1f7a10", { name: "Winter sale" });
   * ```
   */
  update(folderId: string, body: DesignStudioFolderUpdateBody, options?: CallOptions): APIPromise<NoContent> {
    return call(
      this.#auth,
      operations.updateDesignStudioFolder,
      { path: { folder_id: folderId }, body },
      options,
    );
  }

  /**
   * Deletes a folder of Design Studio: `DELETE /v1/design_studio/folders/{folder_id}`
   *
   * @param folderId Id of the folder, a UUID.
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
   * await client.designStudio.folders.delete("6f0f9c1a-3f0e-4c52-9d0b-0a4f6f1f7a10");
   * ```
   */
  delete(folderId: string, options?: CallOptions): APIPromise<NoContent> {
    return call(this.#auth, operations.deleteDesignStudioFolder, { path: { folder_id: folderId } }, options);
  }
}
