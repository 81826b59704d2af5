/**
 * A store of events in one SQLite file, for one receiver, or for a few on one machine.
 *
 * @example
 * ```ts
 * import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
 *
 * await using store = openSqliteStore(":memory:");
 * if (await store.count() !== 0) throw new Error("unexpected");
 * ```
 *
 * @module
 */
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { type Clock, systemClock } from "@customerio-notebooks/core";
import type { AssignmentStore, HandlingStore } from "./assignments.ts";
import { GroupCommit } from "./group_commit.ts";
import { openDatabase } from "./sqlite_database.ts";
import { SqliteAssignments } from "./sqlite_assignments.ts";
import { storedEvent } from "./stored_row.ts";
import {
  type IncomingEvent,
  type ListOptions,
  type StoredEvent,
  type StoreOutcome,
  type StoreStatistics,
  StoreUnavailableError,
} from "./store.ts";
import { WriteAheadLog } from "./write_ahead_log.ts";

/** Options of {@linkcode openSqliteStore}. */
export interface SqliteStoreOptions {
  /**
   * Milliseconds that an event waits at most while another process has locked the file. Customer.io gives up after 4000.
   *
   * @default {2000}
   */
  readonly patience?: number;
  /**
   * How many events may wait to become durable. One more is refused, so that memory stays bounded.
   *
   * @default {10000}
   */
  readonly maxPending?: number;
  /**
   * Bytes that the file may have, so that it never takes the whole disk. What does not fit is refused until old events have
   * been removed. Its companion files take some megabytes more.
   *
   * @default {Infinity}
   */
  readonly maxBytes?: number;
  /**
   * The clock for waits.
   *
   * @default {systemClock}
   */
  readonly clock?: Clock;
}

/**
 * Opens a store, and makes its file where there is none. The file is in WAL mode, so that others may read it meanwhile, and
 * each commit waits for the disk; events that arrive at a time share one.
 *
 * @param path The file, readable to its owner alone where it is made; or `:memory:` for tests.
 * @param options How long and how many events may wait.
 * @returns The store. Close it, or declare it with `await using`.
 * @throws {ConfigurationError} If the file cannot be used, is that of another program, or of a newer version.
 * @example
 * ```ts
 * import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
 *
 * await using store = openSqliteStore(":memory:");
 * const event = {
 *   eventId: "01E4C4CT6YDC7Y5M7FE1GWWPQJ",
 *   objectType: "email",
 *   metric: "opened",
 *   occurredAt: 1_700_000_000,
 *   receivedAt: Date.now(),
 *   body: '{"event_id":"01E4C4CT6YDC7Y5M7FE1GWWPQJ","object_type":"email","metric":"opened"}',
 * };
 * const outcomes = await Promise.all([store.add(event), store.add(event)]);
 * if (outcomes.join() !== "stored,duplicate" || await store.count() !== 1) throw new Error("unexpected");
 * ```
 */
export function openSqliteStore(path: string, options: SqliteStoreOptions = {}): HandlingStore {
  const database = openDatabase(path, options.maxBytes);
  return new SqliteStore(database, WriteAheadLog.of(database, path), options);
}

/** Events that are removed in one commit: more would hold up those that arrive. */
const REMOVED_AT_ONCE = 500;

class SqliteStore implements HandlingStore {
  readonly assignments: AssignmentStore;
  readonly #database: DatabaseSync;
  readonly #log: WriteAheadLog | undefined;
  readonly #group: GroupCommit<() => unknown, unknown>;
  readonly #insert: StatementSync;
  readonly #probe: StatementSync;
  readonly #remove: StatementSync;
  readonly #list: StatementSync;
  readonly #count: StatementSync;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  #closing: Promise<void> | undefined;

  constructor(database: DatabaseSync, log: WriteAheadLog | undefined, options: SqliteStoreOptions) {
    const { patience = 2000, maxPending = 10_000, clock = systemClock } = options;
    this.#database = database;
    this.#log = log;
    this.#insert = database.prepare(
      `INSERT INTO events (event_id, object_type, metric, occurred_at, received_at, body) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (event_id) DO NOTHING`,
    );
    this.#probe = database.prepare("INSERT OR REPLACE INTO probe (id, checked_at) VALUES (1, unixepoch())");
    this.#remove = database.prepare(
      `DELETE FROM events WHERE position IN (SELECT position FROM events WHERE received_at < ? LIMIT ${REMOVED_AT_ONCE})`,
    );
    this.#list = database.prepare("SELECT * FROM events WHERE position > ? ORDER BY position LIMIT ?");
    this.#count = database.prepare("SELECT count(*) AS events FROM events");
    // Prepared, since only the errors of statements carry SQLite's code.
    this.#begin = database.prepare("BEGIN IMMEDIATE");
    this.#commit = database.prepare("COMMIT");
    this.#group = new GroupCommit({
      commit: async (changes) => {
        const results = this.#commitAll(changes);
        await this.#log?.sync();
        return results;
      },
      isPassing: isLocked,
      explain: explained,
      maxPending,
      patience,
      clock,
    });
    this.assignments = new SqliteAssignments(database, (change) => this.#write(change));
  }

  get statistics(): StoreStatistics {
    return { pending: this.#group.pending, commits: this.#group.commits };
  }

  async add(
    { eventId, objectType, metric, occurredAt, receivedAt, body }: IncomingEvent,
  ): Promise<StoreOutcome> {
    const { changes } = await this.#write(() =>
      this.#insert.run(eventId, objectType, metric, occurredAt ?? null, receivedAt, body)
    );
    return Number(changes) === 1 ? "stored" : "duplicate";
  }

  list({ after = 0, limit = 1000 }: ListOptions = {}): Promise<readonly StoredEvent[]> {
    return Promise.try(() => this.#list.all(after, limit).map(storedEvent));
  }

  count(): Promise<number> {
    return Promise.try(() => Number(this.#count.get()?.events));
  }

  async removeReceivedBefore(time: number): Promise<number> {
    let removed = 0;
    for (let some = REMOVED_AT_ONCE; some === REMOVED_AT_ONCE; removed += some) {
      some = Number((await this.#write(() => this.#remove.run(time))).changes);
    }
    return removed;
  }

  async check(): Promise<void> {
    await this.#write(() => this.#probe.run());
  }

  close(): Promise<void> {
    return this.#closing ??= this.#group.idle().then(() => {
      this.#log?.[Symbol.dispose]();
      this.#database.close();
    });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** Makes a change durable, in one commit with others. It may be made more than once until it is. */
  async #write<Result>(change: () => Result): Promise<Result> {
    if (this.#closing !== undefined) throw new StoreUnavailableError("the store is closed");
    return await this.#group.add(change) as Result; // which is what the change gave
  }

  #commitAll(changes: readonly (() => unknown)[]): readonly unknown[] {
    this.#begin.run();
    try {
      const results = changes.map((change) => change());
      this.#commit.run();
      return results;
    } catch (error) {
      // A full disk has rolled back by itself; to roll back again would hide what happened.
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }
}

/** SQLITE_BUSY, SQLITE_LOCKED and SQLITE_FULL; what stands in higher bits only says more of it. */
const BUSY = 5, LOCKED = 6, FULL = 13;

function codeOf(error: unknown): number {
  return error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : 0;
}

function isLocked(error: unknown): boolean {
  return codeOf(error) === BUSY || codeOf(error) === LOCKED;
}

function explained(cause: unknown): StoreUnavailableError {
  const said = cause instanceof Error ? cause.message : String(cause);
  const advice = isLocked(cause)
    ? ". Another process holds the file: end it, or let it commit sooner"
    : codeOf(cause) === FULL
    ? ". Free some space, or remove old events"
    : "";
  return new StoreUnavailableError(`${said}${advice}`, { cause });
}
