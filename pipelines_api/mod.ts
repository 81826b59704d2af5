/**
 * Client of Customer.io's Data Pipelines API: people, events, objects, devices, pages and screens, one by one or in batches.
 *
 * Reading frames from files is in `./frames`, which needs nodejs-polars; nothing here does.
 *
 * @module
 */
export * from "./alias_manager.ts";
export * from "./api_client.ts";
export type { CommonOptions, TrackEventOptions } from "./call_options.ts";
export type { EncodedCall } from "./encoding.ts";
export * from "./batch_manager.ts";
export * from "./batch_queue.ts";
export * from "./device_manager.ts";
export * from "./ecommerce_manager.ts";
export * from "./email_manager.ts";
export * from "./event_manager.ts";
export type * from "./event_types.ts";
export * from "./exceptions.ts";
export * from "./experiment_manager.ts";
export * from "./gdpr_manager.ts";
export * from "./live_chat_manager.ts";
export * from "./mobile_manager.ts";
export * from "./object_manager.ts";
export * from "./operations.ts";
export * from "./page_manager.ts";
export * from "./people_manager.ts";
export type { IdentifiedPerson, Person } from "./person.ts";
export * from "./screen_manager.ts";
export type * from "./semantic_event.ts";
export type {
  SemanticEventContext,
  SemanticEventOptions,
  SemanticEventPerson,
  SemanticEventProperties,
  TrackSemanticEvent,
} from "./semantic_event_function.ts";
export { type SemanticEventCategory, type SemanticEventName, semanticEvents } from "./semantic_events.ts";
export * from "./timestamp.ts";
export type * from "./types.ts";
export * from "./validators.ts";
export * from "./video_manager.ts";
