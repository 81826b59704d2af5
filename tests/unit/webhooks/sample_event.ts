import {
  parseEvent,
  type WebhookEvent,
  type WebhookEventName,
  webhookEvents,
} from "@customerio-notebooks/webhooks";
import { z } from "zod";
import { eventTable } from "../../../webhooks/event_table.ts";

/** Data of an event as its schema's own example has it. */
export function sampleData(name: WebhookEventName): Readonly<Record<string, unknown>> {
  const schema: z.ZodType = eventTable[name].data;
  return z.tuple([z.record(z.string(), z.unknown())]).parse(schema.meta()?.examples)[0];
}

/** An event of a name, with other data on request. */
export function sampleEvent(name: WebhookEventName, data: unknown = sampleData(name)): WebhookEvent {
  const { objectType, metric } = webhookEvents[name];
  return eventOf(objectType, metric, data);
}

/** An event of any pair, known or not. */
export function eventOf(object_type: string, metric: string, data: unknown = {}): WebhookEvent {
  const event_id = "01E4C4CT6YDC7Y5M7FE1GWWPQJ";
  return parseEvent(JSON.stringify({ event_id, object_type, metric, timestamp: 1_613_063_089, data }));
}

/** All names of events that are known. */
export const NAMES: readonly WebhookEventName[] = Object.values(webhookEvents).map(({ objectType, metric }) =>
  // The table's keys are what its entries say, which one of the tests proves.
  `${objectType}.${metric}` as WebhookEventName
);
