import type { Schema } from "@customerio-notebooks/core";

/**
 * An event as Customer.io sends it, of a pair of object type and metric that may or may not be known. Fields that nobody
 * knows yet pass through.
 *
 * @example
 * ```ts
 * import { parseEvent, type WebhookEvent } from "@customerio-notebooks/webhooks";
 *
 * const event: WebhookEvent = parseEvent(
 *   '{"event_id":"01E4C4CT6YDC7Y5M7FE1GWWPQJ","object_type":"fax","metric":"torn","timestamp":1613063089,"data":{"sheets":2}}',
 * );
 * if (event.object_type !== "fax") throw new Error("unexpected");
 * ```
 */
export interface WebhookEvent {
  /** Id of the event: the same at each attempt to deliver it. */
  readonly event_id: string;
  /** What it is about, such as `email`; `unknown` where the event does not say. */
  readonly object_type: string;
  /** What happened, such as `opened`; `unknown` where the event does not say. */
  readonly metric: string;
  /** When it happened, in unix seconds. */
  readonly timestamp: number;
  /** What is known of it. */
  readonly data: unknown;
  /** Whatever else was sent. */
  readonly [field: string]: unknown;
}

/**
 * What is known of a pair of object type and metric.
 *
 * @typeParam ObjectType What the event is about.
 * @typeParam Metric What happened.
 * @typeParam Data What is known of it; other fields pass through.
 * @example
 * ```ts
 * import { type WebhookEventEntry, webhookEvents } from "@customerio-notebooks/webhooks";
 *
 * const entry: WebhookEventEntry<"sms", "replied", object> = webhookEvents["sms.replied"];
 * if (entry.data.safeParse({}).success) throw new Error("unexpected");
 * ```
 */
export interface WebhookEventEntry<ObjectType extends string, Metric extends string, Data extends object> {
  /** What the event is about. */
  readonly objectType: ObjectType;
  /** What happened, in Customer.io's word. */
  readonly metric: Metric;
  /** What happened, in a sentence. */
  readonly summary: string;
  /** Checks the event's `data`. */
  readonly data: Schema<Data>;
}
