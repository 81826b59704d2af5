/**
 * Many operations at once: make them from records, split them into batches, send them.
 *
 * @module
 */
import {
  AuthenticationError,
  type CallOptions,
  type ErrorDetail,
  validationError,
} from "@customerio-notebooks/core";
import type { BatchEnvelope, CustomerIOClient } from "./api_client.ts";
import { BatchDeliveryError } from "./batch_delivery_error.ts";
import {
  checkedConcurrency,
  deliverParcel,
  type DeliveryObserver,
  parcelOf,
  toError,
} from "./batch_delivery.ts";
import { envelopeSize, packBatches } from "./batch_packing.ts";
import type { EncodedCall } from "./encoding.ts";
import type { BatchOperation } from "./types.ts";

export { createBatchOperations } from "./batch_operations.ts";
export type {
  BatchMapping,
  BatchRecord,
  CommonMapping,
  IdentifyMapping,
  TrackMapping,
} from "./batch_operations.ts";
export { splitOversizedBatch } from "./batch_packing.ts";
export { type BatchSize, validateBatchSize } from "./validators.ts";

/**
 * How far a {@linkcode sendBatch} is.
 *
 * @example
 * ```ts
 * import { type BatchProgress, CustomerIOClient, sendBatch } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const onProgress = ({ operations, total }: BatchProgress) => console.log(`${operations} of ${total}`);
 * await sendBatch(client, [{ type: "identify", userId: "42" }], { onProgress });
 * ```
 */
export interface BatchProgress {
  /** Operations that the service took. */
  readonly operations: number;
  /** Operations in all. */
  readonly total: number;
  /** Batches that the service took. */
  readonly batches: number;
  /** Bytes of the batches that the service took. */
  readonly bytes: number;
}

/**
 * Options of {@linkcode sendBatch}.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, sendBatch, type SendBatchOptions } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const options: SendBatchOptions = { concurrency: 2, envelope: { context: { ip: "203.0.113.7" } } };
 * await sendBatch(client, [{ type: "identify", userId: "42" }], options);
 * ```
 */
export interface SendBatchOptions extends CallOptions {
  /**
   * Batches in flight at a time.
   *
   * @default {4}
   */
  readonly concurrency?: number;
  /** Context and integrations of all operations. */
  readonly envelope?: BatchEnvelope;
  /** Called after each batch. */
  readonly onProgress?: (progress: BatchProgress) => void;
}

/**
 * What {@linkcode sendBatch} did.
 *
 * @example
 * ```ts
 * import { type BatchSummary, CustomerIOClient, sendBatch } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const summary: BatchSummary = await sendBatch(client, [{ type: "identify", userId: "42" }]);
 * if (summary.batches !== 1 || summary.retries !== 0) throw new Error("unexpected");
 * ```
 */
export interface BatchSummary {
  /** Operations that the service took: all of them. */
  readonly operations: number;
  /** Requests that it took. */
  readonly batches: number;
  /** Bytes of UTF-8 in their bodies. */
  readonly bytes: number;
  /** Requests that were sent again. */
  readonly retries: number;
}

/**
 * Sends any number of operations, in as few requests as the limits allow. All are checked before the first is sent, so a
 * fault in one means that none is sent. Batches travel side by side: give operations a `timestamp` where order matters.
 * A batch that is too large for what is in between (413) goes in halves, and of one that the service refuses (400, 422) what
 * it does take is delivered; after that, as after any failure, no further batch is begun.
 *
 * @param client The client.
 * @param operations The operations.
 * @param options Concurrency, progress, signal, time-out.
 * @returns What was sent.
 * @throws {ValidationError} If an operation is not what the service takes, or has the `messageId` of another and would be
 * dropped as a copy of it, naming it as `batch[index]`.
 * @throws {AuthenticationError} If the service refused the key before it took anything.
 * @throws {BatchDeliveryError} If some could not be delivered, the signal was aborted or `onProgress` threw; it holds those
 * that were not, with the ids they were sent under.
 * @example
 * ```ts
 * import { createBatchOperations, CustomerIOClient, sendBatch } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const purchases = [{ customer_id: "00001", date: "1997-01-01", total: 11.77 }];
 * const operations = createBatchOperations("track", purchases, {
 *   userId: "customer_id",
 *   event: "Order Completed",
 *   timestamp: "date",
 * });
 * const summary = await sendBatch(client, operations);
 * if (summary.operations !== 1) throw new Error("unexpected");
 * ```
 */
export async function sendBatch(
  client: CustomerIOClient,
  operations: readonly BatchOperation[],
  options: SendBatchOptions = {},
): Promise<BatchSummary> {
  const { envelope = {}, onProgress } = options;
  const concurrency = checkedConcurrency(options.concurrency);
  const calls = operations.map((operation, index) => client.encode(operation, index));
  requireDistinctIds(calls);
  const batches = packBatches(calls, envelopeSize(envelope));
  options.signal?.throwIfAborted();
  const delivered = new Set<EncodedCall>();
  const done = { operations: 0, batches: 0, bytes: 0, retries: 0 };
  const failures: Error[] = [];
  const observerOf = (batch: readonly EncodedCall[]): DeliveryObserver => ({
    delivered(from, to, { bytes, attempts }) {
      for (const call of batch.slice(from, to)) delivered.add(call);
      done.operations = delivered.size;
      done.batches += 1;
      done.bytes += bytes;
      done.retries += attempts - 1;
      try {
        const { operations: taken, batches, bytes } = done;
        onProgress?.({ operations: taken, total: operations.length, batches, bytes });
      } catch (error) {
        failures.push(toError(error));
      }
    },
    refused: (_, error) => failures.push(error),
    failed: (_from, _to, error) => failures.push(error),
  });
  const queue = batches.values();
  const sendNext = async (): Promise<void> => {
    for (const batch of queue) {
      if (failures.length > 0) return;
      await deliverParcel(client, parcelOf(client, batch, envelope), observerOf(batch), options);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, batches.length) }, sendNext));
  const [failure] = failures;
  if (failure === undefined) return done;
  // What was refused for its key was not acted on: there are no ids to keep, and the error says which variable to set.
  const isRefused = done.operations === 0 && failures.every((error) => error instanceof AuthenticationError);
  if (isRefused || delivered.size === calls.length) throw failure;
  throw new BatchDeliveryError(failure, {
    delivered: done.operations,
    undelivered: operations.flatMap((operation, index) => {
      const call = calls[index];
      return call === undefined || delivered.has(call) ? [] : [{ ...operation, messageId: call.messageId }];
    }),
  });
}

/** Two calls with one id are one call to the service: it would drop the second and answer 200. */
function requireDistinctIds(calls: readonly EncodedCall[]): void {
  const first = new Map<string, number>();
  const details = calls.flatMap(({ messageId }, index): ErrorDetail[] => {
    const twin = first.get(messageId);
    if (twin === undefined) {
      first.set(messageId, index);
      return [];
    }
    const message = `is that of batch[${twin}] too, of which this one would be dropped as a copy`;
    return [{ field: `batch[${index}].messageId`, message }];
  });
  if (details.length > 0) throw validationError("batch", details);
}
