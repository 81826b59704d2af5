import type { Database, Statement } from "./database.ts";

/** Objects, such as companies, and who is related to them. */
export class ObjectStore {
  readonly #find: Statement<{ key: number; attributes: string }>;
  readonly #insert: Statement<{ key: number }>;
  readonly #update: Statement<never>;
  readonly #relationship: Statement<{ attributes: string }>;
  readonly #relate: Statement<never>;
  readonly #count: Statement<{ objects: number; relationships: number }>;

  /** Prepares the statements. */
  constructor(database: Database) {
    this.#find = database.prepare("SELECT key, attributes FROM objects WHERE type_id = ? AND object_id = ?");
    this.#insert = database.prepare(
      "INSERT INTO objects (type_id, object_id, attributes, created_at) VALUES (?, ?, ?, ?) RETURNING key",
    );
    this.#update = database.prepare("UPDATE objects SET attributes = ? WHERE key = ?");
    this.#relationship = database.prepare(
      "SELECT attributes FROM relationships WHERE object = ? AND profile = ?",
    );
    this.#relate = database.prepare(
      `INSERT INTO relationships VALUES (?, ?, ?, ?)
       ON CONFLICT (object, profile) DO UPDATE SET attributes = excluded.attributes`,
    );
    this.#count = database.prepare(
      "SELECT (SELECT count(*) FROM objects) AS objects, (SELECT count(*) FROM relationships) AS relationships",
    );
  }

  /** How many there are of each. */
  count(): { objects: number; relationships: number } {
    return this.#count.get() ?? { objects: 0, relationships: 0 };
  }

  /** Finds an object's row and its attributes, JSON text. */
  find(typeId: string, objectId: string): { key: number; attributes: string } | undefined {
    return this.#find.get(typeId, objectId);
  }

  /** Adds an object, and gives its row. */
  create(typeId: string, objectId: string, attributes: string, at: number): number {
    const row = this.#insert.get(typeId, objectId, attributes, at);
    if (row === undefined) throw new Error("SQLite gave no row for an INSERT … RETURNING");
    return row.key;
  }

  /** Replaces an object's attributes. */
  update(key: number, attributes: string): void {
    this.#update.run(attributes, key);
  }

  /** The attributes of a relationship, JSON text. */
  relationship(object: number, profile: number): string | undefined {
    return this.#relationship.get(object, profile)?.attributes;
  }

  /** Relates a profile to an object, or replaces the attributes of the relationship. */
  relate(object: number, profile: number, attributes: string, at: number): void {
    this.#relate.run(object, profile, attributes, at);
  }
}
