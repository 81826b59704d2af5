// Properties of the live chat events. Facts: components/schemas of the official document, live_chat_*.
import { z } from "zod";
import { text, whole } from "./values.ts";

export const LiveChatProperties = z.looseObject({
  agent_id: text.optional(),
  agent_name: text.optional(),
  agent_username: text.optional(),
  conversation_id: text.optional(),
  conversation_duration: whole.optional().describe("How long it has lasted, in seconds; 0 at its start."),
  message_id: text.optional(),
}).describe("A conversation in a live chat.").meta({
  examples: [{ conversation_id: "c-1", agent_name: "Bob", conversation_duration: 0 }],
});
