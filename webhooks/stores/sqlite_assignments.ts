import type { DatabaseSync, StatementSync } from "node:sqlite";
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
import { assignmentCounts, claimedAssignment, deadLetter } from "./stored_row.ts";

/** Makes a change durable, in one commit with those of others. */
export type Write = <Result>(change: () => Result) => Promise<Result>;

/** Dead letters that a filter means, in which null stands for any. */
const MEANT = `next_try_at IS NULL AND (:handler IS NULL OR handler = :handler)
  AND (:eventId IS NULL OR position = (SELECT position FROM events WHERE event_id = :eventId))`;

const SQL = {
  position: "SELECT position FROM handlers WHERE handler = ?",
  introduce: `INSERT INTO handlers (handler, position)
    SELECT :handler, CASE :start WHEN 'next' THEN coalesce(max(position), 0) ELSE 0 END FROM events WHERE true
    ON CONFLICT (handler) DO NOTHING`,
  advance: "UPDATE handlers SET position = :to WHERE handler = :handler AND position = :from",
  // Joined with the events, since some may have been removed meanwhile.
  assign: `INSERT INTO assignments (position, handler, attempts, next_try_at)
    SELECT position, :handler, 0, :dueAt FROM events WHERE position IN (SELECT value FROM json_each(:positions))
    ON CONFLICT (position, handler) DO NOTHING`,
  isAnyDue:
    `SELECT 1 FROM assignments WHERE handler = :handler AND next_try_at NOT BETWEEN :now + 1 AND :latest LIMIT 1`,
  correct:
    "UPDATE assignments SET next_try_at = :now WHERE handler = :handler AND next_try_at > max(:now, :latest)",
  due: `SELECT * FROM assignments JOIN events USING (position)
    WHERE handler = :handler AND next_try_at <= :now ORDER BY next_try_at, position LIMIT :limit`,
  take: `UPDATE assignments SET attempts = attempts + 1, next_try_at = :until
    WHERE position = :position AND handler = :handler`,
  complete: "DELETE FROM assignments WHERE position = :position AND handler = :handler",
  fail: `UPDATE assignments SET next_try_at = :retryAt, failed_at = :failedAt, last_error = :error
    WHERE position = :position AND handler = :handler AND attempts = :attempts AND next_try_at IS NOT NULL`,
  deadLetters: `SELECT * FROM assignments JOIN events USING (position)
    WHERE ${MEANT} AND (position, handler) > (:afterPosition, :afterHandler) ORDER BY position, handler LIMIT :limit`,
  replay: `UPDATE assignments SET attempts = 0, next_try_at = :now WHERE ${MEANT}`,
  discard: `DELETE FROM assignments WHERE ${MEANT}`,
  counts: `SELECT count(next_try_at) AS open, count(*) - count(next_try_at) AS dead FROM assignments`,
} as const;

/** Assignments in the SQLite file of their events. */
export class SqliteAssignments implements AssignmentStore {
  readonly #write: Write;
  readonly #sql: Readonly<Record<keyof typeof SQL, StatementSync>>;

  /** Makes one for a database that has the tables. */
  constructor(database: DatabaseSync, write: Write) {
    this.#write = write;
    const prepare = (name: keyof typeof SQL) => database.prepare(SQL[name]);
    this.#sql = {
      position: prepare("position"),
      introduce: prepare("introduce"),
      advance: prepare("advance"),
      assign: prepare("assign"),
      isAnyDue: prepare("isAnyDue"),
      correct: prepare("correct"),
      due: prepare("due"),
      take: prepare("take"),
      complete: prepare("complete"),
      fail: prepare("fail"),
      deadLetters: prepare("deadLetters"),
      replay: prepare("replay"),
      discard: prepare("discard"),
      counts: prepare("counts"),
    };
  }

  async position(handler: string, start: HandlerStart): Promise<number> {
    const known = this.#sql.position.get(handler);
    if (known !== undefined) return Number(known.position);
    await this.#write(() => this.#sql.introduce.run({ handler, start }));
    return Number(this.#sql.position.get(handler)?.position);
  }

  assign({ handler, from, to, positions, dueAt }: NewAssignments): Promise<boolean> {
    return this.#write(() => {
      if (Number(this.#sql.advance.run({ handler, from, to }).changes) === 0) return false;
      this.#sql.assign.run({ handler, dueAt, positions: JSON.stringify(positions) });
      return true;
    });
  }

  async claim({ handler, limit, now, until, latest }: Claim): Promise<readonly ClaimedAssignment[]> {
    // Looking first, a worker that has nothing to do makes no commits.
    if (this.#sql.isAnyDue.get({ handler, now, latest }) === undefined) return [];
    return await this.#write(() => {
      this.#sql.correct.run({ handler, now, latest });
      return this.#sql.due.all({ handler, now, limit }).map(claimedAssignment).map((due) => {
        this.#sql.take.run({ position: due.position, handler, until });
        return { ...due, attempts: due.attempts + 1 };
      });
    });
  }

  async complete({ position, handler }: AssignmentKey): Promise<void> {
    await this.#write(() => this.#sql.complete.run({ position, handler }));
  }

  async fail({ position, handler, attempts, error, failedAt, retryAt }: FailedAttempt): Promise<void> {
    const values = { position, handler, attempts, error, failedAt, retryAt: retryAt ?? null };
    await this.#write(() => this.#sql.fail.run(values));
  }

  deadLetters(options: DeadLetterListOptions = {}): Promise<readonly DeadLetter[]> {
    const { after, limit = 1000 } = options;
    const values = { afterPosition: after?.position ?? 0, afterHandler: after?.handler ?? "", limit };
    return Promise.try(() => this.#sql.deadLetters.all({ ...meaning(options), ...values }).map(deadLetter));
  }

  async replay(filter: DeadLetterFilter, now: number): Promise<number> {
    const { changes } = await this.#write(() => this.#sql.replay.run({ ...meaning(filter), now }));
    return Number(changes);
  }

  async discard(filter: DeadLetterFilter): Promise<number> {
    const { changes } = await this.#write(() => this.#sql.discard.run(meaning(filter)));
    return Number(changes);
  }

  counts(): Promise<AssignmentCounts> {
    return Promise.try(() => assignmentCounts(this.#sql.counts.get()));
  }
}

function meaning({ eventId, handler }: DeadLetterFilter) {
  return { eventId: eventId ?? null, handler: handler ?? null };
}
