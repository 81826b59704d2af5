import type { Database, Statement } from "./database.ts";

/** What a document holds, with its id. */
export type Identified<Body> = Body & {
  /** Its number among those of its kind. */
  readonly id: number;
};

/** What changes of a document; a field that is undefined stays. */
export type Changes<Body> = { readonly [Field in keyof Body]?: Body[Field] | undefined };

interface Row {
  readonly id: number;
  readonly body: string;
}

/**
 * Plain data of one kind under ids that are never used twice, each below a parent where it has one.
 *
 * @typeParam Body What a document holds, as JSON.
 */
export class DocumentStore<Body extends object> {
  readonly #kind: string;
  readonly #sequence: string;
  readonly #find: Statement<Row>;
  readonly #list: Statement<Row>;
  readonly #children: Statement<Row>;
  readonly #insert: Statement<never>;
  readonly #update: Statement<never>;
  readonly #remove: Statement<never>;
  readonly #nextId: Statement<{ last: number }>;

  /**
   * Prepares the statements.
   *
   * @param sequence What the ids are counted by: kinds that share it have no id in common.
   */
  constructor(database: Database, kind: string, sequence: string = kind) {
    this.#kind = kind;
    this.#sequence = sequence;
    this.#find = database.prepare("SELECT id, body FROM documents WHERE kind = ? AND id = ?");
    this.#list = database.prepare("SELECT id, body FROM documents WHERE kind = ? ORDER BY id");
    this.#children = database.prepare(
      "SELECT id, body FROM documents WHERE kind = ? AND parent = ? ORDER BY id",
    );
    this.#insert = database.prepare("INSERT INTO documents (kind, id, parent, body) VALUES (?, ?, ?, ?)");
    this.#update = database.prepare("UPDATE documents SET body = ? WHERE kind = ? AND id = ?");
    this.#remove = database.prepare("DELETE FROM documents WHERE kind = ? AND id = ?");
    this.#nextId = database.prepare(
      `INSERT INTO document_ids VALUES (?, 1)
       ON CONFLICT (kind) DO UPDATE SET last = last + 1 RETURNING last`,
    );
  }

  /** Finds one. */
  find(id: number): Identified<Body> | undefined {
    const row = this.#find.get(this.#kind, id);
    return row && read<Body>(row);
  }

  /** All of them, by id. */
  list(): Identified<Body>[] {
    return this.#list.all(this.#kind).map((row) => read<Body>(row));
  }

  /** Those below a parent, by id. */
  childrenOf(parent: number): Identified<Body>[] {
    return this.#children.all(this.#kind, parent).map((row) => read<Body>(row));
  }

  /** Adds one. */
  create(body: Body, parent = 0): Identified<Body> {
    const id = this.#nextId.get(this.#sequence)?.last;
    if (id === undefined) throw new Error("SQLite gave no row for an INSERT … RETURNING");
    this.#insert.run(this.#kind, id, parent, JSON.stringify(body));
    return { ...body, id };
  }

  /** Changes some fields of one; undefined where there is none. */
  update(id: number, changes: Changes<Body>): Identified<Body> | undefined {
    const before = this.find(id);
    if (before === undefined) return undefined;
    const after = { ...applyChanges(before, changes), id };
    this.#update.run(JSON.stringify(after), this.#kind, id);
    return after;
  }

  /** Removes one, and says whether there was one. */
  remove(id: number): boolean {
    return this.#remove.run(this.#kind, id) > 0;
  }
}

/** A document with some fields changed. */
export function applyChanges<Body extends object>(body: Body, changes: Changes<Body>): Body {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...body, ...Object.fromEntries(given) };
}

function read<Body extends object>({ id, body }: Row): Identified<Body> {
  // Only what is a Body is written under this kind.
  return { ...JSON.parse(body) as Body, id };
}
