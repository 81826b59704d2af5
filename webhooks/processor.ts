import { ConfigurationError, type Secret } from "@customerio-notebooks/core";
import {
  computeSignature,
  prepareSigningKey,
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
  type WebhookBody,
} from "./signature.ts";
import {
  SignatureVerifier,
  type SigningSecrets,
  type VerifiedSignature,
  type VerifyOptions,
} from "./signature_verifier.ts";
import type { WebhookHeaders } from "./webhook_headers.ts";

export { parseEvent } from "./event_parser.ts";
export { routeWebhookEvent, type WebhookRoutes } from "./event_routes.ts";
export { type CheckedHeaders, validateWebhookHeaders, type WebhookHeaders } from "./webhook_headers.ts";
export { getEventType } from "./webhook_events.ts";
export type { WebhookBody };

/**
 * The headers by which Customer.io vouches for a request.
 *
 * @example
 * ```ts
 * import { type SignedHeaders, signPayload } from "@customerio-notebooks/webhooks";
 *
 * const headers: SignedHeaders = await signPayload("{}", "signing-key");
 * if (headers["x-cio-signature"].length !== 64) throw new Error("unexpected");
 * ```
 */
export type SignedHeaders = Record<"x-cio-timestamp" | "x-cio-signature", string>;

/**
 * Options of {@linkcode signPayload}.
 *
 * @example
 * ```ts
 * import { type SignOptions, signPayload } from "@customerio-notebooks/webhooks";
 *
 * const yesterday: SignOptions = { timestamp: Math.floor(Date.now() / 1000) - 86_400 };
 * const stale = await signPayload("{}", "signing-key", yesterday);
 * ```
 */
export interface SignOptions {
  /**
   * Time of sending, in unix seconds.
   *
   * @default {now}
   */
  readonly timestamp?: number;
}

/**
 * Accepts a request that Customer.io signed, and throws at any other, so that a forgotten check of the result lets nothing
 * in. The signature is HMAC-SHA256 over `v0:<timestamp>:<raw body>`, in lower-case hex with or without `v0=` before it,
 * compared in constant time. For many requests, {@linkcode SignatureVerifier} prepares its keys once.
 *
 * @param body The raw body: bytes as they came, or text that was not parsed and written anew.
 * @param headers The request's headers.
 * @param secrets The signing key of the webhook, or several while it is changed.
 * @param options Tolerance (300 s in both directions) and clock.
 * @returns When and with which secret it was signed.
 * @throws {SignatureError} If the signature is missing, malformed, wrong, or too old; `reason` tells which.
 * @throws {ConfigurationError} If there is no secret, or one is empty.
 * @example
 * ```ts
 * import { signPayload, verifySignature } from "@customerio-notebooks/webhooks";
 *
 * const body = new TextEncoder().encode('{"metric":"opened"}');
 * const headers = await signPayload(body, "old-signing-key");
 * const { secretIndex } = await verifySignature(body, headers, ["new-signing-key", "old-signing-key"]);
 * if (secretIndex !== 1) throw new Error("unexpected");
 * ```
 */
export async function verifySignature(
  body: WebhookBody,
  headers: WebhookHeaders,
  secrets: SigningSecrets,
  options: VerifyOptions = {},
): Promise<VerifiedSignature> {
  return await new SignatureVerifier(secrets, options).verify(body, headers);
}

/**
 * Signs a body as Customer.io does, for tests of one's own receiver.
 *
 * @param body The body, as it will be sent.
 * @param secret The signing key.
 * @param options Time of sending.
 * @returns The two headers to send with it.
 * @throws {ConfigurationError} If the secret is empty.
 * @throws {RangeError} If the timestamp is not in whole unix seconds.
 * @example
 * ```ts
 * import { signPayload } from "@customerio-notebooks/webhooks";
 *
 * const body = '{"event_id":"01E4C4CT6YDC7Y5M7FE1GWWPQJ"}';
 * const headers = await signPayload(body, "signing-key", { timestamp: 1_700_000_000 });
 * const request = new Request("http://localhost/webhooks", { method: "POST", headers, body });
 * if (request.headers.get("x-cio-timestamp") !== "1700000000") throw new Error("unexpected");
 * ```
 */
export function signPayload(
  body: WebhookBody,
  secret: Secret | string,
  options: SignOptions = {},
): Promise<SignedHeaders> {
  return Promise.try(() => signedHeaders(body, secret, options));
}

function signedHeaders(body: WebhookBody, secret: Secret | string, options: SignOptions): SignedHeaders {
  const { timestamp = Math.floor(Date.now() / 1000) } = options;
  if (!Number.isSafeInteger(timestamp) || timestamp < 0) {
    throw new RangeError(`Cannot sign for the time ${timestamp}: it must be in whole unix seconds`);
  }
  const value = typeof secret === "string" ? secret : secret.reveal();
  if (value.trim() === "") throw new ConfigurationError("Cannot sign a webhook: the signing key is empty");
  const signature = computeSignature(prepareSigningKey(value), String(timestamp), body);
  return { [TIMESTAMP_HEADER]: String(timestamp), [SIGNATURE_HEADER]: signature.toHex() };
}
