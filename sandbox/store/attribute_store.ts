import type { Database, Statement } from "./database.ts";

/** An attribute of a person, an object, a relationship or a device. */
export interface Attribute {
  /** Its name. */
  readonly name: string;
  /** Its value, as text. */
  readonly value: string;
  /** When it was set, in milliseconds since 1970. */
  readonly set_at: number;
}

/** The tables of attributes, each with the column that says whose they are. */
const OWNERS = {
  attributes: "profile",
  object_attributes: "object",
  relationship_attributes: "relationship",
  device_attributes: "device",
} as const;

/** Attributes, by the row of whom or what they belong to. */
export class AttributeStore {
  readonly #list: Statement<Attribute>;
  readonly #set: Statement<never>;
  readonly #clear: Statement<never>;

  /** Prepares the statements. */
  constructor(database: Database, table: keyof typeof OWNERS) {
    const owner = OWNERS[table];
    this.#list = database.prepare(`SELECT name, value, set_at FROM ${table} WHERE ${owner} = ?`);
    this.#set = database.prepare(`INSERT OR REPLACE INTO ${table} VALUES (?, ?, ?, ?)`);
    this.#clear = database.prepare(`DELETE FROM ${table} WHERE ${owner} = ? AND name = ?`);
  }

  /** All attributes of one owner, by name. */
  list(owner: number): Attribute[] {
    return this.#list.all(owner);
  }

  /** Sets an attribute. */
  set(owner: number, name: string, value: string, at: number): void {
    this.#set.run(owner, name, value, at);
  }

  /** Clears an attribute. */
  clear(owner: number, name: string): void {
    this.#clear.run(owner, name);
  }
}
