// Generated from contract/transactional.ts and contract/transactional_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { MessagesResult, TransactionalMessagesQuery } from "./messages.ts";
import type { LinkMetricsQuery, LinkMetricsResult, MetricsPeriodQuery, MetricsResult } from "./metrics.ts";

/** The content of a transactional message in a language. */
export type TransactionalContent = {
  id?: (number | null) | undefined;
  /** Id and time of the last change, as `id:time`. */
  deduplicate_id?: (string | null) | undefined;
  name?: (string | null) | undefined;
  layout?: (string | null) | undefined;
  /** When it was made, Unix time in seconds. */
  created?: (number | null) | undefined;
  /** When it was last changed, Unix time in seconds. */
  updated?: (number | null) | undefined;
  /** HTML of an e-mail, text of another message, payload of a webhook. */
  body?: (string | null) | undefined;
  /** AMP version of an e-mail. */
  body_amp?: (string | null) | undefined;
  /** Text version of an e-mail. */
  body_plain?: (string | null) | undefined;
  /** Language tag; empty for the default. */
  language?: (string | null) | undefined;
  /** Channel: `email`, `in_app`, `push`, `twilio`, `slack`, `webhook`, … */
  type?: (string | null) | undefined;
  from?: (string | null) | undefined;
  /** Id of the sender. */
  from_id?: (number | null) | undefined;
  reply_to?: (string | null) | undefined;
  /** Id of the sender who gets the answers. */
  reply_to_id?: (number | null) | undefined;
  /** What inlines the style sheets: `premailer`, or nothing. */
  preprocessor?: (string | null) | undefined;
  /** Address, often a template such as `{{customer.email}}`. */
  recipient?: (string | null) | undefined;
  subject?: (string | null) | undefined;
  bcc?: (string | null) | undefined;
  /** Whether blind copies are sent as messages of their own. */
  fake_bcc?: (boolean | null) | undefined;
  /** What a mailbox shows beside the subject. */
  preheader_text?: (string | null) | undefined;
  /** Headers by their names; a list of them in some answers. */
  headers?:
    | (
      | ({
        [key: string]: unknown;
      } | unknown[])
      | null
    )
    | undefined;
  [x: string]: unknown;
};

/** The content of a transactional message; what is absent is emptied, since the whole content is replaced. */
export type TransactionalContentBody = {
  /** HTML of an e-mail, text of another message. What was made with the visual editor cannot be changed. */
  body?: string | undefined;
  /** AMP version of an e-mail. */
  body_amp?: string | undefined;
  /** Id of the sender. */
  from_id?: number | undefined;
  /** Id of the sender who gets the answers; null for none. */
  reply_to_id?: (number | null) | undefined;
  /** Address, often a template such as `{{customer.email}}`. */
  recipient?: string | undefined;
  subject?: string | undefined;
  /** What a mailbox shows beside the subject. */
  preheader_text?: string | undefined;
  /** Headers of an e-mail or a webhook. */
  headers?: {
    [key: string]: string;
  } | undefined;
};

/** Which content of a transactional message. */
export type TransactionalContentPath = TransactionalPath & {
  /** Id of the content. */
  content_id: number | string;
};

/** The content of a transactional message: a list, of one. */
export type TransactionalContentResult = {
  content?: TransactionalContent[] | undefined;
  [x: string]: unknown;
};

/** The contents of a transactional message, one a language. */
export type TransactionalContentsResult = {
  contents?: TransactionalContent[] | undefined;
  [x: string]: unknown;
};

/** A transactional message: the template of sends to one person each. */
export type TransactionalMessage = {
  id: number;
  name?: (string | null) | undefined;
  description?: (string | null) | undefined;
  send_to_unsubscribed?: (boolean | null) | undefined;
  link_tracking?: (boolean | null) | undefined;
  open_tracking?: (boolean | null) | undefined;
  /** Whether the content of what was sent is not kept. */
  hide_message_body?: (boolean | null) | undefined;
  /** Whether it makes drafts in place of sending. */
  queue_drafts?: (boolean | null) | undefined;
  /** When it was made, Unix time in seconds. */
  created_at?: (number | null) | undefined;
  /** When it was last changed, Unix time in seconds. */
  updated_at?: (number | null) | undefined;
  [x: string]: unknown;
};

/** One transactional message. */
export type TransactionalMessageResult = {
  /** A transactional message: the template of sends to one person each. */
  message: TransactionalMessage;
  [x: string]: unknown;
};

/** The transactional messages of the workspace. */
export type TransactionalMessagesListResult = {
  messages?: TransactionalMessage[] | undefined;
  [x: string]: unknown;
};

/** Which transactional message. */
export type TransactionalPath = {
  /** Id of the transactional message. */
  transactional_id: number | string;
};

/** Which translation of a transactional message. */
export type TransactionalTranslationPath = TransactionalPath & {
  /** Language tag such as `de` or `es-MX`. */
  language: string;
};

/** The operations of `contract/transactional.ts`, with their schemas. */
export interface TransactionalOperations {
  /** Lists the transactional messages of the workspace: `GET /v1/transactional` */
  readonly listTransactional: AppOperation<never, TransactionalMessagesListResult, never, never>;
  /** Reads a transactional message: `GET /v1/transactional/{transactional_id}` */
  readonly getTransactional: AppOperation<never, TransactionalMessageResult, TransactionalPath, never>;
  /** Counts a transactional message's sends by period and metric: `GET /v1/transactional/{transactional_id}/metrics` */
  readonly transactionalMetrics: AppOperation<never, MetricsResult, TransactionalPath, MetricsPeriodQuery>;
  /** Counts the clicks on the links of a transactional message: `GET /v1/transactional/{transactional_id}/metrics/links` */
  readonly transactionalLinks: AppOperation<never, LinkMetricsResult, TransactionalPath, LinkMetricsQuery>;
  /** Lists what was sent of a transactional message: `GET /v1/transactional/{transactional_id}/messages` */
  readonly transactionalMessages: AppOperation<
    never,
    MessagesResult,
    TransactionalPath,
    TransactionalMessagesQuery
  >;
  /** Reads a translation of a transactional message: `GET /v1/transactional/{transactional_id}/language/{language}` */
  readonly getTransactionalVariant: AppOperation<
    never,
    TransactionalContentResult,
    TransactionalTranslationPath,
    never
  >;
  /** Replaces a translation of a transactional message: `PUT /v1/transactional/{transactional_id}/language/{language}` */
  readonly updateTransactionalVariant: AppOperation<
    TransactionalContentBody,
    TransactionalContentResult,
    TransactionalTranslationPath,
    never
  >;
  /** Lists the contents of a transactional message, one a language: `GET /v1/transactional/{transactional_id}/contents` */
  readonly listTransactionalVariants: AppOperation<
    never,
    TransactionalContentsResult,
    TransactionalPath,
    never
  >;
  /** Replaces a content of a transactional message: `PUT /v1/transactional/{transactional_id}/content/{content_id}` */
  readonly updateTransactional: AppOperation<
    TransactionalContentBody,
    TransactionalContentResult,
    TransactionalContentPath,
    never
  >;
}
