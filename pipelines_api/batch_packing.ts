import { encodeJson } from "@customerio-notebooks/core";
import type { BatchEnvelope } from "./api_client.ts";
import { encodeBatch, tooLarge, utf8Size } from "./encoding.ts";
import { pipelinesLimits } from "./operations.ts";
import type { BatchOperation } from "./types.ts";

/** What the client adds to an operation that has no id, and to a batch; in bytes. */
const MESSAGE_ID = utf8Size(`,"messageId":"${"0".repeat(36)}"`);
const EMPTY_BATCH = utf8Size(`{"batch":[],"sentAt":"1970-01-01T00:00:00.000Z"}`);

/** How full a batch is made, in bytes of UTF-8: under the limit by either reading of 500 KB. */
export const FULL_BATCH = 500_000;

/**
 * Size of an operation as the client sends it, which is with an id.
 *
 * @param operation The operation.
 * @param index Its place, for the message.
 * @returns Bytes of UTF-8.
 * @throws {PayloadTooLargeError} If it is over 32 KB.
 */
export function callSize(operation: BatchOperation, index: number): number {
  const added = (operation.messageId ?? undefined) === undefined ? MESSAGE_ID : 0;
  const size = utf8Size(encodeJson(operation, "batch")) + added;
  if (size <= pipelinesLimits.call) return size;
  const advice = "Send less in `traits` or `properties`";
  throw tooLarge("batch", `batch[${index}]`, size, pipelinesLimits.call, advice);
}

/** Size of a batch of operations of these sizes as the client sends it; in bytes. */
export function batchSize(sizes: readonly number[]): number {
  const commas = Math.max(0, sizes.length - 1);
  return sizes.reduce((sum, size) => sum + size, EMPTY_BATCH + commas);
}

/**
 * Splits operations into batches that fit the limits, in order and as full as can be.
 *
 * @param operations The operations.
 * @param maxBytes Bytes of UTF-8 a batch, what the client adds included; 500,000 unless given, 512,000 at the most.
 * @returns The batches; none for no operations.
 * @throws {PayloadTooLargeError} If one operation alone is over 32 KB, naming it as `batch[index]`.
 * @throws {RangeError} If `maxBytes` is over the service's limit, or too small for the largest operation that it takes.
 * @example
 * ```ts
 * import { type BatchOperation, splitOversizedBatch } from "@customerio-notebooks/pipelines-api";
 *
 * const operations: BatchOperation[] = [{ type: "identify", userId: "42" }, { type: "identify", userId: "43" }];
 * if (splitOversizedBatch(operations).length !== 1) throw new Error("unexpected");
 * ```
 */
export function splitOversizedBatch(
  operations: readonly BatchOperation[],
  maxBytes: number = FULL_BATCH,
): BatchOperation[][] {
  const least = pipelinesLimits.call + EMPTY_BATCH;
  if (!(maxBytes >= least && maxBytes <= pipelinesLimits.batch)) {
    const message =
      `Cannot split into batches of ${maxBytes} bytes: from ${least} to ${pipelinesLimits.batch} are possible`;
    throw new RangeError(message);
  }
  const sized = operations.map((operation, index) => ({ operation, size: callSize(operation, index) }));
  return pack(sized, maxBytes - EMPTY_BATCH).map((calls) => calls.map(({ operation }) => operation));
}

/** Context and integrations belong to each call, as it were, and leave room for the largest one. */
export function envelopeSize(envelope: BatchEnvelope): number {
  const size = utf8Size(encodeBatch([], envelope));
  if (size <= pipelinesLimits.call) return size;
  const advice = "Send less in `context` or `integrations`";
  throw tooLarge("batch", "the envelope", size, pipelinesLimits.call, advice);
}

/** Bytes that calls and their commas may take in a body of so many, beside fields of the size of the envelope. */
export function roomForCalls(envelope: number, maxBytes: number = FULL_BATCH): number {
  return maxBytes - EMPTY_BATCH - envelope;
}

/**
 * Puts calls into batches, in order.
 *
 * @param calls The calls.
 * @param envelope Bytes of UTF-8 that the fields beside them take in each batch.
 * @returns The batches.
 */
export function packBatches<Call extends { readonly size: number }>(
  calls: readonly Call[],
  envelope: number,
): Call[][] {
  return pack(calls, roomForCalls(envelope));
}

function pack<Call extends { readonly size: number }>(calls: readonly Call[], maxBytes: number): Call[][] {
  const packs: Call[][] = [];
  for (let from = 0; from < calls.length;) {
    const to = endOfBatch(calls, from, maxBytes);
    packs.push(calls.slice(from, to));
    from = to;
  }
  return packs;
}

/** Index after the last call that still fits into a batch that begins at `from`; the first one always does. */
export function endOfBatch(
  calls: readonly { readonly size: number }[],
  from: number,
  maxBytes: number,
): number {
  let bytes = calls[from]?.size ?? 0;
  let to = from + 1;
  for (; to < calls.length; to++) {
    bytes += 1 + (calls[to]?.size ?? 0); // the comma
    if (bytes > maxBytes) break;
  }
  return to;
}
