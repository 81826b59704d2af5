/**
 * Many operations at once: make them from records, split them into batches, send them.
 *
 * @module
 */
import { type CallOptions, CustomerIOError } from "@customerio-notebooks/core";
import type { BatchEnvelope, CustomerIOClient } from "./api_client.ts";
import { BatchDeliveryError } from "./batch_delivery_error.ts";
import { encodeBatch, type EncodedCall, utf8Size } from "./encoding.ts";
import { pipelinesLimits } from "./operations.ts";
import type { BatchOperation } from "./types.ts";
import { callSize } from "./validators.ts";

export { createBatchOperations } from "./batch_operations.ts";
export type {
  BatchMapping,
  BatchRecord,
  CommonMapping,
  IdentifyMapping,
  TrackMapping,
} from "./batch_operations.ts";
export { type BatchSize, validateBatchSize } from "./validators.ts";

/**
 * How full a batch is made, in bytes of UTF-8: under the limit by either reading of 500 KB, and with room for what the
 * client adds.
 */
const FULL_BATCH = 500_000;

/** Batches in flight at a time, where the caller does not say. */
const CONCURRENCY = 4;

/** How far a {@linkcode sendBatch} is. */
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

/** Options of {@linkcode sendBatch}. */
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

/** What {@linkcode sendBatch} did. */
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
 * @throws {ValidationError} If an operation is not what the service takes, naming it as `batch[index]`.
 * @throws {BatchDeliveryError} If some could not be delivered; it holds them, with the ids they were sent under.
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
  const batches = pack(calls, FULL_BATCH - utf8Size(encodeBatch([], envelope)));
  const undelivered = new Set(batches);
  const done = { operations: 0, batches: 0, bytes: 0, retries: 0 };
  let failure: unknown;
  const queue = batches.values();
  const sendNext = async (): Promise<void> => {
    for (const batch of queue) {
      if (failure !== undefined) return;
      try {
        const { attempts } = await client.sendEncoded(batch.calls, envelope, options);
        undelivered.delete(batch);
        done.operations += batch.calls.length;
        done.batches += 1;
        done.bytes += batch.bytes;
        done.retries += attempts - 1;
      } catch (error) {
        failure ??= error;
        return;
      }
      onProgress?.({ ...done, total: operations.length });
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, batches.length) }, sendNext));
  if (failure === undefined) return done;
  if (!(failure instanceof CustomerIOError) && done.operations === 0) throw failure;
  throw new BatchDeliveryError(failure instanceof Error ? failure : new Error(String(failure)), {
    delivered: done.operations,
    undelivered: operationsOf(undelivered, operations, batches),
  });
}

/**
 * Splits operations into batches that fit the limits, in order and as full as can be.
 *
 * @param operations The operations.
 * @param maxBytes Bytes of UTF-8 a batch; 500,000 unless given.
 * @returns The batches; none for no operations.
 * @throws {PayloadTooLargeError} If one operation alone is over 32 KB, naming it as `batch[index]`.
 */
export function splitOversizedBatch(
  operations: readonly BatchOperation[],
  maxBytes: number = FULL_BATCH,
): BatchOperation[][] {
  if (maxBytes < pipelinesLimits.call) {
    const message =
      `Cannot split into batches of ${maxBytes} bytes: one operation may have ${pipelinesLimits.call}`;
    throw new RangeError(message);
  }
  const sized = operations.map((operation, index) => ({ operation, size: callSize(operation, index) }));
  return pack(sized, maxBytes).map(({ calls }) => calls.map(({ operation }) => operation));
}

/** Calls that travel together. */
interface Pack<Call> {
  readonly calls: Call[];
  bytes: number;
}

function pack<Call extends { readonly size: number }>(
  calls: readonly Call[],
  maxBytes: number,
): Pack<Call>[] {
  const packs: Pack<Call>[] = [];
  let current: Pack<Call> | undefined;
  for (const call of calls) {
    const size = call.size + 1; // the comma
    if (current === undefined || current.bytes + size > maxBytes) {
      current = { calls: [], bytes: 0 };
      packs.push(current);
    }
    current.calls.push(call);
    current.bytes += size;
  }
  return packs;
}

/** The operations of some of the batches, each with the id that it was sent under. */
function operationsOf(
  wanted: ReadonlySet<Pack<EncodedCall>>,
  operations: readonly BatchOperation[],
  batches: readonly Pack<EncodedCall>[],
): BatchOperation[] {
  const ids = batches.flatMap((batch) =>
    batch.calls.map(({ messageId }) => wanted.has(batch) ? messageId : undefined)
  );
  return operations.flatMap((operation, index) => {
    const messageId = ids[index];
    return messageId === undefined ? [] : [{ ...operation, messageId }];
  });
}
