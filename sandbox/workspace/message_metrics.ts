import type { DeliveryMetric } from "../channels.ts";

/** What can become of a message, in the order in which it does. */
export const METRICS_OF_MESSAGES: readonly DeliveryMetric[] = [
  "drafted",
  "attempted",
  "sent",
  "delivered",
  "opened",
  "clicked",
  "converted",
  "bounced",
  "spammed",
  "unsubscribed",
  "dropped",
  "failed",
  "undeliverable",
];
