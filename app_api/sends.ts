/**
 * Transactional messages and broadcasts. A send is never repeated once the service may have acted on it: not after a
 * time-out, a broken connection or a status of 500 and above. It is tried again where the service cannot have acted: where
 * the connection was refused, and on 429.
 *
 * @module
 */
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "./api_promise.ts";
import type { AppAPIAuth } from "./auth.ts";
import { call } from "./call.ts";
import { operations } from "./operations.ts";
import type {
  BroadcastTriggerBody,
  BroadcastTriggeredResult,
  FreeEmailBody,
  SendAppMessageBody,
  SendPushBody,
  SendResult,
  SendSmsBody,
  SendWhatsappBody,
  TemplateEmailBody,
} from "./types.ts";

/** Files of an e-mail by their names: bytes, or text in Base64; 2 MB together at most. */
export type Attachments = Readonly<Record<string, Uint8Array | string>>;

/** An e-mail to send: by a template (`transactional_message_id`), or with `body`, `subject` and `from`. */
export type Email =
  | Omit<TemplateEmailBody, "attachments"> & { readonly attachments?: Attachments }
  | Omit<FreeEmailBody, "attachments"> & { readonly attachments?: Attachments };

/**
 * Sends a transactional e-mail to one person.
 *
 * @param auth The access.
 * @param email The e-mail.
 * @param options Signal, time-out.
 * @returns Its delivery id, once it is queued.
 * @throws {ValidationError} If the API would not take it, naming the field and the limit; nothing is sent then.
 * @throws {NetworkError} If no answer came; `mayHaveActed` says whether it may have been sent all the same.
 * @example
 * ```ts
 * import { AppAPIAuth, sendTransactional } from "@customerio-notebooks/app-api";
 *
 * const auth = new AppAPIAuth({
 *   apiKey: "abc123",
 *   fetch: () => Promise.resolve(Response.json({ delivery_id: "dgOq6gUBAAGHd2pZAY7t" })),
 * });
 * const { delivery_id } = await sendTransactional(auth, {
 *   transactional_message_id: "order_confirmation",
 *   to: "ada@example.com",
 *   identifiers: { id: "42" },
 *   message_data: { order: "A-1001" },
 *   attachments: { "order.txt": new TextEncoder().encode("Order A-1001") },
 * });
 * if (delivery_id !== "dgOq6gUBAAGHd2pZAY7t") throw new Error("unexpected");
 * ```
 */
export function sendTransactional(
  auth: AppAPIAuth,
  email: Email,
  options?: CallOptions,
): APIPromise<SendResult> {
  // Bytes are made text before the schema, and the type that follows from it, sees them.
  return call(auth, operations.sendEmail, { body: email as TemplateEmailBody }, options);
}

/**
 * Sends a transactional push notification to the devices of one person.
 *
 * @param auth The access.
 * @param push The notification.
 * @param options Signal, time-out.
 * @returns Its delivery id, once it is queued.
 * @throws {ValidationError} If the API would not take it; nothing is sent then.
 */
export function sendPush(
  auth: AppAPIAuth,
  push: SendPushBody,
  options?: CallOptions,
): APIPromise<SendResult> {
  return call(auth, operations.sendPush, { body: push }, options);
}

/**
 * Sends a transactional text message to one person.
 *
 * @param auth The access.
 * @param sms The message.
 * @param options Signal, time-out.
 * @returns Its delivery id, once it is queued.
 * @throws {ValidationError} If the API would not take it; nothing is sent then.
 */
export function sendSms(
  auth: AppAPIAuth,
  sms: SendSmsBody,
  options?: CallOptions,
): APIPromise<SendResult> {
  return call(auth, operations.sendSMS, { body: sms }, options);
}

/**
 * Sends a transactional in-app message to one person.
 *
 * @param auth The access.
 * @param message The message.
 * @param options Signal, time-out.
 * @returns Its delivery id, once it is queued.
 * @throws {ValidationError} If the API would not take it; nothing is sent then.
 */
export function sendInApp(
  auth: AppAPIAuth,
  message: SendAppMessageBody,
  options?: CallOptions,
): APIPromise<SendResult> {
  return call(auth, operations.sendInApp, { body: message }, options);
}

/**
 * Sends a transactional message to the inbox that one person has in the app.
 *
 * @param auth The access.
 * @param message The message.
 * @param options Signal, time-out.
 * @returns Its delivery id, once it is queued.
 * @throws {ValidationError} If the API would not take it; nothing is sent then.
 */
export function sendInboxMessage(
  auth: AppAPIAuth,
  message: SendAppMessageBody,
  options?: CallOptions,
): APIPromise<SendResult> {
  return call(auth, operations.sendInboxMessage, { body: message }, options);
}

/**
 * Sends a transactional WhatsApp message to one person.
 *
 * @param auth The access.
 * @param message The message.
 * @param options Signal, time-out.
 * @returns Its delivery id, once it is queued.
 * @throws {ValidationError} If the API would not take it; nothing is sent then.
 */
export function sendWhatsapp(
  auth: AppAPIAuth,
  message: SendWhatsappBody,
  options?: CallOptions,
): APIPromise<SendResult> {
  return call(auth, operations.sendWhatsApp, { body: message }, options);
}

/**
 * Triggers a broadcast: the service takes one trigger in ten seconds, for which this waits.
 *
 * @param auth The access.
 * @param broadcastId Which broadcast.
 * @param trigger To whom, and with which data.
 * @default trigger {the broadcast's own people}
 * @param options Signal, time-out.
 * @returns The trigger's id.
 * @throws {ValidationError} If the API would not take it, naming the field and the limit; nothing is sent then.
 * @example
 * ```ts
 * import { AppAPIAuth, segment, triggerBroadcast } from "@customerio-notebooks/app-api";
 *
 * const auth = new AppAPIAuth({
 *   apiKey: "abc123",
 *   fetch: () => Promise.resolve(Response.json({ id: 12 })),
 * });
 * const { id } = await triggerBroadcast(auth, 5, { recipients: segment(7), data: { headline: "New" } });
 * if (id !== 12) throw new Error("unexpected");
 * ```
 */
export function triggerBroadcast(
  auth: AppAPIAuth,
  broadcastId: number | string,
  trigger: BroadcastTriggerBody = {},
  options?: CallOptions,
): APIPromise<BroadcastTriggeredResult> {
  const input = { path: { broadcast_id: broadcastId }, body: trigger };
  return call(auth, operations.triggerBroadcast, input, options);
}
