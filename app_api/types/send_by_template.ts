// Generated from contract/send_by_template.ts and contract/send_by_template_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { MessageIdentifiers, SendResult, TransactionalMessageReference } from "./send.ts";

/** A message to send in an app: an in-app message, or one for the inbox. */
export type SendAppMessageBody = {
  /** A transactional message: by its id, or by its trigger name in any case. */
  transactional_message_id: TransactionalMessageReference;
  /** The person whom a message is for, by exactly one identifier. Who is new to Customer.io is made. */
  identifiers: MessageIdentifiers;
  /** What the message can refer to. */
  message_data?: {
    [key: string]: unknown;
  } | undefined;
  /** When to send, 90 days from now at most; a time that has passed is now, Unix time in seconds. */
  send_at?: number | undefined;
  /** True to keep no copy of the content. Default: false. */
  disable_message_retention?: boolean | undefined;
  /** True to make a draft in place of sending. Default: false. */
  queue_draft?: boolean | undefined;
  /** Language tag of the translation to send, in place of the person's own. */
  language?: string | undefined;
};

/** A WhatsApp message to send. */
export type SendWhatsappBody = SendAppMessageBody & {
  /** False to leave out who has unsubscribed. Default: true. */
  send_to_unsubscribed?: boolean | undefined;
  /** A phone number in E.164 format, or Liquid that gives one; the template's where absent. */
  to?: string | undefined;
  /** A phone number in E.164 format, or Liquid that gives one; the template's where absent. */
  from?: string | undefined;
  /** False to track no clicks. Default: true. */
  tracked?: boolean | undefined;
};

/** The operations of `contract/send_by_template.ts`, with their schemas. */
export interface SendByTemplateOperations {
  /** Sends a transactional in-app message: `POST /v1/send/in_app` */
  readonly sendInApp: AppOperation<SendAppMessageBody, SendResult, never, never>;
  /** Sends a transactional message to a person's inbox in the app: `POST /v1/send/inbox_message` */
  readonly sendInboxMessage: AppOperation<SendAppMessageBody, SendResult, never, never>;
  /** Sends a transactional WhatsApp message: `POST /v1/send/whatsapp` */
  readonly sendWhatsApp: AppOperation<SendWhatsappBody, SendResult, never, never>;
}
