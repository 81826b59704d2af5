import type { Database, Statement } from "./database.ts";

/** An event that is to be sent to a webhook. */
export interface WebhookCall {
  /** Order of the events. */
  readonly key: number;
  /** Id of the configuration. */
  readonly webhook: number;
  /** The event as JSON. */
  readonly body: string;
  /** When it happened, in milliseconds since 1970. */
  readonly created_at: number;
  /** How often it has been tried. */
  readonly attempts: number;
  /** When it is to be tried next. */
  readonly due_at: number;
}

/** What is still to be sent to webhooks; those of each are sent in order. */
export class WebhookCallStore {
  readonly #insert: Statement<never>;
  readonly #first: Statement<WebhookCall>;
  readonly #remove: Statement<never>;
  readonly #removeAll: Statement<never>;
  readonly #postpone: Statement<never>;
  readonly #count: Statement<{ total: number }>;
  readonly #last: Statement<{ seq: number }>;

  /** Prepares the statements. */
  constructor(database: Database) {
    this.#insert = database.prepare(
      "INSERT INTO webhook_calls (webhook, body, created_at, due_at) VALUES (?, ?, ?, ?)",
    );
    this.#first = database.prepare("SELECT * FROM webhook_calls WHERE webhook = ? ORDER BY key LIMIT 1");
    this.#remove = database.prepare("DELETE FROM webhook_calls WHERE key = ?");
    this.#removeAll = database.prepare("DELETE FROM webhook_calls WHERE webhook = ?");
    this.#postpone = database.prepare(
      "UPDATE webhook_calls SET attempts = attempts + 1, due_at = ? WHERE key = ?",
    );
    this.#count = database.prepare("SELECT count(*) AS total FROM webhook_calls");
    this.#last = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'webhook_calls'");
  }

  /** How many wait. */
  count(): number {
    return this.#count.get()?.total ?? 0;
  }

  /** How many there have been. */
  get made(): number {
    return this.#last.get()?.seq ?? 0;
  }

  /** Adds one. */
  add(webhook: number, body: string, at: number): void {
    this.#insert.run(webhook, body, at, at);
  }

  /** The one that is to be sent before all others. */
  first(webhook: number): WebhookCall | undefined {
    return this.#first.get(webhook);
  }

  /** Removes one. */
  remove(key: number): void {
    this.#remove.run(key);
  }

  /** Removes all that wait for a webhook. */
  removeAll(webhook: number): void {
    this.#removeAll.run(webhook);
  }

  /** Notes that one was tried in vain, and when to try again. */
  postpone(key: number, until: number): void {
    this.#postpone.run(until, key);
  }
}
