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
import { packBatches } from "./batch_packing.ts";
import { encodeBatch, type EncodedCall, tooLarge, utf8Size } from "./encoding.ts";
import { pipelinesLimits } from "./operations.ts";
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

/** Batches in flight at a time, where the caller does not say. */
const CONCURRENCY = 4;

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
  const { concurrency = CONCURRENCY, envelope = {}, onProgress } = options;
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`Cannot send with a concurrency of ${concurrency}: it is a whole number from 1`);
  }
  const calls = operations.map((operation, index) => client.encode(operation, index));
  requireDistinctIds(calls);
  const batches = packBatches(calls, envelopeSize(envelope));
  options.signal?.throwIfAborted();
  const undelivered = new Set(batches);
  const done = { operations: 0, batches: 0, bytes: 0, retries: 0 };
  const failures: unknown[] = [];
  const queue = batches.values();
  const sendNext = async (): Promise<void> => {
    for (const batch of queue) {
      if (failures.length > 0) return;
      try {
        const { attempts, bytes } = await client.sendEncoded(batch, envelope, options);
        undelivered.delete(batch);
        done.operations += batch.length;
        done.batches += 1;
        done.bytes += bytes;
        done.retries += attempts - 1;
        onProgress?.({
          operations: done.operations,
          total: operations.length,
          batches: done.batches,
          bytes: done.bytes,
        });
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, batches.length) }, sendNext));
  if (failures.length === 0) return done;
  const [failure] = failures;
  // What was refused for its key was not acted on: there are no ids to keep, and the error says which variable to set.
  const isRefused = done.operations === 0 && failures.every((error) => error instanceof AuthenticationError);
  if (isRefused || undelivered.size === 0) throw failure;
  throw new BatchDeliveryError(failure instanceof Error ? failure : new Error(String(failure)), {
    delivered: done.operations,
    undelivered: operationsOf(undelivered, operations, batches),
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

/** Context and integrations belong to each call, as it were, and leave room for the largest one. */
function envelopeSize(envelope: BatchEnvelope): number {
  const size = utf8Size(encodeBatch([], envelope));
  if (size <= pipelinesLimits.call) return size;
  const advice = "Send less in `context` or `integrations`";
  throw tooLarge("batch", "the envelope", size, pipelinesLimits.call, advice);
}

/** The operations of some of the batches, each with the id that it was sent under. */
function operationsOf(
  wanted: ReadonlySet<readonly EncodedCall[]>,
  operations: readonly BatchOperation[],
  batches: readonly (readonly EncodedCall[])[],
): BatchOperation[] {
  const ids = batches.flatMap((batch) =>
    batch.map(({ messageId }) => wanted.has(batch) ? messageId : undefined)
  );
  return operations.flatMap((operation, index) => {
    const messageId = ids[index];
    return messageId === undefined ? [] : [{ ...operation, messageId }];
  });
}
