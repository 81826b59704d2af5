/**
 * Stored events as polars frames: who was sent what, opened, clicked and bought; why messages came back; how long people took.
 *
 * @example
 * ```ts
 * import { deliveryFunnel, eventsToFrame, readEvents } from "@customerio-notebooks/webhooks/frames";
 * import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
 *
 * await using store = openSqliteStore(":memory:");
 * const events = await eventsToFrame(readEvents(store, { from: new Date("2026-01-01") }));
 * console.log(deliveryFunnel(events, { timeZone: "Europe/Berlin" }));
 * ```
 *
 * @module
 */
export type { Frame } from "@customerio-notebooks/core/frames";
export { type BounceOptions, bounceReasons } from "./frames/bounce_reasons.ts";
export { deliveryFunnel, type FunnelOptions } from "./frames/delivery_funnel.ts";
export type { DeliveryKey } from "./frames/delivery_keys.ts";
export { type EventFrameOptions, eventsToFrame } from "./frames/event_frame.ts";
export { openDelays, timeToOpen, type TimeToOpenOptions } from "./frames/time_to_open.ts";
export { readEvents, type TimeRange } from "./stored_events.ts";
export type { IncomingEvent, StoredEvent, WebhookStore } from "./stores/store.ts";
