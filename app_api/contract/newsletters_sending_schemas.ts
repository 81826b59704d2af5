// Newsletters that are made and sent through the API. Facts: the official Node client, release 5.2.0, and its guide.
import { z } from "zod";
import { attributeCondition, comparable, oneOf, text, unixTime, url } from "./fields.ts";
import { SegmentFilter } from "./shared_schemas.ts";

export const NewsletterAttributeFilter = z.strictObject({
  attribute: comparable(z.strictObject({
    ...attributeCondition,
    inverse: z.boolean().optional().describe("True turns the condition round: not equal, or not there."),
  })),
}).describe("People by an attribute.");

export const NewsletterAndFilter = z.strictObject({
  get and() {
    return z.array(NewsletterRecipients).min(1, "cannot be empty");
  },
}).describe("People whom all of the filters find.");

export const NewsletterOrFilter = z.strictObject({
  get or() {
    return z.array(NewsletterRecipients).min(1, "cannot be empty");
  },
}).describe("People whom any of the filters finds.");

export const NewsletterNotFilter = z.strictObject({
  get not() {
    return NewsletterRecipients;
  },
}).describe("People whom the filter, one and not a list, does not find.");

export const NewsletterRecipients = z.union([
  NewsletterAttributeFilter,
  SegmentFilter,
  NewsletterAndFilter,
  NewsletterOrFilter,
  NewsletterNotFilter,
]).describe("Whom a newsletter goes to.");

/** How fast a newsletter goes out. */
const pace = {
  rate_limit_email_rate: z.number().int("must be an integer").min(1, "must be at least 1").optional()
    .describe(
      "Messages of any channel in `rate_limit_time_period`, at most.",
    ),
  rate_limit_time_period: z.literal([60, 3600, 86_400], "must be 60, 3600 or 86400")
    .optional().describe(
      "Seconds: a minute, an hour or a day. Needs `rate_limit_email_rate`, and the other way.",
    ),
  rate_limit_spread: z.boolean().optional().describe("True spreads the messages evenly over each period."),
};

interface Pace {
  readonly rate_limit_email_rate?: number | undefined;
  readonly rate_limit_time_period?: number | undefined;
}

const paced = <Body extends z.ZodType<Pace>>(body: Body) =>
  body.refine(
    (fields) =>
      (fields.rate_limit_email_rate === undefined) === (fields.rate_limit_time_period === undefined),
    "needs rate_limit_email_rate and rate_limit_time_period together",
  );

const moment = unixTime("When to send it").unwrap();

/** What newsletters of all channels have. */
const newsletter = {
  name: text().max(190, "cannot be over 190 characters"),
  recipients: NewsletterRecipients,
  send_now: z.boolean().optional().describe(
    "True sends it at once. Without it and `scheduled_at` it is a draft.",
  ),
  scheduled_at: moment.positive("must be in the future").optional().describe(
    "When to send it, Unix time in seconds; must be in the future.",
  ),
  subscription_topic_id: z.number().int("must be an integer").optional().describe(
    "Which topic people must have subscribed to; the service wants one where the subscription centre is on.",
  ),
  ...pace,
};

interface Newsletter extends Pace {
  readonly send_now?: boolean | undefined;
  readonly scheduled_at?: number | undefined;
}

const consistent = <Body extends z.ZodType<Newsletter>>(body: Body) =>
  paced(body).refine(
    ({ send_now, scheduled_at }) => send_now !== true || scheduled_at === undefined,
    "cannot have both send_now and scheduled_at",
  );

const bodyJson = text().describe("The message as JSON text, as the editor writes it.");

export const EmailNewsletterBody = consistent(
  z.strictObject({
    type: z.literal("email"),
    ...newsletter,
    subject: text(),
    preheader_text: z.string().optional().describe("What mail programs show beside the subject."),
    body: text().describe("HTML without the syntax of Design Studio."),
    body_plain: z.string().optional().describe("Plain text; made from `body` where absent."),
    layout_id: z.number().int("must be an integer").optional().describe("The workspace's own where absent."),
    from: text().optional().describe("A sender identity, as `Name <address>`; or use `from_id`."),
    from_id: z.number().int("must be an integer").optional().describe(
      "Id of a sender identity. Without it and `from` the oldest one that is verified.",
    ),
  }),
).refine(
  ({ from, from_id }) => from === undefined || from_id === undefined,
  "cannot have both from and from_id",
).describe("A newsletter by e-mail.");

export const PushNewsletterBody = consistent(
  z.strictObject({
    type: z.literal("push"),
    ...newsletter,
    subject: text().optional().describe("The title."),
    body: text().optional(),
  }),
).refine(
  ({ subject, body }) => subject !== undefined || body !== undefined,
  "needs subject, body or both",
).describe("A newsletter by push notification.");

export const SmsNewsletterBody = consistent(
  z.strictObject({ type: z.literal("twilio"), ...newsletter, body: text() }),
).describe("A newsletter by SMS, which the App API calls `twilio`.");

export const InAppNewsletterBody = consistent(
  z.strictObject({ type: z.literal("in_app"), ...newsletter, body_json: bodyJson }),
).describe("A newsletter as in-app messages.");

export const InboxNewsletterBody = consistent(
  z.strictObject({ type: z.literal("inbox"), ...newsletter, body_json: bodyJson }),
).describe("A newsletter as messages of the inbox.");

export const WebhookNewsletterBody = consistent(
  z.strictObject({
    type: z.literal("webhook"),
    ...newsletter,
    body: text(),
    request_method: oneOf(["DELETE", "GET", "POST", "PUT", "PATCH"]),
    url: url(),
  }),
).describe("A newsletter as a request to a URL for each person.");

export const NewsletterBody = z.union([
  EmailNewsletterBody,
  PushNewsletterBody,
  SmsNewsletterBody,
  InAppNewsletterBody,
  InboxNewsletterBody,
  WebhookNewsletterBody,
]).describe("A newsletter to make, and when to send it. All of it must be under 1 MB.");

export const NewsletterSendBody = paced(z.strictObject(pace)).describe("How fast the newsletter goes out.");

export const NewsletterScheduleBody = paced(z.strictObject({
  scheduled_at: moment.describe(
    "When to send it, Unix time in seconds; 0 takes back what was scheduled.",
  ),
  timezone: text().optional().describe(
    "IANA name of the time zone to show the time in, such as `Europe/Paris`.",
  ),
  tz_match_enabled: z.boolean().optional().describe(
    "True sends it at that time of day in each person's zone.",
  ),
  ...pace,
})).refine(
  ({ scheduled_at, timezone }) => scheduled_at === 0 || timezone !== undefined,
  { message: "is required with a time", path: ["timezone"] },
).describe("When to send the newsletter.");
