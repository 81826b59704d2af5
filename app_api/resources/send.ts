// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call } from "../call.ts";
import { operations } from "../operations.ts";
import type {
  SendAppMessageBody,
  SendEmailBody,
  SendPushBody,
  SendResult,
  SendSmsBody,
  SendWhatsappBody,
} from "../types.ts";

/** Operations of the App API on send: `client.send`. */
export class SendResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Sends an e-mail to one person: `POST /v1/send/email`
   *
   * @param body An e-mail to send.
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
   *     delivery_id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
   *     queued_at: 1790000000,
   *   })),
   * });
   * const answer = await client.send.email({
   *   transactional_message_id: "order_confirmation",
   *   to: "Ada <ada@example.com>",
   *   identifiers: { id: "42" },
   *   message_data: { order: "A-1001", total: 19.9 },
   *   attachments: { "order.txt": "T3JkZXIgQS0xMDAx" },
   * });
   * if (answer.delivery_id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
   * ```
   */
  email(body: SendEmailBody, options?: CallOptions): APIPromise<SendResult> {
    return call(this.#auth, operations.sendEmail, { body }, options);
  }

  /**
   * Sends a push notification to one person: `POST /v1/send/push`
   *
   * @param body A push notification to send.
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
   *     delivery_id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
   *     queued_at: 1790000000,
   *   })),
   * });
   * const answer = await client.send.push({
   *   transactional_message_id: 2,
   *   to: "all",
   *   identifiers: { id: "42" },
   *   title: "Your order is on its way",
   *   custom_data: { order: "A-1001" },
   * });
   * if (answer.delivery_id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
   * ```
   */
  push(body: SendPushBody, options?: CallOptions): APIPromise<SendResult> {
    return call(this.#auth, operations.sendPush, { body }, options);
  }

  /**
   * Sends a text message to one person: `POST /v1/send/sms`
   *
   * @param body A text message to send.
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
   *     delivery_id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
   *     queued_at: 1790000000,
   *   })),
   * });
   * const answer = await client.send.sms({
   *   transactional_message_id: 3,
   *   to: "+15551234567",
   *   identifiers: { email: "ada@example.com" },
   *   message_data: { code: "1234" },
   * });
   * if (answer.delivery_id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
   * ```
   */
  sms(body: SendSmsBody, options?: CallOptions): APIPromise<SendResult> {
    return call(this.#auth, operations.sendSMS, { body }, options);
  }

  /**
   * Sends a transactional in-app message: `POST /v1/send/in_app`
   *
   * @param body A message to send in an app: an in-app message, or one for the inbox.
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
   *   fetch: () => Promise.resolve(Response.json({ delivery_id: "dgOq6gUBAAGHd2pZAY7t", queued_at: 1790000000 })),
   * });
   * const answer = await client.send.inApp({
   *   transactional_message_id: "order_confirmation",
   *   identifiers: { id: "42" },
   *   message_data: { order_id: "A-1001" },
   * });
   * if (answer.delivery_id !== "dgOq6gUBAAGHd2pZAY7t") throw new Error("unexpected");
   * ```
   */
  inApp(body: SendAppMessageBody, options?: CallOptions): APIPromise<SendResult> {
    return call(this.#auth, operations.sendInApp, { body }, options);
  }

  /**
   * Sends a transactional message to a person's inbox in the app: `POST /v1/send/inbox_message`
   *
   * @param body A message to send in an app: an in-app message, or one for the inbox.
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
   *   fetch: () => Promise.resolve(Response.json({ delivery_id: "dgOq6gUBAAGHd2pZAY7t", queued_at: 1790000000 })),
   * });
   * const answer = await client.send.inboxMessage({
   *   transactional_message_id: 44,
   *   identifiers: { email: "ada@example.com" },
   *   message_data: { order_id: "A-1001" },
   *   language: "fr",
   * });
   * if (answer.delivery_id !== "dgOq6gUBAAGHd2pZAY7t") throw new Error("unexpected");
   * ```
   */
  inboxMessage(body: SendAppMessageBody, options?: CallOptions): APIPromise<SendResult> {
    return call(this.#auth, operations.sendInboxMessage, { body }, options);
  }

  /**
   * Sends a transactional WhatsApp message: `POST /v1/send/whatsapp`
   *
   * @param body A WhatsApp message to send.
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
   *   fetch: () => Promise.resolve(Response.json({ delivery_id: "dgOq6gUBAAGHd2pZAY7t", queued_at: 1790000000 })),
   * });
   * const answer = await client.send.whatsapp({
   *   transactional_message_id: "delivery_today",
   *   to: "+15551234567",
   *   identifiers: { id: "42" },
   *   message_data: { window: "14:00 to 16:00" },
   *   send_to_unsubscribed: false,
   * });
   * if (answer.delivery_id !== "dgOq6gUBAAGHd2pZAY7t") throw new Error("unexpected");
   * ```
   */
  whatsapp(body: SendWhatsappBody, options?: CallOptions): APIPromise<SendResult> {
    return call(this.#auth, operations.sendWhatsApp, { body }, options);
  }
}
