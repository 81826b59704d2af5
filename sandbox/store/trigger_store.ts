import type { Database, Statement } from "./database.ts";

/** A call that triggered a broadcast. */
export interface Trigger {
  /** Its id. */
  readonly key: number;
  /** Id of the broadcast. */
  readonly broadcast: number;
  /** In milliseconds since 1970. */
  readonly created_at: number;
  /** What was wrong, as a JSON list of texts. */
  readonly errors: string;
}

/** Calls that triggered broadcasts. */
export class TriggerStore {
  readonly #find: Statement<Trigger>;
  readonly #list: Statement<Trigger>;
  readonly #last: Statement<{ at: number | null }>;
  readonly #insert: Statement<Trigger>;

  /** Prepares the statements. */
  constructor(database: Database) {
    this.#find = database.prepare("SELECT * FROM broadcast_triggers WHERE broadcast = ? AND key = ?");
    this.#list = database.prepare("SELECT * FROM broadcast_triggers WHERE broadcast = ? ORDER BY key");
    this.#last = database.prepare("SELECT max(created_at) AS at FROM broadcast_triggers");
    this.#insert = database.prepare(
      "INSERT INTO broadcast_triggers (broadcast, created_at, errors) VALUES (?, ?, ?) RETURNING *",
    );
  }

  /** When any broadcast was last triggered. */
  get lastAt(): number | undefined {
    return this.#last.get()?.at ?? undefined;
  }

  /** Finds one. */
  find(broadcast: number, key: number): Trigger | undefined {
    return this.#find.get(broadcast, key);
  }

  /** Those of a broadcast, oldest first. */
  list(broadcast: number): Trigger[] {
    return this.#list.all(broadcast);
  }

  /** Adds one. */
  create(broadcast: number, at: number, errors: readonly string[]): Trigger {
    const trigger = this.#insert.get(broadcast, at, JSON.stringify(errors));
    if (trigger === undefined) throw new Error("SQLite gave no row for an INSERT … RETURNING");
    return trigger;
  }
}
