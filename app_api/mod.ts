/**
 * Client of Customer.io's App API.
 *
 * Frames are in `./frames`, which needs nodejs-polars; nothing here does.
 *
 * @module
 */
export * from "./auth.ts";
export * from "./client.ts";
export type * from "./contract/entry.ts";
export * from "./objects.ts";
export * from "./operations.ts";
export * from "./rate_limits.ts";
export * from "./relationships.ts";
export type * from "./types.ts";
