/** What a message can come to, in the order in which it does, as `metrics` of a message has it. */
export const messageMetrics = [
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
] as const;

/** Something that a message can come to. */
export type MessageMetric = typeof messageMetrics[number];
