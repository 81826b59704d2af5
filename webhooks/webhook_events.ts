import { describeIssues, type ErrorDetail } from "@customerio-notebooks/core";
import { eventTable } from "./event_table.ts";
import type {
  BroadcastParent,
  CampaignParent,
  NewsletterParent,
  OtherParent,
  TransactionalParent,
  WebhookEvents,
} from "./event_types.ts";
import type { WebhookEvent } from "./webhook_event.ts";

/**
 * The events of the official document by their names, each with its object type, its metric and a check of its `data`.
 *
 * @example
 * ```ts
 * import { webhookEvents } from "@customerio-notebooks/webhooks";
 *
 * const { objectType, metric, data } = webhookEvents["email.clicked"];
 * if (`${objectType}.${metric}` !== "email.clicked") throw new Error("unexpected");
 * if (data.safeParse({ href: "https://shop.example.com" }).success) throw new Error("a delivery is missing");
 * ```
 */
export const webhookEvents: WebhookEvents = eventTable;

/**
 * What an event is about: a channel, or the `customer`.
 *
 * @example
 * ```ts
 * import type { WebhookObjectType } from "@customerio-notebooks/webhooks";
 *
 * const channel: WebhookObjectType = "in_app";
 * ```
 */
export type WebhookObjectType = WebhookEvents[keyof WebhookEvents]["objectType"];

/**
 * What may happen to something, in Customer.io's words.
 *
 * @typeParam ObjectType What it is.
 * @example
 * ```ts
 * import type { WebhookMetric } from "@customerio-notebooks/webhooks";
 *
 * const metric: WebhookMetric<"sms"> = "replied";
 * ```
 */
export type WebhookMetric<ObjectType extends WebhookObjectType = WebhookObjectType> = {
  [Name in keyof WebhookEvents]: WebhookEvents[Name]["objectType"] extends ObjectType
    ? WebhookEvents[Name]["metric"]
    : never;
}[keyof WebhookEvents];

/**
 * Name of an event that is known, of one object type or of any.
 *
 * @typeParam ObjectType What it is about.
 * @example
 * ```ts
 * import type { WebhookEventName } from "@customerio-notebooks/webhooks";
 *
 * const any: WebhookEventName = "push.bounced";
 * const ofEmail: WebhookEventName<"email"> = "email.opened";
 * ```
 */
export type WebhookEventName<ObjectType extends WebhookObjectType = WebhookObjectType> = {
  [Name in keyof WebhookEvents]: WebhookEvents[Name]["objectType"] extends ObjectType ? Name : never;
}[keyof WebhookEvents];

/**
 * What each parent adds to the data of its messages' events.
 *
 * @example
 * ```ts
 * import type { WebhookParents } from "@customerio-notebooks/webhooks";
 *
 * const parent: WebhookParents["campaign"] = { campaign_id: 7, action_id: 42 };
 * ```
 */
export interface WebhookParents {
  /** A broadcast that was triggered through the API. */
  readonly broadcast: BroadcastParent;
  /** A campaign. */
  readonly campaign: CampaignParent;
  /** A newsletter. */
  readonly newsletter: NewsletterParent;
  /** A transactional message. */
  readonly transactional: TransactionalParent;
  /** None of them. */
  readonly other: OtherParent;
}

/**
 * What a message may have been sent by.
 *
 * @example
 * ```ts
 * import type { WebhookParent } from "@customerio-notebooks/webhooks";
 *
 * const parent: WebhookParent = "newsletter";
 * ```
 */
export type WebhookParent = keyof WebhookParents;

/**
 * The `data` of an event.
 *
 * @typeParam Name Name of the event.
 * @typeParam Parent What its message was sent by; any, where nothing is given. The compiler tells it by the id that is there:
 * `if (data.newsletter_id)`, then `data.content_id` is known.
 * @example
 * ```ts
 * import type { WebhookEventData } from "@customerio-notebooks/webhooks";
 *
 * const data: WebhookEventData<"sms.delivered", "campaign"> = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   recipient: "+15551234567",
 * };
 * ```
 */
export type WebhookEventData<Name extends WebhookEventName, Parent extends WebhookParent = WebhookParent> =
  WebhookEvents[Name]["data"] extends { safeParse(value: unknown): infer Result }
    ? Result extends { readonly data: infer Data }
      ? [WebhookParent] extends [Parent] ? Data : Extract<Data, WebhookParents[Parent]>
    : never
    : never;

/**
 * An event of which everything that is known follows from its name.
 *
 * @typeParam Name Name of the event; of several, it is one of these events.
 * @typeParam Parent What its message was sent by; any, where nothing is given.
 * @example
 * ```ts
 * import type { WebhookEventOf } from "@customerio-notebooks/webhooks";
 *
 * const subjectOf = (event: WebhookEventOf<"email.opened" | "email.clicked">) => event.data.subject ?? "(none)";
 * ```
 */
export type WebhookEventOf<
  Name extends WebhookEventName,
  Parent extends WebhookParent = WebhookParent,
> = Name extends WebhookEventName ? WebhookEvent & {
    readonly object_type: WebhookEvents[Name]["objectType"];
    readonly metric: WebhookEvents[Name]["metric"];
    readonly data: WebhookEventData<Name, Parent>;
  }
  : never;

/**
 * Any event that is known: its object type and its metric tell which.
 *
 * @example
 * ```ts
 * import type { KnownWebhookEvent } from "@customerio-notebooks/webhooks";
 *
 * function linkOf(event: KnownWebhookEvent): string | undefined {
 *   return event.object_type === "email" && event.metric === "clicked" ? event.data.href : undefined;
 * }
 * ```
 */
export type KnownWebhookEvent = WebhookEventOf<WebhookEventName>;

/**
 * The name of an event: its object type and its metric, whether they are known or not.
 *
 * @param event The event.
 * @returns The name, such as `email.opened`.
 * @example
 * ```ts
 * import { getEventType } from "@customerio-notebooks/webhooks";
 *
 * if (getEventType({ object_type: "email", metric: "opened" }) !== "email.opened") throw new Error("unexpected");
 * ```
 */
export function getEventType(
  event: Pick<WebhookEvent, "object_type" | "metric">,
): WebhookEventName | (string & Record<never, never>) {
  return `${event.object_type}.${event.metric}`;
}

/**
 * Whether a name is that of an event that is known.
 *
 * @param name The name, such as that of {@linkcode getEventType}.
 * @returns Whether it is in the table; then the compiler knows it.
 * @example
 * ```ts
 * import { isWebhookEventName, webhookEvents } from "@customerio-notebooks/webhooks";
 *
 * const name: string = "email.opened";
 * const summary = isWebhookEventName(name) ? webhookEvents[name].summary : "nobody knows";
 * if (summary !== "Someone, or a machine, opened an e-mail.") throw new Error(summary);
 * ```
 */
export function isWebhookEventName(name: string): name is WebhookEventName {
  return Object.hasOwn(eventTable, name);
}

/**
 * Whether an event is the one of that name, and its `data` is what is known of it.
 *
 * @param event The event.
 * @param name The name.
 * @returns Whether it is; then the compiler knows its `data`.
 * @example
 * ```ts
 * import { isWebhookEvent, parseEvent } from "@customerio-notebooks/webhooks";
 *
 * const event = parseEvent(`{
 *   "event_id": "01E4C4CT6YDC7Y5M7FE1GWWPQJ", "object_type": "email", "metric": "opened", "timestamp": 1613063089,
 *   "data": { "delivery_id": "RPIL", "identifiers": { "id": "42" }, "recipient": "ada@example.com", "proxied": true }
 * }`);
 * if (!isWebhookEvent(event, "email.opened") || !event.data.proxied) throw new Error("unexpected");
 * ```
 */
export function isWebhookEvent<Name extends WebhookEventName>(
  event: WebhookEvent,
  name: Name,
): event is WebhookEventOf<Name> {
  const { objectType, metric, data } = eventTable[name];
  return event.object_type === objectType && event.metric === metric && data.safeParse(event.data).success;
}

/**
 * Whether an event is one of the table, and its `data` is what is known of it.
 *
 * @param event The event.
 * @returns Whether it is; then its object type and its metric tell the compiler which.
 * @example
 * ```ts
 * import { isKnownEvent, parseEvent } from "@customerio-notebooks/webhooks";
 *
 * const event = parseEvent('{"event_id":"01E4","object_type":"fax","metric":"torn","timestamp":1613063089}');
 * if (isKnownEvent(event)) throw new Error("unexpected");
 * ```
 */
export function isKnownEvent(event: WebhookEvent): event is KnownWebhookEvent {
  const name = getEventType(event);
  return isWebhookEventName(name) && isWebhookEvent(event, name);
}

/**
 * How an event differs from what is known of its name: a field is missing, or of another type. Such an event is Customer.io's
 * all the same, and is kept and handed on like one that nobody knows.
 *
 * @param event The event.
 * @returns What differs, field by field; nothing for an event that is as it should be, and for one that is not known.
 * @example
 * ```ts
 * import { eventDifferences, parseEvent } from "@customerio-notebooks/webhooks";
 *
 * const event = parseEvent('{"event_id":"01E4","object_type":"sms","metric":"drafted","timestamp":1613063089,"data":{}}');
 * const [first] = eventDifferences(event);
 * if (first?.field !== "data.delivery_id") throw new Error("unexpected");
 * ```
 */
export function eventDifferences(event: WebhookEvent): ErrorDetail[] {
  const name = getEventType(event);
  if (!isWebhookEventName(name)) return [];
  const result = webhookEvents[name].data.safeParse(event.data);
  return result.success ? [] : describeIssues(result.error.issues, ["data"]);
}

/** The fields that tell what a message was sent by. */
const PARENT_FIELDS = {
  campaign_id: "campaign",
  broadcast_id: "broadcast",
  newsletter_id: "newsletter",
  transactional_message_id: "transactional",
} as const;

/**
 * What a message was sent by, as far as its event says.
 *
 * @param event The event.
 * @returns The kind of parent: `other` where the event names none that is known.
 * @example
 * ```ts
 * import { parentOf } from "@customerio-notebooks/webhooks";
 *
 * if (parentOf({ data: { newsletter_id: 3 } }) !== "newsletter") throw new Error("unexpected");
 * if (parentOf({ data: {} }) !== "other") throw new Error("unexpected");
 * ```
 */
export function parentOf(event: Pick<WebhookEvent, "data">): WebhookParent {
  const { data } = event;
  if (typeof data !== "object" || data === null) return "other";
  for (const [field, parent] of Object.entries(PARENT_FIELDS)) {
    if (Object.hasOwn(data, field) && Reflect.get(data, field) !== null) return parent;
  }
  return "other";
}
