import type { Channel, Source } from "../channels.ts";
import type { Database, Statement } from "./database.ts";
import { conditionOf, type DeliveryQuery } from "./delivery_query.ts";

/** A message to one person, before it has a row. */
export interface NewDelivery {
  /** Its id. */
  readonly id: string;
  /** Row of the person. */
  readonly profile: number;
  /** By which way it goes. */
  readonly channel: Channel;
  /** What kind of thing sends it. */
  readonly source: Source;
  /** Id of what sends it. */
  readonly source_id: number;
  /** Id of the action or the variant that it was made from. */
  readonly content: number;
  /** Id of the broadcast's trigger. */
  readonly trigger: number | null;
  /** Id of the event that triggered the campaign. */
  readonly trigger_event: string | null;
  /** Where it goes. */
  readonly recipient: string;
  /** Subject of an e-mail, title of a push notification. */
  readonly subject: string | null;
  /** The message as JSON; null where it is not retained. */
  readonly message: string | null;
  /** `drafted` or `queued`, then the last thing that came of its sending; what its reader does is no state. */
  readonly state: string;
  /** In milliseconds since 1970. */
  readonly created_at: number;
}

/** A message to one person. */
export interface Delivery extends NewDelivery {
  /** The row. */
  readonly key: number;
  /** Why it went wrong. */
  readonly failure: string | null;
  /** The person's id. */
  readonly customer_id: string | null;
  /** The person's e-mail address. */
  readonly email: string | null;
}

const COLUMNS =
  `d.key, d.id, d.profile, d.channel, d.source, d.source_id, d.content, d.trigger, d.trigger_event,
  d.recipient, d.subject, d.message, d.state, d.failure, d.created_at, p.id AS customer_id, p.email`;
const TABLES = "deliveries d JOIN profiles p ON p.key = d.profile";

/** Messages to people. */
export class DeliveryStore {
  readonly #database: Database;
  readonly #byId: Statement<Delivery>;
  readonly #byKey: Statement<Delivery>;
  readonly #insert: Statement<{ key: number }>;
  readonly #setState: Statement<never>;
  readonly #move: Statement<never>;
  readonly #next: Statement<{ key: number }>;

  /** Prepares the statements. */
  constructor(database: Database) {
    this.#database = database;
    this.#byId = database.prepare(`SELECT ${COLUMNS} FROM ${TABLES} WHERE d.id = ?`);
    this.#byKey = database.prepare(`SELECT ${COLUMNS} FROM ${TABLES} WHERE d.key = ?`);
    this.#insert = database.prepare(
      `INSERT INTO deliveries (id, profile, channel, source, source_id, content, trigger, trigger_event, recipient,
         subject, message, state, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key`,
    );
    this.#setState = database.prepare(
      "UPDATE deliveries SET state = ?, failure = coalesce(?, failure) WHERE key = ?",
    );
    this.#move = database.prepare("UPDATE deliveries SET profile = ? WHERE profile = ?");
    this.#next = database.prepare("SELECT coalesce(max(key), 0) + 1 AS key FROM deliveries");
  }

  /** The row that the next delivery gets. */
  get nextKey(): number {
    return this.#next.get()?.key ?? 1;
  }

  /** Finds one by its id. */
  find(id: string): Delivery | undefined {
    return this.#byId.get(id);
  }

  /** The delivery of a row. */
  get(key: number): Delivery | undefined {
    return this.#byKey.get(key);
  }

  /** Adds one, and gives its row. */
  create(delivery: NewDelivery): number {
    const { id, profile, channel, source, content, trigger, recipient, subject, message } = delivery;
    const row = this.#insert.get(
      id,
      profile,
      channel,
      source,
      delivery.source_id,
      content,
      trigger,
      delivery.trigger_event,
      recipient,
      subject,
      message,
      delivery.state,
      delivery.created_at,
    );
    if (row === undefined) throw new Error("SQLite gave no row for an INSERT … RETURNING");
    return row.key;
  }

  /** Sets the state of one, and why it went wrong. */
  setState(key: number, state: string, failure: string | null): void {
    this.#setState.run(state, failure, key);
  }

  /** Gives the deliveries of a profile to another one. */
  move(from: number, into: number): void {
    this.#move.run(into, from);
  }

  /** A page of deliveries, newest first, from before a row on. */
  list(query: DeliveryQuery, before: number, limit: number): Delivery[] {
    const { sql, parameters } = conditionOf(query);
    const statement = this.#database.prepare<Delivery>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE ${sql} AND d.key < ? ORDER BY d.key DESC LIMIT ?`,
    );
    return statement.all(...parameters, before, limit);
  }
}
