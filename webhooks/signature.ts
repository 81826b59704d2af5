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

/** Imports a signing key once, for any number of signatures. */
export function importSigningKey(secret: string): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(secret);
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

/** HMAC-SHA256 over `v0:<timestamp>:<raw body>`: the timestamp as it was written, the body byte by byte. */
export async function computeSignature(
  key: CryptoKey,
  timestamp: string,
  body: WebhookBody,
): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const start = encoder.encode(`v0:${timestamp}:`);
  const content = typeof body === "string" ? encoder.encode(body) : body;
  const signed = new Uint8Array(start.length + content.length);
  signed.set(start);
  signed.set(content, start.length);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, signed));
}
