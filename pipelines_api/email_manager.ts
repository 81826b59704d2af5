// Generated from event_table.ts by `deno task generate`; change it there.
/**
 * E-mail: one function for each event.
 *
 * @module
 */
import { semanticEventFunction, type TrackSemanticEvent } from "./semantic_event_function.ts";

/**
 * Records `Email Bounced`: an e-mail could not be delivered.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackEmailBounced } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackEmailBounced(client, "42", {
 *   properties: { email_id: "e-1", email_subject: "Jazz week" },
 *   context: { traits: { email: "ada@example.com" } },
 * });
 * ```
 */
export const trackEmailBounced: TrackSemanticEvent<"Email Bounced"> = semanticEventFunction("Email Bounced");

/**
 * Records `Email Delivered`: an e-mail reached its recipient's server.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackEmailDelivered } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackEmailDelivered(client, "42", {
 *   properties: { email_id: "e-1", email_subject: "Jazz week" },
 *   context: { traits: { email: "ada@example.com" } },
 * });
 * ```
 */
export const trackEmailDelivered: TrackSemanticEvent<"Email Delivered"> = semanticEventFunction(
  "Email Delivered",
);

/**
 * Records `Email Opened`: someone opened an e-mail.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackEmailOpened } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackEmailOpened(client, "42", {
 *   properties: { email_id: "e-1", email_subject: "Jazz week" },
 *   context: { traits: { email: "ada@example.com" } },
 * });
 * ```
 */
export const trackEmailOpened: TrackSemanticEvent<"Email Opened"> = semanticEventFunction("Email Opened");

/**
 * Records `Email Link Clicked`: someone clicked on a link in an e-mail.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackEmailLinkClicked } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackEmailLinkClicked(client, "42", {
 *   properties: {
 *     email_id: "e-1",
 *     email_subject: "Jazz week",
 *     link_url: "https://shop.example.com/jazz",
 *   },
 *   context: { traits: { email: "ada@example.com" } },
 * });
 * ```
 */
export const trackEmailLinkClicked: TrackSemanticEvent<"Email Link Clicked"> = semanticEventFunction(
  "Email Link Clicked",
);

/**
 * Records `Email Marked as Spam`: someone marked an e-mail as spam.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackEmailMarkedAsSpam } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackEmailMarkedAsSpam(client, "42", {
 *   properties: { email_id: "e-1", email_subject: "Jazz week" },
 *   context: { traits: { email: "ada@example.com" } },
 * });
 * ```
 */
export const trackEmailMarkedAsSpam: TrackSemanticEvent<"Email Marked as Spam"> = semanticEventFunction(
  "Email Marked as Spam",
);

/**
 * Records `Email Unsubscribed`: someone left a mailing list.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackEmailUnsubscribed } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackEmailUnsubscribed(client, "42", {
 *   properties: { email_id: "e-1", email_subject: "Jazz week", list_id: "l-1", list_name: "New CDs" },
 *   context: { traits: { email: "ada@example.com" } },
 * });
 * ```
 */
export const trackEmailUnsubscribed: TrackSemanticEvent<"Email Unsubscribed"> = semanticEventFunction(
  "Email Unsubscribed",
);
