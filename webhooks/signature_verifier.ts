import { ConfigurationError, Secret } from "@customerio-notebooks/core";
import { timingSafeEqual } from "@std/crypto/timing-safe-equal";
import type { HmacKey } from "./hmac.ts";
import { computeSignature, prepareSigningKey, SIGNATURE_HEADER, type WebhookBody } from "./signature.ts";
import { SignatureError } from "./signature_error.ts";
import { readSignedHeaders, type WebhookHeaders } from "./webhook_headers.ts";

/**
 * One signing key, or several while it is changed; each as text or as a {@linkcode Secret}.
 *
 * @example
 * ```ts
 * import { Secret } from "@customerio-notebooks/core";
 * import type { SigningSecrets } from "@customerio-notebooks/webhooks";
 *
 * const secrets: SigningSecrets = [new Secret("new-signing-key"), new Secret("old-signing-key")];
 * ```
 */
export type SigningSecrets = Secret | string | readonly (Secret | string)[];

/**
 * How strictly signatures are judged.
 *
 * @example
 * ```ts
 * import { SignatureVerifier, type VerifyOptions } from "@customerio-notebooks/webhooks";
 *
 * const options: VerifyOptions = { tolerance: 60 };
 * const verifier = new SignatureVerifier("signing-key", options);
 * ```
 */
export interface VerifyOptions {
  /**
   * How many seconds the time of sending may differ from now, in both directions; `Infinity` accepts any time, as for
   * requests kept in a file. Each attempt that Customer.io makes within its seven days of retries is signed anew.
   *
   * @default {300}
   */
  readonly tolerance?: number;
  /**
   * The time, in milliseconds since 1970.
   *
   * @default {Date.now}
   */
  readonly now?: () => number;
}

/**
 * A signature that was accepted.
 *
 * @example
 * ```ts
 * import { signPayload, type VerifiedSignature, verifySignature } from "@customerio-notebooks/webhooks";
 *
 * const headers = await signPayload("{}", "signing-key", { timestamp: 1_700_000_000 });
 * const verified: VerifiedSignature = await verifySignature("{}", headers, "signing-key", { tolerance: Infinity });
 * if (verified.timestamp !== 1_700_000_000) throw new Error("unexpected");
 * ```
 */
export interface VerifiedSignature {
  /** When Customer.io sent the request, in unix seconds. */
  readonly timestamp: number;
  /** Which of the secrets it was signed with, from 0. When it is always the first, the others can be removed. */
  readonly secretIndex: number;
}

/**
 * Verifies the signatures of many requests: its keys are prepared once. A receiver makes one of these when it starts.
 *
 * @example A handler of one's own
 * ```ts
 * import { SignatureError, SignatureVerifier } from "@customerio-notebooks/webhooks";
 *
 * const verifier = new SignatureVerifier(["new-signing-key", "old-signing-key"]);
 * const handler = async (request: Request): Promise<Response> => {
 *   const body = await request.bytes();
 *   try {
 *     await verifier.verify(body, request.headers);
 *     return new Response("ok");
 *   } catch (error) {
 *     if (error instanceof SignatureError) return new Response(error.reason, { status: 401 });
 *     throw error;
 *   }
 * };
 * const { status } = await handler(new Request("http://localhost/", { method: "POST", body: "{}" }));
 * if (status !== 401) throw new Error("unexpected");
 * ```
 */
export class SignatureVerifier {
  readonly #keys: readonly HmacKey[];
  readonly #tolerance: number;
  readonly #now: () => number;

  /**
   * Makes a verifier.
   *
   * @param secrets The signing key of the webhook, or several while it is changed.
   * @param options Tolerance and clock.
   * @throws {ConfigurationError} If there is no secret or one is empty: anybody could sign with that.
   * @throws {RangeError} If the tolerance is not a number of seconds, at least 0.
   */
  constructor(secrets: SigningSecrets, options: VerifyOptions = {}) {
    const { tolerance = 300, now = Date.now } = options;
    if (!(tolerance >= 0)) {
      throw new RangeError(
        `Cannot tolerate ${tolerance} s: the tolerance must be a number of seconds, at least 0`,
      );
    }
    this.#keys = checkedSecrets(secrets).map((secret) => prepareSigningKey(secret.reveal()));
    this.#tolerance = tolerance;
    this.#now = now;
  }

  /**
   * Accepts a request that Customer.io signed, and throws at any other. Signatures are compared in constant time.
   *
   * @param body The raw body: never parsed and written anew, which changes its bytes.
   * @param headers The request's headers.
   * @returns When and with which secret it was signed.
   * @throws {SignatureError} If the signature is missing, malformed, wrong, or too old.
   */
  verify(body: WebhookBody, headers: WebhookHeaders): Promise<VerifiedSignature> {
    return Promise.try(() => this.#verify(body, headers));
  }

  #verify(body: WebhookBody, headers: WebhookHeaders): VerifiedSignature {
    const { timestamp, signature: digits } = readSignedHeaders(headers);
    this.#checkTime(Number(timestamp));
    const signature = Uint8Array.fromHex(digits);
    for (const [secretIndex, key] of this.#keys.entries()) {
      if (timingSafeEqual(computeSignature(key, timestamp, body), signature)) {
        return { timestamp: Number(timestamp), secretIndex };
      }
    }
    const advice = "Check the signing key, and that the body is passed on byte by byte";
    throw new SignatureError("mismatch", `${SIGNATURE_HEADER} is not the signature of this body. ${advice}`);
  }

  #checkTime(timestamp: number): void {
    const late = Math.round(this.#now() / 1000) - timestamp;
    // Written so that a clock that gives NaN accepts nothing.
    if (Math.abs(late) <= this.#tolerance) return;
    const found = `sent ${Math.abs(late)} s ${late < 0 ? "ahead of" : "before"} this machine's time`;
    const advice = `${this.#tolerance} s are allowed. Check the clock, or set \`tolerance\``;
    throw new SignatureError("outside-tolerance", `${found}; ${advice}`);
  }
}

function checkedSecrets(secrets: SigningSecrets): readonly Secret[] {
  const list = typeof secrets === "string" || secrets instanceof Secret ? [secrets] : secrets;
  const wrapped = list.map((secret) => typeof secret === "string" ? new Secret(secret) : secret);
  if (wrapped.length === 0 || wrapped.some((secret) => secret.reveal().trim() === "")) {
    throw new ConfigurationError(
      "Cannot verify webhooks: a signing key is missing or empty. It is shown in Customer.io where the webhook is set up",
    );
  }
  return wrapped;
}
