// Generated from contract/reporting_webhooks.ts and contract/reporting_webhooks_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { Acknowledgement } from "./shared.ts";

/** A reporting webhook: where Customer.io sends what becomes of messages. */
export type ReportingWebhook = {
  id: number;
  name?: (string | null) | undefined;
  endpoint?: (string | null) | undefined;
  events?: string[] | undefined;
  disabled?: (boolean | null) | undefined;
  full_resolution?: (boolean | null) | undefined;
  with_content?: (boolean | null) | undefined;
  [x: string]: unknown;
};

/** A reporting webhook as it is to be. */
export type ReportingWebhookBody = {
  name: string;
  /** Where the events are sent. */
  endpoint: string;
  /** Which events are sent. */
  events: ReportingWebhookEvent[];
  /** True to send nothing. */
  disabled?: boolean | undefined;
  /** True for every open and click, false for the first of each message. Default: false. */
  full_resolution?: boolean | undefined;
  /** True to have the content with `sent` events. */
  with_content?: boolean | undefined;
};

/** An event that a reporting webhook can be told of. */
export type ReportingWebhookEvent =
  | "customer_subscribed"
  | "customer_unsubscribed"
  | "customer_subscription_preferences_changed"
  | "email_drafted"
  | "email_attempted"
  | "email_sent"
  | "email_delivered"
  | "email_opened"
  | "email_clicked"
  | "email_converted"
  | "email_bounced"
  | "email_dropped"
  | "email_deferred"
  | "email_spammed"
  | "email_failed"
  | "email_unsubscribed"
  | "email_undeliverable"
  | "push_drafted"
  | "push_attempted"
  | "push_sent"
  | "push_delivered"
  | "push_opened"
  | "push_clicked"
  | "push_converted"
  | "push_bounced"
  | "push_dropped"
  | "push_failed"
  | "push_undeliverable"
  | "slack_drafted"
  | "slack_attempted"
  | "slack_sent"
  | "slack_clicked"
  | "slack_converted"
  | "slack_failed"
  | "sms_drafted"
  | "sms_attempted"
  | "sms_sent"
  | "sms_delivered"
  | "sms_clicked"
  | "sms_converted"
  | "sms_bounced"
  | "sms_failed"
  | "sms_undeliverable"
  | "webhook_drafted"
  | "webhook_attempted"
  | "webhook_sent"
  | "webhook_clicked"
  | "webhook_converted"
  | "webhook_failed"
  | "webhook_undeliverable";

/** Which reporting webhook. */
export type ReportingWebhookPath = {
  /** Id of the reporting webhook. */
  webhook_id: number | string;
};

/** The reporting webhooks of the workspace. */
export type ReportingWebhooksResult = {
  reporting_webhooks?: ReportingWebhook[] | undefined;
  [x: string]: unknown;
};

/** The operations of `contract/reporting_webhooks.ts`, with their schemas. */
export interface ReportingWebhookOperations {
  /** Makes a reporting webhook: `POST /v1/reporting_webhooks` */
  readonly createWebhook: AppOperation<ReportingWebhookBody, ReportingWebhook, never, never>;
  /** Lists the reporting webhooks of the workspace: `GET /v1/reporting_webhooks` */
  readonly listWebhooks: AppOperation<never, ReportingWebhooksResult, never, never>;
  /** Reads a reporting webhook: `GET /v1/reporting_webhooks/{webhook_id}` */
  readonly getWebhook: AppOperation<never, ReportingWebhook, ReportingWebhookPath, never>;
  /** Replaces the settings of a reporting webhook: `PUT /v1/reporting_webhooks/{webhook_id}` */
  readonly updateWebhook: AppOperation<ReportingWebhookBody, ReportingWebhook, ReportingWebhookPath, never>;
  /** Deletes a reporting webhook: `DELETE /v1/reporting_webhooks/{webhook_id}` */
  readonly deleteWebhook: AppOperation<never, Acknowledgement, ReportingWebhookPath, never>;
}
