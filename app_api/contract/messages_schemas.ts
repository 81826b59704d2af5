import { z } from "zod";
import {
  deduplicateId,
  headers,
  limit,
  list,
  next,
  numericId,
  oneOf,
  start,
  text,
  timestamp,
  unixTime,
} from "./fields.ts";
import { CustomerIdentifiers } from "./shared_schemas.ts";

/** The channels that a query can ask for; `twilio` is what webhooks call `sms`. */
export const channel = oneOf(["email", "webhook", "twilio", "whatsapp", "slack", "push", "in_app"]).optional()
  .describe(
    "Only messages of this channel; `twilio` is SMS.",
  );

const metric = oneOf([
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
]).optional().describe("Only messages that have reached this metric.");

const trackedResponses = z.boolean().optional().describe(
  "True to have the answers that people gave in the message, too.",
);

const window = {
  start_ts: unixTime("Only messages from then on; six months at most where both times are absent"),
  end_ts: unixTime("Only messages until then, twelve months after `start_ts` at most"),
};

const page = { start, limit: limit(1000, 50, "Messages") };

const state = oneOf(["failed", "sent", "drafted", "attempted"]).optional().describe(
  "Only messages in this state.",
);

const drafts = z.boolean().optional().describe("True for drafts in place of messages that were sent.");

export const MessagesQuery = z.strictObject({
  ...page,
  type: channel,
  metric,
  drafts,
  campaign_id: numericId("Only messages of this campaign.").optional(),
  newsletter_id: numericId("Only messages of this newsletter.").optional(),
  action_id: numericId("Only messages of this action.").optional(),
  ...window,
}).describe("Which messages of the workspace.");

export const CampaignMessagesQuery = z.strictObject({
  ...page,
  type: channel,
  metric,
  drafts,
  ...window,
  get_tracked_responses: trackedResponses,
}).describe("Which messages of a campaign.");

export const BroadcastMessagesQuery = z.strictObject({
  ...page,
  type: channel,
  metric,
  state,
  ...window,
  get_tracked_responses: trackedResponses,
}).describe("Which messages of a broadcast. Without times, those of the month after its first trigger.");

export const NewsletterMessagesQuery = z.strictObject({
  ...page,
  type: oneOf(["email", "webhook", "twilio", "push", "in_app", "inbox"]).optional().describe(
    "Only messages of this channel; `twilio` is SMS.",
  ),
  metric,
  ...window,
  get_tracked_responses: trackedResponses,
}).describe("Which messages of a newsletter.");

export const TransactionalMessagesQuery = z.strictObject({
  ...page,
  metric,
  state,
  ...window,
  get_tracked_responses: trackedResponses,
}).describe("Which messages of a transactional message.");

export const MessagePath = z.strictObject({
  message_id: text().describe("Id of the message: its delivery id."),
})
  .describe("Which message.");

const reached = z.number().nullish();

export const MessageMetrics = z.looseObject({
  created: reached,
  drafted: reached,
  attempted: reached,
  sent: reached,
  delivered: reached,
  opened: reached,
  human_opened: reached.describe("As `opened`, by people and not by machines."),
  prefetch_opened: reached.describe("As `opened`, by machines that fetch pictures ahead."),
  clicked: reached,
  human_clicked: reached.describe("As `clicked`, by people and not by machines."),
  prefetch_clicked: reached.describe("As `clicked`, by machines that follow links ahead."),
  converted: reached,
  bounced: reached,
  dropped: reached,
  failed: reached,
  spammed: reached.describe("When it was reported as spam."),
  undeliverable: reached,
  unsubscribed: reached.describe("When the person unsubscribed by it."),
}).describe(
  "When a message reached each metric, Unix time in seconds; absent for those that it has not reached.",
);

export const Message = z.looseObject({
  id: z.string().describe("The delivery id."),
  deduplicate_id: deduplicateId,
  message_template_id: z.number().nullish(),
  msg_template_id: z.union([z.number(), z.string()]).nullish().describe(
    "As `message_template_id`, in the messages of a person.",
  ),
  customer_id: z.string().nullish().describe("Id of the person; null where they have none."),
  customer_identifiers: CustomerIdentifiers.nullish(),
  recipient: z.string().nullish().describe("E-mail address, phone number or device, by the channel."),
  subject: z.string().nullish(),
  metrics: MessageMetrics.nullish(),
  created: timestamp("When it was made"),
  failure_message: z.string().nullish().describe("Why it failed, where it did."),
  campaign_id: z.number().nullish(),
  action_id: z.number().nullish(),
  parent_action_id: z.number().nullish().describe(
    "The action that holds its action, such as a random split.",
  ),
  newsletter_id: z.number().nullish(),
  content_id: z.number().nullish().describe("The variant of the newsletter."),
  broadcast_id: z.number().nullish(),
  transactional_message_id: z.number().nullish(),
  trigger_event_id: z.string().nullish().describe("The event that began the campaign, where one did."),
  type: z.string().nullish().describe("Channel: `email`, `webhook`, `twilio`, `slack`, `push`, …"),
  forgotten: z.boolean().nullish().describe("Whether its content was not kept."),
}).describe("A message to one person. Of the ids of what it belongs to, those that do not apply are null.");

export const MessagesResult = z.looseObject({ messages: list(Message), next }).describe(
  "A page of messages.",
);

export const MessageResult = z.looseObject({ message: Message }).describe("One message.");

export const ArchivedMessage = z.looseObject({
  id: z.string().nullish().describe("The delivery id."),
  body: z.string().nullish(),
  from: z.string().nullish(),
  reply_to: z.string().nullish(),
  recipient: z.string().nullish(),
  subject: z.string().nullish(),
  bcc: z.string().nullish(),
  fake_bcc: z.boolean().nullish().describe("Whether the blind copies were sent as messages of their own."),
  preheader_text: z.string().nullish().describe("What a mailbox shows beside the subject."),
  url: z.string().nullish().describe("Where a webhook was sent."),
  request_method: z.string().nullish().describe("HTTP method of a webhook."),
  headers,
  forgotten: z.boolean().nullish().describe("Whether its content was not kept."),
}).describe("A message as it was sent.");

export const ArchivedMessageResult = z.looseObject({ archived_message: ArchivedMessage }).describe(
  "One message as it was sent.",
);
