// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type {
  Export,
  ExportDeliveriesBody,
  ExportDownloadResult,
  ExportResult,
  PeopleFilter,
} from "../types.ts";

/** Operations of the App API on exports: `client.exports`. */
export class ExportsResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists the exports of the workspace: `GET /v1/exports`
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
   *     exports: [
   *       {
   *         id: 8,
   *         deduplicate_id: "8:1790000000",
   *         user_id: 1,
   *         user_email: "admin@example.com",
   *         total: 1,
   *         type: "customers",
   *         failed: false,
   *         description: "Premium customers",
   *         downloads: 0,
   *         created_at: 1790000000,
   *         updated_at: 1790000002,
   *         status: "done",
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.exports.list());
   * if (entry?.id !== 8) throw new Error("unexpected");
   * ```
   */
  list(options?: CallOptions): PagePromise<Export> {
    return callList(this.#auth, operations.listExports, {}, options, "exports");
  }

  /**
   * Reads how far an export is: `GET /v1/exports/{export_id}`
   *
   * @param exportId Id of the export.
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
   *     export: {
   *       id: 8,
   *       deduplicate_id: "8:1790000000",
   *       user_id: 1,
   *       user_email: "admin@example.com",
   *       total: 1,
   *       type: "customers",
   *       failed: false,
   *       description: "Premium customers",
   *       downloads: 0,
   *       created_at: 1790000000,
   *       updated_at: 1790000002,
   *       status: "done",
   *     },
   *   })),
   * });
   * const answer = await client.exports.get(8);
   * if (answer.export?.id !== 8) throw new Error("unexpected");
   * ```
   */
  get(exportId: number | string, options?: CallOptions): APIPromise<ExportResult> {
    return call(this.#auth, operations.getExport, { path: { export_id: exportId } }, options);
  }

  /**
   * Gets a link to the file of an export, good for 15 minutes: `GET /v1/exports/{export_id}/download`
   *
   * @param exportId Id of the export.
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
   *   fetch: () => Promise.resolve(Response.json({ url: "https://storage.example.com/exports/8.csv?signature=abc" })),
   * });
   * const answer = await client.exports.download(8);
   * if (answer.url !== "https://storage.example.com/exports/8.csv?signature=abc") throw new Error("unexpected");
   * ```
   */
  download(exportId: number | string, options?: CallOptions): APIPromise<ExportDownloadResult> {
    return call(this.#auth, operations.downloadExport, { path: { export_id: exportId } }, options);
  }

  /**
   * Starts an export of people: `POST /v1/exports/customers`
   *
   * @param filters Which people.
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
   *     export: {
   *       id: 8,
   *       deduplicate_id: "8:1790000000",
   *       user_id: 1,
   *       user_email: "admin@example.com",
   *       total: 0,
   *       type: "customers",
   *       failed: false,
   *       description: "Premium customers",
   *       downloads: 0,
   *       created_at: 1790000000,
   *       updated_at: 1790000000,
   *       status: "pending",
   *     },
   *   })),
   * });
   * const answer = await client.exports.customers({ attribute: { field: "plan", operator: "eq", value: "premium" } });
   * if (answer.export?.id !== 8) throw new Error("unexpected");
   * ```
   */
  customers(filters: PeopleFilter, options?: CallOptions): APIPromise<ExportResult> {
    return call(this.#auth, operations.exportPeopleData, { body: { filters } }, options);
  }

  /**
   * Starts an export of messages and what became of them: `POST /v1/exports/deliveries`
   *
   * @param body Which messages to export: those of one campaign, newsletter, transactional message or action.
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
   *     export: {
   *       id: 8,
   *       deduplicate_id: "8:1790000000",
   *       user_id: 1,
   *       user_email: "admin@example.com",
   *       total: 0,
   *       type: "deliveries",
   *       failed: false,
   *       description: "Premium customers",
   *       downloads: 0,
   *       created_at: 1790000000,
   *       updated_at: 1790000000,
   *       status: "pending",
   *     },
   *   })),
   * });
   * const answer = await client.exports.deliveries({
   *   campaign_id: 3,
   *   start: 1789900000,
   *   end: 1790000000,
   *   metric: "sent",
   *   attributes: ["plan"],
   * });
   * if (answer.export?.id !== 8) throw new Error("unexpected");
   * ```
   */
  deliveries(body: ExportDeliveriesBody, options?: CallOptions): APIPromise<ExportResult> {
    return call(this.#auth, operations.exportDeliveriesData, { body }, options);
  }
}
