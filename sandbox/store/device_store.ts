import { AttributeStore } from "./attribute_store.ts";
import type { Database, Statement } from "./database.ts";

/** A device of a person. */
export interface Device {
  /** The row. */
  readonly key: number;
  /** Its push token. */
  readonly token: string;
  /** Row of the profile to which it belongs. */
  readonly profile: number;
  /** `ios` or `android`. */
  readonly platform: string | null;
  /** In milliseconds since 1970. */
  readonly last_used: number;
}

const COLUMNS = "key, token, profile, platform, last_used";

/** Devices; a token belongs to one person at a time. */
export class DeviceStore {
  /** Their attributes. */
  readonly attributes: AttributeStore;
  readonly #find: Statement<Device>;
  readonly #listOf: Statement<Device>;
  readonly #insert: Statement<Device>;
  readonly #update: Statement<never>;
  readonly #remove: Statement<never>;
  readonly #count: Statement<{ total: number }>;

  /** Prepares the statements. */
  constructor(database: Database) {
    this.attributes = new AttributeStore(database, "device_attributes");
    this.#find = database.prepare(`SELECT ${COLUMNS} FROM devices WHERE token = ?`);
    this.#listOf = database.prepare(`SELECT ${COLUMNS} FROM devices WHERE profile = ? ORDER BY key`);
    this.#insert = database.prepare(
      `INSERT INTO devices (token, profile, platform, last_used) VALUES (?, ?, ?, ?) RETURNING ${COLUMNS}`,
    );
    this.#update = database.prepare("UPDATE devices SET platform = ?, last_used = ? WHERE key = ?");
    this.#remove = database.prepare("DELETE FROM devices WHERE key = ?");
    this.#count = database.prepare("SELECT count(*) AS total FROM devices");
  }

  /** How many there are. */
  count(): number {
    return this.#count.get()?.total ?? 0;
  }

  /** Finds a device, whosever it is. */
  find(token: string): Device | undefined {
    return this.#find.get(token);
  }

  /** The devices of a profile, in the order in which they were added. */
  listOf(profile: number): Device[] {
    return this.#listOf.all(profile);
  }

  /** Adds a device. */
  create(token: string, profile: number, platform: string | null, at: number): Device {
    const device = this.#insert.get(token, profile, platform, at);
    if (device === undefined) throw new Error("SQLite gave no row for an INSERT … RETURNING");
    return device;
  }

  /** Sets what is known of a device. */
  update({ key }: Device, platform: string | null, lastUsed: number): void {
    this.#update.run(platform, lastUsed, key);
  }

  /** Removes a device with its attributes. */
  remove({ key }: Device): void {
    this.#remove.run(key);
  }
}
