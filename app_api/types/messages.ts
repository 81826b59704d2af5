// Generated from contract/messages.ts and contract/messages_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { CustomerIdentifiers } from "./shared.ts";

/** A message as it was sent. */
export type ArchivedMessage = {
  /** The delivery id. */
  id?: (string | null) | undefined;
  body?: (string | null) | undefined;
  from?: (string | null) | undefined;
  reply_to?: (string | null) | undefined;
  recipient?: (string | null) | undefined;
  subject?: (string | null) | undefined;
  bcc?: (string | null) | undefined;
  /** Whether the blind copies were sent as messages of their own. */
  fake_bcc?: (boolean | null) | undefined;
  /** What a mailbox shows beside the subject. */
  preheader_text?: (string | null) | undefined;
  /** Where a webhook was sent. */
  url?: (string | null) | undefined;
  /** HTTP method of a webhook. */
  request_method?: (string | null) | undefined;
  /** Headers by their names; a list of them in some answers. */
  headers?:
    | (
      | ({
        [key: string]: unknown;
      } | unknown[])
      | null
    )
    | undefined;
  /** Whether its content was not kept. */
  forgotten?: (boolean | null) | undefined;
  [x: string]: unknown;
};

/** One message as it was sent. */
export type ArchivedMessageResult = {
  /** A message as it was sent. */
  archived_message: ArchivedMessage;
  [x: string]: unknown;
};

/** Which messages of a broadcast. Without times, those of the month after its first trigger. */
export type BroadcastMessagesQuery = TransactionalMessagesQuery & {
  /** Only messages of this channel; `twilio` is SMS. */
  type?: ("email" | "webhook" | "twilio" | "whatsapp" | "slack" | "push" | "in_app") | undefined;
};

/** Which messages of a campaign. */
export type CampaignMessagesQuery = {
  /** The `next` of the page before; absent for the first. */
  start?: string | undefined;
  /** Messages a page, 50 where absent, 1000 at most. */
  limit?: number | undefined;
  /** Only messages of this channel; `twilio` is SMS. */
  type?: ("email" | "webhook" | "twilio" | "whatsapp" | "slack" | "push" | "in_app") | undefined;
  /** Only messages that have reached this metric. */
  metric?:
    | (
      | "attempted"
      | "sent"
      | "delivered"
      | "opened"
      | "clicked"
      | "converted"
      | "bounced"
      | "spammed"
      | "unsubscribed"
      | "dropped"
      | "failed"
      | "undeliverable"
    )
    | undefined;
  /** True for drafts in place of messages that were sent. */
  drafts?: boolean | undefined;
  /** Only messages from then on; six months at most where both times are absent, Unix time in seconds. */
  start_ts?: number | undefined;
  /** Only messages until then, twelve months after `start_ts` at most, Unix time in seconds. */
  end_ts?: number | undefined;
  /** True to have the answers that people gave in the message, too. */
  get_tracked_responses?: boolean | undefined;
};

/** A message to one person. Of the ids of what it belongs to, those that do not apply are null. */
export type Message = {
  /** The delivery id. */
  id: string;
  /** Id and time of the last change, as `id:time`. */
  deduplicate_id?: (string | null) | undefined;
  message_template_id?: (number | null) | undefined;
  /** As `message_template_id`, in the messages of a person. */
  msg_template_id?: ((number | string) | null) | undefined;
  /** Id of the person; null where they have none. */
  customer_id?: (string | null) | undefined;
  customer_identifiers?: (CustomerIdentifiers | null) | undefined;
  /** E-mail address, phone number or device, by the channel. */
  recipient?: (string | null) | undefined;
  subject?: (string | null) | undefined;
  metrics?: (MessageMetrics | null) | undefined;
  /** When it was made, Unix time in seconds. */
  created?: (number | null) | undefined;
  /** Why it failed, where it did. */
  failure_message?: (string | null) | undefined;
  campaign_id?: (number | null) | undefined;
  action_id?: (number | null) | undefined;
  /** The action that holds its action, such as a random split. */
  parent_action_id?: (number | null) | undefined;
  newsletter_id?: (number | null) | undefined;
  /** The variant of the newsletter. */
  content_id?: (number | null) | undefined;
  broadcast_id?: (number | null) | undefined;
  transactional_message_id?: (number | null) | undefined;
  /** The event that began the campaign, where one did. */
  trigger_event_id?: (string | null) | undefined;
  /** Channel: `email`, `webhook`, `twilio`, `slack`, `push`, … */
  type?: (string | null) | undefined;
  /** Whether its content was not kept. */
  forgotten?: (boolean | null) | undefined;
  [x: string]: unknown;
};

/** When a message reached each metric, Unix time in seconds; absent for those that it has not reached. */
export type MessageMetrics = {
  created?: (number | null) | undefined;
  drafted?: (number | null) | undefined;
  attempted?: (number | null) | undefined;
  sent?: (number | null) | undefined;
  delivered?: (number | null) | undefined;
  opened?: (number | null) | undefined;
  /** As `opened`, by people and not by machines. */
  human_opened?: (number | null) | undefined;
  /** As `opened`, by machines that fetch pictures ahead. */
  prefetch_opened?: (number | null) | undefined;
  clicked?: (number | null) | undefined;
  /** As `clicked`, by people and not by machines. */
  human_clicked?: (number | null) | undefined;
  /** As `clicked`, by machines that follow links ahead. */
  prefetch_clicked?: (number | null) | undefined;
  converted?: (number | null) | undefined;
  bounced?: (number | null) | undefined;
  dropped?: (number | null) | undefined;
  failed?: (number | null) | undefined;
  /** When it was reported as spam. */
  spammed?: (number | null) | undefined;
  undeliverable?: (number | null) | undefined;
  /** When the person unsubscribed by it. */
  unsubscribed?: (number | null) | undefined;
  [x: string]: unknown;
};

/** Which message. */
export type MessagePath = {
  /** Id of the message: its delivery id. */
  message_id: string;
};

/** One message. */
export type MessageResult = {
  /** A message to one person. Of the ids of what it belongs to, those that do not apply are null. */
  message: Message;
  [x: string]: unknown;
};

/** Which messages of the workspace. */
export type MessagesQuery = {
  /** The `next` of the page before; absent for the first. */
  start?: string | undefined;
  /** Messages a page, 50 where absent, 1000 at most. */
  limit?: number | undefined;
  /** Only messages of this channel; `twilio` is SMS. */
  type?: ("email" | "webhook" | "twilio" | "whatsapp" | "slack" | "push" | "in_app") | undefined;
  /** Only messages that have reached this metric. */
  metric?:
    | (
      | "attempted"
      | "sent"
      | "delivered"
      | "opened"
      | "clicked"
      | "converted"
      | "bounced"
      | "spammed"
      | "unsubscribed"
      | "dropped"
      | "failed"
      | "undeliverable"
    )
    | undefined;
  /** True for drafts in place of messages that were sent. */
  drafts?: boolean | undefined;
  /** Only messages of this campaign. */
  campaign_id?: (number | string) | undefined;
  /** Only messages of this newsletter. */
  newsletter_id?: (number | string) | undefined;
  /** Only messages of this action. */
  action_id?: (number | string) | undefined;
  /** Only messages from then on; six months at most where both times are absent, Unix time in seconds. */
  start_ts?: number | undefined;
  /** Only messages until then, twelve months after `start_ts` at most, Unix time in seconds. */
  end_ts?: number | undefined;
};

/** A page of messages. */
export type MessagesResult = {
  messages?: Message[] | undefined;
  /** Pass as `start` for the next page; empty or absent on the last. */
  next?: (string | null) | undefined;
  [x: string]: unknown;
};

/** Which messages of a newsletter. */
export type NewsletterMessagesQuery = {
  /** The `next` of the page before; absent for the first. */
  start?: string | undefined;
  /** Messages a page, 50 where absent, 1000 at most. */
  limit?: number | undefined;
  /** Only messages of this channel; `twilio` is SMS. */
  type?: ("email" | "webhook" | "twilio" | "push" | "in_app" | "inbox") | undefined;
  /** Only messages that have reached this metric. */
  metric?:
    | (
      | "attempted"
      | "sent"
      | "delivered"
      | "opened"
      | "clicked"
      | "converted"
      | "bounced"
      | "spammed"
      | "unsubscribed"
      | "dropped"
      | "failed"
      | "undeliverable"
    )
    | undefined;
  /** Only messages from then on; six months at most where both times are absent, Unix time in seconds. */
  start_ts?: number | undefined;
  /** Only messages until then, twelve months after `start_ts` at most, Unix time in seconds. */
  end_ts?: number | undefined;
  /** True to have the answers that people gave in the message, too. */
  get_tracked_responses?: boolean | undefined;
};

/** Which messages of a transactional message. */
export type TransactionalMessagesQuery = {
  /** The `next` of the page before; absent for the first. */
  start?: string | undefined;
  /** Messages a page, 50 where absent, 1000 at most. */
  limit?: number | undefined;
  /** Only messages that have reached this metric. */
  metric?:
    | (
      | "attempted"
      | "sent"
      | "delivered"
      | "opened"
      | "clicked"
      | "converted"
      | "bounced"
      | "spammed"
      | "unsubscribed"
      | "dropped"
      | "failed"
      | "undeliverable"
    )
    | undefined;
  /** Only messages in this state. */
  state?: ("failed" | "sent" | "drafted" | "attempted") | undefined;
  /** Only messages from then on; six months at most where both times are absent, Unix time in seconds. */
  start_ts?: number | undefined;
  /** Only messages until then, twelve months after `start_ts` at most, Unix time in seconds. */
  end_ts?: number | undefined;
  /** True to have the answers that people gave in the message, too. */
  get_tracked_responses?: boolean | undefined;
};

/** The operations of `contract/messages.ts`, with their schemas. */
export interface MessageOperations {
  /** Lists the messages that were sent to people: `GET /v1/messages` */
  readonly listMessages: AppOperation<never, MessagesResult, never, MessagesQuery>;
  /** Reads a message and what became of it: `GET /v1/messages/{message_id}` */
  readonly getMessage: AppOperation<never, MessageResult, MessagePath, never>;
  /** Reads a message as it was sent, with its content: `GET /v1/messages/{message_id}/archived_message` */
  readonly getArchivedMessage: AppOperation<never, ArchivedMessageResult, MessagePath, never>;
}
