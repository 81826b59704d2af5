/**
 * Client of Customer.io's Data Pipelines API: people, events, objects, pages and screens, one by one or in batches.
 *
 * Reading frames from files is in `./frames`, which needs nodejs-polars; nothing here does.
 *
 * @module
 */
export * from "./api_client.ts";
export type { CommonOptions } from "./call_options.ts";
export type { EncodedCall } from "./encoding.ts";
export * from "./batch_manager.ts";
export * from "./batch_queue.ts";
export * from "./event_manager.ts";
export * from "./exceptions.ts";
export * from "./operations.ts";
export * from "./people_manager.ts";
export * from "./semantic_events.ts";
export * from "./timestamp.ts";
export type * from "./types.ts";
export * from "./validators.ts";
