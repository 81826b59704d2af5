import { CustomerIOError } from "@customerio-notebooks/core";

/**
 * Why a signature was not accepted:
 * - `missing-timestamp`, `missing-signature`: the header is absent;
 * - `malformed-timestamp`, `malformed-signature`: the header is not what Customer.io sends;
 * - `outside-tolerance`: signed too long ago, or too far ahead of this machine's clock;
 * - `mismatch`: no secret gives this signature; forged, changed on the way, or signed with another key.
 *
 * @example
 * ```ts
 * import type { SignatureFault } from "@customerio-notebooks/webhooks";
 *
 * const worthAnAlarm: readonly SignatureFault[] = ["mismatch", "outside-tolerance"];
 * ```
 */
export type SignatureFault =
  | "missing-timestamp"
  | "missing-signature"
  | "malformed-timestamp"
  | "malformed-signature"
  | "outside-tolerance"
  | "mismatch";

/**
 * A request that was not signed by Customer.io, or not recently. Answer it with 401 and do not read its content. Neither
 * the secret nor the signature that was expected is in the message.
 *
 * @example
 * ```ts
 * import { SignatureError, verifySignature } from "@customerio-notebooks/webhooks";
 *
 * const error = await verifySignature("{}", {}, "signing-key").catch((error: unknown) => error);
 * if (!(error instanceof SignatureError) || error.reason !== "missing-timestamp") throw new Error("unexpected");
 * ```
 */
export class SignatureError extends CustomerIOError {
  /** Why the signature was not accepted. */
  readonly reason: SignatureFault;

  /** Makes an error from the reason, and what a person needs to know of it. */
  constructor(reason: SignatureFault, message: string) {
    super(`Cannot verify the webhook: ${message}`, { operation: "verifySignature" });
    this.reason = reason;
  }
}
