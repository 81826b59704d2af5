import { existsSync } from "node:fs";
import { ConfigurationError } from "@customerio-notebooks/core";
import type { HandlingStore } from "./assignments.ts";
import { openSqliteStore } from "./sqlite_store.ts";

/** How a store is opened. */
export interface OpenStoreOptions {
  /**
   * Whether to refuse a file that is not there, rather than to make it.
   *
   * @default {false}
   */
  readonly mustExist?: boolean;
}

/**
 * Opens the store that a URL names: `postgres://…`, `sqlite:<path>`, or a path alone.
 *
 * @throws {ConfigurationError} If there is no such kind of store, or it cannot be opened.
 */
export async function openStore(
  databaseUrl: string,
  { mustExist = false }: OpenStoreOptions = {},
): Promise<HandlingStore> {
  const [, scheme, path = ""] = /^(?:([a-z][a-z0-9+.-]+):(?:\/\/)?)?(.*)$/is.exec(databaseUrl) ?? [];
  if (scheme === undefined || scheme === "sqlite") {
    if (mustExist && !existsSync(path)) {
      throw wrongDatabase("there is no such file", "Name that of a receiver");
    }
    return openSqliteStore(path);
  }
  if (/^postgres(ql)?$/i.test(scheme)) {
    // Whoever keeps events in a file loads no driver.
    const { openPostgresStore } = await import("./postgres_store.ts");
    return await openPostgresStore(databaseUrl);
  }
  // The URL itself may hold a password.
  throw wrongDatabase(
    `there is no store of the kind "${scheme}"`,
    "Name a SQLite file, or a PostgreSQL database by postgres://…",
  );
}

function wrongDatabase(message: string, advice: string): ConfigurationError {
  return new ConfigurationError(`Cannot open the webhook store: ${message}. ${advice}`, {
    details: [{ field: "DATABASE_URL", message }],
  });
}
