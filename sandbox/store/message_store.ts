import type { Database, Statement } from "./database.ts";

/** The ids of calls that have been applied. */
export class MessageStore {
  readonly #insert: Statement<never>;

  /** Prepares the statement. */
  constructor(database: Database) {
    this.#insert = database.prepare("INSERT OR IGNORE INTO messages VALUES (?)");
  }

  /** Notes an id, and says whether it is the first of its kind. */
  isFirst(messageId: string): boolean {
    return this.#insert.run(messageId) === 1;
  }
}
