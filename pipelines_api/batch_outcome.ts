import type { CustomerIOError } from "@customerio-notebooks/core";
import type { BatchOperation } from "./types.ts";

/**
 * The service took the operation.
 *
 * @example
 * ```ts
 * import { BatchQueue, CustomerIOClient, type DeliveredOutcome } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await using queue = new BatchQueue(client);
 * const { outcome } = await queue.add({ type: "identify", userId: "42" });
 * await queue.flush();
 * const expected: DeliveredOutcome["status"] = "delivered";
 * if ((await outcome).status !== expected) throw new Error("unexpected");
 * ```
 */
export interface DeliveredOutcome {
  /** Tells this outcome from the others. */
  readonly status: "delivered";
  /** The id that the operation was sent under. */
  readonly messageId: string;
}

/**
 * The service does not take this operation, and would not if it were sent again.
 *
 * @example
 * ```ts
 * import { BatchQueue, CustomerIOClient, type RefusedOutcome } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const report = ({ messageId, error }: RefusedOutcome) => console.log(messageId, error.details);
 * await using queue = new BatchQueue(client, {
 *   onOutcome: (outcome) => outcome.status === "refused" && report(outcome),
 * });
 * await queue.add({ type: "identify", userId: "42" });
 * ```
 */
export interface RefusedOutcome {
  /** Tells this outcome from the others. */
  readonly status: "refused";
  /** The id that the operation was sent under. */
  readonly messageId: string;
  /** What the service said of it: `details` holds its faults, each with the field within the operation. */
  readonly error: CustomerIOError;
}

/**
 * The operation did not arrive, or is not known to have: to send it again under its id is safe.
 *
 * @example
 * ```ts
 * import { BatchQueue, CustomerIOClient, type UndeliveredOutcome } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const report = ({ messageId, error }: UndeliveredOutcome) => console.log(messageId, error.message);
 * await using queue = new BatchQueue(client, {
 *   onOutcome: (outcome) => outcome.status === "undelivered" && report(outcome),
 * });
 * await queue.add({ type: "identify", userId: "42" });
 * ```
 */
export interface UndeliveredOutcome {
  /** Tells this outcome from the others. */
  readonly status: "undelivered";
  /** The id that the operation was sent under, or would have been. */
  readonly messageId: string;
  /** What came between: a `NetworkError`, a `RateLimitError`, an `AuthenticationError`, the reason of an abort, … */
  readonly error: Error;
}

/**
 * What has become of an operation. `status` says which of the three it is.
 *
 * @example
 * ```ts
 * import { BatchQueue, CustomerIOClient, type Outcome } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const counts: Record<Outcome["status"], number> = { delivered: 0, refused: 0, undelivered: 0 };
 * const queue = new BatchQueue(client, { onOutcome: ({ status }) => counts[status]++ });
 * await queue.add({ type: "identify", userId: "42" });
 * await queue.close();
 * if (counts.delivered !== 1) throw new Error("unexpected");
 * ```
 */
export type Outcome = DeliveredOutcome | RefusedOutcome | UndeliveredOutcome;

/**
 * The queue's receipt for an operation that it has accepted.
 *
 * @example
 * ```ts
 * import { BatchQueue, CustomerIOClient, type Ticket } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await using queue = new BatchQueue(client);
 * const ticket: Ticket = await queue.add({ type: "identify", userId: "42", messageId: "a1" });
 * if (ticket.messageId !== "a1") throw new Error("unexpected");
 * ```
 */
export interface Ticket {
  /** The id that the operation is sent under, however often. */
  readonly messageId: string;
  /** What becomes of the operation. Never rejects, so that nobody need wait for it. */
  readonly outcome: Promise<Outcome>;
}

/**
 * An operation that was not delivered, and why.
 *
 * @example
 * ```ts
 * import { BatchQueue, CustomerIOClient, type UndeliveredItem } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const queue = new BatchQueue(client);
 * await queue.add({ type: "identify", userId: "42" });
 * const undelivered: readonly UndeliveredItem[] = await queue.close();
 * if (undelivered.length !== 0) throw new Error("unexpected");
 * ```
 */
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
