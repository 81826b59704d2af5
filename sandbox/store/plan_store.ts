import type { Database, Statement } from "./database.ts";
import type { MetricRow } from "./metric_store.ts";

/** What will become of a delivery. */
export interface Plan extends MetricRow {
  /** The row. */
  readonly key: number;
  /** Row of the delivery. */
  readonly delivery: number;
  /** Why, where it goes wrong. */
  readonly failure: string | null;
}

/** What will become of deliveries, by moment. */
export class PlanStore {
  readonly #insert: Statement<never>;
  readonly #due: Statement<Plan>;
  readonly #remove: Statement<never>;
  readonly #ends: Statement<{ first: number | null; last: number | null }>;

  /** Prepares the statements. */
  constructor(database: Database) {
    this.#insert = database.prepare(
      "INSERT INTO delivery_plans (delivery, metric, at, machine, link, failure) VALUES (?, ?, ?, ?, ?, ?)",
    );
    this.#due = database.prepare(
      "SELECT key, delivery, metric, at, machine, link, failure FROM delivery_plans WHERE at <= ? ORDER BY at, key LIMIT ?",
    );
    this.#remove = database.prepare("DELETE FROM delivery_plans WHERE key = ?");
    this.#ends = database.prepare("SELECT min(at) AS first, max(at) AS last FROM delivery_plans");
  }

  /** When the first and the last thing is to come; undefined where nothing is. */
  get span(): { readonly first: number; readonly last: number } | undefined {
    const { first = null, last = null } = this.#ends.get() ?? {};
    return first === null || last === null ? undefined : { first, last };
  }

  /** Adds what will become of a delivery. */
  add({ delivery, metric, at, machine, link, failure }: Omit<Plan, "key">): void {
    this.#insert.run(delivery, metric, at, machine, link, failure);
  }

  /** What is due by a moment, in order. */
  due(at: number, limit: number): Plan[] {
    return this.#due.all(at, limit);
  }

  /** Strikes what is no longer to come. */
  remove(key: number): void {
    this.#remove.run(key);
  }
}
