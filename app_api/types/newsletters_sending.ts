// Generated from contract/newsletters_sending.ts and contract/newsletters_sending_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { NewsletterPath, NewsletterResult } from "./newsletters.ts";
import type { SegmentFilter } from "./shared.ts";

/** A newsletter by e-mail. */
export type EmailNewsletterBody = NewsletterSendBody & {
  type: "email";
  name: string;
  /** Whom a newsletter goes to. */
  recipients: NewsletterRecipients;
  /** True sends it at once. Without it and `scheduled_at` it is a draft. */
  send_now?: boolean | undefined;
  /** When to send it, Unix time in seconds; must be in the future. */
  scheduled_at?: number | undefined;
  /** Which topic people must have subscribed to; the service wants one where the subscription centre is on. */
  subscription_topic_id?: number | undefined;
  subject: string;
  /** What mail programs show beside the subject. */
  preheader_text?: string | undefined;
  /** HTML without the syntax of Design Studio. */
  body: string;
  /** Plain text; made from `body` where absent. */
  body_plain?: string | undefined;
  /** The workspace's own where absent. */
  layout_id?: number | undefined;
  /** A sender identity, as `Name <address>`; or use `from_id`. */
  from?: string | undefined;
  /** Id of a sender identity. Without it and `from` the oldest one that is verified. */
  from_id?: number | undefined;
};

/** A newsletter as in-app messages. */
export type InAppNewsletterBody = NewsletterSendBody & {
  type: "in_app";
  name: string;
  /** Whom a newsletter goes to. */
  recipients: NewsletterRecipients;
  /** True sends it at once. Without it and `scheduled_at` it is a draft. */
  send_now?: boolean | undefined;
  /** When to send it, Unix time in seconds; must be in the future. */
  scheduled_at?: number | undefined;
  /** Which topic people must have subscribed to; the service wants one where the subscription centre is on. */
  subscription_topic_id?: number | undefined;
  /** The message as JSON text, as the editor writes it. */
  body_json: string;
};

/** A newsletter as messages of the inbox. */
export type InboxNewsletterBody = NewsletterSendBody & {
  type: "inbox";
  name: string;
  /** Whom a newsletter goes to. */
  recipients: NewsletterRecipients;
  /** True sends it at once. Without it and `scheduled_at` it is a draft. */
  send_now?: boolean | undefined;
  /** When to send it, Unix time in seconds; must be in the future. */
  scheduled_at?: number | undefined;
  /** Which topic people must have subscribed to; the service wants one where the subscription centre is on. */
  subscription_topic_id?: number | undefined;
  /** The message as JSON text, as the editor writes it. */
  body_json: string;
};

/** People whom all of the filters find. */
export type NewsletterAndFilter = {
  and: NewsletterRecipients[];
};

/** People by an attribute. */
export type NewsletterAttributeFilter = {
  attribute: {
    /** Name of the attribute. */
    field: string;
    operator: "eq" | "exists";
    /** For `eq`: what the attribute equals. */
    value?: (string | number | boolean) | undefined;
    /** True turns the condition round: not equal, or not there. */
    inverse?: boolean | undefined;
  };
};

/** A newsletter to make, and when to send it. All of it must be under 1 MB. */
export type NewsletterBody =
  | EmailNewsletterBody
  | PushNewsletterBody
  | SmsNewsletterBody
  | InAppNewsletterBody
  | InboxNewsletterBody
  | WebhookNewsletterBody;

/** People whom the filter, one and not a list, does not find. */
export type NewsletterNotFilter = {
  /** Whom a newsletter goes to. */
  not: NewsletterRecipients;
};

/** People whom any of the filters finds. */
export type NewsletterOrFilter = {
  or: NewsletterRecipients[];
};

/** Whom a newsletter goes to. */
export type NewsletterRecipients =
  | NewsletterAttributeFilter
  | SegmentFilter
  | NewsletterAndFilter
  | NewsletterOrFilter
  | NewsletterNotFilter;

/** When to send the newsletter. */
export type NewsletterScheduleBody = NewsletterSendBody & {
  /** When to send it, Unix time in seconds; 0 takes back what was scheduled. */
  scheduled_at: number;
  /** IANA name of the time zone to show the time in, such as `Europe/Paris`. */
  timezone?: string | undefined;
  /** True sends it at that time of day in each person's zone. */
  tz_match_enabled?: boolean | undefined;
};

/** How fast the newsletter goes out. */
export type NewsletterSendBody = {
  /** Messages of any channel in `rate_limit_time_period`, at most. */
  rate_limit_email_rate?: number | undefined;
  /** Seconds: a minute, an hour or a day. Needs `rate_limit_email_rate`, and the other way. */
  rate_limit_time_period?: (60 | 3600 | 86400) | undefined;
  /** True spreads the messages evenly over each period. */
  rate_limit_spread?: boolean | undefined;
};

/** A newsletter by push notification. */
export type PushNewsletterBody = NewsletterSendBody & {
  type: "push";
  name: string;
  /** Whom a newsletter goes to. */
  recipients: NewsletterRecipients;
  /** True sends it at once. Without it and `scheduled_at` it is a draft. */
  send_now?: boolean | undefined;
  /** When to send it, Unix time in seconds; must be in the future. */
  scheduled_at?: number | undefined;
  /** Which topic people must have subscribed to; the service wants one where the subscription centre is on. */
  subscription_topic_id?: number | undefined;
  /** The title. */
  subject?: string | undefined;
  body?: string | undefined;
};

/** A newsletter by SMS, which the App API calls `twilio`. */
export type SmsNewsletterBody = NewsletterSendBody & {
  type: "twilio";
  name: string;
  /** Whom a newsletter goes to. */
  recipients: NewsletterRecipients;
  /** True sends it at once. Without it and `scheduled_at` it is a draft. */
  send_now?: boolean | undefined;
  /** When to send it, Unix time in seconds; must be in the future. */
  scheduled_at?: number | undefined;
  /** Which topic people must have subscribed to; the service wants one where the subscription centre is on. */
  subscription_topic_id?: number | undefined;
  body: string;
};

/** A newsletter as a request to a URL for each person. */
export type WebhookNewsletterBody = NewsletterSendBody & {
  type: "webhook";
  name: string;
  /** Whom a newsletter goes to. */
  recipients: NewsletterRecipients;
  /** True sends it at once. Without it and `scheduled_at` it is a draft. */
  send_now?: boolean | undefined;
  /** When to send it, Unix time in seconds; must be in the future. */
  scheduled_at?: number | undefined;
  /** Which topic people must have subscribed to; the service wants one where the subscription centre is on. */
  subscription_topic_id?: number | undefined;
  body: string;
  request_method: "DELETE" | "GET" | "POST" | "PUT" | "PATCH";
  url: string;
};

/** The operations of `contract/newsletters_sending.ts`, with their schemas. */
export interface NewsletterSendingOperations {
  /** Makes a newsletter, and sends or schedules it where the body says so: `POST /v1/newsletters` */
  readonly createNewsletter: AppOperation<NewsletterBody, NewsletterResult, never, never>;
  /** Sends a newsletter that is a draft: `POST /v1/newsletters/{newsletter_id}/send` */
  readonly sendNewsletter: AppOperation<NewsletterSendBody, NewsletterResult, NewsletterPath, never>;
  /** Sets when a newsletter is sent that is a draft, or takes it back: `POST /v1/newsletters/{newsletter_id}/schedule` */
  readonly scheduleNewsletter: AppOperation<NewsletterScheduleBody, NewsletterResult, NewsletterPath, never>;
}
