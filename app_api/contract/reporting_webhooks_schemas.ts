import { z } from "zod";
import { list, numericId, oneOf, text, url } from "./fields.ts";

export const ReportingWebhookPath = z.strictObject({ webhook_id: numericId("Id of the reporting webhook.") })
  .describe(
    "Which reporting webhook.",
  );

export const ReportingWebhookEvent = oneOf([
  "customer_subscribed",
  "customer_unsubscribed",
  "customer_subscription_preferences_changed",
  "email_drafted",
  "email_attempted",
  "email_sent",
  "email_delivered",
  "email_opened",
  "email_clicked",
  "email_converted",
  "email_bounced",
  "email_dropped",
  "email_deferred",
  "email_spammed",
  "email_failed",
  "email_unsubscribed",
  "email_undeliverable",
  "push_drafted",
  "push_attempted",
  "push_sent",
  "push_delivered",
  "push_opened",
  "push_clicked",
  "push_converted",
  "push_bounced",
  "push_dropped",
  "push_failed",
  "push_undeliverable",
  "slack_drafted",
  "slack_attempted",
  "slack_sent",
  "slack_clicked",
  "slack_converted",
  "slack_failed",
  "sms_drafted",
  "sms_attempted",
  "sms_sent",
  "sms_delivered",
  "sms_clicked",
  "sms_converted",
  "sms_bounced",
  "sms_failed",
  "sms_undeliverable",
  "webhook_drafted",
  "webhook_attempted",
  "webhook_sent",
  "webhook_clicked",
  "webhook_converted",
  "webhook_failed",
  "webhook_undeliverable",
]).describe("An event that a reporting webhook can be told of.");

export const ReportingWebhookBody = z.strictObject({
  name: text(),
  endpoint: url().describe("Where the events are sent."),
  events: z.array(ReportingWebhookEvent).min(1, "cannot be empty").describe("Which events are sent."),
  disabled: z.boolean().optional().describe("True to send nothing."),
  full_resolution: z.boolean().optional().describe(
    "True for every open and click, false for the first of each message. Default: false.",
  ),
  with_content: z.boolean().optional().describe("True to have the content with `sent` events."),
}).describe("A reporting webhook as it is to be.");

export const ReportingWebhook = z.looseObject({
  id: z.number(),
  name: z.string().nullish(),
  endpoint: z.string().nullish(),
  events: list(z.string()),
  disabled: z.boolean().nullish(),
  full_resolution: z.boolean().nullish(),
  with_content: z.boolean().nullish(),
}).describe("A reporting webhook: where Customer.io sends what becomes of messages.");

export const ReportingWebhooksResult = z.looseObject({ reporting_webhooks: list(ReportingWebhook) }).describe(
  "The reporting webhooks of the workspace.",
);
