import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { ConfigurationError } from "@customerio-notebooks/core";
import { migrations } from "./schema.ts";

/** A prepared statement whose rows have a known shape. */
export class Statement<Row> {
  readonly #statement: StatementSync;

  /** Wraps a statement; its SQL decides the shape of `Row`. */
  constructor(statement: StatementSync) {
    this.#statement = statement;
  }

  /** The first row. */
  get(...parameters: SQLInputValue[]): Row | undefined {
    // The columns that the SQL names are the fields of Row: the two are written next to each other.
    return this.#statement.get(...parameters.map(withoutNul)) as Row | undefined;
  }

  /** All rows. */
  all(...parameters: SQLInputValue[]): Row[] {
    return this.#statement.all(...parameters.map(withoutNul)) as Row[];
  }

  /** Runs it, and says how many rows it changed. */
  run(...parameters: SQLInputValue[]): number {
    return Number(this.#statement.run(...parameters.map(withoutNul)).changes);
  }
}

/** Deno reads a text only up to a NUL, so one stands in the file as what a lone surrogate is stored as: U+FFFD. */
function withoutNul(parameter: SQLInputValue): SQLInputValue {
  return typeof parameter === "string" && parameter.includes("\0")
    ? parameter.replaceAll("\0", "\uFFFD")
    : parameter;
}

/** WAL lets another process read meanwhile. 64 MB of cache hold the indexes, which are written all over at once. */
const FILE_SETTINGS = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000";

/** The SQLite file, or memory, that holds a workspace. */
export class Database {
  readonly #database: DatabaseSync;

  /** Opens it, and brings its tables up to date. */
  constructor(path: string | undefined) {
    const file = path ?? ":memory:";
    this.#database = explained(file, () => new DatabaseSync(file, { timeout: 5000 }));
    try {
      explained(file, () => {
        if (path !== undefined) this.#database.exec(FILE_SETTINGS);
        this.#migrate();
      });
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  /** Prepares a statement. */
  prepare<Row>(sql: string): Statement<Row> {
    return new Statement<Row>(this.#database.prepare(sql));
  }

  /** Does all of the work, or none of it. */
  transaction<Result>(work: () => Result): Result {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.#database.exec("COMMIT");
      return result;
    } catch (error) {
      // A full disk has rolled back by itself; to roll back again would hide what happened.
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  /** Closes the file. */
  close(): void {
    this.#database.close();
  }

  #migrate(): void {
    const row = this.prepare<{ user_version: number }>("PRAGMA user_version").get();
    const version = row?.user_version ?? 0;
    if (version > migrations.length) throw new Error("it was made by a newer version of the sandbox");
    if (version === migrations.length) return;
    this.transaction(() => {
      for (const step of migrations.slice(version)) this.#database.exec(step);
      this.#database.exec(`PRAGMA user_version = ${migrations.length}`);
    });
  }
}

/** Does what opening a file takes, and says which file it was when that fails. */
function explained<Result>(file: string, open: () => Result): Result {
  try {
    return open();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const advice = "Check that `database` names a file where a sandbox can keep its workspace";
    throw new ConfigurationError(`Cannot open the sandbox's database "${file}": ${reason}. ${advice}`, {
      cause,
      details: [{ field: "database", message: reason }],
    });
  }
}
