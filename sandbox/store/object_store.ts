import { AttributeStore } from "./attribute_store.ts";
import type { Database, Statement } from "./database.ts";

/** An object, such as a company. */
export interface StoredObject {
  /** The row. */
  readonly key: number;
  /** Id of its type. */
  readonly type_id: string;
  /** Its id in the caller's systems. */
  readonly object_id: string;
}

/** The columns of a {@linkcode StoredObject}. */
export const OBJECT_COLUMNS = "key, type_id, object_id";

const CIO_OBJECT_ID_PREFIX = "ob";

/** The id that Customer.io itself gives an object. */
export function cioObjectIdOf(key: number): string {
  return CIO_OBJECT_ID_PREFIX + key.toString(16).padStart(6, "0");
}

/** The row that a cio_object_id stands for; 0 where it is none. */
export function keyOfCioObjectId(cioObjectId: string): number {
  const digits = /^ob([0-9a-f]{6,12})$/.exec(cioObjectId)?.[1];
  return digits === undefined ? 0 : Number.parseInt(digits, 16);
}

/** Objects and their types. */
export class ObjectStore {
  /** Their attributes. */
  readonly attributes: AttributeStore;
  readonly #find: Statement<StoredObject>;
  readonly #byKey: Statement<StoredObject>;
  readonly #insert: Statement<StoredObject>;
  readonly #insertType: Statement<never>;
  readonly #remove: Statement<never>;
  readonly #types: Statement<{ type_id: string }>;
  readonly #count: Statement<{ total: number }>;

  /** Prepares the statements. */
  constructor(database: Database) {
    this.attributes = new AttributeStore(database, "object_attributes");
    this.#find = database.prepare(
      `SELECT ${OBJECT_COLUMNS} FROM objects WHERE type_id = ? AND object_id = ?`,
    );
    this.#byKey = database.prepare(`SELECT ${OBJECT_COLUMNS} FROM objects WHERE type_id = ? AND key = ?`);
    this.#insert = database.prepare(
      `INSERT INTO objects (type_id, object_id, created_at) VALUES (?, ?, ?) RETURNING ${OBJECT_COLUMNS}`,
    );
    this.#insertType = database.prepare("INSERT OR IGNORE INTO object_types VALUES (?)");
    this.#remove = database.prepare("DELETE FROM objects WHERE key = ?");
    this.#types = database.prepare(
      "SELECT type_id FROM object_types ORDER BY CAST(type_id AS INTEGER), type_id",
    );
    this.#count = database.prepare("SELECT count(*) AS total FROM objects");
  }

  /** How many there are. */
  count(): number {
    return this.#count.get()?.total ?? 0;
  }

  /** The ids of the types that objects have, or had. */
  types(): string[] {
    return this.#types.all().map(({ type_id }) => type_id);
  }

  /** Finds an object by its id in the caller's systems. */
  find(typeId: string, objectId: string): StoredObject | undefined {
    return this.#find.get(typeId, objectId);
  }

  /** Finds the object to which Customer.io gave a cio_object_id. */
  byCioObjectId(typeId: string, cioObjectId: string): StoredObject | undefined {
    return this.#byKey.get(typeId, keyOfCioObjectId(cioObjectId));
  }

  /** Adds an object. */
  create(typeId: string, objectId: string, at: number): StoredObject {
    this.#insertType.run(typeId);
    const object = this.#insert.get(typeId, objectId, at);
    if (object === undefined) throw new Error("SQLite gave no row for an INSERT … RETURNING");
    return object;
  }

  /** Removes an object, with its attributes and relationships. */
  remove({ key }: StoredObject): void {
    this.#remove.run(key);
  }
}
