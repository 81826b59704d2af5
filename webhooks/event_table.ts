// The events as data, with zod's own types; `webhookEvents` shows the table without them. Facts: the official document, its
// newer edition. A subscription that changed is reported under the channel that changed it, whichever that is.
import type { z } from "zod";
import * as schemas from "./event_schemas.ts";

/** What is known of a metric, whatever its object type. */
interface Metric {
  readonly summary: string;
  readonly data: z.ZodType;
}

type Entries<ObjectType extends string, Metrics extends Readonly<Record<string, Metric>>> = {
  readonly [Name in keyof Metrics & string as `${ObjectType}.${Name}`]: {
    readonly objectType: ObjectType;
    readonly metric: Name;
    readonly summary: string;
    readonly data: Metrics[Name]["data"];
  };
};

const metric = <Data extends z.ZodType>(summary: string, data: Data) => ({ summary, data });

function entriesOf<ObjectType extends string, Metrics extends Readonly<Record<string, Metric>>>(
  objectType: ObjectType,
  metrics: Metrics,
): Entries<ObjectType, Metrics> {
  const entries = Object.entries(metrics).map(([name, { summary, data }]) =>
    [`${objectType}.${name}`, { objectType, metric: name, summary, data }] as const
  );
  // The keys of an object built from entries are lost on the compiler.
  return Object.fromEntries(entries) as unknown as Entries<ObjectType, Metrics>;
}

const subscription = {
  subscribed: metric("Someone subscribed.", schemas.SubscriptionData),
  unsubscribed: metric("Someone unsubscribed.", schemas.SubscriptionData),
  cio_subscription_preferences_changed: metric(
    "Someone chose other topics to hear of.",
    schemas.PreferencesData,
  ),
};

const drafted = metric("A message was made and not sent.", schemas.DeliveryData);
const attempted = metric(
  "A message could not be sent for now; it will be tried again.",
  schemas.DeliveryFailureData,
);
const sent = metric("A message was sent.", schemas.SentData);
const delivered = metric("A message reached its recipient.", schemas.AddressedData);
const clicked = metric("Someone clicked on a link in a message.", schemas.LinkClickedData);
const converted = metric("Someone did what a message was to bring about.", schemas.AddressedData);
const bounced = metric("A message was refused on the recipient's side.", schemas.RejectedData);
const failed = metric("A message could not be sent for good.", schemas.DeliveryFailureData);
const undeliverable = metric(
  "A message was not sent, for a limit or for what it lacked.",
  schemas.DeliveryFailureData,
);
const replied = metric("Someone answered a message.", schemas.RepliedData);

/** What a message to one place has, where nobody reports whether it arrived. */
const posted = { drafted, attempted, sent, clicked, failed, undeliverable };

/** Every event by its name: object type and metric. */
export const eventTable = {
  ...entriesOf("customer", subscription),
  ...entriesOf("email", {
    drafted: metric("An e-mail was made and not sent.", schemas.EmailData),
    attempted,
    sent: metric("An e-mail was sent.", schemas.EmailSentData),
    delivered: metric("An e-mail reached its recipient's server.", schemas.EmailData),
    opened: metric("Someone, or a machine, opened an e-mail.", schemas.EmailOpenedData),
    clicked: metric("Someone, or a machine, clicked on a link in an e-mail.", schemas.EmailClickedData),
    converted: metric("Someone did what an e-mail was to bring about.", schemas.EmailData),
    bounced: metric("An e-mail was refused by its recipient's server.", schemas.EmailRejectedData),
    dropped: metric(
      "An e-mail was not sent, as its recipient's address is suppressed.",
      schemas.EmailRejectedData,
    ),
    spammed: metric("Someone marked an e-mail as spam.", schemas.EmailData),
    failed: metric("An e-mail could not be sent for good.", schemas.EmailFailedData),
    undeliverable: metric(
      "An e-mail was not sent, for a limit or for what it lacked.",
      schemas.EmailRejectedData,
    ),
    ...subscription,
    // The name that two events share: with the e-mail by which someone left, or with the person only.
    unsubscribed: metric("Someone unsubscribed by an e-mail.", schemas.EmailUnsubscribedData),
  }),
  ...entriesOf("push", {
    drafted,
    attempted: metric(attempted.summary, schemas.PushAttemptedData),
    sent: metric("A push notification was sent.", schemas.PushSentData),
    delivered: metric("A push notification reached a device.", schemas.PushData),
    opened: metric("Someone opened a push notification.", schemas.PushData),
    clicked: metric("Someone tapped on a link in a push notification.", schemas.PushClickedData),
    converted: metric("Someone did what a push notification was to bring about.", schemas.PushData),
    bounced: metric("A push notification was refused for its devices.", schemas.PushRejectedData),
    dropped: metric("A push notification was not sent to suppressed devices.", schemas.PushRejectedData),
    failed,
    undeliverable,
    ...subscription,
  }),
  ...entriesOf("in_app", {
    drafted,
    attempted,
    sent,
    opened: metric("Someone saw an in-app message.", schemas.DeliveryData),
    clicked: metric("Someone clicked in an in-app message.", schemas.InAppClickedData),
    converted,
    failed,
    undeliverable,
    ...subscription,
  }),
  ...entriesOf("sms", {
    ...posted,
    delivered,
    converted,
    bounced,
    replied,
    ...subscription,
  }),
  ...entriesOf("whatsapp", {
    ...posted,
    delivered,
    opened: metric("Someone read a WhatsApp message.", schemas.AddressedData),
    converted,
    bounced,
    dropped: metric("A WhatsApp message was not sent to a suppressed number.", schemas.RejectedData),
    replied,
    ...subscription,
  }),
  ...entriesOf("slack", { ...posted, ...subscription }),
  ...entriesOf("webhook", { ...posted, ...subscription }),
};
