/**
 * Client of Customer.io's App API.
 *
 * Frames are in `./frames`, which needs nodejs-polars; nothing here does.
 *
 * @module
 */
export { APIPromise, type APIResponse } from "./api_promise.ts";
export * from "./app_api_client.ts";
export * from "./auth.ts";
export * from "./client.ts";
export type * from "./contract/entry.ts";
export * from "./filters.ts";
export * from "./message_metrics.ts";
export * from "./objects.ts";
export * from "./operations.ts";
export * from "./rate_limits.ts";
export * from "./relationships.ts";
export * from "./resources/mod.ts";
export type * from "./types.ts";
