import { Buffer } from "node:buffer";
import {
  accepts,
  encodeJson,
  PayloadTooLargeError,
  type Schema,
  validate,
  ValidationError,
  validationError,
} from "@customerio-notebooks/core";
import { pipelinesLimits } from "./operations.ts";
import * as schemas from "./schemas.ts";
import type { BatchCall, BatchOperation } from "./types.ts";

/**
 * A call as it goes over the wire.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, type EncodedCall } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const call: EncodedCall = client.encode({ type: "identify", userId: "42" }, 0);
 * await client.sendEncoded([call]);
 * ```
 */
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
 *
 * @param schema The schema of the call.
 * @param call The call.
 * @param place Where it stands.
 */
export function encodeCall<Call extends { messageId?: string | undefined }>(
  schema: Schema<Call>,
  call: Call & { messageId: string },
  place: CallPlace,
): Omit<EncodedCall, "size"> {
  const { operation } = place;
  try {
    const checked = accepts(schema, call) ? call : validate(schema, call, operation);
    const json = encodeJson(checked, operation);
    // A text has at most three bytes of UTF-8 for each of its units; few are so long that they have to be counted.
    const size = json.length * 3 <= pipelinesLimits.call ? 0 : utf8Size(json);
    // The id as it is sent, which has no spaces around it.
    if (size <= pipelinesLimits.call) return { json, messageId: checked.messageId ?? call.messageId };
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

/**
 * The schema of each type of call. The type is looked up, so a call in a batch is checked as one that stands alone: one
 * look-up instead of a union's many tries, and clearer faults.
 */
const callSchemas: Readonly<Record<BatchOperation["type"], Schema<{ messageId?: string | undefined }>>> = {
  identify: schemas.IdentifyCall,
  track: schemas.TrackCall,
  page: schemas.PageCall,
  screen: schemas.ScreenCall,
  group: schemas.GroupCall,
  alias: schemas.AliasCall,
};

/** Checks and encodes one call of a batch, and gives it an id where it has none. */
export function encodeOperation(
  operation: BatchOperation,
  index: number,
  createMessageId: () => string,
): EncodedCall {
  // Notebooks are not type-checked: this may be null, or of no type.
  const type: unknown = operation?.type;
  if (typeof type !== "string" || !Object.hasOwn(callSchemas, type)) {
    const message = `must be one of ${Object.keys(callSchemas).join(", ")}, not ${JSON.stringify(type)}`;
    throw validationError("batch", [{ field: `batch[${index}].type`, message }]);
  }
  const call = { ...operation, messageId: operation.messageId ?? createMessageId() };
  const { json, messageId } = encodeCall(callSchemas[operation.type], call, { operation: "batch", index });
  return { json, size: utf8Size(json), messageId };
}

/** The body of a batch. The calls are not encoded a second time. */
export function encodeBatch(calls: readonly EncodedCall[], envelope: Omit<BatchCall, "batch">): string {
  const rest = encodeJson(validate(envelopeSchema, envelope, "batch"), "batch");
  const separator = rest === "{}" ? "" : ",";
  return `{"batch":[${calls.map(({ json }) => json).join(",")}]${separator}${rest.slice(1)}`;
}

const envelopeSchema: Schema<Omit<BatchCall, "batch">> = schemas.BatchCall.omit({ batch: true });

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

/** Size of a body in bytes of UTF-8. */
export function bodySize(body: string | Uint8Array): number {
  return typeof body === "string" ? utf8Size(body) : body.byteLength;
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
