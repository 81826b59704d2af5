/**
 * A store of events in a PostgreSQL database, for any number of receivers and workers on any number of machines.
 *
 * @example
 * ```ts
 * import { serveWebhooks } from "@customerio-notebooks/webhooks";
 * import { openPostgresStore } from "@customerio-notebooks/webhooks/postgres-store";
 *
 * async function receive(databaseUrl: string, stopped: Promise<void>) {
 *   await using store = await openPostgresStore(databaseUrl);
 *   await using _server = serveWebhooks({ store, secrets: "signing-key" });
 *   await stopped;
 * }
 * ```
 *
 * @module
 */
import { type Clock, systemClock } from "@customerio-notebooks/core";
import type { AssignmentStore, HandlingStore } from "./assignments.ts";
import { GroupCommit } from "./group_commit.ts";
import { PostgresAssignments } from "./postgres_assignments.ts";
import { explained, isPassing } from "./postgres_failure.ts";
import { openPool, type PostgresPool } from "./postgres_pool.ts";
import { LOCKS, migrate, STORING } from "./postgres_schema.ts";
import {
  type IncomingEvent,
  type ListOptions,
  type StoredEvent,
  type StoreOutcome,
  type StoreStatistics,
  StoreUnavailableError,
} from "./store.ts";
import { type Row, storedEvent } from "./stored_row.ts";

/** Options of {@linkcode openPostgresStore}. */
export interface PostgresStoreOptions {
  /**
   * Milliseconds that an event waits at most while the server is gone, does not answer, or another session holds a lock.
   * Customer.io gives up after 4000.
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
   * Connections to the server, for all but the storing of events, which has one of its own.
   *
   * @default {4}
   */
  readonly connections?: number;
  /**
   * The clock for waits.
   *
   * @default {systemClock}
   */
  readonly clock?: Clock;
}

/**
 * Opens a store, and makes its tables where there are none: in the schema `customerio_webhooks`. Each commit waits for the
 * server's disk, unless the server was told to do without (`fsync = off`); events that arrive at a time share one. A broken
 * connection is replaced by itself.
 *
 * @param url The database, such as `postgres://user:password@host:5432/database?sslmode=verify-full`.
 * @param options How long and how many events may wait.
 * @returns The store. Close it, or declare it with `await using`.
 * @throws {ConfigurationError} If the URL is none, the server cannot be reached, or the tables are of a newer version. It
 * does not show the URL.
 * @example
 * ```ts
 * import { openPostgresStore } from "@customerio-notebooks/webhooks/postgres-store";
 *
 * const error = await openPostgresStore("sqlite:webhooks.sqlite").catch((error: Error) => error);
 * if (!(error instanceof Error) || !error.message.includes("not the URL of a PostgreSQL database")) {
 *   throw new Error("unexpected");
 * }
 * ```
 */
export async function openPostgresStore(
  url: string,
  options: PostgresStoreOptions = {},
): Promise<HandlingStore> {
  const { patience = 2000, connections = 4 } = options;
  await using pools = new AsyncDisposableStack();
  const general = pools.use(openPool(url, { connections, timeout: LONGEST_STATEMENT, patience }));
  const receiving = pools.use(openPool(url, { connections: 1, timeout: patience + WITHOUT_LOCKS, patience }));
  await migrate(general);
  return new PostgresStore(general, receiving, pools.move(), options);
}

/** Milliseconds that a statement may take. */
const LONGEST_STATEMENT = 60_000;

/** Milliseconds that the storing of events may take when it need not wait for a lock. */
const WITHOUT_LOCKS = 1000;

/** Characters of events that are stored by one statement. */
const LARGEST_STATEMENT = 4_000_000;

/** Events that are removed in one commit: more would hold locks for too long. */
const REMOVED_AT_ONCE = 500;

/**
 * One receiver at a time stores, so that positions grow in the order of commits: who has read up to one of them, has missed
 * none before it. It is one statement, so that nobody holds the lock while it waits for the network.
 */
const ADD = `
  WITH turn AS MATERIALIZED (SELECT pg_advisory_xact_lock(${LOCKS}, ${STORING}))
  INSERT INTO customerio_webhooks.events (event_id, object_type, metric, occurred_at, received_at, body)
  SELECT event_id, object_type, metric, occurred_at, received_at, body
  FROM turn, unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::text[])
    WITH ORDINALITY AS new (event_id, object_type, metric, occurred_at, received_at, body, number)
  ORDER BY number
  ON CONFLICT (event_id) DO NOTHING
  RETURNING event_id`;

const REMOVE = `
  DELETE FROM customerio_webhooks.events WHERE position IN (
    SELECT position FROM customerio_webhooks.events WHERE received_at < $1 LIMIT ${REMOVED_AT_ONCE}
    FOR UPDATE SKIP LOCKED
  ) RETURNING position`;

class PostgresStore implements HandlingStore {
  readonly assignments: AssignmentStore;
  readonly #general: PostgresPool;
  readonly #receiving: PostgresPool;
  readonly #pools: AsyncDisposable;
  readonly #group: GroupCommit<IncomingEvent, StoreOutcome>;
  #closing: Promise<void> | undefined;

  constructor(
    general: PostgresPool,
    receiving: PostgresPool,
    pools: AsyncDisposable,
    { patience = 2000, maxPending = 10_000, clock = systemClock }: PostgresStoreOptions,
  ) {
    this.#general = general;
    this.#receiving = receiving;
    this.#pools = pools;
    this.assignments = new PostgresAssignments((text, values) => this.#query(text, values));
    this.#group = new GroupCommit({
      commit: (events) => this.#addAll(events),
      isPassing,
      explain: explained,
      maxPending,
      patience,
      clock,
    });
  }

  get statistics(): StoreStatistics {
    return { pending: this.#group.pending, commits: this.#group.commits };
  }

  async add(event: IncomingEvent): Promise<StoreOutcome> {
    this.#checkOpen();
    return await this.#group.add(event);
  }

  async list({ after = 0, limit = 1000 }: ListOptions = {}): Promise<readonly StoredEvent[]> {
    const sql = "SELECT * FROM customerio_webhooks.events WHERE position > $1 ORDER BY position LIMIT $2";
    return (await this.#query(sql, [after, limit])).map(storedEvent);
  }

  async count(): Promise<number> {
    const [row] = await this.#query("SELECT count(*) AS events FROM customerio_webhooks.events");
    return Number(row?.events);
  }

  async removeReceivedBefore(time: number): Promise<number> {
    let removed = 0;
    for (let some = REMOVED_AT_ONCE; some === REMOVED_AT_ONCE; removed += some) {
      some = (await this.#query(REMOVE, [time])).length;
    }
    return removed;
  }

  async check(): Promise<void> {
    this.#checkOpen();
    try {
      await this.#receiving.query(
        `INSERT INTO customerio_webhooks.probe VALUES (1, now())
         ON CONFLICT (id) DO UPDATE SET checked_at = EXCLUDED.checked_at`,
      );
    } catch (error) {
      throw explained(error);
    }
  }

  close(): Promise<void> {
    return this.#closing ??= this.#group.idle().then(() => this.#pools[Symbol.asyncDispose]());
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #checkOpen(): void {
    if (this.#closing !== undefined) throw new StoreUnavailableError("the store is closed");
  }

  async #query(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    this.#checkOpen();
    try {
      return await this.#general.query(text, values);
    } catch (error) {
      throw explained(error);
    }
  }

  async #addAll(events: readonly IncomingEvent[]): Promise<readonly StoreOutcome[]> {
    const stored = new Set<unknown>();
    // If a later part fails, all are added again; those of an earlier one are durable, and known as duplicates then.
    for (const part of inParts(events)) {
      const rows = await this.#receiving.query(ADD, [
        part.map(({ eventId }) => eventId),
        part.map(({ objectType }) => storable(objectType)),
        part.map(({ metric }) => storable(metric)),
        part.map(({ occurredAt }) => occurredAt ?? null),
        part.map(({ receivedAt }) => receivedAt),
        part.map(({ body }) => storable(body)),
      ]);
      for (const { event_id } of rows) stored.add(event_id);
    }
    // Of several with one id, the first is the one that is stored.
    return events.map(({ eventId }) => stored.delete(eventId) ? "stored" : "duplicate");
  }
}

/** Events that fit into one statement. The server takes no more than a gigabyte, and both sides hold it several times. */
function inParts(events: readonly IncomingEvent[]): IncomingEvent[][] {
  const parts: IncomingEvent[][] = [];
  let [part, size]: [IncomingEvent[], number] = [[], 0];
  for (const event of events) {
    size += event.body.length;
    if (part.length === 0 || size > LARGEST_STATEMENT) {
      parts.push(part = []);
      size = event.body.length;
    }
    part.push(event);
  }
  return parts;
}

/** PostgreSQL has no text with a character of the number 0, and refuses all that comes with it. */
function storable(text: string): string {
  return text.replaceAll("\0", "\uFFFD");
}
