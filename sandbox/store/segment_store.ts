import type { Database, Statement } from "./database.ts";

/** A segment: people who were put there by hand, or all to whom a filter applies. */
export interface Segment {
  /** Its id. */
  readonly key: number;
  /** Its name. */
  readonly name: string;
  /** What it is for. */
  readonly description: string;
  /** The filter as JSON; null where people are put there by hand. */
  readonly filter: string | null;
  /** In milliseconds since 1970. */
  readonly created_at: number;
}

const COLUMNS = "key, name, description, filter, created_at";

/** Segments, and who was put into those that are kept by hand. */
export class SegmentStore {
  readonly #find: Statement<Segment>;
  readonly #list: Statement<Segment>;
  readonly #insert: Statement<Segment>;
  readonly #remove: Statement<never>;
  readonly #addMember: Statement<never>;
  readonly #removeMember: Statement<never>;

  /** Prepares the statements. */
  constructor(database: Database) {
    this.#find = database.prepare(`SELECT ${COLUMNS} FROM segments WHERE key = ?`);
    this.#list = database.prepare(`SELECT ${COLUMNS} FROM segments ORDER BY key`);
    this.#insert = database.prepare(
      `INSERT INTO segments (name, description, filter, created_at) VALUES (?, ?, ?, ?) RETURNING ${COLUMNS}`,
    );
    this.#remove = database.prepare("DELETE FROM segments WHERE key = ?");
    this.#addMember = database.prepare("INSERT OR IGNORE INTO segment_members VALUES (?, ?)");
    this.#removeMember = database.prepare("DELETE FROM segment_members WHERE segment = ? AND profile = ?");
  }

  /** Finds one by its id. */
  find(key: number): Segment | undefined {
    return this.#find.get(key);
  }

  /** All of them, by id. */
  list(): Segment[] {
    return this.#list.all();
  }

  /** Adds one; without a filter it is kept by hand. */
  create(name: string, description: string, filter: string | null, at: number): Segment {
    const segment = this.#insert.get(name, description, filter, at);
    if (segment === undefined) throw new Error("SQLite gave no row for an INSERT … RETURNING");
    return segment;
  }

  /** Removes one; the people stay. */
  remove({ key }: Segment): void {
    this.#remove.run(key);
  }

  /** Puts a person into a segment, and says whether they were not there yet. */
  addMember({ key }: Segment, profile: number): boolean {
    return this.#addMember.run(key, profile) > 0;
  }

  /** Takes a person out of a segment, and says whether they were there. */
  removeMember({ key }: Segment, profile: number): boolean {
    return this.#removeMember.run(key, profile) > 0;
  }
}
