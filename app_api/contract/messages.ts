import { exampleMessage } from "./example_fields.ts";
import type { MessageOperations } from "../types/messages.ts";
import {
  ArchivedMessageResult,
  MessagePath,
  MessageResult,
  MessagesQuery,
  MessagesResult,
} from "./messages_schemas.ts";

const message = { ...exampleMessage, campaign_id: 3, action_id: 9 };

export const messageOperations: MessageOperations = {
  listMessages: {
    id: "listMessages",
    summary: "Lists the messages that were sent to people",
    method: "GET",
    path: "/v1/messages",
    rateLimit: "general",
    repeatable: true,
    resource: "messages",
    name: "list",
    paging: { by: "start", items: "messages" },
    querySchema: MessagesQuery,
    resultSchema: MessagesResult,
    example: {
      query: { type: "email", metric: "delivered", limit: 1000 },
      result: { messages: [message], next: "" },
    },
  },
  getMessage: {
    id: "getMessage",
    summary: "Reads a message and what became of it",
    method: "GET",
    path: "/v1/messages/{message_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "messages",
    name: "get",
    pathSchema: MessagePath,
    resultSchema: MessageResult,
    example: { path: { message_id: message.id }, result: { message } },
  },
  getArchivedMessage: {
    id: "getArchivedMessage",
    summary: "Reads a message as it was sent, with its content",
    method: "GET",
    path: "/v1/messages/{message_id}/archived_message",
    rateLimit: "archive",
    repeatable: true,
    resource: "messages",
    name: "archived",
    pathSchema: MessagePath,
    resultSchema: ArchivedMessageResult,
    example: {
      path: { message_id: message.id },
      result: {
        archived_message: {
          id: message.id,
          from: "shop@example.com",
          recipient: "ada@example.com",
          subject: "Welcome, Ada",
          body: "<p>Good to have you here.</p>",
          headers: {},
          forgotten: false,
        },
      },
    },
  },
};
