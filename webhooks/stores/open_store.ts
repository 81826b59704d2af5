import { ConfigurationError } from "@customerio-notebooks/core";
import type { HandlingStore } from "./assignments.ts";
import { openSqliteStore } from "./sqlite_store.ts";

/**
 * Opens the store that a URL names: `postgres://…`, `sqlite:<path>`, or a path alone.
 *
 * @throws {ConfigurationError} If there is no such kind of store, or it cannot be opened.
 */
export async function openStore(databaseUrl: string): Promise<HandlingStore> {
  const [, scheme, path = ""] = /^(?:([a-z][a-z0-9+.-]+):(?:\/\/)?)?(.*)$/is.exec(databaseUrl) ?? [];
  if (scheme === undefined || scheme === "sqlite") return openSqliteStore(path);
  if (/^postgres(ql)?$/i.test(scheme)) {
    // Whoever keeps events in a file loads no driver.
    const { openPostgresStore } = await import("./postgres_store.ts");
    return await openPostgresStore(databaseUrl);
  }
  // The URL itself may hold a password.
  const message = `there is no store of the kind "${scheme}"`;
  throw new ConfigurationError(
    `Cannot open the webhook store: ${message}. Name a SQLite file, or a PostgreSQL database by postgres://…`,
    { details: [{ field: "DATABASE_URL", message }] },
  );
}
