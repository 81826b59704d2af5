import type { Database, Statement } from "./database.ts";

/** An identifier under which nobody may be added. */
export interface SuppressedIdentifier {
  /** What kind it is. */
  readonly kind: "id" | "email" | "anonymous";
  /** The identifier; of an e-mail address, the case does not matter. */
  readonly identifier: string;
}

/** The identifiers under which nobody may be added again. */
export class SuppressionStore {
  readonly #find: Statement<{ person: string }>;
  readonly #insert: Statement<never>;
  readonly #delete: Statement<never>;
  readonly #count: Statement<{ total: number }>;

  /** Prepares the statements. */
  constructor(database: Database) {
    this.#find = database.prepare(
      "SELECT person FROM suppressed_identifiers WHERE kind = ? AND identifier = ?",
    );
    this.#insert = database.prepare("INSERT OR REPLACE INTO suppressed_identifiers VALUES (?, ?, ?)");
    this.#delete = database.prepare("DELETE FROM suppressed_identifiers WHERE person = ?");
    this.#count = database.prepare("SELECT count(DISTINCT person) AS total FROM suppressed_identifiers");
  }

  /** How many people are suppressed. */
  count(): number {
    return this.#count.get()?.total ?? 0;
  }

  /** Whether an identifier is suppressed. */
  has(identifier: SuppressedIdentifier): boolean {
    return this.#personOf(identifier) !== undefined;
  }

  /** Suppresses all identifiers of a person. */
  add(identifiers: readonly SuppressedIdentifier[]): void {
    const [first] = identifiers;
    if (first === undefined) return;
    const person = `${first.kind} ${normalize(first)}`;
    for (const each of identifiers) this.#insert.run(each.kind, normalize(each), person);
  }

  /** Lifts the suppression of whoever had an identifier, with all their other identifiers; says whether there was one. */
  remove(identifier: SuppressedIdentifier): boolean {
    const person = this.#personOf(identifier);
    return person !== undefined && this.#delete.run(person) > 0;
  }

  #personOf(identifier: SuppressedIdentifier): string | undefined {
    return this.#find.get(identifier.kind, normalize(identifier))?.person;
  }
}

function normalize({ kind, identifier }: SuppressedIdentifier): string {
  return kind === "email" ? identifier.toLowerCase() : identifier;
}
