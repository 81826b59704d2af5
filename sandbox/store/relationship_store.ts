import { AttributeStore } from "./attribute_store.ts";
import type { Database, Statement } from "./database.ts";
import type { StoredObject } from "./object_store.ts";
import type { Profile } from "./profile_store.ts";

/** A person who is related to an object. */
export type RelatedPerson = Pick<Profile, "key" | "id" | "email">;

/** An object that a person is related to. */
export interface RelatedObject extends StoredObject {
  /** Row of the relationship. */
  readonly relationship: number;
}

/** Relationships between people and objects. */
export class RelationshipStore {
  /** Their attributes. */
  readonly attributes: AttributeStore;
  readonly #find: Statement<{ key: number }>;
  readonly #insert: Statement<{ key: number }>;
  readonly #remove: Statement<never>;
  readonly #peopleOf: Statement<RelatedPerson>;
  readonly #profilesOf: Statement<{ profile: number }>;
  readonly #objectsOf: Statement<RelatedObject>;
  readonly #count: Statement<{ total: number }>;

  /** Prepares the statements. */
  constructor(database: Database) {
    this.attributes = new AttributeStore(database, "relationship_attributes");
    this.#find = database.prepare("SELECT key FROM relationships WHERE object = ? AND profile = ?");
    this.#insert = database.prepare(
      "INSERT INTO relationships (object, profile, created_at) VALUES (?, ?, ?) RETURNING key",
    );
    this.#remove = database.prepare("DELETE FROM relationships WHERE object = ? AND profile = ?");
    this.#peopleOf = database.prepare(
      `SELECT p.key, p.id, p.email FROM relationships r JOIN profiles p ON p.key = r.profile
       WHERE r.object = ? AND r.profile > ? AND (p.id IS NOT NULL OR p.email IS NOT NULL)
       ORDER BY r.profile LIMIT ?`,
    );
    this.#profilesOf = database.prepare("SELECT profile FROM relationships WHERE object = ?");
    this.#objectsOf = database.prepare(
      `SELECT o.key, o.type_id, o.object_id, r.key AS relationship
       FROM relationships r JOIN objects o ON o.key = r.object
       WHERE r.profile = ? AND r.object > ? ORDER BY r.object LIMIT ?`,
    );
    this.#count = database.prepare("SELECT count(*) AS total FROM relationships");
  }

  /** How many there are. */
  count(): number {
    return this.#count.get()?.total ?? 0;
  }

  /** Finds the row of a relationship. */
  find(object: number, profile: number): number | undefined {
    return this.#find.get(object, profile)?.key;
  }

  /** Relates a profile to an object, and gives the row of the relationship. */
  create(object: number, profile: number, at: number): number {
    const row = this.#insert.get(object, profile, at);
    if (row === undefined) throw new Error("SQLite gave no row for an INSERT … RETURNING");
    return row.key;
  }

  /** Ends a relationship, and says whether there was one. */
  remove(object: number, profile: number): boolean {
    return this.#remove.run(object, profile) > 0;
  }

  /** The rows of the profiles that are related to an object, those of nobody known yet included. */
  profilesOf(object: number): number[] {
    return this.#profilesOf.all(object).map(({ profile }) => profile);
  }

  /** A page of the people who are related to an object, from after a row on. */
  peopleOf(object: number, after: number, limit: number): RelatedPerson[] {
    return this.#peopleOf.all(object, after, limit);
  }

  /** A page of the objects that a profile is related to, from after a row on. */
  objectsOf(profile: number, after: number, limit: number): RelatedObject[] {
    return this.#objectsOf.all(profile, after, limit);
  }
}
