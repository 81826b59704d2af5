/**
 * Customer.io's reporting webhooks: verify that a request comes from Customer.io, and sign requests for tests.
 *
 * @example
 * ```ts
 * import { signPayload, verifySignature } from "@customerio-notebooks/webhooks";
 *
 * const body = '{"event_id":"01E4C4CT6YDC7Y5M7FE1GWWPQJ","object_type":"email","metric":"opened"}';
 * const headers = await signPayload(body, "signing-key");
 * const { secretIndex } = await verifySignature(body, headers, "signing-key");
 * if (secretIndex !== 0) throw new Error("unexpected");
 * ```
 *
 * @module
 */
export * from "./processor.ts";
export * from "./receiver.ts";
export * from "./server.ts";
export * from "./signature_error.ts";
export * from "./signature_verifier.ts";
export * from "./stores/store.ts";
