import { HmacKey } from "./hmac.ts";

/** Header with the time of sending, in unix seconds. */
export const TIMESTAMP_HEADER = "x-cio-timestamp";

/** Header with the signature: lower-case hex of HMAC-SHA256. */
export const SIGNATURE_HEADER = "x-cio-signature";

/**
 * The body of a request: its bytes as they came, or its text if that has not been parsed and written anew.
 *
 * @example
 * ```ts
 * import type { WebhookBody } from "@customerio-notebooks/webhooks";
 *
 * const request = new Request("http://localhost/", { method: "POST", body: "{}" });
 * const body: WebhookBody = await request.bytes();
 * ```
 */
export type WebhookBody = string | Uint8Array;

/** Prepares a signing key once, for any number of signatures. */
export function prepareSigningKey(secret: string): HmacKey {
  return new HmacKey(new TextEncoder().encode(secret));
}

/** HMAC-SHA256 over `v0:<timestamp>:<raw body>`: the timestamp as it was written, the body byte by byte. */
export function computeSignature(key: HmacKey, timestamp: string, body: WebhookBody): Uint8Array {
  const encoder = new TextEncoder();
  const content = typeof body === "string" ? encoder.encode(body) : body;
  return key.sign(encoder.encode(`v0:${timestamp}:`), content);
}
