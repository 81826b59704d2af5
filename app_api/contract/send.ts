import type { SendOperations } from "../types/send.ts";
import { SendEmailBody, SendPushBody, SendResult, SendSmsBody } from "./send_schemas.ts";

const result = { delivery_id: "RPILAgABcRhIBqSp7kiPekGBIeVh", queued_at: 1_790_000_000 };

export const sendOperations: SendOperations = {
  sendEmail: {
    id: "sendEmail",
    summary: "Sends an e-mail to one person",
    method: "POST",
    path: "/v1/send/email",
    rateLimit: "transactional",
    repeatable: false,
    resource: "send",
    name: "email",
    bodySchema: SendEmailBody,
    resultSchema: SendResult,
    example: {
      body: {
        transactional_message_id: "order_confirmation",
        to: "Ada <ada@example.com>",
        identifiers: { id: "42" },
        message_data: { order: "A-1001", total: 19.9 },
        attachments: { "order.txt": "T3JkZXIgQS0xMDAx" },
      },
      result,
    },
  },
  sendPush: {
    id: "sendPush",
    summary: "Sends a push notification to one person",
    method: "POST",
    path: "/v1/send/push",
    rateLimit: "transactional",
    repeatable: false,
    resource: "send",
    name: "push",
    bodySchema: SendPushBody,
    resultSchema: SendResult,
    example: {
      body: {
        transactional_message_id: 2,
        to: "all",
        identifiers: { id: "42" },
        title: "Your order is on its way",
        custom_data: { order: "A-1001" },
      },
      result,
    },
  },
  sendSMS: {
    id: "sendSMS",
    summary: "Sends a text message to one person",
    method: "POST",
    path: "/v1/send/sms",
    rateLimit: "transactional",
    repeatable: false,
    resource: "send",
    name: "sms",
    bodySchema: SendSmsBody,
    resultSchema: SendResult,
    example: {
      body: {
        transactional_message_id: 3,
        to: "+15551234567",
        identifiers: { email: "ada@example.com" },
        message_data: { code: "1234" },
      },
      result,
    },
  },
};
