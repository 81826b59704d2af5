import { DatabaseSync } from "node:sqlite";

/**
 * The table that a service of one's own would have, as durable as ours: a commit waits until the disk has it.
 *
 * @param {string} file
 * @returns {{ insert(event: { event_id: string }, body: string): void, close(): void }}
 */
export function openEventsTable(file) {
  const database = new DatabaseSync(file);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  database.exec("CREATE TABLE events (event_id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT");
  const insert = database.prepare("INSERT OR IGNORE INTO events (event_id, body) VALUES (?, ?)");
  return {
    insert: ({ event_id }, body) => void insert.run(event_id, body),
    close: () => database.close(),
  };
}
