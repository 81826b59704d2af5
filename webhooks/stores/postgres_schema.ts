import { ConfigurationError } from "@customerio-notebooks/core";
import { PostgresError, type PostgresPool } from "./postgres_pool.ts";

/** By this number, locks of this program are told apart from those of others in the same database: "whks" in ASCII. */
export const LOCKS = 0x77686b73;

/** What holds its lock is changing the tables. */
const MIGRATING = 1;

/** What holds its lock is storing events. */
export const STORING = 2;

/** What each version of the tables adds to the one before. A published step is never changed. */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE customerio_webhooks.events (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id text NOT NULL UNIQUE,
    object_type text NOT NULL,
    metric text NOT NULL,
    occurred_at bigint,
    received_at bigint NOT NULL,
    body text NOT NULL
  );
  CREATE INDEX events_by_received_at ON customerio_webhooks.events (received_at);
  CREATE TABLE customerio_webhooks.probe (id integer PRIMARY KEY CHECK (id = 1), checked_at timestamptz NOT NULL);
  CREATE TABLE customerio_webhooks.handlers (handler text PRIMARY KEY, position bigint NOT NULL);
  CREATE TABLE customerio_webhooks.assignments (
    position bigint NOT NULL REFERENCES customerio_webhooks.events ON DELETE CASCADE,
    handler text NOT NULL,
    attempts integer NOT NULL,
    next_try_at bigint,
    failed_at bigint,
    last_error text,
    PRIMARY KEY (position, handler)
  );
  CREATE INDEX assignments_by_next_try_at ON customerio_webhooks.assignments (handler, next_try_at, position)
    WHERE next_try_at IS NOT NULL;
  CREATE INDEX dead_letters ON customerio_webhooks.assignments (position, handler) WHERE next_try_at IS NULL;
  `,
];

/**
 * Brings the tables up to date, or makes them, in a schema of their own. Of several receivers that start at a time, one does
 * it, and the others wait.
 *
 * @throws {ConfigurationError} If the server cannot be reached, does not let it, or has tables of a newer version.
 */
export async function migrate(pool: PostgresPool): Promise<void> {
  try {
    if (await versionOf(pool.query) === MIGRATIONS.length) return;
    await pool.transaction(async (query) => {
      await query("SELECT pg_advisory_xact_lock($1, $2)", [LOCKS, MIGRATING]);
      const version = await versionOf(query);
      if (version > MIGRATIONS.length) {
        throw new Error("its tables were made by a newer version of the receiver");
      }
      if (version === 0) {
        await query("CREATE SCHEMA IF NOT EXISTS customerio_webhooks");
        await query("CREATE TABLE customerio_webhooks.migrations (version integer PRIMARY KEY)");
      }
      for (const [index, step] of MIGRATIONS.entries()) {
        if (index < version) continue;
        await query(step);
        await query("INSERT INTO customerio_webhooks.migrations VALUES ($1)", [index + 1]);
      }
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ConfigurationError(
      `Cannot open the webhook store in PostgreSQL: ${message}. ${adviceFor(error)}`,
      {
        details: [{ field: "DATABASE_URL", message }],
      },
    );
  }
}

async function versionOf(query: PostgresPool["query"]): Promise<number> {
  // `to_regclass` would be shorter, but may not see what another session has made meanwhile.
  const sql = "SELECT 1 FROM pg_tables WHERE schemaname = 'customerio_webhooks' AND tablename = 'migrations'";
  if ((await query(sql)).length === 0) return 0;
  const [last] = await query("SELECT max(version) AS version FROM customerio_webhooks.migrations");
  return Number(last?.version ?? 0);
}

function adviceFor(error: unknown): string {
  const code = error instanceof PostgresError ? error.code : undefined;
  if (code?.startsWith("28")) return "Check user and password of DATABASE_URL";
  if (code === "3D000") return "Create the database, or name another";
  if (code === "42501") return "Let the user create schemas in the database: GRANT CREATE ON DATABASE";
  return error instanceof PostgresError
    ? "Check that the server runs and that DATABASE_URL leads to it"
    : "Use the newest version of the receiver";
}
