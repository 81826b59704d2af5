// Generated from event_schemas.ts by `deno task generate`; change it there.

import type { WebhookEventEntry } from "./webhook_event.ts";

/**
 * Every event by its name, which is its object type and its metric.
 *
 * @example
 * ```ts
 * import { type WebhookEvents, webhookEvents } from "@customerio-notebooks/webhooks";
 *
 * const events: WebhookEvents = webhookEvents;
 * if (events["email.opened"].metric !== "opened") throw new Error("unexpected");
 * ```
 */
export interface WebhookEvents {
  /** Someone subscribed. */
  readonly "customer.subscribed": WebhookEventEntry<"customer", "subscribed", SubscriptionData>;
  /** Someone unsubscribed. */
  readonly "customer.unsubscribed": WebhookEventEntry<"customer", "unsubscribed", SubscriptionData>;
  /** Someone chose other topics to hear of. */
  readonly "customer.cio_subscription_preferences_changed": WebhookEventEntry<
    "customer",
    "cio_subscription_preferences_changed",
    PreferencesData
  >;
  /** An e-mail was made and not sent. */
  readonly "email.drafted": WebhookEventEntry<"email", "drafted", EmailData>;
  /** A message could not be sent for now; it will be tried again. */
  readonly "email.attempted": WebhookEventEntry<"email", "attempted", DeliveryFailureData>;
  /** An e-mail was sent. */
  readonly "email.sent": WebhookEventEntry<"email", "sent", EmailSentData>;
  /** An e-mail reached its recipient's server. */
  readonly "email.delivered": WebhookEventEntry<"email", "delivered", EmailData>;
  /** Someone, or a machine, opened an e-mail. */
  readonly "email.opened": WebhookEventEntry<"email", "opened", EmailOpenedData>;
  /** Someone, or a machine, clicked on a link in an e-mail. */
  readonly "email.clicked": WebhookEventEntry<"email", "clicked", EmailClickedData>;
  /** Someone did what an e-mail was to bring about. */
  readonly "email.converted": WebhookEventEntry<"email", "converted", EmailData>;
  /** An e-mail was refused by its recipient's server. */
  readonly "email.bounced": WebhookEventEntry<"email", "bounced", EmailRejectedData>;
  /** An e-mail was not sent, as its recipient's address is suppressed. */
  readonly "email.dropped": WebhookEventEntry<"email", "dropped", EmailRejectedData>;
  /** Someone marked an e-mail as spam. */
  readonly "email.spammed": WebhookEventEntry<"email", "spammed", EmailData>;
  /** An e-mail could not be sent for good. */
  readonly "email.failed": WebhookEventEntry<"email", "failed", EmailFailedData>;
  /** An e-mail was not sent, for a limit or for what it lacked. */
  readonly "email.undeliverable": WebhookEventEntry<"email", "undeliverable", EmailRejectedData>;
  /** Someone subscribed. */
  readonly "email.subscribed": WebhookEventEntry<"email", "subscribed", SubscriptionData>;
  /** Someone unsubscribed by an e-mail. */
  readonly "email.unsubscribed": WebhookEventEntry<"email", "unsubscribed", EmailUnsubscribedData>;
  /** Someone chose other topics to hear of. */
  readonly "email.cio_subscription_preferences_changed": WebhookEventEntry<
    "email",
    "cio_subscription_preferences_changed",
    PreferencesData
  >;
  /** A message was made and not sent. */
  readonly "push.drafted": WebhookEventEntry<"push", "drafted", DeliveryData>;
  /** A message could not be sent for now; it will be tried again. */
  readonly "push.attempted": WebhookEventEntry<"push", "attempted", PushAttemptedData>;
  /** A push notification was sent. */
  readonly "push.sent": WebhookEventEntry<"push", "sent", PushSentData>;
  /** A push notification reached a device. */
  readonly "push.delivered": WebhookEventEntry<"push", "delivered", PushData>;
  /** Someone opened a push notification. */
  readonly "push.opened": WebhookEventEntry<"push", "opened", PushData>;
  /** Someone tapped on a link in a push notification. */
  readonly "push.clicked": WebhookEventEntry<"push", "clicked", PushClickedData>;
  /** Someone did what a push notification was to bring about. */
  readonly "push.converted": WebhookEventEntry<"push", "converted", PushData>;
  /** A push notification was refused for its devices. */
  readonly "push.bounced": WebhookEventEntry<"push", "bounced", PushRejectedData>;
  /** A push notification was not sent to suppressed devices. */
  readonly "push.dropped": WebhookEventEntry<"push", "dropped", PushRejectedData>;
  /** A message could not be sent for good. */
  readonly "push.failed": WebhookEventEntry<"push", "failed", DeliveryFailureData>;
  /** A message was not sent, for a limit or for what it lacked. */
  readonly "push.undeliverable": WebhookEventEntry<"push", "undeliverable", DeliveryFailureData>;
  /** Someone subscribed. */
  readonly "push.subscribed": WebhookEventEntry<"push", "subscribed", SubscriptionData>;
  /** Someone unsubscribed. */
  readonly "push.unsubscribed": WebhookEventEntry<"push", "unsubscribed", SubscriptionData>;
  /** Someone chose other topics to hear of. */
  readonly "push.cio_subscription_preferences_changed": WebhookEventEntry<
    "push",
    "cio_subscription_preferences_changed",
    PreferencesData
  >;
  /** A message was made and not sent. */
  readonly "in_app.drafted": WebhookEventEntry<"in_app", "drafted", DeliveryData>;
  /** A message could not be sent for now; it will be tried again. */
  readonly "in_app.attempted": WebhookEventEntry<"in_app", "attempted", DeliveryFailureData>;
  /** A message was sent. */
  readonly "in_app.sent": WebhookEventEntry<"in_app", "sent", SentData>;
  /** Someone saw an in-app message. */
  readonly "in_app.opened": WebhookEventEntry<"in_app", "opened", DeliveryData>;
  /** Someone clicked in an in-app message. */
  readonly "in_app.clicked": WebhookEventEntry<"in_app", "clicked", InAppClickedData>;
  /** Someone did what a message was to bring about. */
  readonly "in_app.converted": WebhookEventEntry<"in_app", "converted", AddressedData>;
  /** A message could not be sent for good. */
  readonly "in_app.failed": WebhookEventEntry<"in_app", "failed", DeliveryFailureData>;
  /** A message was not sent, for a limit or for what it lacked. */
  readonly "in_app.undeliverable": WebhookEventEntry<"in_app", "undeliverable", DeliveryFailureData>;
  /** Someone subscribed. */
  readonly "in_app.subscribed": WebhookEventEntry<"in_app", "subscribed", SubscriptionData>;
  /** Someone unsubscribed. */
  readonly "in_app.unsubscribed": WebhookEventEntry<"in_app", "unsubscribed", SubscriptionData>;
  /** Someone chose other topics to hear of. */
  readonly "in_app.cio_subscription_preferences_changed": WebhookEventEntry<
    "in_app",
    "cio_subscription_preferences_changed",
    PreferencesData
  >;
  /** A message was made and not sent. */
  readonly "sms.drafted": WebhookEventEntry<"sms", "drafted", DeliveryData>;
  /** A message could not be sent for now; it will be tried again. */
  readonly "sms.attempted": WebhookEventEntry<"sms", "attempted", DeliveryFailureData>;
  /** A message was sent. */
  readonly "sms.sent": WebhookEventEntry<"sms", "sent", SentData>;
  /** Someone clicked on a link in a message. */
  readonly "sms.clicked": WebhookEventEntry<"sms", "clicked", LinkClickedData>;
  /** A message could not be sent for good. */
  readonly "sms.failed": WebhookEventEntry<"sms", "failed", DeliveryFailureData>;
  /** A message was not sent, for a limit or for what it lacked. */
  readonly "sms.undeliverable": WebhookEventEntry<"sms", "undeliverable", DeliveryFailureData>;
  /** A message reached its recipient. */
  readonly "sms.delivered": WebhookEventEntry<"sms", "delivered", AddressedData>;
  /** Someone did what a message was to bring about. */
  readonly "sms.converted": WebhookEventEntry<"sms", "converted", AddressedData>;
  /** A message was refused on the recipient's side. */
  readonly "sms.bounced": WebhookEventEntry<"sms", "bounced", RejectedData>;
  /** Someone answered a message. */
  readonly "sms.replied": WebhookEventEntry<"sms", "replied", RepliedData>;
  /** Someone subscribed. */
  readonly "sms.subscribed": WebhookEventEntry<"sms", "subscribed", SubscriptionData>;
  /** Someone unsubscribed. */
  readonly "sms.unsubscribed": WebhookEventEntry<"sms", "unsubscribed", SubscriptionData>;
  /** Someone chose other topics to hear of. */
  readonly "sms.cio_subscription_preferences_changed": WebhookEventEntry<
    "sms",
    "cio_subscription_preferences_changed",
    PreferencesData
  >;
  /** A message was made and not sent. */
  readonly "whatsapp.drafted": WebhookEventEntry<"whatsapp", "drafted", DeliveryData>;
  /** A message could not be sent for now; it will be tried again. */
  readonly "whatsapp.attempted": WebhookEventEntry<"whatsapp", "attempted", DeliveryFailureData>;
  /** A message was sent. */
  readonly "whatsapp.sent": WebhookEventEntry<"whatsapp", "sent", SentData>;
  /** Someone clicked on a link in a message. */
  readonly "whatsapp.clicked": WebhookEventEntry<"whatsapp", "clicked", LinkClickedData>;
  /** A message could not be sent for good. */
  readonly "whatsapp.failed": WebhookEventEntry<"whatsapp", "failed", DeliveryFailureData>;
  /** A message was not sent, for a limit or for what it lacked. */
  readonly "whatsapp.undeliverable": WebhookEventEntry<"whatsapp", "undeliverable", DeliveryFailureData>;
  /** A message reached its recipient. */
  readonly "whatsapp.delivered": WebhookEventEntry<"whatsapp", "delivered", AddressedData>;
  /** Someone read a WhatsApp message. */
  readonly "whatsapp.opened": WebhookEventEntry<"whatsapp", "opened", AddressedData>;
  /** Someone did what a message was to bring about. */
  readonly "whatsapp.converted": WebhookEventEntry<"whatsapp", "converted", AddressedData>;
  /** A message was refused on the recipient's side. */
  readonly "whatsapp.bounced": WebhookEventEntry<"whatsapp", "bounced", RejectedData>;
  /** A WhatsApp message was not sent to a suppressed number. */
  readonly "whatsapp.dropped": WebhookEventEntry<"whatsapp", "dropped", RejectedData>;
  /** Someone answered a message. */
  readonly "whatsapp.replied": WebhookEventEntry<"whatsapp", "replied", RepliedData>;
  /** Someone subscribed. */
  readonly "whatsapp.subscribed": WebhookEventEntry<"whatsapp", "subscribed", SubscriptionData>;
  /** Someone unsubscribed. */
  readonly "whatsapp.unsubscribed": WebhookEventEntry<"whatsapp", "unsubscribed", SubscriptionData>;
  /** Someone chose other topics to hear of. */
  readonly "whatsapp.cio_subscription_preferences_changed": WebhookEventEntry<
    "whatsapp",
    "cio_subscription_preferences_changed",
    PreferencesData
  >;
  /** A message was made and not sent. */
  readonly "slack.drafted": WebhookEventEntry<"slack", "drafted", DeliveryData>;
  /** A message could not be sent for now; it will be tried again. */
  readonly "slack.attempted": WebhookEventEntry<"slack", "attempted", DeliveryFailureData>;
  /** A message was sent. */
  readonly "slack.sent": WebhookEventEntry<"slack", "sent", SentData>;
  /** Someone clicked on a link in a message. */
  readonly "slack.clicked": WebhookEventEntry<"slack", "clicked", LinkClickedData>;
  /** A message could not be sent for good. */
  readonly "slack.failed": WebhookEventEntry<"slack", "failed", DeliveryFailureData>;
  /** A message was not sent, for a limit or for what it lacked. */
  readonly "slack.undeliverable": WebhookEventEntry<"slack", "undeliverable", DeliveryFailureData>;
  /** Someone subscribed. */
  readonly "slack.subscribed": WebhookEventEntry<"slack", "subscribed", SubscriptionData>;
  /** Someone unsubscribed. */
  readonly "slack.unsubscribed": WebhookEventEntry<"slack", "unsubscribed", SubscriptionData>;
  /** Someone chose other topics to hear of. */
  readonly "slack.cio_subscription_preferences_changed": WebhookEventEntry<
    "slack",
    "cio_subscription_preferences_changed",
    PreferencesData
  >;
  /** A message was made and not sent. */
  readonly "webhook.drafted": WebhookEventEntry<"webhook", "drafted", DeliveryData>;
  /** A message could not be sent for now; it will be tried again. */
  readonly "webhook.attempted": WebhookEventEntry<"webhook", "attempted", DeliveryFailureData>;
  /** A message was sent. */
  readonly "webhook.sent": WebhookEventEntry<"webhook", "sent", SentData>;
  /** Someone clicked on a link in a message. */
  readonly "webhook.clicked": WebhookEventEntry<"webhook", "clicked", LinkClickedData>;
  /** A message could not be sent for good. */
  readonly "webhook.failed": WebhookEventEntry<"webhook", "failed", DeliveryFailureData>;
  /** A message was not sent, for a limit or for what it lacked. */
  readonly "webhook.undeliverable": WebhookEventEntry<"webhook", "undeliverable", DeliveryFailureData>;
  /** Someone subscribed. */
  readonly "webhook.subscribed": WebhookEventEntry<"webhook", "subscribed", SubscriptionData>;
  /** Someone unsubscribed. */
  readonly "webhook.unsubscribed": WebhookEventEntry<"webhook", "unsubscribed", SubscriptionData>;
  /** Someone chose other topics to hear of. */
  readonly "webhook.cio_subscription_preferences_changed": WebhookEventEntry<
    "webhook",
    "cio_subscription_preferences_changed",
    PreferencesData
  >;
}

/**
 * Data of an event of a message to an address.
 *
 * @example
 * ```ts
 * import type { AddressedData } from "@customerio-notebooks/webhooks";
 *
 * const addressedData: AddressedData = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   recipient: "+15551234567",
 * };
 * ```
 */
export type AddressedData =
  & (Delivery & {
    /** Where the message went: an address, a number, a URL or a channel. */
    recipient: string;
    [x: string]: unknown;
  })
  & DeliveryParent;

/**
 * A message of a broadcast that was triggered through the API.
 *
 * @example
 * ```ts
 * import type { BroadcastParent } from "@customerio-notebooks/webhooks";
 *
 * const broadcastParent: BroadcastParent = { broadcast_id: 9, trigger_id: 1, action_id: 42 };
 * ```
 */
export type BroadcastParent = {
  broadcast_id: number | null;
  campaign_id?: null | undefined;
  newsletter_id?: null | undefined;
  transactional_message_id?: null | undefined;
  /** The item of the workflow that sent the message. */
  action_id?: (number | null) | undefined;
  /** The test or group that the item belongs to. */
  parent_action_id?: (number | null) | undefined;
  /** The person's way through the workflow. */
  journey_id?: ((string | number) | null) | undefined;
  /** Which call of the API it was. */
  trigger_id?: (number | null) | undefined;
  [x: string]: unknown;
};

/**
 * A message of a campaign.
 *
 * @example
 * ```ts
 * import type { CampaignParent } from "@customerio-notebooks/webhooks";
 *
 * const campaignParent: CampaignParent = { campaign_id: 7, action_id: 42 };
 * ```
 */
export type CampaignParent = {
  broadcast_id?: null | undefined;
  campaign_id: number | null;
  newsletter_id?: null | undefined;
  transactional_message_id?: null | undefined;
  /** The item of the workflow that sent the message. */
  action_id?: (number | null) | undefined;
  /** The test or group that the item belongs to. */
  parent_action_id?: (number | null) | undefined;
  /** The person's way through the workflow. */
  journey_id?: ((string | number) | null) | undefined;
  /** The event that triggered the campaign. */
  trigger_event_id?: (string | null) | undefined;
  [x: string]: unknown;
};

/**
 * One message to one person.
 *
 * @example
 * ```ts
 * import type { Delivery } from "@customerio-notebooks/webhooks";
 *
 * const delivery: Delivery = { delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY", identifiers: { id: "42" } };
 * ```
 */
export type Delivery = {
  /** Id of the message that was made for this person. */
  delivery_id: string;
  customer_id?: (string | null) | undefined;
  /** All identifiers of the person that an event is about. */
  identifiers: PersonIdentifiers;
  [x: string]: unknown;
};

/**
 * Data of an event of a message.
 *
 * @example
 * ```ts
 * import type { DeliveryData } from "@customerio-notebooks/webhooks";
 *
 * const deliveryData: DeliveryData = { delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY", identifiers: { id: "42" }, campaign_id: 7 };
 * ```
 */
export type DeliveryData = (Delivery) & DeliveryParent;

/**
 * Data of an attempt to send that failed, for good or for now.
 *
 * @example
 * ```ts
 * import type { DeliveryFailureData } from "@customerio-notebooks/webhooks";
 *
 * const deliveryFailureData: DeliveryFailureData = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   failure_message: "504 Gateway Timeout",
 * };
 * ```
 */
export type DeliveryFailureData =
  & (Delivery & {
    /** Why it went wrong. */
    failure_message: string;
    [x: string]: unknown;
  })
  & DeliveryParent;

/**
 * What a message was sent by: only that id is there.
 *
 * @example
 * ```ts
 * import type { DeliveryParent } from "@customerio-notebooks/webhooks";
 *
 * const deliveryParent: DeliveryParent = { campaign_id: 7 };
 * ```
 */
export type DeliveryParent =
  | CampaignParent
  | BroadcastParent
  | NewsletterParent
  | TransactionalParent
  | OtherParent;

/**
 * Data of a click on a link in an e-mail.
 *
 * @example
 * ```ts
 * import type { EmailClickedData } from "@customerio-notebooks/webhooks";
 *
 * const emailClickedData: EmailClickedData = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   subject: "Jazz week",
 *   recipient: "ada@example.com",
 *   href: "https://shop.example.com/jazz",
 *   link_id: 1,
 *   machine: false,
 * };
 * ```
 */
export type EmailClickedData =
  & (Delivery & {
    /** Subject of the e-mail. */
    subject?: (string | null) | undefined;
    /** Address of the recipient. */
    recipient: string;
    /** Where the link leads. */
    href: string;
    /** Id of the link in the message. */
    link_id: number;
    /** Whether a machine clicked. */
    machine?: (boolean | null) | undefined;
    [x: string]: unknown;
  })
  & DeliveryParent;

/**
 * Data of an event of an e-mail.
 *
 * @example
 * ```ts
 * import type { EmailData } from "@customerio-notebooks/webhooks";
 *
 * const emailData: EmailData = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   subject: "Jazz week",
 *   recipient: "ada@example.com",
 * };
 * ```
 */
export type EmailData =
  & (Delivery & {
    /** Subject of the e-mail. */
    subject?: (string | null) | undefined;
    /** Address of the recipient. */
    recipient: string;
    [x: string]: unknown;
  })
  & DeliveryParent;

/**
 * Data of an e-mail that could not be sent.
 *
 * @example
 * ```ts
 * import type { EmailFailedData } from "@customerio-notebooks/webhooks";
 *
 * const emailFailedData: EmailFailedData = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   subject: "Jazz week",
 *   failure_message: "the template has an error",
 * };
 * ```
 */
export type EmailFailedData =
  & (Delivery & {
    /** Subject of the e-mail. */
    subject?: (string | null) | undefined;
    recipient?: (string | null) | undefined;
    /** Why it went wrong. */
    failure_message: string;
    [x: string]: unknown;
  })
  & DeliveryParent;

/**
 * Data of an open of an e-mail.
 *
 * @example
 * ```ts
 * import type { EmailOpenedData } from "@customerio-notebooks/webhooks";
 *
 * const emailOpenedData: EmailOpenedData = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   subject: "Jazz week",
 *   recipient: "ada@example.com",
 *   proxied: true,
 *   prefetched: false,
 * };
 * ```
 */
export type EmailOpenedData =
  & (Delivery & {
    /** Subject of the e-mail. */
    subject?: (string | null) | undefined;
    /** Address of the recipient. */
    recipient: string;
    /** Whether a proxy fetched it, which hides who read it and where. */
    proxied?: (boolean | null) | undefined;
    /** Whether a machine opened it, such as Apple's mail privacy protection. */
    prefetched?: (boolean | null) | undefined;
    /** Whether it was inferred from a click. */
    synthetic?: (boolean | null) | undefined;
    [x: string]: unknown;
  })
  & DeliveryParent;

/**
 * Data of an e-mail that its recipient did not get.
 *
 * @example
 * ```ts
 * import type { EmailRejectedData } from "@customerio-notebooks/webhooks";
 *
 * const emailRejectedData: EmailRejectedData = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   subject: "Jazz week",
 *   recipient: "ada@example.com",
 *   failure_message: "550 no such mailbox",
 * };
 * ```
 */
export type EmailRejectedData =
  & (Delivery & {
    /** Subject of the e-mail. */
    subject?: (string | null) | undefined;
    /** Address of the recipient. */
    recipient: string;
    /** Why it went wrong. */
    failure_message: string;
    [x: string]: unknown;
  })
  & DeliveryParent;

/**
 * Data of an e-mail that was sent.
 *
 * @example
 * ```ts
 * import type { EmailSentData } from "@customerio-notebooks/webhooks";
 *
 * const emailSentData: EmailSentData = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   subject: "Jazz week",
 *   recipient: "ada@example.com",
 *   headers: { "X-Campaign": [ "jazz" ] },
 * };
 * ```
 */
export type EmailSentData =
  & (Delivery & {
    /** Subject of the e-mail. */
    subject?: (string | null) | undefined;
    /** Address of the recipient. */
    recipient: string;
    /** The message itself, where the webhook is set up to send it. */
    content?: (string | null) | undefined;
    /** The e-mail's headers, where the webhook is set up to send them. */
    headers?:
      | ({
        [key: string]: unknown;
      } | null)
      | undefined;
    [x: string]: unknown;
  })
  & DeliveryParent;

/**
 * Data of someone who left by an e-mail: of the e-mail where there is a recipient, else of the person.
 *
 * @example
 * ```ts
 * import type { EmailUnsubscribedData } from "@customerio-notebooks/webhooks";
 *
 * const emailUnsubscribedData: EmailUnsubscribedData = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   subject: "Jazz week",
 *   recipient: "ada@example.com",
 * };
 * ```
 */
export type EmailUnsubscribedData =
  | EmailData
  | (SubscriptionData & {
    recipient?: null | undefined;
    [x: string]: unknown;
  });

/**
 * Data of a click in an in-app message.
 *
 * @example
 * ```ts
 * import type { InAppClickedData } from "@customerio-notebooks/webhooks";
 *
 * const inAppClickedData: InAppClickedData = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   recipient: "42",
 *   href: "https://shop.example.com/jazz",
 *   link_id: 1,
 *   tracked_response: "tell-me-more",
 * };
 * ```
 */
export type InAppClickedData =
  & (Delivery & {
    /** Where the message went: an address, a number, a URL or a channel. */
    recipient: string;
    /** Where the link leads. */
    href: string;
    /** Id of the link in the message. */
    link_id: number;
    /** Name of the action that was clicked on. */
    tracked_response?: (string | null) | undefined;
    [x: string]: unknown;
  })
  & DeliveryParent;

/**
 * Data of a click on a link in a message.
 *
 * @example
 * ```ts
 * import type { LinkClickedData } from "@customerio-notebooks/webhooks";
 *
 * const linkClickedData: LinkClickedData = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   recipient: "+15551234567",
 *   href: "https://shop.example.com/jazz",
 *   link_id: 1,
 * };
 * ```
 */
export type LinkClickedData =
  & (Delivery & {
    /** Where the message went: an address, a number, a URL or a channel. */
    recipient: string;
    /** Where the link leads. */
    href: string;
    /** Id of the link in the message. */
    link_id: number;
    [x: string]: unknown;
  })
  & DeliveryParent;

/**
 * A message of a newsletter.
 *
 * @example
 * ```ts
 * import type { NewsletterParent } from "@customerio-notebooks/webhooks";
 *
 * const newsletterParent: NewsletterParent = { newsletter_id: 3, content_id: 12 };
 * ```
 */
export type NewsletterParent = {
  broadcast_id?: null | undefined;
  campaign_id?: null | undefined;
  newsletter_id: number | null;
  transactional_message_id?: null | undefined;
  /** The variant of the newsletter. */
  content_id?: (number | null) | undefined;
  [x: string]: unknown;
};

/**
 * Something else than is known to send messages.
 *
 * @example
 * ```ts
 * import type { OtherParent } from "@customerio-notebooks/webhooks";
 *
 * const otherParent: OtherParent = {};
 * ```
 */
export type OtherParent = {
  broadcast_id?: null | undefined;
  campaign_id?: null | undefined;
  newsletter_id?: null | undefined;
  transactional_message_id?: null | undefined;
  [x: string]: unknown;
};

/**
 * All identifiers of the person that an event is about.
 *
 * @example
 * ```ts
 * import type { PersonIdentifiers } from "@customerio-notebooks/webhooks";
 *
 * const personIdentifiers: PersonIdentifiers = { id: "42", email: "ada@example.com", cio_id: "d9c106000001" };
 * ```
 */
export type PersonIdentifiers = {
  /** Id of the person in your own system. */
  id?: (string | null) | undefined;
  email?: (string | null) | undefined;
  /** Customer.io's own id of the person, which never changes. */
  cio_id?: (string | null) | undefined;
  [x: string]: unknown;
};

/**
 * Data of someone who changed their subscription preferences.
 *
 * @example
 * ```ts
 * import type { PreferencesData } from "@customerio-notebooks/webhooks";
 *
 * const preferencesData: PreferencesData = {
 *   customer_id: "42",
 *   email_address: "ada@example.com",
 *   identifiers: { id: "42" },
 *   content: '{"topics":{"topic_1":true}}',
 * };
 * ```
 */
export type PreferencesData =
  & (SubscriptionData & {
    /** The preferences as JSON, where the webhook is set up to send them. */
    content?: (string | null) | undefined;
    delivery_id?: (string | null) | undefined;
    [x: string]: unknown;
  })
  & DeliveryParent;

/**
 * Data of an attempt to send a push notification.
 *
 * @example
 * ```ts
 * import type { PushAttemptedData } from "@customerio-notebooks/webhooks";
 *
 * const pushAttemptedData: PushAttemptedData = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   failure_message: "503 Service Unavailable",
 * };
 * ```
 */
export type PushAttemptedData =
  & (Delivery & {
    failure_message?: (string | null) | undefined;
    [x: string]: unknown;
  })
  & DeliveryParent;

/**
 * Data of a tap on a link in a push notification.
 *
 * @example
 * ```ts
 * import type { PushClickedData } from "@customerio-notebooks/webhooks";
 *
 * const pushClickedData: PushClickedData = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   recipients: [ { device_id: "f3a1", device_platform: "ios" } ],
 *   href: "https://shop.example.com/jazz",
 *   link_id: 1,
 * };
 * ```
 */
export type PushClickedData =
  & (Delivery & {
    recipients: PushDevice[];
    /** Where the link leads. */
    href: string;
    /** Id of the link in the message. */
    link_id: number;
    [x: string]: unknown;
  })
  & DeliveryParent;

/**
 * Data of an event of a push notification.
 *
 * @example
 * ```ts
 * import type { PushData } from "@customerio-notebooks/webhooks";
 *
 * const pushData: PushData = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   recipients: [ { device_id: "f3a1", device_platform: "ios" } ],
 * };
 * ```
 */
export type PushData =
  & (Delivery & {
    recipients: PushDevice[];
    [x: string]: unknown;
  })
  & DeliveryParent;

/**
 * A device that a push notification went to.
 *
 * @example
 * ```ts
 * import type { PushDevice } from "@customerio-notebooks/webhooks";
 *
 * const pushDevice: PushDevice = { device_id: "f3a1", device_platform: "ios" };
 * ```
 */
export type PushDevice = {
  /** The device's token. */
  device_id: string;
  /** `ios` or `android`. */
  device_platform?: (string | null) | undefined;
  [x: string]: unknown;
};

/**
 * A device that a push notification went to, and how that failed.
 *
 * @example
 * ```ts
 * import type { PushDeviceResult } from "@customerio-notebooks/webhooks";
 *
 * const pushDeviceResult: PushDeviceResult = { device_id: "f3a1", device_platform: "ios", failure_message: "not registered" };
 * ```
 */
export type PushDeviceResult = PushDevice & {
  failure_message?: (string | null) | undefined;
  [x: string]: unknown;
};

/**
 * Data of a push notification that devices did not get.
 *
 * @example
 * ```ts
 * import type { PushRejectedData } from "@customerio-notebooks/webhooks";
 *
 * const pushRejectedData: PushRejectedData = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   recipients: [ { device_id: "f3a1", device_platform: "ios", failure_message: "not registered" } ],
 * };
 * ```
 */
export type PushRejectedData =
  & (Delivery & {
    recipients: PushDeviceResult[];
    [x: string]: unknown;
  })
  & DeliveryParent;

/**
 * Data of a push notification that was sent.
 *
 * @example
 * ```ts
 * import type { PushSentData } from "@customerio-notebooks/webhooks";
 *
 * const pushSentData: PushSentData = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   recipients: [ { device_id: "f3a1", device_platform: "ios" } ],
 * };
 * ```
 */
export type PushSentData =
  & (Delivery & {
    recipients: PushDeviceResult[];
    /** The message itself, where the webhook is set up to send it. */
    content?: (string | null) | undefined;
    [x: string]: unknown;
  })
  & DeliveryParent;

/**
 * Data of a message that its recipient did not get.
 *
 * @example
 * ```ts
 * import type { RejectedData } from "@customerio-notebooks/webhooks";
 *
 * const rejectedData: RejectedData = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   recipient: "+15551234567",
 *   failure_message: "unknown number",
 * };
 * ```
 */
export type RejectedData =
  & (Delivery & {
    /** Where the message went: an address, a number, a URL or a channel. */
    recipient: string;
    /** Why it went wrong. */
    failure_message: string;
    [x: string]: unknown;
  })
  & DeliveryParent;

/**
 * Data of an answer to a message.
 *
 * @example
 * ```ts
 * import type { RepliedData } from "@customerio-notebooks/webhooks";
 *
 * const repliedData: RepliedData = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   inbound_event_id: "01HXYZ1234567890ABCDEF",
 *   to: "+15557654321",
 *   recipient: "+15551234567",
 * };
 * ```
 */
export type RepliedData =
  & (Delivery & {
    /** Id of the answer. */
    inbound_event_id: string;
    /** The number that was answered to: the message's sender. */
    to: string;
    /** The number of whoever answered. */
    recipient: string;
    [x: string]: unknown;
  })
  & DeliveryParent;

/**
 * Data of a message that was sent.
 *
 * @example
 * ```ts
 * import type { SentData } from "@customerio-notebooks/webhooks";
 *
 * const sentData: SentData = {
 *   delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
 *   identifiers: { id: "42" },
 *   campaign_id: 7,
 *   recipient: "+15551234567",
 *   content: "Jazz week begins today",
 * };
 * ```
 */
export type SentData =
  & (Delivery & {
    /** Where the message went: an address, a number, a URL or a channel. */
    recipient: string;
    /** The message itself, where the webhook is set up to send it. */
    content?: (string | null) | undefined;
    [x: string]: unknown;
  })
  & DeliveryParent;

/**
 * Data of someone who subscribed or unsubscribed.
 *
 * @example
 * ```ts
 * import type { SubscriptionData } from "@customerio-notebooks/webhooks";
 *
 * const subscriptionData: SubscriptionData = { customer_id: "42", email_address: "ada@example.com", identifiers: { id: "42" } };
 * ```
 */
export type SubscriptionData = {
  customer_id?: (string | null) | undefined;
  email_address?: (string | null) | undefined;
  /** All identifiers of the person that an event is about. */
  identifiers: PersonIdentifiers;
  [x: string]: unknown;
};

/**
 * A transactional message.
 *
 * @example
 * ```ts
 * import type { TransactionalParent } from "@customerio-notebooks/webhooks";
 *
 * const transactionalParent: TransactionalParent = { transactional_message_id: 44 };
 * ```
 */
export type TransactionalParent = {
  broadcast_id?: null | undefined;
  campaign_id?: null | undefined;
  newsletter_id?: null | undefined;
  transactional_message_id: (number | string) | null;
  [x: string]: unknown;
};
