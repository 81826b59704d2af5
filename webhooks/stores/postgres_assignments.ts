import type {
  AssignmentCounts,
  AssignmentKey,
  AssignmentStore,
  Claim,
  ClaimedAssignment,
  DeadLetter,
  DeadLetterFilter,
  DeadLetterListOptions,
  FailedAttempt,
  HandlerStart,
  NewAssignments,
} from "./assignments.ts";
import type { PostgresPool } from "./postgres_pool.ts";
import { assignmentCounts, claimedAssignment, deadLetter } from "./stored_row.ts";

/** Dead letters that a filter means: of a handler ($1) and an event ($2), of which null stands for any. */
const MEANT = `next_try_at IS NULL AND ($1::text IS NULL OR handler = $1) AND ($2::text IS NULL OR position =
  (SELECT position FROM customerio_webhooks.events WHERE event_id = $2))`;

const SQL = {
  position: "SELECT position FROM customerio_webhooks.handlers WHERE handler = $1",
  introduce: `
    INSERT INTO customerio_webhooks.handlers (handler, position)
    SELECT $1, CASE $2::text WHEN 'next' THEN coalesce(max(position), 0) ELSE 0 END FROM customerio_webhooks.events
    ON CONFLICT (handler) DO NOTHING`,
  // Joined with the events, since some may have been removed meanwhile; the lock keeps the others until the commit.
  assign: `
    WITH advanced AS (
      UPDATE customerio_webhooks.handlers SET position = $3 WHERE handler = $1 AND position = $2 RETURNING 1
    ), assigned AS (
      INSERT INTO customerio_webhooks.assignments (position, handler, attempts, next_try_at)
      SELECT events.position, $1, 0, $4 FROM customerio_webhooks.events, advanced
      WHERE events.position = ANY($5::bigint[]) ORDER BY events.position FOR KEY SHARE OF events
      ON CONFLICT (position, handler) DO NOTHING
    )
    SELECT 1 FROM advanced`,
  // What seems to wait for too long is due at the next claim.
  claim: `
    WITH corrected AS (
      UPDATE customerio_webhooks.assignments SET next_try_at = $2 WHERE handler = $1 AND next_try_at > greatest($2::bigint, $3::bigint)
    ), due AS (
      SELECT position FROM customerio_webhooks.assignments WHERE handler = $1 AND next_try_at <= $2
      ORDER BY next_try_at, position LIMIT $4 FOR UPDATE SKIP LOCKED
    ), taken AS (
      UPDATE customerio_webhooks.assignments AS own SET attempts = attempts + 1, next_try_at = $5
      FROM due WHERE own.position = due.position AND handler = $1 RETURNING own.*
    )
    SELECT * FROM taken JOIN customerio_webhooks.events USING (position) ORDER BY position`,
  complete: "DELETE FROM customerio_webhooks.assignments WHERE position = $1 AND handler = $2",
  fail: `
    UPDATE customerio_webhooks.assignments SET next_try_at = $4, failed_at = $5, last_error = $6
    WHERE position = $1 AND handler = $2 AND attempts = $3 AND next_try_at IS NOT NULL`,
  deadLetters: `
    SELECT * FROM customerio_webhooks.assignments JOIN customerio_webhooks.events USING (position)
    WHERE ${MEANT} AND (position, handler COLLATE "C") > ($3, $4) ORDER BY position, handler COLLATE "C" LIMIT $5`,
  replay:
    `UPDATE customerio_webhooks.assignments SET attempts = 0, next_try_at = $3 WHERE ${MEANT} RETURNING 1`,
  discard: `DELETE FROM customerio_webhooks.assignments WHERE ${MEANT} RETURNING 1`,
  counts: `
    SELECT count(next_try_at) AS open, count(*) - count(next_try_at) AS dead FROM customerio_webhooks.assignments`,
} as const;

/** Assignments in the PostgreSQL database of their events. */
export class PostgresAssignments implements AssignmentStore {
  readonly #query: PostgresPool["query"];

  /** Makes one for a database that has the tables. */
  constructor(query: PostgresPool["query"]) {
    this.#query = query;
  }

  async position(handler: string, start: HandlerStart): Promise<number> {
    let [known] = await this.#query(SQL.position, [handler]);
    if (known === undefined) {
      await this.#query(SQL.introduce, [handler, start]);
      [known] = await this.#query(SQL.position, [handler]);
    }
    return Number(known?.position);
  }

  async assign({ handler, from, to, positions, dueAt }: NewAssignments): Promise<boolean> {
    return (await this.#query(SQL.assign, [handler, from, to, dueAt, positions])).length === 1;
  }

  async claim({ handler, limit, now, until, latest }: Claim): Promise<readonly ClaimedAssignment[]> {
    return (await this.#query(SQL.claim, [handler, now, latest, limit, until])).map(claimedAssignment);
  }

  async complete({ position, handler }: AssignmentKey): Promise<void> {
    await this.#query(SQL.complete, [position, handler]);
  }

  async fail({ position, handler, attempts, retryAt, failedAt, error }: FailedAttempt): Promise<void> {
    await this.#query(SQL.fail, [position, handler, attempts, retryAt ?? null, failedAt, error]);
  }

  async deadLetters(options: DeadLetterListOptions = {}): Promise<readonly DeadLetter[]> {
    const { after, limit = 1000 } = options;
    const values = [...meaning(options), after?.position ?? 0, after?.handler ?? "", limit];
    return (await this.#query(SQL.deadLetters, values)).map(deadLetter);
  }

  async replay(filter: DeadLetterFilter, now: number): Promise<number> {
    return (await this.#query(SQL.replay, [...meaning(filter), now])).length;
  }

  async discard(filter: DeadLetterFilter): Promise<number> {
    return (await this.#query(SQL.discard, meaning(filter))).length;
  }

  async counts(): Promise<AssignmentCounts> {
    const [row] = await this.#query(SQL.counts);
    return assignmentCounts(row);
  }
}

function meaning({ eventId, handler }: DeadLetterFilter) {
  return [handler ?? null, eventId ?? null];
}
