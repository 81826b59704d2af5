/**
 * Customer.io's reporting webhooks: verify that a request comes from Customer.io, read its event, hand it to handlers that
 * are typed by its name, and sign requests for tests.
 *
 * @example
 * ```ts
 * import { EventHandlers, parseEvent, signPayload, verifySignature } from "@customerio-notebooks/webhooks";
 *
 * const body = `{
 *   "event_id": "01E4C4CT6YDC7Y5M7FE1GWWPQJ", "object_type": "email", "metric": "opened", "timestamp": 1613063089,
 *   "data": { "delivery_id": "RPIL", "identifiers": { "id": "42" }, "recipient": "ada@example.com" }
 * }`;
 * const headers = await signPayload(body, "signing-key");
 * await verifySignature(body, headers, "signing-key");
 *
 * const handlers = new EventHandlers().on("email.opened", ({ data }) => console.log(`${data.recipient} opened an e-mail`));
 * await handlers.handle(parseEvent(body));
 * ```
 *
 * @module
 */
export * from "./config_manager.ts";
export * from "./event_handlers.ts";
export * from "./event_handling_error.ts";
export * from "./event_types.ts";
export * from "./handling.ts";
export * from "./processor.ts";
export * from "./receiver.ts";
export * from "./reporting_events.ts";
export * from "./server.ts";
export * from "./signature_error.ts";
export * from "./signature_verifier.ts";
export * from "./stored_event.ts";
export type { TestEventOptions, TestEventOutcome } from "./test_event.ts";
export * from "./webhook_event.ts";
export * from "./webhook_events.ts";
export * from "./stores/assignments.ts";
export * from "./stores/store.ts";
