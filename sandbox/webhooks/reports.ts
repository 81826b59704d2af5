import { channels } from "../channels.ts";
import { UlidFactory } from "../ids.ts";
import type { Delivery } from "../store/delivery_store.ts";
import type { MetricRow, MetricStore } from "../store/metric_store.ts";
import type { DeviceStore } from "../store/device_store.ts";
import type { Identified } from "../store/document_store.ts";
import { cioIdOf, type Profile } from "../store/profile_store.ts";
import type { WebhookCallStore } from "../store/webhook_call_store.ts";
import type { Definitions, WebhookConfiguration } from "../workspace/definitions.ts";

/** What reports are made from. */
export interface ReportSources {
  /** The configurations. */
  readonly definitions: Definitions;
  /** Where what is to be sent waits. */
  readonly calls: WebhookCallStore;
  /** Links of deliveries. */
  readonly metrics: MetricStore;
  /** Devices of push notifications. */
  readonly devices: DeviceStore;
  /** Makes event ids the same on every run. */
  readonly seed: number | undefined;
  /** Called when there is something to send. */
  readonly onReport: () => void;
}

/** Makes the events of reporting webhooks, and puts them where they wait to be sent. */
export class Reports {
  readonly #sources: ReportSources;
  readonly #ids: UlidFactory;

  /** Goes on where the ids of an opened workspace stood. */
  constructor(sources: ReportSources) {
    this.#sources = sources;
    const { seed, calls } = sources;
    this.#ids = new UlidFactory(seed === undefined ? undefined : seed ^ 0x165667b1, calls.made);
  }

  /** Reports what became of a delivery. */
  delivery(delivery: Delivery, row: MetricRow, isFirst: boolean): void {
    const object = channels[delivery.channel].webhookObject;
    if (object === undefined) return;
    const isRepeat = !isFirst && (row.metric === "opened" || row.metric === "clicked");
    this.#report(object, row.metric, row.at, (webhook) => {
      if (isRepeat && !webhook.full_resolution) return undefined;
      return this.#deliveryData(delivery, row, webhook.with_content);
    });
  }

  /** Reports that a person subscribed or unsubscribed. */
  subscription(person: Profile, metric: "subscribed" | "unsubscribed", at: number): void {
    const { key, id, email } = person;
    const identifiers = { id, email, cio_id: cioIdOf(key) };
    const data = { customer_id: id ?? cioIdOf(key), email_address: email, identifiers };
    this.#report("customer", metric, at, () => data);
  }

  /** Reports that a person chose other topics to hear of; the choice is JSON. */
  preferences(person: Profile, choice: string, at: number): void {
    const { key, id, email } = person;
    const identifiers = { id, email, cio_id: cioIdOf(key) };
    const data = { customer_id: id ?? cioIdOf(key), email_address: email, identifiers };
    this.#report(
      "customer",
      "cio_subscription_preferences_changed",
      at,
      ({ with_content: withContent }) => withContent ? { ...data, content: choice } : data,
    );
  }

  #report(
    object: string,
    metric: string,
    at: number,
    dataFor: (webhook: WebhookConfiguration) => object | undefined,
  ): void {
    // Configurations have this word without the prefix that events have.
    const name = `${object}_${metric.replace(/^cio_/, "")}`;
    const wanted = this.#webhooks().filter(({ events }) => events.includes(name));
    if (wanted.length === 0) return;
    const event = {
      event_id: this.#ids.create(at),
      object_type: object,
      metric,
      timestamp: Math.floor(at / 1000),
    };
    for (const webhook of wanted) {
      const data = dataFor(webhook);
      if (data !== undefined) this.#sources.calls.add(webhook.id, JSON.stringify({ ...event, data }), at);
    }
    this.#sources.onReport();
  }

  #webhooks(): Identified<WebhookConfiguration>[] {
    return this.#sources.definitions.webhooks.list().filter(({ disabled }) => !disabled);
  }

  #deliveryData(delivery: Delivery, { metric, machine, link }: MetricRow, withContent: boolean): object {
    const { id, profile, customer_id: customerId, email, channel, recipient, subject, failure } = delivery;
    const place = link === null ? undefined : this.#sources.metrics.link(link);
    const isPush = channel === "push";
    const content = withContent && metric === "sent" ? contentOf(delivery) : {};
    return {
      customer_id: customerId ?? cioIdOf(profile),
      identifiers: { id: customerId, email, cio_id: cioIdOf(profile) },
      delivery_id: id,
      ...parentOf(delivery),
      ...(isPush ? { recipients: this.#pushRecipients(delivery) } : { recipient }),
      ...(channel === "email" ? { subject: subject ?? "" } : {}),
      ...(place === undefined ? {} : { href: place.href, link_id: place.key }),
      ...(channel === "email" && metric === "opened"
        ? { proxied: machine === 1, prefetched: machine === 1 }
        : {}),
      ...(channel === "email" && metric === "clicked" ? { machine: machine === 1 } : {}),
      ...(failure === null ? {} : { failure_message: failure }),
      ...content,
    };
  }

  #pushRecipients({ recipient }: Delivery): object[] {
    return recipient.split(",").filter((token) => token !== "").map((token) => ({
      device_id: token,
      device_platform: this.#sources.devices.find(token)?.platform ?? null,
    }));
  }
}

function contentOf({ message }: Delivery): { content?: string } {
  if (message === null) return {};
  const { body }: { body?: unknown } = JSON.parse(message);
  return { content: String(body ?? "") };
}

function parentOf(delivery: Delivery): object {
  const { source, source_id: sourceId, content, trigger, trigger_event: triggerEvent } = delivery;
  switch (source) {
    case "campaign":
      return { campaign_id: sourceId, action_id: content, trigger_event_id: triggerEvent };
    case "broadcast":
      return { broadcast_id: sourceId, action_id: content, trigger_id: trigger };
    case "newsletter":
      return { newsletter_id: sourceId, content_id: content };
    case "transactional":
      return { transactional_message_id: sourceId };
  }
}
