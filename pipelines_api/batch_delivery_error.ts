import { CustomerIOError } from "@customerio-notebooks/core";
import type { BatchOperation } from "./types.ts";

/** What a {@linkcode BatchDeliveryError} knows of the operations it is about. */
export interface BatchDelivery {
  /** How many operations the service took. */
  readonly delivered: number;
  /** The operations that it did not take, or may not have taken. */
  readonly undelivered: readonly BatchOperation[];
}

/**
 * Some of many operations could not be delivered. Those are in `undelivered`, each with its `messageId`: to send them
 * again is safe, since the service drops a second copy. What stopped the delivery is the `cause`.
 *
 * @example
 * ```ts
 * import { BatchDeliveryError, CustomerIOClient, sendBatch } from "@customerio-notebooks/pipelines-api";
 *
 * const fetch = () => Promise.resolve(new Response("no", { status: 400 })); // a service that takes nothing
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch });
 * const error = await sendBatch(client, [{ type: "identify", userId: "42" }]).catch((error) => error);
 * if (!(error instanceof BatchDeliveryError) || error.undelivered.length !== 1) throw new Error("unexpected");
 * ```
 */
export class BatchDeliveryError extends CustomerIOError {
  /** How many operations the service took. */
  readonly delivered: number;
  /** The operations that it did not take, or may not have taken, with the `messageId` they were sent under. */
  readonly undelivered: readonly BatchOperation[];

  /** Makes the error from what stopped the delivery. */
  constructor(cause: Error, { delivered, undelivered }: BatchDelivery) {
    const total = delivered + undelivered.length;
    const advice = "Send `error.undelivered` again: what did arrive is dropped by its messageId";
    const known = cause instanceof CustomerIOError ? cause : undefined;
    super(`${undelivered.length} of ${total} operations were not delivered: ${cause.message}. ${advice}`, {
      cause,
      operation: "batch",
      retryable: known?.retryable ?? false,
      details: known?.details ?? [],
      ...(known?.status === undefined ? {} : { status: known.status }),
      ...(known?.requestId === undefined ? {} : { requestId: known.requestId }),
    });
    this.delivered = delivered;
    this.undelivered = undelivered;
  }
}
