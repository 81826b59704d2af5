import { CustomerIOError } from "@customerio-notebooks/core";

/** An event as it was received, before it has a place in a store. */
export interface IncomingEvent {
  /** The service's own id of the event, under which it is stored once. */
  readonly eventId: string;
  /** Such as `email`; `unknown` where the event has none. */
  readonly objectType: string;
  /** Such as `opened`; `unknown` where the event has none. */
  readonly metric: string;
  /** When it happened, in unix seconds; undefined where the event does not say. */
  readonly occurredAt: number | undefined;
  /** When it was received, in milliseconds since 1970. */
  readonly receivedAt: number;
  /** The whole event, as the JSON text that Customer.io sent. */
  readonly body: string;
}

/** An event of a store. */
export interface StoredEvent extends IncomingEvent {
  /** Its place in the order of storing. Numbers grow, may have gaps, and are never used twice. */
  readonly position: number;
}

/** What became of an event: it is stored now, or it had been stored before. It is durable in both cases. */
export type StoreOutcome = "stored" | "duplicate";

/** Which events to list. */
export interface ListOptions {
  /**
   * Only those behind this position.
   *
   * @default {0}
   */
  readonly after?: number;
  /**
   * At most so many.
   *
   * @default {1000}
   */
  readonly limit?: number;
}

/** What a store has done since it was opened. */
export interface StoreStatistics {
  /** Events that wait to become durable. */
  readonly pending: number;
  /** Commits so far. Many events share one when many arrive at a time. */
  readonly commits: number;
}

/** Where events are kept. Several callers may use it at a time. */
export interface WebhookStore extends AsyncDisposable {
  /** What it has done since it was opened. */
  readonly statistics: StoreStatistics;

  /**
   * Stores an event, once for each event id.
   *
   * @param event The event.
   * @returns What became of it, as soon as it would survive a power cut.
   * @throws {StoreUnavailableError} If it cannot be stored now; nothing was promised, and it may be sent again.
   */
  add(event: IncomingEvent): Promise<StoreOutcome>;

  /**
   * Lists events in the order of storing.
   *
   * @param options Where to begin, and how many.
   * @returns The events.
   */
  list(options?: ListOptions): Promise<readonly StoredEvent[]>;

  /**
   * Counts the events.
   *
   * @returns How many there are.
   */
  count(): Promise<number>;

  /**
   * Removes old events. One of them that is sent again would be stored again, so keep them for longer than the seven days
   * of Customer.io's retries.
   *
   * @param time Those that were received before it are removed; in milliseconds since 1970.
   * @returns How many were removed.
   * @throws {StoreUnavailableError} If not all could be removed now.
   */
  removeReceivedBefore(time: number): Promise<number>;

  /**
   * Checks that events can be stored.
   *
   * @throws {StoreUnavailableError} If not.
   */
  check(): Promise<void>;

  /** Commits what waits, and closes. */
  close(): Promise<void>;
}

/**
 * The store cannot take an event now: it is locked, full, closed, or has too much to do. Answer with 503, so that
 * Customer.io sends the event again.
 *
 * @example
 * ```ts
 * import { StoreUnavailableError } from "@customerio-notebooks/webhooks";
 *
 * const error = new StoreUnavailableError("the disk is full. Free some space");
 * if (!error.retryable || !error.message.includes("disk is full")) throw new Error("unexpected");
 * ```
 */
export class StoreUnavailableError extends CustomerIOError {
  /** Makes an error from what is wrong and what to do about it. */
  constructor(reason: string, options: ErrorOptions = {}) {
    super(`Cannot store webhooks: ${reason}`, { retryable: true, ...options });
  }
}
