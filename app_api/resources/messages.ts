// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type { ArchivedMessageResult, Message, MessageResult, MessagesQuery } from "../types.ts";

/** Operations of the App API on messages: `client.messages`. */
export class MessagesResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists the messages that were sent to people: `GET /v1/messages`
   *
   * @param options Parameters of the query; signal, time-out, retries and headers of this call.
   * @returns The list: awaited its first page, iterated all entries.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     messages: [
   *       {
   *         id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
   *         deduplicate_id: "RPILAgABcRhIBqSp7kiPekGBIeVh:1790000000",
   *         message_template_id: 11,
   *         customer_id: "42",
   *         customer_identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
   *         recipient: "ada@example.com",
   *         subject: "Welcome, Ada",
   *         metrics: {
   *           created: 1790000000,
   *           sent: 1790000001,
   *           delivered: 1790000002,
   *           human_opened: 1790000900,
   *         },
   *         created: 1790000000,
   *         failure_message: null,
   *         campaign_id: 3,
   *         action_id: 9,
   *         newsletter_id: null,
   *         broadcast_id: null,
   *         type: "email",
   *         forgotten: false,
   *       },
   *     ],
   *     next: "",
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.messages.list({ type: "email", metric: "delivered", limit: 1000 }));
   * if (entry?.id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
   * ```
   */
  list(options?: MessagesQuery & CallOptions): PagePromise<Message> {
    return callList(this.#auth, operations.listMessages, {}, options);
  }

  /**
   * Reads a message and what became of it: `GET /v1/messages/{message_id}`
   *
   * @param messageId Id of the message: its delivery id.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     message: {
   *       id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
   *       deduplicate_id: "RPILAgABcRhIBqSp7kiPekGBIeVh:1790000000",
   *       message_template_id: 11,
   *       customer_id: "42",
   *       customer_identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
   *       recipient: "ada@example.com",
   *       subject: "Welcome, Ada",
   *       metrics: {
   *         created: 1790000000,
   *         sent: 1790000001,
   *         delivered: 1790000002,
   *         human_opened: 1790000900,
   *       },
   *       created: 1790000000,
   *       failure_message: null,
   *       campaign_id: 3,
   *       action_id: 9,
   *       newsletter_id: null,
   *       broadcast_id: null,
   *       type: "email",
   *       forgotten: false,
   *     },
   *   })),
   * });
   * const answer = await client.messages.get("RPILAgABcRhIBqSp7kiPekGBIeVh");
   * if (answer.message?.id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
   * ```
   */
  get(messageId: string, options?: CallOptions): APIPromise<MessageResult> {
    return call(this.#auth, operations.getMessage, { path: { message_id: messageId } }, options);
  }

  /**
   * Reads a message as it was sent, with its content: `GET /v1/messages/{message_id}/archived_message`
   *
   * @param messageId Id of the message: its delivery id.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     archived_message: {
   *       id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
   *       from: "shop@example.com",
   *       recipient: "ada@example.com",
   *       subject: "Welcome, Ada",
   *       body: "<p>Good to have you here.</p>",
   *       headers: {},
   *       forgotten: false,
   *     },
   *   })),
   * });
   * const answer = await client.messages.archived("RPILAgABcRhIBqSp7kiPekGBIeVh");
   * if (answer.archived_message?.id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
   * ```
   */
  archived(messageId: string, options?: CallOptions): APIPromise<ArchivedMessageResult> {
    return call(this.#auth, operations.getArchivedMessage, { path: { message_id: messageId } }, options);
  }
}
