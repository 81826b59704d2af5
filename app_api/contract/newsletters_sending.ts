import type { NewsletterSendingOperations } from "../types/newsletters_sending.ts";
import { NewsletterPath, NewsletterResult } from "./newsletters_schemas.ts";
import { NewsletterBody, NewsletterScheduleBody, NewsletterSendBody } from "./newsletters_sending_schemas.ts";

const newsletter = {
  id: 12,
  deduplicate_id: "12:1790000000",
  name: "Autumn sale",
  type: "email",
  content_ids: [31],
  tags: null,
  recipient_segment_ids: [7],
  subscription_topic_id: 1,
  sent_at: 0,
  created: 1_790_000_000,
  updated: 1_790_000_000,
};

export const newsletterSendingOperations: NewsletterSendingOperations = {
  createNewsletter: {
    id: "createNewsletter",
    summary: "Makes a newsletter, and sends or schedules it where the body says so",
    method: "POST",
    path: "/v1/newsletters",
    rateLimit: "general",
    repeatable: false,
    resource: "newsletters",
    name: "create",
    bodySchema: NewsletterBody,
    resultSchema: NewsletterResult,
    example: {
      body: {
        type: "email",
        name: "Autumn sale",
        recipients: {
          and: [
            { segment: { id: 7 } },
            { attribute: { field: "plan", operator: "eq", value: "free", inverse: true } },
          ],
        },
        subject: "Three days of sale, {{customer.first_name}}",
        body: "<html><body><p>It begins today.</p></body></html>",
        from_id: 1,
        subscription_topic_id: 1,
      },
      result: { newsletter },
    },
  },
  sendNewsletter: {
    id: "sendNewsletter",
    summary: "Sends a newsletter that is a draft",
    method: "POST",
    path: "/v1/newsletters/{newsletter_id}/send",
    rateLimit: "general",
    repeatable: false,
    resource: "newsletters",
    name: "send",
    pathSchema: NewsletterPath,
    bodySchema: NewsletterSendBody,
    resultSchema: NewsletterResult,
    example: {
      path: { newsletter_id: 12 },
      body: { rate_limit_email_rate: 500, rate_limit_time_period: 60, rate_limit_spread: true },
      result: { newsletter: { ...newsletter, sent_at: 1_790_000_300 } },
    },
  },
  scheduleNewsletter: {
    id: "scheduleNewsletter",
    summary: "Sets when a newsletter is sent that is a draft, or takes it back",
    method: "POST",
    path: "/v1/newsletters/{newsletter_id}/schedule",
    rateLimit: "general",
    repeatable: false,
    resource: "newsletters",
    name: "schedule",
    pathSchema: NewsletterPath,
    bodySchema: NewsletterScheduleBody,
    resultSchema: NewsletterResult,
    example: {
      path: { newsletter_id: 12 },
      body: { scheduled_at: 1_790_086_400, timezone: "Europe/Paris" },
      result: { newsletter },
    },
  },
};
