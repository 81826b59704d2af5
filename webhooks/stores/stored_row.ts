import type { AssignmentCounts, ClaimedAssignment, DeadLetter } from "./assignments.ts";
import type { StoredEvent } from "./store.ts";

/** A row of a database. The columns have the same names in all databases, but numbers may come as text. */
export type Row = Readonly<Record<string, unknown>>;

/** An event, from its row. */
export function storedEvent(row: Row): StoredEvent {
  return {
    position: Number(row.position),
    eventId: String(row.event_id),
    objectType: String(row.object_type),
    metric: String(row.metric),
    occurredAt: row.occurred_at === null ? undefined : Number(row.occurred_at),
    receivedAt: Number(row.received_at),
    body: String(row.body),
  };
}

/** An assignment that was taken, from its row and that of its event. */
export function claimedAssignment(row: Row): ClaimedAssignment {
  return {
    position: Number(row.position),
    handler: String(row.handler),
    attempts: Number(row.attempts),
    lastError: row.last_error === null ? undefined : String(row.last_error),
    event: storedEvent(row),
  };
}

/** A dead letter, from its row and that of its event. */
export function deadLetter(row: Row): DeadLetter {
  return {
    position: Number(row.position),
    handler: String(row.handler),
    attempts: Number(row.attempts),
    error: String(row.last_error),
    failedAt: Number(row.failed_at),
    event: storedEvent(row),
  };
}

/** How many assignments there are, from the row that counts them. */
export function assignmentCounts(row: Row | undefined): AssignmentCounts {
  return { open: Number(row?.open ?? 0), dead: Number(row?.dead ?? 0) };
}
