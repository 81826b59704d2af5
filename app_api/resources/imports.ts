// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call } from "../call.ts";
import { operations } from "../operations.ts";
import type { ImportDescription, ImportResult } from "../types.ts";

/** Operations of the App API on imports: `client.imports`. */
export class ImportsResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Starts an import of a CSV file with people, events, objects or relationships: `POST /v1/imports`
   *
   * @param importBody What to import, and from where.
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
   *     import: {
   *       id: 6,
   *       name: "Customers of May",
   *       type: "people",
   *       identifier: "id",
   *       data_to_process: "all",
   *       rows_to_import: 2,
   *       rows_imported: 0,
   *       state: "preprocessing",
   *       created_at: 1790000000,
   *       updated_at: 1790000000,
   *     },
   *   })),
   * });
   * const answer = await client.imports.create({
   *   name: "Customers of May",
   *   type: "people",
   *   identifier: "id",
   *   data_file_url: "https://files.example.com/customers.csv",
   *   data_to_process: "all",
   * });
   * if (answer.import?.id !== 6) throw new Error("unexpected");
   * ```
   */
  create(importBody: ImportDescription, options?: CallOptions): APIPromise<ImportResult> {
    return call(this.#auth, operations.import, { body: { import: importBody } }, options);
  }

  /**
   * Reads how far an import is: `GET /v1/imports/{import_id}`
   *
   * @param importId Id of the import.
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
   *     import: {
   *       id: 6,
   *       name: "Customers of May",
   *       type: "people",
   *       identifier: "id",
   *       data_to_process: "all",
   *       rows_to_import: 2,
   *       rows_imported: 2,
   *       state: "imported",
   *       created_at: 1790000000,
   *       updated_at: 1790000000,
   *     },
   *   })),
   * });
   * const answer = await client.imports.get(6);
   * if (answer.import?.id !== 6) throw new Error("unexpected");
   * ```
   */
  get(importId: number | string, options?: CallOptions): APIPromise<ImportResult> {
    return call(this.#auth, operations.getImport, { path: { import_id: importId } }, options);
  }
}
