/**
 * A queue in front of `/batch`: operations go in one by one, and travel many at a time.
 *
 * @module
 */
import {
  type CallOptions,
  CustomerIOError,
  splitCallOptions,
  validationError,
} from "@customerio-notebooks/core";
import type { BatchEnvelope, CustomerIOClient } from "./api_client.ts";
import { BatchDeliveryError } from "./batch_delivery_error.ts";
import { checkedConcurrency, deliverParcel, parcelOf, toError } from "./batch_delivery.ts";
import type {
  DeliveredOutcome,
  Outcome,
  RefusedOutcome,
  Ticket,
  UndeliveredItem,
  UndeliveredOutcome,
} from "./batch_outcome.ts";
import { endOfBatch, envelopeSize, FULL_BATCH, roomForCalls } from "./batch_packing.ts";
import { BodyLimit } from "./body_limit.ts";
import type { EncodedCall } from "./encoding.ts";
import { pipelinesLimits } from "./operations.ts";
import type { BatchOperation } from "./types.ts";
import { type CallLimit, WaitingRoom } from "./waiting_room.ts";

export type * from "./batch_outcome.ts";
export type { CallLimit } from "./waiting_room.ts";

/**
 * Options of a {@linkcode BatchQueue}; signal, time-out, retries and headers are those of each request.
 *
 * @example
 * ```ts
 * import { BatchQueue, CustomerIOClient, type BatchQueueOptions } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const options: BatchQueueOptions = { flushAt: { count: 100 }, flushInterval: 1_000 };
 * await using queue = new BatchQueue(client, options);
 * await queue.add({ type: "identify", userId: "42" });
 * ```
 */
export interface BatchQueueOptions extends CallOptions {
  /**
   * How full a batch is before it is sent: bytes of UTF-8 of its body, from 1 to 512,000, and operations, from 1. An
   * operation that alone is larger travels alone.
   *
   * @default {{ bytes: 500_000, count: 5_000 }}
   */
  readonly flushAt?: Partial<CallLimit>;
  /**
   * Milliseconds after which what has been added is sent, full or not; `Infinity` to wait until it is full or flushed.
   *
   * @default {5_000}
   */
  readonly flushInterval?: number;
  /**
   * How much may be pending, which is accepted and without an outcome: bytes of UTF-8, and operations, each from 1. When it
   * is reached {@linkcode BatchQueue.add} waits, so that memory is bounded whatever is added.
   *
   * @default {{ bytes: 5_000_000, count: 50_000 }}
   */
  readonly maxPending?: Partial<CallLimit>;
  /**
   * Batches in flight at a time.
   *
   * @default {4}
   */
  readonly concurrency?: number;
  /**
   * Context and integrations of all operations, at most 32 KB.
   *
   * @default {{}}
   */
  readonly envelope?: BatchEnvelope;
  /**
   * Stops the queue: what is pending is `undelivered`, with the signal's reason as its error, and nothing more is accepted.
   */
  readonly signal?: AbortSignal;
  /**
   * Told of each outcome as it becomes known. What it throws goes to `reportError`, which ends the program unless somebody
   * listens to it: it does not keep the others from their outcomes.
   */
  readonly onOutcome?: (outcome: Outcome, operation: BatchOperation) => void;
}

/** An operation that the queue has accepted. */
interface PendingCall extends EncodedCall {
  readonly operation: BatchOperation;
  /** Its place among all that were accepted, from 1. */
  readonly place: number;
  readonly settle: (outcome: Outcome) => void;
}

/** What several calls have in common as their outcome. */
type CommonOutcome =
  | Omit<DeliveredOutcome, "messageId">
  | Omit<RefusedOutcome, "messageId">
  | Omit<UndeliveredOutcome, "messageId">;

/** Somebody who waits until all up to a place have their outcome. */
interface Flush {
  readonly upTo: number;
  readonly done: () => void;
}

/**
 * Sends operations in full batches, each as soon as it is full or {@linkcode BatchQueueOptions.flushInterval} is over. Every
 * operation that it accepts gets exactly one {@linkcode Outcome}; none is lost in silence, and none is sent under two ids.
 *
 * Batches set out in the order in which their operations were added, and within a batch that order is kept. Several are in
 * flight at a time, and one that has to be sent again is overtaken: where order matters give operations a `timestamp`, or
 * set `concurrency` to 1. When the service answers 429 with `Retry-After` nothing is sent until then. A batch that is too large
 * for what is in between (413) goes in halves, and the next ones are made smaller from the start.
 *
 * While operations wait to be sent, a timer keeps the program running, so that one that ends without
 * {@linkcode BatchQueue.close} sends them first; a queue without any holds nothing.
 *
 * @example
 * ```ts
 * import { BatchQueue, CustomerIOClient } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await using queue = new BatchQueue(client, { concurrency: 1 });
 * const ticket = await queue.add({ type: "track", userId: "42", event: "Order Completed" });
 * await queue.flush();
 * const { status } = await ticket.outcome;
 * if (status !== "delivered") throw new Error("unexpected");
 * ```
 */
export class BatchQueue implements AsyncDisposable {
  readonly #client: CustomerIOClient;
  readonly #callOptions: CallOptions;
  readonly #envelope: BatchEnvelope;
  readonly #envelopeSize: number;
  readonly #concurrency: number;
  readonly #flushInterval: number;
  readonly #flushAtCount: number;
  readonly #bodyLimit: BodyLimit;
  readonly #room: WaitingRoom;
  readonly #signal: AbortSignal | undefined;
  readonly #onOutcome: BatchQueueOptions["onOutcome"];
  /** Ids of all that are pending or wait to be accepted. */
  readonly #ids = new Set<string>();
  /** What is accepted and has no outcome, in order. */
  readonly #pending = new Set<PendingCall>();
  readonly #undelivered: UndeliveredItem[] = [];
  /** What is accepted and not yet sent, in order, and its bytes with a comma each. */
  #open: PendingCall[] = [];
  #openBytes = 0;
  #added = 0;
  #accepted = 0;
  #delivered = 0;
  #inFlight = 0;
  /** Place up to which all is sent without waiting for full batches. */
  #dueUpTo = 0;
  #flushes: Flush[] = [];
  #timer: AbortController | undefined;
  #closing: Promise<readonly UndeliveredItem[]> | undefined;

  /**
   * Makes an empty queue. Nothing is sent before something is added.
   *
   * @param client Sends the batches; its clock is the queue's.
   * @param options When to send, how much to hold, and how to make each request.
   * @throws {RangeError} If a number is out of its range.
   * @throws {ValidationError} If the envelope is not what the service takes, or over 32 KB.
   */
  constructor(client: CustomerIOClient, options: BatchQueueOptions = {}) {
    const { flushAt, maxPending, flushInterval = 5_000, envelope = {}, signal, onOutcome } = options;
    this.#client = client;
    this.#callOptions = splitCallOptions(options).callOptions;
    this.#envelope = envelope;
    this.#envelopeSize = envelopeSize(envelope);
    this.#concurrency = checkedConcurrency(options.concurrency);
    this.#flushInterval = checked("flushInterval", flushInterval, 0);
    this.#flushAtCount = checked("flushAt.count", flushAt?.count ?? 5_000, 1);
    this.#bodyLimit = new BodyLimit(
      checked("flushAt.bytes", flushAt?.bytes ?? FULL_BATCH, 1, pipelinesLimits.batch),
    );
    this.#room = new WaitingRoom({
      bytes: checked("maxPending.bytes", maxPending?.bytes ?? 5_000_000, 1),
      count: checked("maxPending.count", maxPending?.count ?? 50_000, 1),
    });
    this.#onOutcome = onOutcome;
    this.#signal = signal;
    signal?.addEventListener("abort", this.#stop, { once: true });
  }

  /**
   * Checks an operation, and accepts it as soon as there is room.
   *
   * @param operation The operation; it gets a `messageId` where it has none.
   * @returns When it is accepted, with its ticket. Wait for it before adding the next one, or memory is not bounded.
   * @throws {ValidationError} If it is not what the service takes, or has the id of one that is pending and would be dropped
   * as a copy of it. Nothing is queued then. It is named `batch[index]`, counted from the first that was added.
   * @throws {PayloadTooLargeError} If it is over 32 KB.
   * @throws {CustomerIOError} If the queue is closed.
   */
  async add(operation: BatchOperation): Promise<Ticket> {
    if (this.#closing !== undefined) {
      const advice = "Make another queue, or close this one later";
      throw new CustomerIOError(`Cannot add an operation: the queue is closed. ${advice}`, {
        operation: "batch",
      });
    }
    this.#signal?.throwIfAborted();
    const index = this.#added++;
    const call = this.#client.encode(operation, index);
    const { messageId } = call;
    if (this.#ids.has(messageId)) {
      const message =
        "is that of an operation that is still pending, of which this one would be dropped as a copy";
      throw validationError("batch", [{ field: `batch[${index}].messageId`, message }]);
    }
    this.#ids.add(messageId);
    const { promise, resolve, reject } = Promise.withResolvers<Ticket>();
    this.#room.enter(call.size, () => resolve(this.#accept(operation, call)), (reason) => {
      this.#ids.delete(messageId);
      reject(reason);
    });
    this.#sendDue();
    return await promise;
  }

  /**
   * Sends what there is.
   *
   * @returns When all that was accepted before has its outcome. Never rejects: what was not delivered is in the outcomes.
   */
  flush(): Promise<void> {
    return this.#settled(this.#accepted);
  }

  /**
   * Sends what there is and what waits to be accepted, and accepts nothing more. A second call gives the same again.
   *
   * @returns What was not delivered since the queue was made, in the order in which that became known. The queue keeps it
   * until then.
   */
  close(): Promise<readonly UndeliveredItem[]> {
    this.#closing ??= this.#settled(Infinity).then(() => {
      this.#signal?.removeEventListener("abort", this.#stop);
      return this.#undelivered;
    });
    return this.#closing;
  }

  /**
   * Closes the queue.
   *
   * @throws {BatchDeliveryError} If something was not delivered and {@linkcode BatchQueue.close} has not been called, which
   * would have said so; it holds those operations, with the ids they were sent under.
   */
  async [Symbol.asyncDispose](): Promise<void> {
    const isKnown = this.#closing !== undefined;
    const items = await this.close();
    const worst = items.find(({ status }) => status === "undelivered") ?? items[0];
    if (isKnown || worst === undefined) return;
    const undelivered = items.map(({ operation }) => operation);
    throw new BatchDeliveryError(worst.error, { delivered: this.#delivered, undelivered });
  }

  #accept(operation: BatchOperation, call: EncodedCall): Ticket {
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    const pending = { ...call, operation, place: ++this.#accepted, settle: resolve };
    this.#pending.add(pending);
    this.#open.push(pending);
    this.#openBytes += call.size + 1;
    return { messageId: call.messageId, outcome: promise };
  }

  /** Sends everything up to a place, and waits for the outcomes. */
  #settled(upTo: number): Promise<void> {
    this.#dueUpTo = Math.max(this.#dueUpTo, upTo);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#flushes.push({ upTo, done: resolve });
    this.#sendDue();
    this.#endFlushes();
    return promise;
  }

  /** Starts as many batches as are due and may be in flight, and sets the timer for what is left. */
  #sendDue(): void {
    while (this.#inFlight < this.#concurrency && this.#isDue()) this.#send(this.#nextBatch());
    const last = this.#open.at(-1);
    if (last === undefined || last.place <= this.#dueUpTo) this.#stopTimer();
    else this.#startTimer();
  }

  #isDue(): boolean {
    const first = this.#open[0];
    if (first === undefined) return false;
    // Who waits to be accepted waits for room, and there is none before something is sent.
    return first.place <= this.#dueUpTo || this.#room.waiting > 0 ||
      this.#open.length >= this.#flushAtCount ||
      this.#openBytes - 1 >= this.#roomForCalls();
  }

  #roomForCalls(): number {
    return roomForCalls(this.#envelopeSize, this.#bodyLimit.bytes);
  }

  #nextBatch(): PendingCall[] {
    const end = Math.min(endOfBatch(this.#open, 0, this.#roomForCalls()), this.#flushAtCount);
    const batch = this.#open.splice(0, end);
    for (const { size } of batch) this.#openBytes -= size + 1;
    return batch;
  }

  async #send(batch: readonly PendingCall[]): Promise<void> {
    this.#inFlight += 1;
    await deliverParcel(this.#client, parcelOf(this.#client, batch, this.#envelope), {
      delivered: (from, to, { bytes }) => {
        this.#bodyLimit.taken(bytes);
        this.#settleAll(batch.slice(from, to), { status: "delivered" });
      },
      refused: (index, error) => this.#settleAll(batch.slice(index, index + 1), { status: "refused", error }),
      failed: (from, to, error) => this.#settleAll(batch.slice(from, to), { status: "undelivered", error }),
      tooLarge: (bytes) => this.#bodyLimit.tooLarge(bytes),
    }, this.#callOptions);
    this.#inFlight -= 1;
    this.#sendDue();
  }

  /** Gives calls their outcome, which makes room for others. */
  #settleAll(calls: readonly PendingCall[], outcome: CommonOutcome): void {
    for (const call of calls) this.#settle(call, { ...outcome, messageId: call.messageId });
    this.#sendDue();
    this.#endFlushes();
  }

  #settle(call: PendingCall, outcome: Outcome): void {
    const { messageId, operation } = call;
    this.#pending.delete(call);
    this.#ids.delete(messageId);
    if (outcome.status === "delivered") {
      this.#delivered += 1;
    } else {
      const { status, error } = outcome;
      this.#undelivered.push({ status, operation: { ...operation, messageId }, messageId, error });
    }
    call.settle(outcome);
    this.#room.leave(call.size);
    try {
      this.#onOutcome?.(outcome, operation);
    } catch (error) {
      reportError(error);
    }
  }

  /** Ends the flushes that wait for nothing any more. Who waits to be accepted has been let in by now if nothing is pending. */
  #endFlushes(): void {
    const oldest = this.#pending.values().next().value?.place ?? Infinity;
    const isOver = ({ upTo }: Flush) => upTo < oldest || this.#pending.size === 0;
    const over = this.#flushes.filter(isOver);
    this.#flushes = this.#flushes.filter((flush) => !isOver(flush));
    for (const { done } of over) done();
  }

  /** What is in flight is ended by the client, which has the signal too. */
  readonly #stop = (): void => {
    this.#room.refuseAll(this.#signal?.reason);
    const error = toError(this.#signal?.reason);
    this.#openBytes = 0;
    this.#settleAll(this.#open.splice(0), { status: "undelivered", error });
  };

  #startTimer(): void {
    if (this.#timer !== undefined || this.#flushInterval === Infinity) return;
    const timer = new AbortController();
    this.#timer = timer;
    this.#client.clock.sleep(this.#flushInterval, timer.signal).then(() => {
      if (this.#timer !== timer) return;
      this.#timer = undefined;
      this.#dueUpTo = Math.max(this.#dueUpTo, this.#accepted);
      this.#sendDue();
    }, () => {});
  }

  #stopTimer(): void {
    this.#timer?.abort();
    this.#timer = undefined;
  }
}

function checked(name: string, value: number, least: number, most = Infinity): number {
  if (value >= least && value <= most) return value;
  const range = most === Infinity ? `at least ${least}` : `from ${least} to ${most}`;
  throw new RangeError(`Cannot make a queue with a ${name} of ${value}: it is ${range}`);
}
