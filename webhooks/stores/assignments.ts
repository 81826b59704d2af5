import type { StoredEvent, WebhookStore } from "./store.ts";

/** An event that was assigned to a handler. */
export interface AssignmentKey {
  /** Position of the event in the store. */
  readonly position: number;
  /** Id of the handler. */
  readonly handler: string;
}

/** Events that a handler is to be given. */
export interface NewAssignments {
  /** Id of the handler. */
  readonly handler: string;
  /** Up to this position, events had been assigned before. */
  readonly from: number;
  /** Up to this position, they are assigned now. */
  readonly to: number;
  /** Positions of those between that are for the handler. */
  readonly positions: readonly number[];
  /** When they may be begun, in milliseconds since 1970. */
  readonly dueAt: number;
}

/** Where a handler begins that a store does not know yet: at the first event it has, or at the next that comes. */
export type HandlerStart = "first" | "next";

/** Which assignments a worker takes. */
export interface Claim {
  /** Id of the handler. */
  readonly handler: string;
  /** At most so many. */
  readonly limit: number;
  /** The time, in milliseconds since 1970. */
  readonly now: number;
  /** Until then they are this worker's; afterwards it counts as gone, and others may take them. */
  readonly until: number;
  /** No wait ends later, by a clock that has not gone back; what seems to wait for longer is due. */
  readonly latest: number;
}

/** An assignment that a worker has taken. */
export interface ClaimedAssignment extends AssignmentKey {
  /** How often it has been begun, this time included. */
  readonly attempts: number;
  /** What the handler said when it failed last; undefined where it has not. */
  readonly lastError: string | undefined;
  /** What the handler is to be given. */
  readonly event: StoredEvent;
}

/** An attempt that failed. */
export interface FailedAttempt extends AssignmentKey {
  /** Which attempt it was. If another worker has begun a later one meanwhile, that one counts. */
  readonly attempts: number;
  /** What went wrong. */
  readonly error: string;
  /** When it failed, in milliseconds since 1970. */
  readonly failedAt: number;
  /** When to try again, in milliseconds since 1970; undefined where it is given up and becomes a dead letter. */
  readonly retryAt: number | undefined;
}

/**
 * An event that one of its handlers was given in vain, as often as it may.
 *
 * @example
 * ```ts
 * import type { DeadLetter } from "@customerio-notebooks/webhooks";
 *
 * const line = ({ handler, error, event }: DeadLetter) => `${handler} failed on ${event.eventId}: ${error}`;
 * ```
 */
export interface DeadLetter extends AssignmentKey {
  /** How often it was tried. */
  readonly attempts: number;
  /** What went wrong the last time. */
  readonly error: string;
  /** When that was, in milliseconds since 1970. */
  readonly failedAt: number;
  /** What the handler was given. */
  readonly event: StoredEvent;
}

/** Which dead letters are meant: those for which all of it is true. */
export interface DeadLetterFilter {
  /**
   * Id of the event.
   *
   * @default {any}
   */
  readonly eventId?: string;
  /**
   * Id of the handler.
   *
   * @default {any}
   */
  readonly handler?: string;
}

/** Which dead letters to list. */
export interface DeadLetterListOptions extends DeadLetterFilter {
  /**
   * Only those behind this one, in the order of the list: of events as they were stored, and of handlers by their ids.
   *
   * @default {none}
   */
  readonly after?: AssignmentKey;
  /**
   * At most so many.
   *
   * @default {1000}
   */
  readonly limit?: number;
}

/** How many assignments there are. */
export interface AssignmentCounts {
  /** Those that wait for their first or next attempt, or are being handled. */
  readonly open: number;
  /** Dead letters. */
  readonly dead: number;
}

/**
 * Which handler is still to be given which event. Each is kept until its handler has done its work, survives the end of the
 * process, and may be shared by several workers. With an event that is removed, its assignments go.
 */
export interface AssignmentStore {
  /**
   * Tells up to which position events have been assigned to a handler.
   *
   * @param handler Id of the handler.
   * @param start Where it begins if the store does not know it yet: at the first event, or at the next that is stored.
   * @returns The position.
   */
  position(handler: string, start: HandlerStart): Promise<number>;

  /**
   * Assigns events to a handler, unless another worker has.
   *
   * @param assignments The events, and where the handler stood.
   * @returns Whether they were assigned now.
   */
  assign(assignments: NewAssignments): Promise<boolean>;

  /**
   * Takes assignments that are due, those that have waited longest first. No two workers get the same.
   *
   * @param claim Which to take.
   * @returns Those taken.
   */
  claim(claim: Claim): Promise<readonly ClaimedAssignment[]>;

  /**
   * Ends an assignment, since its handler has done its work.
   *
   * @param key Which.
   */
  complete(key: AssignmentKey): Promise<void>;

  /**
   * Writes down that a handler failed, and when it is to be given the event again, if at all.
   *
   * @param attempt The attempt.
   */
  fail(attempt: FailedAttempt): Promise<void>;

  /**
   * Lists dead letters.
   *
   * @param options Which, and how many.
   * @returns The dead letters.
   */
  deadLetters(options?: DeadLetterListOptions): Promise<readonly DeadLetter[]>;

  /**
   * Makes dead letters due again, with all their attempts before them.
   *
   * @param filter Which; `{}` for all.
   * @param now When they are due, in milliseconds since 1970.
   * @returns How many.
   */
  replay(filter: DeadLetterFilter, now: number): Promise<number>;

  /**
   * Removes dead letters for good. The events stay.
   *
   * @param filter Which; `{}` for all.
   * @returns How many.
   */
  discard(filter: DeadLetterFilter): Promise<number>;

  /**
   * Counts the assignments.
   *
   * @returns How many there are.
   */
  counts(): Promise<AssignmentCounts>;
}

/** A store that keeps, beside the events, what handlers are still to be given. */
export interface HandlingStore extends WebhookStore {
  /** Which handler is still to be given which event. */
  readonly assignments: AssignmentStore;
}
