import type { Database, Statement } from "./database.ts";

/** The identifiers under which nobody may be added again. */
export class SuppressionStore {
  readonly #find: Statement<{ person: string }>;
  readonly #insert: Statement<never>;
  readonly #delete: Statement<never>;

  /** Prepares the statements. */
  constructor(database: Database) {
    this.#find = database.prepare("SELECT person FROM suppressions WHERE identifier = ?");
    this.#insert = database.prepare("INSERT OR REPLACE INTO suppressions VALUES (?, ?)");
    this.#delete = database.prepare("DELETE FROM suppressions WHERE person = ?");
  }

  /** Whether an identifier is suppressed. */
  has(identifier: string): boolean {
    return this.#find.get(identifier) !== undefined;
  }

  /** Suppresses all identifiers of a person. */
  add(person: string, identifiers: readonly string[]): void {
    for (const identifier of identifiers) this.#insert.run(identifier, person);
  }

  /** Lifts the suppression of whoever had an identifier, with all their other identifiers. */
  remove(identifier: string): boolean {
    const person = this.#find.get(identifier)?.person;
    return person !== undefined && this.#delete.run(person) > 0;
  }
}
