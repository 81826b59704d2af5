import { closeSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { ConfigurationError } from "@customerio-notebooks/core";

/** The number by which SQLite files of other programs are told apart: "whks" in ASCII. */
const APPLICATION_ID = 0x77686b73;

/** What each version of the file adds to the one before. A published step is never changed. */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id TEXT NOT NULL UNIQUE,
    object_type TEXT NOT NULL,
    metric TEXT NOT NULL,
    occurred_at INTEGER,
    received_at INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX events_by_received_at ON events (received_at);
  CREATE TABLE probe (id INTEGER PRIMARY KEY CHECK (id = 1), checked_at INTEGER NOT NULL) STRICT;
  `,
  // A dead letter waits for no next try.
  `
  CREATE TABLE handlers (
    handler TEXT PRIMARY KEY,
    position INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE assignments (
    position INTEGER NOT NULL REFERENCES events ON DELETE CASCADE,
    handler TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_try_at INTEGER,
    failed_at INTEGER,
    last_error TEXT,
    PRIMARY KEY (position, handler)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX assignments_by_next_try_at ON assignments (handler, next_try_at, position) WHERE next_try_at IS NOT NULL;
  CREATE INDEX dead_letters ON assignments (position, handler) WHERE next_try_at IS NULL;
  `,
];

/** Milliseconds to wait for another process while opening. Afterwards nothing waits, since that would stop the receiver. */
const OPENING_TIMEOUT = 5000;

/**
 * Opens the file that holds events, makes it where there is none, and brings its tables up to date. A commit waits until
 * the disk has it.
 *
 * @throws {ConfigurationError} If the file cannot be used, is that of another program, or of a newer version.
 */
export function openDatabase(path: string, maxBytes = Infinity): DatabaseSync {
  try {
    // Events are personal data: a new file is its owner's alone, and SQLite makes its companions alike.
    if (path !== ":memory:") closeSync(openSync(path, "a", 0o600));
    const database = new DatabaseSync(path, { timeout: OPENING_TIMEOUT });
    try {
      adopt(database);
      database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
      database.exec("PRAGMA busy_timeout = 0");
      if (maxBytes !== Infinity) limitSize(database, maxBytes);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const advice = "Name a file where a receiver can keep its events";
    throw new ConfigurationError(`Cannot open the webhook store "${path}": ${message}. ${advice}`, {
      cause,
      details: [{ field: "database", message }],
    });
  }
}

function adopt(database: DatabaseSync): void {
  database.exec("BEGIN IMMEDIATE");
  try {
    const version = numberOf(database, "SELECT user_version AS number FROM pragma_user_version");
    const owner = numberOf(database, "SELECT application_id AS number FROM pragma_application_id");
    const tables = numberOf(database, "SELECT count(*) AS number FROM sqlite_master");
    if (owner !== APPLICATION_ID && (owner !== 0 || tables > 0)) {
      throw new Error("it is a database of something else");
    }
    if (version > MIGRATIONS.length) throw new Error("it was made by a newer version of the receiver");
    for (const step of MIGRATIONS.slice(version)) database.exec(step);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${MIGRATIONS.length}`);
    database.exec("COMMIT");
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/** SQLite counts in pages, and never goes below what there is. */
function limitSize(database: DatabaseSync, maxBytes: number): void {
  const pageSize = numberOf(database, "SELECT page_size AS number FROM pragma_page_size");
  database.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(maxBytes / pageSize))}`);
}

function numberOf(database: DatabaseSync, sql: string): number {
  return Number(database.prepare(sql).get()?.number ?? 0);
}
