// The live chat events.
import * as schemas from "../event_schemas/live_chat.ts";
import { eventsOf } from "./entry.ts";

const liveChat = eventsOf("liveChat", "anyone");

const chat = { conversation_id: "c-1", agent_name: "Bob" };

export const liveChatEvents = {
  "Live Chat Conversation Started": liveChat("Someone began a conversation.", schemas.LiveChatProperties, {
    ...chat,
    conversation_duration: 0,
  }),
  "Live Chat Conversation Ended": liveChat("A conversation ended.", schemas.LiveChatProperties, {
    ...chat,
    conversation_duration: 300,
  }),
  "Live Chat Message Sent": liveChat("Someone sent a message.", schemas.LiveChatProperties, {
    ...chat,
    message_id: "m-1",
  }),
  "Live Chat Message Received": liveChat("Someone received a message.", schemas.LiveChatProperties, {
    ...chat,
    message_id: "m-2",
  }),
};
