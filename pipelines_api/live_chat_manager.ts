// Generated from event_table.ts by `deno task generate`; change it there.
/**
 * Live chat: one function for each event.
 *
 * @module
 */
import { semanticEventFunction, type TrackSemanticEvent } from "./semantic_event_function.ts";

/**
 * Records `Live Chat Conversation Started`: someone began a conversation.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackLiveChatConversationStarted } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackLiveChatConversationStarted(client, "42", { properties: { conversation_id: "c-1", agent_name: "Bob", conversation_duration: 0 } });
 * ```
 */
export const trackLiveChatConversationStarted: TrackSemanticEvent<"Live Chat Conversation Started"> =
  semanticEventFunction("Live Chat Conversation Started");

/**
 * Records `Live Chat Conversation Ended`: a conversation ended.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackLiveChatConversationEnded } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackLiveChatConversationEnded(client, "42", { properties: { conversation_id: "c-1", agent_name: "Bob", conversation_duration: 300 } });
 * ```
 */
export const trackLiveChatConversationEnded: TrackSemanticEvent<"Live Chat Conversation Ended"> =
  semanticEventFunction("Live Chat Conversation Ended");

/**
 * Records `Live Chat Message Sent`: someone sent a message.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackLiveChatMessageSent } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackLiveChatMessageSent(client, "42", { properties: { conversation_id: "c-1", agent_name: "Bob", message_id: "m-1" } });
 * ```
 */
export const trackLiveChatMessageSent: TrackSemanticEvent<"Live Chat Message Sent"> = semanticEventFunction(
  "Live Chat Message Sent",
);

/**
 * Records `Live Chat Message Received`: someone received a message.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackLiveChatMessageReceived } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackLiveChatMessageReceived(client, "42", { properties: { conversation_id: "c-1", agent_name: "Bob", message_id: "m-2" } });
 * ```
 */
export const trackLiveChatMessageReceived: TrackSemanticEvent<"Live Chat Message Received"> =
  semanticEventFunction("Live Chat Message Received");
