import { SIGNATURE_HEADER, TIMESTAMP_HEADER } from "./signature.ts";
import { SignatureError } from "./signature_error.ts";

/**
 * Headers of a request: as `Request` has them, or as Node's `IncomingMessage` does. Names are compared without case.
 *
 * @example
 * ```ts
 * import { validateWebhookHeaders, type WebhookHeaders } from "@customerio-notebooks/webhooks";
 *
 * const headers: WebhookHeaders = { "X-CIO-Timestamp": "1613063089", "x-cio-signature": ["0".repeat(64)] };
 * if (validateWebhookHeaders(headers).timestamp !== 1_613_063_089) throw new Error("unexpected");
 * ```
 */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * What the headers of a request say, which is not proved yet.
 *
 * @example
 * ```ts
 * import { type CheckedHeaders, signPayload, validateWebhookHeaders } from "@customerio-notebooks/webhooks";
 *
 * const headers: CheckedHeaders = validateWebhookHeaders(await signPayload("{}", "signing-key"));
 * if (headers.signature.length !== 64) throw new Error("unexpected");
 * ```
 */
export interface CheckedHeaders {
  /** When the request was sent, in unix seconds. */
  readonly timestamp: number;
  /** The signature: 64 digits of lower-case hex. */
  readonly signature: string;
}

/**
 * Checks that a request has the headers of one by Customer.io, and that they are well formed. It proves nothing: that takes
 * the body and the signing key.
 *
 * @param headers The request's headers.
 * @returns What they say.
 * @throws {SignatureError} If one is missing or malformed; `reason` tells which.
 * @example
 * ```ts
 * import { validateWebhookHeaders } from "@customerio-notebooks/webhooks";
 *
 * const { timestamp } = validateWebhookHeaders({
 *   "X-CIO-Timestamp": "1613063089",
 *   "X-CIO-Signature": "6c206af090bb1574d51990f6fee6a3a6cf672ca3b7342b144c6db46f3c43c03f",
 * });
 * if (timestamp !== 1_613_063_089) throw new Error("unexpected");
 * ```
 */
export function validateWebhookHeaders(headers: WebhookHeaders): CheckedHeaders {
  const { timestamp, signature } = readSignedHeaders(headers);
  return { timestamp: Number(timestamp), signature };
}

/** The headers of a signed request, the timestamp as it was written: that is what was signed. */
export function readSignedHeaders(headers: WebhookHeaders): { timestamp: string; signature: string } {
  const timestamp = headerOf(headers, TIMESTAMP_HEADER);
  if (timestamp === undefined) {
    throw new SignatureError("missing-timestamp", `no ${TIMESTAMP_HEADER} header`);
  }
  if (!/^\d{1,12}$/.test(timestamp)) {
    throw new SignatureError("malformed-timestamp", `${TIMESTAMP_HEADER} is not in unix seconds`);
  }
  const given = headerOf(headers, SIGNATURE_HEADER);
  if (given === undefined) throw new SignatureError("missing-signature", `no ${SIGNATURE_HEADER} header`);
  const signature = /^(?:v0=)?([0-9a-f]{64})$/.exec(given)?.[1];
  if (signature === undefined) {
    throw new SignatureError("malformed-signature", `${SIGNATURE_HEADER} is not 64 digits of lower-case hex`);
  }
  return { timestamp, signature };
}

/** A header's only value; several of one name are joined, as `Headers` does, and are then no signature. */
function headerOf(headers: WebhookHeaders, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const values = Object.entries(headers)
    .flatMap(([key, value]) => key.toLowerCase() === name && value !== undefined ? [value] : [])
    .flat();
  return values.length === 0 ? undefined : values.join(", ");
}
