import type { CustomerIOError } from "@customerio-notebooks/core";
import type { BatchOperation } from "./types.ts";

/** The service took the operation. */
export interface DeliveredOutcome {
  /** Tells this outcome from the others. */
  readonly status: "delivered";
  /** The id that the operation was sent under. */
  readonly messageId: string;
}

/** The service does not take this operation, and would not if it were sent again. */
export interface RefusedOutcome {
  /** Tells this outcome from the others. */
  readonly status: "refused";
  /** The id that the operation was sent under. */
  readonly messageId: string;
  /** What the service said of it: `details` holds its faults, each with the field within the operation. */
  readonly error: CustomerIOError;
}

/** The operation did not arrive, or is not known to have: to send it again under its id is safe. */
export interface UndeliveredOutcome {
  /** Tells this outcome from the others. */
  readonly status: "undelivered";
  /** The id that the operation was sent under, or would have been. */
  readonly messageId: string;
  /** What came between: a `NetworkError`, a `RateLimitError`, an `AuthenticationError`, the reason of an abort, … */
  readonly error: Error;
}

/** What has become of an operation. `status` says which of the three it is. */
export type Outcome = DeliveredOutcome | RefusedOutcome | UndeliveredOutcome;

/** The queue's receipt for an operation that it has accepted. */
export interface Ticket {
  /** The id that the operation is sent under, however often. */
  readonly messageId: string;
  /** What becomes of the operation. Never rejects, so that nobody need wait for it. */
  readonly outcome: Promise<Outcome>;
}

/** An operation that was not delivered, and why. */
export interface UndeliveredItem {
  /** `refused`: the service does not take it. `undelivered`: send it again. */
  readonly status: Exclude<Outcome["status"], "delivered">;
  /** The operation, with its `messageId`. */
  readonly operation: BatchOperation;
  /** The id that it was sent under, or would have been. */
  readonly messageId: string;
  /** What the service said of it, or what came between. */
  readonly error: Error;
}
