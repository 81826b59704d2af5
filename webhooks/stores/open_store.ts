import { ConfigurationError } from "@customerio-notebooks/core";
import { openSqliteStore } from "./sqlite_store.ts";
import type { WebhookStore } from "./store.ts";

/**
 * Opens the store that a URL names: `sqlite:<path>`, or a path alone.
 *
 * @throws {ConfigurationError} If there is no such kind of store, or it cannot be opened.
 */
export function openStore(databaseUrl: string): WebhookStore {
  const [, scheme, path = ""] = /^(?:([a-z][a-z0-9+.-]+):(?:\/\/)?)?(.*)$/is.exec(databaseUrl) ?? [];
  if (scheme === undefined || scheme === "sqlite") return openSqliteStore(path);
  // The URL itself may hold a password.
  const message = `there is no store of the kind "${scheme}"`;
  throw new ConfigurationError(`Cannot open the webhook store: ${message}. Name a SQLite file`, {
    details: [{ field: "DATABASE_URL", message }],
  });
}
