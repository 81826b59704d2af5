// Generated from contract/send.ts and contract/send_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";

/** An e-mail without a template. Its metrics are counted to the transactional message 1. */
export type FreeEmailBody = {
  transactional_message_id?: undefined | undefined;
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
  /** False to leave out who has unsubscribed. Default: true. */
  send_to_unsubscribed?: boolean | undefined;
  /** True to make a draft in place of sending. Default: false. */
  queue_draft?: boolean | undefined;
  /** Language tag of the translation to send, in place of the person's own. */
  language?: string | undefined;
  /** Addresses parted by commas, with or without names; with `bcc` 15 at most. */
  to: string;
  /** Addresses of blind copies, parted by commas. */
  bcc?: string | undefined;
  /** True to send blind copies as messages of their own, marked in the subject. */
  fake_bcc?: boolean | undefined;
  /** Address for answers. */
  reply_to?: string | undefined;
  /** What a mailbox shows beside the subject. */
  preheader?: string | undefined;
  /** Text version; made from `body` where absent. */
  body_plain?: string | undefined;
  /** AMP version. */
  body_amp?: string | undefined;
  /** Files in base64 by file name with extension, 2 MB together at most. */
  attachments?: {
    [key: string]: string;
  } | undefined;
  /** Headers by name, in ASCII. */
  headers?: {
    [key: string]: string;
  } | undefined;
  /** True to leave style sheets as they are. Default: false. */
  disable_css_preprocessing?: boolean | undefined;
  /** False to track neither opens nor clicks. Default: true. */
  tracked?: boolean | undefined;
  /** HTML. */
  body: string;
  /** Subject. */
  subject: string;
  /** Verified address of the sender, with or without a name. */
  from: string;
};

/** The person whom a message is for, by exactly one identifier. Who is new to Customer.io is made. */
export type MessageIdentifiers = {
  id: string;
  email?: never | undefined;
  cio_id?: never | undefined;
} | {
  email: string;
  id?: never | undefined;
  cio_id?: never | undefined;
} | {
  cio_id: string;
  id?: never | undefined;
  email?: never | undefined;
};

/** A device that is made, or changed, as the message is sent. */
export type PushDevice = {
  /** Push token of the device. */
  token: string;
  platform: "ios" | "android";
  /** When it was last used, Unix time in seconds. */
  last_used?: number | undefined;
  /** Such as `device_model` and `app_version`. */
  attributes?: {
    [key: string]: unknown;
  } | undefined;
};

/** An e-mail to send. */
export type SendEmailBody = FreeEmailBody | TemplateEmailBody;

/** A push notification to send. */
export type SendPushBody = {
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
  /** False to leave out who has unsubscribed. Default: true. */
  send_to_unsubscribed?: boolean | undefined;
  /** True to make a draft in place of sending. Default: false. */
  queue_draft?: boolean | undefined;
  /** Language tag of the translation to send, in place of the person's own. */
  language?: string | undefined;
  /** `all` devices of the person, the one `last_used`, or the token of one. */
  to: string;
  /** In place of the template's. */
  title?: string | undefined;
  /** Text, in place of the template's. */
  message?: string | undefined;
  image_url?: string | undefined;
  /** What a tap opens. */
  link?: string | undefined;
  /** On iOS alone. Default: `default`. */
  sound?: ("default" | "none") | undefined;
  /** What the app gets besides; the values are text. */
  custom_data?: {
    [key: string]: string;
  } | undefined;
  /** A device that is made, or changed, as the message is sent. */
  custom_device?: PushDevice | undefined;
  /** What the push services get as it is; it replaces all other fields. */
  custom_payload?: {
    /** As APNs, or Firebase for iOS, takes it. */
    ios?: {
      [key: string]: unknown;
    } | undefined;
    /** As Firebase takes it. */
    android?: {
      [key: string]: unknown;
    } | undefined;
  } | undefined;
};

/** That a message was queued. */
export type SendResult = {
  /** Id of the message, which webhooks and `/v1/messages` name. */
  delivery_id: string;
  /** When it was queued, Unix time in seconds. */
  queued_at?: (number | null) | undefined;
  [x: string]: unknown;
};

/** A text message to send. */
export type SendSmsBody = {
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
  /** False to leave out who has unsubscribed. Default: true. */
  send_to_unsubscribed?: boolean | undefined;
  /** True to make a draft in place of sending. Default: false. */
  queue_draft?: boolean | undefined;
  /** Language tag of the translation to send, in place of the person's own. */
  language?: string | undefined;
  /** Phone number in E.164 format, such as +15551234567, or a template of one. */
  to: string;
  /** Verified number or sender id, in place of the template's. */
  from?: string | undefined;
};

/** An e-mail by a template, parts of which can be replaced. */
export type TemplateEmailBody = {
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
  /** False to leave out who has unsubscribed. Default: true. */
  send_to_unsubscribed?: boolean | undefined;
  /** True to make a draft in place of sending. Default: false. */
  queue_draft?: boolean | undefined;
  /** Language tag of the translation to send, in place of the person's own. */
  language?: string | undefined;
  /** Addresses parted by commas, with or without names; with `bcc` 15 at most. */
  to: string;
  /** Addresses of blind copies, parted by commas. */
  bcc?: string | undefined;
  /** True to send blind copies as messages of their own, marked in the subject. */
  fake_bcc?: boolean | undefined;
  /** Address for answers. */
  reply_to?: string | undefined;
  /** What a mailbox shows beside the subject. */
  preheader?: string | undefined;
  /** Text version; made from `body` where absent. */
  body_plain?: string | undefined;
  /** AMP version. */
  body_amp?: string | undefined;
  /** Files in base64 by file name with extension, 2 MB together at most. */
  attachments?: {
    [key: string]: string;
  } | undefined;
  /** Headers by name, in ASCII. */
  headers?: {
    [key: string]: string;
  } | undefined;
  /** True to leave style sheets as they are. Default: false. */
  disable_css_preprocessing?: boolean | undefined;
  /** False to track neither opens nor clicks. Default: true. */
  tracked?: boolean | undefined;
  /** HTML, in place of the template's. */
  body?: string | undefined;
  /** Subject, in place of the template's. */
  subject?: string | undefined;
  /** Verified address of the sender, in place of the template's. */
  from?: string | undefined;
};

/** A transactional message: by its id, or by its trigger name in any case. */
export type TransactionalMessageReference = number | string;

/** The operations of `contract/send.ts`, with their schemas. */
export interface SendOperations {
  /** Sends an e-mail to one person: `POST /v1/send/email` */
  readonly sendEmail: AppOperation<SendEmailBody, SendResult, never, never>;
  /** Sends a push notification to one person: `POST /v1/send/push` */
  readonly sendPush: AppOperation<SendPushBody, SendResult, never, never>;
  /** Sends a text message to one person: `POST /v1/send/sms` */
  readonly sendSMS: AppOperation<SendSmsBody, SendResult, never, never>;
}
