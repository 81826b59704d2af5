import { type Attribute, AttributeStore } from "./attribute_store.ts";
import type { Database, Statement } from "./database.ts";

/** A person, or somebody who is known by an anonymous id only. */
export interface Profile {
  /** The row. */
  readonly key: number;
  /** The person's id in the caller's systems. */
  readonly id: string | null;
  /** The person's e-mail address. */
  readonly email: string | null;
  /** When it was created, in milliseconds since 1970. */
  readonly created_at: number;
  /** When the e-mail address was set. */
  readonly email_at: number | null;
}

/** The columns of a {@linkcode Profile}. */
export const PROFILE_COLUMNS = "key, id, email, created_at, email_at";

/** What belongs to a profile, and goes when it goes. */
const OF_A_PROFILE = ["attributes", "anonymous_ids", "relationships", "devices", "segment_members"] as const;

const CIO_ID_PREFIX = "a3";

/** The id that Customer.io itself gives a person. */
export function cioIdOf(key: number): string {
  return CIO_ID_PREFIX + key.toString(16).padStart(6, "0");
}

/** The row that a cio_id, with or without the `cio_` that some calls want before it, stands for; 0 where it is none. */
export function keyOfCioId(cioId: string): number {
  const digits = /^(?:cio_)?a3([0-9a-f]{6,12})$/.exec(cioId)?.[1];
  return digits === undefined ? 0 : Number.parseInt(digits, 16);
}

/** Profiles, their identifiers and attributes. */
export class ProfileStore {
  readonly #byKey: Statement<Profile>;
  readonly #byId: Statement<Profile>;
  readonly #byEmail: Statement<Profile>;
  readonly #byAnonymousId: Statement<Profile>;
  readonly #insert: Statement<Profile>;
  readonly #setId: Statement<never>;
  readonly #setEmail: Statement<never>;
  readonly #addAnonymousId: Statement<never>;
  readonly #anonymousIds: Statement<{ anonymous_id: string }>;
  readonly #attributes: AttributeStore;
  readonly #remove: Statement<never>;
  readonly #forget: readonly Statement<never>[];
  readonly #clearEmpty: Statement<never>;
  readonly #fillRelationships: Statement<never>;
  readonly #move: readonly Statement<never>[];
  readonly #count: Statement<{ people: number; anonymous: number }>;

  /** Prepares the statements. */
  constructor(database: Database) {
    const find = (where: string) =>
      database.prepare<Profile>(
        `SELECT ${PROFILE_COLUMNS} FROM profiles WHERE ${where} AND deleted_at IS NULL`,
      );
    this.#byKey = find("key = ?");
    this.#byId = find("id = ?");
    this.#byEmail = find("email = ?");
    this.#byAnonymousId = find("key = (SELECT profile FROM anonymous_ids WHERE anonymous_id = ?)");
    this.#insert = database.prepare(
      `INSERT INTO profiles (id, email, created_at, email_at) VALUES (?, ?, ?, ?) RETURNING ${PROFILE_COLUMNS}`,
    );
    this.#setId = database.prepare("UPDATE profiles SET id = ? WHERE key = ?");
    this.#setEmail = database.prepare("UPDATE profiles SET email = ?, email_at = ? WHERE key = ?");
    this.#addAnonymousId = database.prepare("INSERT OR REPLACE INTO anonymous_ids VALUES (?, ?)");
    this.#anonymousIds = database.prepare("SELECT anonymous_id FROM anonymous_ids WHERE profile = ?");
    this.#attributes = new AttributeStore(database, "attributes");
    this.#remove = database.prepare("UPDATE profiles SET deleted_at = ? WHERE key = ?");
    this.#forget = OF_A_PROFILE.map((table) => database.prepare(`DELETE FROM ${table} WHERE profile = ?`));
    this.#clearEmpty = database.prepare(
      `DELETE FROM attributes WHERE profile = ? AND value = ''
       AND name IN (SELECT name FROM attributes WHERE profile = ?)`,
    );
    this.#fillRelationships = database.prepare(
      `UPDATE OR IGNORE relationship_attributes SET relationship = kept.key
       FROM relationships AS gone JOIN relationships AS kept USING (object)
       WHERE relationship = gone.key AND gone.profile = ? AND kept.profile = ?`,
    );
    // What both profiles have stays as the one has it into which the other goes.
    this.#move = OF_A_PROFILE.map((table) =>
      database.prepare(`UPDATE OR IGNORE ${table} SET profile = ? WHERE profile = ?`)
    );
    this.#count = database.prepare(
      `SELECT count(*) FILTER (WHERE id IS NOT NULL OR email IS NOT NULL) AS people,
              count(*) FILTER (WHERE id IS NULL AND email IS NULL) AS anonymous
       FROM profiles WHERE deleted_at IS NULL`,
    );
  }

  /** How many people there are, and how many profiles of nobody known yet. */
  count(): { people: number; anonymous: number } {
    return this.#count.get() ?? { people: 0, anonymous: 0 };
  }

  /** Finds the person with an id. */
  byId(id: string): Profile | undefined {
    return this.#byId.get(id);
  }

  /** Finds the person with an e-mail address, whatever its case. */
  byEmail(email: string): Profile | undefined {
    return this.#byEmail.get(email);
  }

  /** Finds the person to whom Customer.io gave a cio_id. */
  byCioId(cioId: string): Profile | undefined {
    return this.#byKey.get(keyOfCioId(cioId));
  }

  /** The profile of a row. */
  byKey(key: number): Profile | undefined {
    return this.#byKey.get(key);
  }

  /** Finds the profile to which an anonymous id belongs. */
  byAnonymousId(anonymousId: string): Profile | undefined {
    return this.#byAnonymousId.get(anonymousId);
  }

  /** Adds a profile. */
  create(id: string | null, email: string | null, at: number): Profile {
    const profile = this.#insert.get(id, email, at, email === null ? null : at);
    if (profile === undefined) throw new Error("SQLite gave no row for an INSERT … RETURNING");
    return profile;
  }

  /** Gives a profile an id. */
  setId({ key }: Profile, id: string): void {
    this.#setId.run(id, key);
  }

  /** Sets or clears the e-mail address. */
  setEmail({ key }: Profile, email: string | null, at: number): void {
    this.#setEmail.run(email, email === null ? null : at, key);
  }

  /** Lets an anonymous id belong to a profile. */
  addAnonymousId({ key }: Profile, anonymousId: string): void {
    this.#addAnonymousId.run(anonymousId, key);
  }

  /** The anonymous ids of a profile. */
  anonymousIds({ key }: Profile): string[] {
    return this.#anonymousIds.all(key).map(({ anonymous_id }) => anonymous_id);
  }

  /** The attributes of a profile, by name. */
  attributes({ key }: Profile): Attribute[] {
    return this.#attributes.list(key);
  }

  /** Sets an attribute. */
  setAttribute({ key }: Profile, name: string, value: string, at: number): void {
    this.#attributes.set(key, name, value, at);
  }

  /** Clears an attribute. */
  clearAttribute({ key }: Profile, name: string): void {
    this.#attributes.clear(key, name);
  }

  /** Removes a profile with all that is known of it; its identifiers are free again. */
  remove({ key }: Profile, at: number): void {
    this.#remove.run(at, key);
    for (const statement of this.#forget) statement.run(key);
  }

  /**
   * Moves what a profile has into another one, which keeps its own where both have something, and removes it. An
   * attribute that is empty is none, as the service says of merging.
   */
  merge(from: Profile, into: Profile, at: number): void {
    this.#clearEmpty.run(into.key, from.key);
    this.#fillRelationships.run(from.key, into.key);
    for (const statement of this.#move) statement.run(into.key, from.key);
    this.remove(from, at);
    if (into.email === null && from.email !== null) this.setEmail(into, from.email, from.email_at ?? at);
  }
}
