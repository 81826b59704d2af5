import type { MessageMetric } from "@customerio-notebooks/app-api";

/** By which way a message goes, in the words of the App API. */
export type Channel = "email" | "push" | "twilio" | "in_app" | "inbox" | "whatsapp";

/** What kind of thing sends a message. */
export type Source = "campaign" | "broadcast" | "newsletter" | "transactional";

/** What is known of a channel. */
export interface ChannelTraits {
  /** What a reporting webhook calls it; undefined where it reports nothing of it. */
  readonly webhookObject: string | undefined;
  /** The metrics of its own, beside those that every channel has. */
  readonly metrics: readonly MessageMetric[];
}

/** The channels. SMS has its provider's name here, and `sms` in webhooks. */
export const channels: Readonly<Record<Channel, ChannelTraits>> = {
  email: {
    webhookObject: "email",
    metrics: ["delivered", "opened", "clicked", "converted", "bounced", "spammed", "unsubscribed", "dropped"],
  },
  push: {
    webhookObject: "push",
    metrics: ["delivered", "opened", "clicked", "converted", "bounced", "dropped"],
  },
  twilio: { webhookObject: "sms", metrics: ["delivered", "clicked", "converted", "bounced"] },
  in_app: { webhookObject: "in_app", metrics: ["opened", "clicked", "converted"] },
  inbox: { webhookObject: undefined, metrics: ["opened", "clicked", "converted"] },
  whatsapp: {
    webhookObject: "whatsapp",
    metrics: ["delivered", "opened", "clicked", "converted", "bounced", "dropped"],
  },
};

const EVERYWHERE: readonly MessageMetric[] = ["drafted", "attempted", "sent", "failed", "undeliverable"];

/** Whether a message of a channel can come to this. */
export function canBecome(channel: Channel, metric: MessageMetric): boolean {
  return EVERYWHERE.includes(metric) || channels[channel].metrics.includes(metric);
}
