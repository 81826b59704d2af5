import {
  type CallOptions,
  CustomerIOError,
  type ErrorDetail,
  PayloadTooLargeError,
  ValidationError,
  validationError,
} from "@customerio-notebooks/core";
import type { BatchEnvelope, CustomerIOClient } from "./api_client.ts";
import { bodySize, encodeBatch, type EncodedCall } from "./encoding.ts";

/** Batches in flight at a time, where the caller does not say. */
const CONCURRENCY = 4;

/**
 * How many batches may be in flight at a time.
 *
 * @throws {RangeError} If it is not a whole number from 1.
 */
export function checkedConcurrency(concurrency: number = CONCURRENCY): number {
  if (Number.isInteger(concurrency) && concurrency >= 1) return concurrency;
  throw new RangeError(`Cannot send with a concurrency of ${concurrency}: it is a whole number from 1`);
}

/** Calls that travel in one request, and can be taken apart. */
export interface Parcel {
  /** How many calls. */
  readonly count: number;
  /** The body of a request to `/batch` that holds them, and nothing else. */
  body(): string | Uint8Array<ArrayBuffer>;
  /** Those from index `from` up to, but not including, `to`. */
  part(from: number, to: number): Parcel;
}

/** What is known of a request that the service took. */
export interface ParcelReceipt {
  /** Size of the body in bytes of UTF-8. */
  readonly bytes: number;
  /** How many times the request was sent. */
  readonly attempts: number;
}

/** Is told what becomes of each call of a parcel, exactly once. Indices are those of the parcel as it was given. */
export interface DeliveryObserver {
  /** The service took the calls from `from` up to, but not including, `to`. */
  delivered(from: number, to: number, receipt: ParcelReceipt): void;
  /** This one call is not acceptable to the service: it answered 400 or 422 and named it, or refuses it even alone. */
  refused(index: number, error: CustomerIOError): void;
  /** These calls were not delivered, or are not known to be: no network, no answer, a key that was refused, an abort. */
  failed(from: number, to: number, error: Error): void;
  /** Several calls in a body of so many bytes were too large for the service. They are on their way in two parts. */
  tooLarge?(bytes: number): void;
}

/** A part of a parcel, and where it stands in it. */
interface Part {
  readonly parcel: Parcel;
  readonly offset: number;
}

/**
 * Delivers a parcel, one request at a time, and in as many as it takes: what is too large goes in halves, and calls that the
 * service refuses are told from those that it takes, by their names where the answer names them, by halves where not. To
 * send a call once more is safe, since it keeps its `messageId`.
 *
 * Goes on after a failure that may pass, such as 503; after one that will not, such as a refused key or an abort, the
 * rest is reported as failed without being sent.
 *
 * @param client The client.
 * @param parcel The calls.
 * @param observer Is told what becomes of each call.
 * @param options Signal, time-out, retries and headers of each request.
 * @returns When each call has been reported. Rejects only with what the observer throws.
 */
export async function deliverParcel(
  client: CustomerIOClient,
  parcel: Parcel,
  observer: DeliveryObserver,
  options?: CallOptions,
): Promise<void> {
  /** The next one is the last, so that halves take the place of the whole. */
  const parts: Part[] = parcel.count === 0 ? [] : [{ parcel, offset: 0 }];
  let stoppedBy: Error | undefined;
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const { parcel: { count }, offset } = part;
    const outcome = stoppedBy ?? await sendPart(client, part.parcel, options);
    if (!(outcome instanceof Error)) {
      observer.delivered(offset, offset + count, outcome);
      continue;
    }
    if (isTooLarge(outcome) && count > 1) {
      observer.tooLarge?.(bodySize(part.parcel.body()));
      parts.push(...halvesOf(part));
      continue;
    }
    if (!isTooLarge(outcome) && !isRefusal(outcome)) {
      observer.failed(offset, offset + count, outcome);
      if (!isPassing(outcome)) stoppedBy = outcome;
      continue;
    }
    const faults = faultsByCall(outcome.details, count);
    if (count === 1) {
      observer.refused(offset, refusalOf(outcome, faults.get(0) ?? []));
    } else if (faults.size === 0) {
      parts.push(...halvesOf(part));
    } else {
      for (const [index, details] of faults) observer.refused(offset + index, refusalOf(outcome, details));
      parts.push(...partsWithout(part, [...faults.keys()]));
    }
  }
}

/** The parcel of calls that are encoded already. */
export function parcelOf(
  client: CustomerIOClient,
  calls: readonly EncodedCall[],
  envelope: BatchEnvelope,
): Parcel {
  return {
    count: calls.length,
    body: () => encodeBatch(calls, { ...envelope, sentAt: new Date(client.clock.now()).toISOString() }),
    part: (from, to) => parcelOf(client, calls.slice(from, to), envelope),
  };
}

async function sendPart(
  client: CustomerIOClient,
  parcel: Parcel,
  options: CallOptions | undefined,
): Promise<ParcelReceipt | Error> {
  try {
    return await client.sendBody(parcel.body(), options);
  } catch (error) {
    return toError(error);
  }
}

/** What was thrown, as an error: the reason of an abort may be anything. */
export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown), { cause: thrown });
}

function isTooLarge(error: Error): error is CustomerIOError {
  return error instanceof PayloadTooLargeError || error instanceof CustomerIOError && error.status === 413;
}

/** Of the service, that is: what was found before sending has no status, and is about more than a call. */
function isRefusal(error: Error): error is CustomerIOError {
  return error instanceof CustomerIOError && (error.status === 400 || error.status === 422);
}

function isPassing(error: Error): boolean {
  return error instanceof CustomerIOError && error.retryable;
}

/** The second half first: the next part is the last. */
function halvesOf({ parcel, offset }: Part): Part[] {
  const middle = Math.ceil(parcel.count / 2);
  return [
    { parcel: parcel.part(middle, parcel.count), offset: offset + middle },
    { parcel: parcel.part(0, middle), offset },
  ];
}

/** What lies between the calls at these indices, the last first. */
function partsWithout({ parcel, offset }: Part, indices: readonly number[]): Part[] {
  const parts: Part[] = [];
  let to = parcel.count;
  for (const index of [...indices.toSorted((a, b) => b - a), -1]) {
    const from = index + 1;
    if (from < to) parts.push({ parcel: parcel.part(from, to), offset: offset + from });
    to = index;
  }
  return parts;
}

/** The faults that name a call of the batch, by its index, with the place within the call as their field. */
function faultsByCall(details: readonly ErrorDetail[], count: number): Map<number, ErrorDetail[]> {
  const faults = new Map<number, ErrorDetail[]>();
  for (const detail of details) {
    const fault = faultOfCall(detail);
    if (fault === undefined || fault.index >= count) continue;
    const { index, field, message } = fault;
    const known = faults.get(index) ?? [];
    known.push(field === "" ? { message } : { message, field });
    faults.set(index, known);
  }
  return faults;
}

/** The service says where within its text, `batch[3].userId: cannot be empty`; others say it in a field or pointer. */
function faultOfCall(
  { field, message }: ErrorDetail,
): { index: number; field: string; message: string } | undefined {
  const inField = /^(?:batch\[(\d+)\]|\/?batch\/(\d+)(?![^/]))[./]?(.*)$/s.exec(field ?? "");
  if (inField !== null) {
    const [, index, pointed, place = ""] = inField;
    return { index: Number(index ?? pointed), field: place, message };
  }
  const inMessage = /^batch\[(\d+)\](?:\.?([^:]*):)?\s*(.*)$/s.exec(message);
  if (inMessage === null) return undefined;
  const [, index, place = "", rest = ""] = inMessage;
  return { index: Number(index), field: place, message: rest === "" ? message : rest };
}

/** The error about one call, where the answer was about many. */
function refusalOf(error: CustomerIOError, details: readonly ErrorDetail[]): CustomerIOError {
  if (details.length === 0) return error;
  const { status, requestId } = error;
  const { message } = validationError("batch", details);
  const answered = status === undefined ? message : `${message} (Customer.io answered ${status})`;
  return new ValidationError(answered, {
    cause: error,
    operation: "batch",
    details,
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId }),
  });
}
