import type { SQLInputValue } from "node:sqlite";
import type { Database, Statement } from "./database.ts";

/** What is written down when somebody does something. */
export interface NewActivity {
  /** ULID. */
  readonly id: string;
  /** Row of the profile; absent where it belongs to an object alone. */
  readonly profile?: number;
  /** Row of the object. */
  readonly object?: number;
  /** Such as `event` or `page`. */
  readonly type: string;
  /** Name of the event, page, screen or attribute. */
  readonly name?: string;
  /** When it happened, in milliseconds since 1970. */
  readonly at: number;
  /** JSON text. */
  readonly data: string;
  /** Whether the person is deleted. */
  readonly deleted?: boolean;
}

/** An activity as it is listed. */
export interface ActivityRow {
  /** Order of arrival. */
  readonly seq: number;
  /** ULID. */
  readonly id: string;
  /** Row of the profile. */
  readonly profile: number | null;
  /** The person's id. */
  readonly customer_id: string | null;
  /** The person's e-mail address. */
  readonly email: string | null;
  /** Such as `event` or `page`. */
  readonly type: string;
  /** Name of the event, page, screen or attribute. */
  readonly name: string | null;
  /** When it happened, in milliseconds since 1970. */
  readonly at: number;
  /** JSON text. */
  readonly data: string;
}

/** Where a page of activities begins: after this one. */
export interface ActivityPosition {
  /** When it happened. */
  readonly at: number;
  /** Order of arrival. */
  readonly seq: number;
}

/** Which activities to list. */
export interface ActivityQuery {
  /** Of these profiles only. */
  readonly profiles?: readonly number[];
  /** Of this type only. */
  readonly type?: string | undefined;
  /** Of this name only. */
  readonly name?: string | undefined;
  /** Of people who are deleted, instead of all others. */
  readonly deleted?: boolean | undefined;
  /** Those that happened before this one. */
  readonly after?: ActivityPosition | undefined;
  /** At most so many. */
  readonly limit: number;
}

/** What was done, newest first. */
export class ActivityStore {
  readonly #database: Database;
  readonly #insert: Statement<never>;
  readonly #move: Statement<never>;
  readonly #markDeleted: Statement<never>;
  readonly #count: Statement<{ type: string; total: number }>;
  readonly #last: Statement<{ seq: number | null }>;

  /** Prepares the statements. */
  constructor(database: Database) {
    this.#database = database;
    this.#insert = database.prepare(
      `INSERT INTO activities (id, profile, object, type, name, at, data, deleted) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#move = database.prepare("UPDATE activities SET profile = ? WHERE profile = ?");
    this.#markDeleted = database.prepare("UPDATE activities SET deleted = 1 WHERE profile = ?");
    this.#count = database.prepare(
      "SELECT type, count(*) AS total FROM activities WHERE deleted = 0 GROUP BY type",
    );
    this.#last = database.prepare("SELECT max(seq) AS seq FROM activities");
  }

  /** How many have been written, deleted people's included. */
  get written(): number {
    return this.#last.get()?.seq ?? 0;
  }

  /** How many there are, by type. */
  count(): ReadonlyMap<string, number> {
    return new Map(this.#count.all().map(({ type, total }) => [type, total]));
  }

  /** Writes one down. */
  add({ id, profile, object, type, name, at, data, deleted }: NewActivity): void {
    this.#insert.run(id, profile ?? null, object ?? null, type, name ?? null, at, data, deleted ? 1 : 0);
  }

  /** Gives the activities of a profile to another one. */
  move(from: number, into: number): void {
    this.#move.run(into, from);
  }

  /** Makes the activities of a profile those of a deleted person. */
  markDeleted(profile: number): void {
    this.#markDeleted.run(profile);
  }

  /**
   * Lists a page by position rather than by number, so that a page costs the same wherever it is, and what arrives
   * meanwhile neither repeats nor hides anything. What happened in the very moment of the position is asked for by
   * itself: SQLite would not use the order of arrival to get there, and a clock that stands still makes all moments one.
   */
  list(query: ActivityQuery): ActivityRow[] {
    const { after, limit } = query;
    if (after === undefined) return this.#select(query, limit);
    const { at, seq } = after;
    const rows = this.#select(query, limit, { sql: "a.at = ? AND a.seq < ?", parameters: [at, seq] });
    if (rows.length === limit) return rows;
    return [...rows, ...this.#select(query, limit - rows.length, { sql: "a.at < ?", parameters: [at] })];
  }

  #select(query: ActivityQuery, limit: number, position?: Conditions): ActivityRow[] {
    const conditions = [conditionsOf(query), position].filter((part) => part !== undefined);
    const statement = this.#database.prepare<ActivityRow>(
      `SELECT a.seq, a.id, a.profile, p.id AS customer_id, p.email, a.type, a.name, a.at, a.data
       FROM activities a LEFT JOIN profiles p ON p.key = a.profile
       WHERE ${conditions.map(({ sql }) => sql).join(" AND ")}
       ORDER BY a.at DESC, a.seq DESC LIMIT ?`,
    );
    return statement.all(...conditions.flatMap(({ parameters }) => parameters), limit);
  }
}

/** Conditions on `activities a`. */
interface Conditions {
  readonly sql: string;
  readonly parameters: readonly SQLInputValue[];
}

/**
 * Every index ends in the order of the list, so whichever is used, no rows are sorted. SQLite knows nothing of how many
 * rows have a value: a `+` takes a column's index out of its choice, which leaves the one that is surely the narrowest.
 */
function conditionsOf({ profiles, type, name, deleted = false }: ActivityQuery): Conditions {
  const conditions: string[] = [];
  const parameters: SQLInputValue[] = [];
  const add = (condition: string, ...values: SQLInputValue[]) => {
    conditions.push(condition);
    parameters.push(...values);
  };
  const byProfile = profiles !== undefined;
  if (byProfile) add(`a.profile IN (${profiles.map(() => "?").join(", ")})`, ...profiles);
  add(byProfile ? "+a.deleted = ?" : "a.deleted = ?", deleted ? 1 : 0);
  if (name !== undefined) add(byProfile ? "+a.name = ?" : "a.name = ?", name);
  if (type !== undefined) add(byProfile || name !== undefined ? "+a.type = ?" : "a.type = ?", type);
  return { sql: conditions.join(" AND "), parameters };
}
