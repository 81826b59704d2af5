import type { Database, Statement } from "./database.ts";

/** Why the e-mail service provider (ESP) sends nothing to an address. */
export type EspCategory = "bounces" | "spam";

/** An address to which the ESP sends nothing. */
export interface EspSuppression {
  /** Why. */
  readonly category: EspCategory;
  /** The address. */
  readonly email: string;
  /** In the ESP's words. */
  readonly reason: string;
  /** The ESP's code, such as `550`. */
  readonly status: string;
  /** In milliseconds since 1970. */
  readonly created_at: number;
}

/** The addresses to which the ESP sends nothing. */
export class EspSuppressionStore {
  readonly #of: Statement<EspSuppression>;
  readonly #list: Statement<EspSuppression>;
  readonly #insert: Statement<never>;
  readonly #remove: Statement<never>;

  /** Prepares the statements. */
  constructor(database: Database) {
    this.#of = database.prepare("SELECT * FROM esp_suppressions WHERE email = ? ORDER BY category");
    this.#list = database.prepare(
      "SELECT * FROM esp_suppressions WHERE category = ? ORDER BY created_at, email LIMIT ? OFFSET ?",
    );
    this.#insert = database.prepare("INSERT OR IGNORE INTO esp_suppressions VALUES (?, ?, ?, ?, ?)");
    this.#remove = database.prepare("DELETE FROM esp_suppressions WHERE category = ? AND email = ?");
  }

  /** Why an address gets nothing; empty where it does. */
  of(email: string): EspSuppression[] {
    return this.#of.all(email);
  }

  /** A page of a category, oldest first. */
  list(category: EspCategory, limit: number, offset: number): EspSuppression[] {
    return this.#list.all(category, limit, offset);
  }

  /** Adds an address, unless it is there. */
  add({ category, email, reason, status, created_at: createdAt }: EspSuppression): void {
    this.#insert.run(category, email, reason, status, createdAt);
  }

  /** Removes an address, and says whether it was there. */
  remove(category: EspCategory, email: string): boolean {
    return this.#remove.run(category, email) > 0;
  }
}
