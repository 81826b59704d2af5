import type { SendByTemplateOperations } from "../types/send_by_template.ts";
import { SendResult } from "./send_schemas.ts";
import { SendAppMessageBody, SendWhatsappBody } from "./send_by_template_schemas.ts";

const queued = { delivery_id: "dgOq6gUBAAGHd2pZAY7t", queued_at: 1_790_000_000 };

export const sendByTemplateOperations: SendByTemplateOperations = {
  sendInApp: {
    id: "sendInApp",
    summary: "Sends a transactional in-app message",
    method: "POST",
    path: "/v1/send/in_app",
    rateLimit: "transactional",
    repeatable: false,
    resource: "send",
    name: "inApp",
    bodySchema: SendAppMessageBody,
    resultSchema: SendResult,
    example: {
      body: {
        transactional_message_id: "order_confirmation",
        identifiers: { id: "42" },
        message_data: { order_id: "A-1001" },
      },
      result: queued,
    },
  },
  sendInboxMessage: {
    id: "sendInboxMessage",
    summary: "Sends a transactional message to a person's inbox in the app",
    method: "POST",
    path: "/v1/send/inbox_message",
    rateLimit: "transactional",
    repeatable: false,
    resource: "send",
    name: "inboxMessage",
    bodySchema: SendAppMessageBody,
    resultSchema: SendResult,
    example: {
      body: {
        transactional_message_id: 44,
        identifiers: { email: "ada@example.com" },
        message_data: { order_id: "A-1001" },
        language: "fr",
      },
      result: queued,
    },
  },
  sendWhatsApp: {
    id: "sendWhatsApp",
    summary: "Sends a transactional WhatsApp message",
    method: "POST",
    path: "/v1/send/whatsapp",
    rateLimit: "transactional",
    repeatable: false,
    resource: "send",
    name: "whatsapp",
    bodySchema: SendWhatsappBody,
    resultSchema: SendResult,
    example: {
      body: {
        transactional_message_id: "delivery_today",
        to: "+15551234567",
        identifiers: { id: "42" },
        message_data: { window: "14:00 to 16:00" },
        send_to_unsubscribed: false,
      },
      result: queued,
    },
  },
};
