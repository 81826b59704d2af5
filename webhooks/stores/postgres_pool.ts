import { ConfigurationError } from "@customerio-notebooks/core";
// @ts-types="@types/pg"
import pg from "pg";
import type { Row } from "./stored_row.ts";

/** Connections to a server, made when they are needed, and anew when they have broken. */
export interface PostgresPool extends AsyncDisposable {
  /**
   * Runs a statement; numbers beyond 32 bits come as text.
   *
   * @throws {PostgresError} If it fails.
   */
  query(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /**
   * Runs statements on one connection, in one transaction, for as long as they take.
   *
   * @throws {PostgresError} If one fails; then nothing is changed.
   */
  transaction(statements: (query: PostgresPool["query"]) => Promise<void>): Promise<void>;
}

/** A statement failed, or the server cannot be reached. It shows nothing of the URL's password, nor of what was to be stored. */
export class PostgresError extends Error {
  override name = "PostgresError";
  /** The five characters by which PostgreSQL names the fault; undefined where it was not the server that said it. */
  readonly code: string | undefined;

  /** Makes one from what was said. */
  constructor(message: string, code: string | undefined) {
    super(message);
    this.code = code;
  }
}

/** Limits of connections. */
export interface PostgresPoolOptions {
  /** At most so many connections. */
  readonly connections: number;
  /** Milliseconds that a statement may take. */
  readonly timeout: number;
  /** Milliseconds that a connection may take to be made, and that a statement may wait for another's locks. */
  readonly patience: number;
}

/** Milliseconds that the server has to say that it gave up a statement itself, before its connection is given up. */
const LAST_WORDS = 500;

/**
 * Makes a pool. It does not connect yet.
 *
 * @throws {ConfigurationError} If the URL is none of a PostgreSQL database.
 */
export function openPool(url: string, { connections, timeout, patience }: PostgresPoolOptions): PostgresPool {
  const password = passwordOf(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: patience,
    query_timeout: timeout + LAST_WORDS,
    keepAlive: true,
    application_name: "customerio-webhooks",
    onConnect: async (client) => {
      await client.query(
        `SET statement_timeout = ${timeout}; SET lock_timeout = ${patience};
         SET idle_in_transaction_session_timeout = ${timeout};
         SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`,
      );
    },
  });
  // A connection that breaks while nobody uses it is replaced; without a listener, it would end the program.
  pool.on("error", () => {});
  const query = async (client: pg.Pool | pg.PoolClient, text: string, values: readonly unknown[] = []) => {
    try {
      const { rows } = await client.query<Record<string, unknown>>(text, [...values]);
      return rows;
    } catch (error) {
      throw postgresError(error, password);
    }
  };
  return {
    query: (text, values) => query(pool, text, values),
    transaction: async (statements) => {
      const client = await pool.connect().catch((error) => {
        throw postgresError(error, password);
      });
      // While it is not in the pool, nobody else listens to its end.
      const ignore = () => {};
      client.on("error", ignore);
      try {
        await query(client, "BEGIN; SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0");
        await statements((text, values) => query(client, text, values));
        await query(client, "COMMIT");
        client.off("error", ignore);
        client.release();
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
    [Symbol.asyncDispose]: () => pool.end(),
  };
}

/** The password of a URL, which is checked here: an error of the runtime would show all of it. */
function passwordOf(url: string): string {
  const parsed = URL.parse(url);
  if (parsed !== null && /^postgres(ql)?:$/.test(parsed.protocol)) {
    // The driver reads it there too.
    return parsed.searchParams.get("password") ?? decoded(parsed.password);
  }
  const message = "it is not the URL of a PostgreSQL database";
  const advice =
    "Give one such as postgres://user:password@host:5432/database, special characters percent-encoded";
  throw new ConfigurationError(`Cannot open the webhook store: ${message}. ${advice}`, {
    details: [{ field: "DATABASE_URL", message }],
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An error without its cause: the driver's own hold the connection, with all its settings. */
function postgresError(error: unknown, password: string): PostgresError {
  // Where a host has several addresses, there is one error of each, and the message is empty.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const said = first instanceof Error ? first.message : String(first);
  const message = password === "" ? said : said.replaceAll(password, "[redacted]");
  const code = first instanceof Error && "code" in first ? String(first.code) : undefined;
  return new PostgresError(message, code !== undefined && /^[0-9A-Z]{5}$/.test(code) ? code : undefined);
}
