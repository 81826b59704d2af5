// What the `data` of each event holds, as zod schemas: the one place where these shapes are written by hand. The types in
// `event_types.ts` are generated from here by `deno task generate`. Facts: the official document on reporting webhooks, both
// editions. Where it contradicts itself, what is asked for is the less: an event of the service is never wrong. So what it
// leaves out of its own examples may be absent, and what may be absent may be null, as the App API writes it.
import { z } from "zod";

/** Says of the type of a value what is wanted, in the words of a reader of the event. */
const wanted = (what: string) => ({ error: `must be ${what}` });

const text = z.string(wanted("text"));
const whole = z.int(wanted("a whole number"));
const flag = z.boolean(wanted("true or false"));
const maybeText = text.nullish();
const maybeWhole = whole.nullish();
const maybeFlag = flag.nullish();

export const PersonIdentifiers = z.looseObject({
  id: maybeText.describe("Id of the person in your own system."),
  email: maybeText,
  cio_id: maybeText.describe("Customer.io's own id of the person, which never changes."),
}).describe("All identifiers of the person that an event is about.").meta({
  examples: [{ id: "42", email: "ada@example.com", cio_id: "d9c106000001" }],
});

/** The ids of the other parents, so that the compiler can tell a parent by its id. */
const absent = z.null().optional();
const none = {
  broadcast_id: absent,
  campaign_id: absent,
  newsletter_id: absent,
  transactional_message_id: absent,
};

// The document has it as text, and as a number in its example.
const journey = z.union([text, whole], wanted("text or a whole number")).nullish();

const action = {
  action_id: maybeWhole.describe("The item of the workflow that sent the message."),
  parent_action_id: maybeWhole.describe("The test or group that the item belongs to."),
  journey_id: journey.describe("The person's way through the workflow."),
};

export const BroadcastParent = z.looseObject({
  ...none,
  broadcast_id: whole.nullable(),
  ...action,
  trigger_id: maybeWhole.describe("Which call of the API it was."),
}).describe("A message of a broadcast that was triggered through the API.").meta({
  examples: [{ broadcast_id: 9, trigger_id: 1, action_id: 42 }],
});

export const CampaignParent = z.looseObject({
  ...none,
  campaign_id: whole.nullable(),
  ...action,
  trigger_event_id: maybeText.describe("The event that triggered the campaign."),
}).describe("A message of a campaign.").meta({ examples: [{ campaign_id: 7, action_id: 42 }] });

export const NewsletterParent = z.looseObject({
  ...none,
  newsletter_id: whole.nullable(),
  content_id: maybeWhole.describe("The variant of the newsletter."),
}).describe("A message of a newsletter.").meta({ examples: [{ newsletter_id: 3, content_id: 12 }] });

// The document gives these to e-mail and push only; the service sends transactional SMS and in-app messages as well.
export const TransactionalParent = z.looseObject({
  ...none,
  transactional_message_id: z.union([whole, text], wanted("a number or a name")).nullable(),
}).describe("A transactional message.").meta({ examples: [{ transactional_message_id: 44 }] });

export const OtherParent = z.looseObject(none).describe("Something else than is known to send messages.")
  .meta({ examples: [{}] });

export const DeliveryParent = z.union([
  CampaignParent,
  BroadcastParent,
  NewsletterParent,
  TransactionalParent,
  OtherParent,
]).describe("What a message was sent by: only that id is there.").meta({ examples: [{ campaign_id: 7 }] });

export const Delivery = z.looseObject({
  delivery_id: text.describe("Id of the message that was made for this person."),
  customer_id: maybeText,
  identifiers: PersonIdentifiers,
}).describe("One message to one person.").meta({
  examples: [{ delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY", identifiers: { id: "42" } }],
});

const ada = { delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY", identifiers: { id: "42" }, campaign_id: 7 };

/** The data of an event of a message, with any parent. */
function deliveryData<Fields extends z.core.$ZodShape>(
  description: string,
  fields: Fields,
  example: Record<string, unknown>,
) {
  return z.intersection(z.looseObject({ ...Delivery.shape, ...fields }), DeliveryParent).describe(description)
    .meta({ examples: [{ ...ada, ...example }] });
}

const subject = maybeText.describe("Subject of the e-mail.");
const address = text.describe("Where the message went: an address, a number, a URL or a channel.");
const content = maybeText.describe("The message itself, where the webhook is set up to send it.");
const failureMessage = text.describe("Why it went wrong.");
const link = {
  href: text.describe("Where the link leads."),
  link_id: whole.describe("Id of the link in the message."),
};
const clicked = { href: "https://shop.example.com/jazz", link_id: 1 };

export const DeliveryData = deliveryData("Data of an event of a message.", {}, {});

export const DeliveryFailureData = deliveryData(
  "Data of an attempt to send that failed, for good or for now.",
  { failure_message: failureMessage },
  { failure_message: "504 Gateway Timeout" },
);

export const AddressedData = deliveryData(
  "Data of an event of a message to an address.",
  { recipient: address },
  { recipient: "+15551234567" },
);

export const SentData = deliveryData(
  "Data of a message that was sent.",
  { recipient: address, content },
  { recipient: "+15551234567", content: "Jazz week begins today" },
);

export const LinkClickedData = deliveryData(
  "Data of a click on a link in a message.",
  { recipient: address, ...link },
  { recipient: "+15551234567", ...clicked },
);

export const RejectedData = deliveryData(
  "Data of a message that its recipient did not get.",
  { recipient: address, failure_message: failureMessage },
  { recipient: "+15551234567", failure_message: "unknown number" },
);

export const RepliedData = deliveryData(
  "Data of an answer to a message.",
  {
    inbound_event_id: text.describe("Id of the answer."),
    to: text.describe("The number that was answered to: the message's sender."),
    recipient: text.describe("The number of whoever answered."),
  },
  { inbound_event_id: "01HXYZ1234567890ABCDEF", to: "+15557654321", recipient: "+15551234567" },
);

// The document requires the subject, and leaves it out of its own example.
const email = { subject, recipient: text.describe("Address of the recipient.") };
const jazzWeek = { subject: "Jazz week", recipient: "ada@example.com" };

export const EmailData = deliveryData("Data of an event of an e-mail.", email, jazzWeek);

export const EmailSentData = deliveryData(
  "Data of an e-mail that was sent.",
  {
    ...email,
    content,
    headers: z.record(z.string(), z.unknown(), wanted("an object")).nullish()
      .describe("The e-mail's headers, where the webhook is set up to send them."),
  },
  { ...jazzWeek, headers: { "X-Campaign": ["jazz"] } },
);

export const EmailOpenedData = deliveryData(
  "Data of an open of an e-mail.",
  {
    ...email,
    proxied: maybeFlag.describe("Whether a proxy fetched it, which hides who read it and where."),
    prefetched: maybeFlag.describe("Whether a machine opened it, such as Apple's mail privacy protection."),
    synthetic: maybeFlag.describe("Whether it was inferred from a click."),
  },
  { ...jazzWeek, proxied: true, prefetched: false },
);

export const EmailClickedData = deliveryData(
  "Data of a click on a link in an e-mail.",
  { ...email, ...link, machine: maybeFlag.describe("Whether a machine clicked.") },
  { ...jazzWeek, ...clicked, machine: false },
);

export const EmailRejectedData = deliveryData(
  "Data of an e-mail that its recipient did not get.",
  { ...email, failure_message: failureMessage },
  { ...jazzWeek, failure_message: "550 no such mailbox" },
);

// The document requires a recipient here, of which it does not say what it is.
export const EmailFailedData = deliveryData(
  "Data of an e-mail that could not be sent.",
  { subject, recipient: maybeText, failure_message: failureMessage },
  { subject: "Jazz week", failure_message: "the template has an error" },
);

export const SubscriptionData = z.looseObject({
  customer_id: maybeText,
  email_address: maybeText,
  identifiers: PersonIdentifiers,
}).describe("Data of someone who subscribed or unsubscribed.").meta({
  examples: [{ customer_id: "42", email_address: "ada@example.com", identifiers: { id: "42" } }],
});

// Two events have this name. They are told apart by the recipient, which only the e-mail's has.
export const EmailUnsubscribedData = z.union([
  EmailData,
  z.looseObject({ ...SubscriptionData.shape, recipient: absent }),
]).describe(
  "Data of someone who left by an e-mail: of the e-mail where there is a recipient, else of the person.",
).meta({
  examples: [{ ...ada, ...jazzWeek }],
});

// The document calls a drafted push `attempted`, so that one may come without the failure that it requires.
export const PushAttemptedData = deliveryData(
  "Data of an attempt to send a push notification.",
  { failure_message: failureMessage.nullish() },
  { failure_message: "503 Service Unavailable" },
);

const device = {
  device_id: text.describe("The device's token."),
  device_platform: maybeText.describe("`ios` or `android`."),
};

export const PushDevice = z.looseObject(device).describe("A device that a push notification went to.").meta({
  examples: [{ device_id: "f3a1", device_platform: "ios" }],
});

export const PushDeviceResult = z.looseObject({ ...device, failure_message: failureMessage.nullish() })
  .describe("A device that a push notification went to, and how that failed.").meta({
    examples: [{ device_id: "f3a1", device_platform: "ios", failure_message: "not registered" }],
  });

const phone = { device_id: "f3a1", device_platform: "ios" };

export const PushData = deliveryData(
  "Data of an event of a push notification.",
  { recipients: z.array(PushDevice, wanted("a list")) },
  { recipients: [phone] },
);

export const PushSentData = deliveryData(
  "Data of a push notification that was sent.",
  { recipients: z.array(PushDeviceResult, wanted("a list")), content },
  { recipients: [phone] },
);

export const PushClickedData = deliveryData(
  "Data of a tap on a link in a push notification.",
  { recipients: z.array(PushDevice, wanted("a list")), ...link },
  { recipients: [phone], ...clicked },
);

export const PushRejectedData = deliveryData(
  "Data of a push notification that devices did not get.",
  { recipients: z.array(PushDeviceResult, wanted("a list")) },
  { recipients: [{ ...phone, failure_message: "not registered" }] },
);

export const InAppClickedData = deliveryData(
  "Data of a click in an in-app message.",
  {
    recipient: address,
    ...link,
    tracked_response: maybeText.describe("Name of the action that was clicked on."),
  },
  { recipient: "42", ...clicked, tracked_response: "tell-me-more" },
);

// Only a change that a message brought about has a delivery and its parent.
export const PreferencesData = z.intersection(
  z.looseObject({
    ...SubscriptionData.shape,
    content: maybeText.describe("The preferences as JSON, where the webhook is set up to send them."),
    delivery_id: maybeText,
  }),
  DeliveryParent,
).describe("Data of someone who changed their subscription preferences.").meta({
  examples: [{
    customer_id: "42",
    email_address: "ada@example.com",
    identifiers: { id: "42" },
    content: '{"topics":{"topic_1":true}}',
  }],
});
