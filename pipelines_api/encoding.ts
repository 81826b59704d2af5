import { Buffer } from "node:buffer";
import {
  encodeJson,
  PayloadTooLargeError,
  type Schema,
  validate,
  ValidationError,
  validationError,
} from "@customerio-notebooks/core";
import { pipelinesLimits } from "./operations.ts";
import { BatchCall as BatchCallSchema } from "./schemas.ts";
import type { BatchCall } from "./types.ts";

/** A call as it goes over the wire. */
export interface EncodedCall {
  /** JSON text. */
  readonly json: string;
  /** Size in bytes of UTF-8. */
  readonly size: number;
  /** The id by which the service drops a second copy. */
  readonly messageId: string;
}

/** Where a call stands, for messages: its operation, and its index where it is one of many. */
export interface CallPlace {
  /** The operation's id. */
  readonly operation: string;
  /** Index within a batch. */
  readonly index?: number;
}

/**
 * Checks a call, encodes it, and checks its size. The `messageId` must be set by now: made later, a second attempt would
 * have another one.
 */
export function encodeCall<Call extends { messageId?: string | undefined }>(
  schema: Schema<Call>,
  call: Call & { messageId: string },
  place: CallPlace,
): EncodedCall {
  const { operation } = place;
  try {
    const json = encodeJson(validate(schema, call, operation), operation);
    const size = utf8Size(json);
    if (size <= pipelinesLimits.call) return { json, size, messageId: call.messageId };
    throw tooLarge(
      operation,
      "the call",
      size,
      pipelinesLimits.call,
      "Send less in `traits` or `properties`",
    );
  } catch (error) {
    throw error instanceof ValidationError ? placed(error, place) : error;
  }
}

/** The body of a batch. The calls are not encoded a second time. */
export function encodeBatch(calls: readonly EncodedCall[], envelope: Omit<BatchCall, "batch">): string {
  const rest = encodeJson(validate(envelopeSchema, envelope, "batch"), "batch");
  const separator = rest === "{}" ? "" : ",";
  return `{"batch":[${calls.map(({ json }) => json).join(",")}]${separator}${rest.slice(1)}`;
}

const envelopeSchema: Schema<Omit<BatchCall, "batch">> = BatchCallSchema.omit({ batch: true });

/** A fault in one of many calls says in which. */
function placed(error: ValidationError, { operation, index }: CallPlace): ValidationError {
  if (index === undefined) return error;
  const item = `batch[${index}]`;
  if (error instanceof PayloadTooLargeError) {
    return tooLarge(operation, item, error.size, error.limit, "Send less in `traits` or `properties`");
  }
  return validationError(
    operation,
    error.details.map(({ field, message }) => ({
      message,
      field: field === undefined ? item : `${item}.${field}`,
    })),
  );
}

/** Length of a text in bytes of UTF-8: the limits count bytes, of which an emoji has four and a letter one. */
export function utf8Size(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

/** The error for what is larger than the service takes. */
export function tooLarge(
  operation: string,
  what: string,
  size: number,
  limit: number,
  advice: string,
): PayloadTooLargeError {
  const message = `${what} is ${size} bytes of UTF-8, over the limit of ${limit}`;
  return new PayloadTooLargeError(`Cannot ${operation}: ${message}. ${advice}`, {
    operation,
    size,
    limit,
    details: [{ message, field: what }],
  });
}
