// Generated from contract/sends_by_template.ts and contract/sends_by_template_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";

/** A transactional message in the app: an in-app message, or one in the inbox. */
export type AppMessageBody = {
  /** The template: its id, or its trigger name in any case. */
  transactional_message_id: number | string;
  /** Who gets the message, by exactly one of id, e-mail address and cio_id. */
  identifiers: MessageIdentifiers;
  /** What Liquid in the template finds in `trigger`. */
  message_data?: {
    [key: string]: unknown;
  } | undefined;
  /** When to send it, Unix time in seconds: at most 90 days ahead; a time that is past means now. */
  send_at?: number | undefined;
  /** True keeps no content of the message after it is sent; false where absent. */
  disable_message_retention?: boolean | undefined;
  /** True makes a draft, which a person must send; false where absent. */
  queue_draft?: boolean | undefined;
  /** Language tag, in place of the person's own language. */
  language?: string | undefined;
};

/** Who gets the message, by exactly one of id, e-mail address and cio_id. */
export type MessageIdentifiers = {
  id: string | number;
} | {
  email: string;
} | {
  cio_id: string;
};

/** A message that was taken on. */
export type QueuedMessage = {
  /** Id of the delivery, which reports of it name. */
  delivery_id: string;
  /** When it was taken on, Unix time in seconds. */
  queued_at?: (number | null) | undefined;
  [x: string]: unknown;
};

/** A transactional WhatsApp message. */
export type WhatsappMessageBody = AppMessageBody & {
  /** A phone number in E.164 format, or Liquid that gives one; the template's where absent. */
  to?: string | undefined;
  /** A phone number in E.164 format, or Liquid that gives one; the template's where absent. */
  from?: string | undefined;
  /** False does not track clicks; true where absent. */
  tracked?: boolean | undefined;
  /** False does not send to people who have unsubscribed; true where absent. */
  send_to_unsubscribed?: boolean | undefined;
};

/** The operations of `contract/sends_by_template.ts`, with their schemas. */
export interface SendByTemplateOperations {
  /** Sends a transactional in-app message: `POST /v1/send/in_app` */
  readonly sendInApp: AppOperation<AppMessageBody, QueuedMessage, never, never>;
  /** Sends a transactional message to a person's inbox in the app: `POST /v1/send/inbox_message` */
  readonly sendInboxMessage: AppOperation<AppMessageBody, QueuedMessage, never, never>;
  /** Sends a transactional WhatsApp message: `POST /v1/send/whatsapp` */
  readonly sendWhatsApp: AppOperation<WhatsappMessageBody, QueuedMessage, never, never>;
}
