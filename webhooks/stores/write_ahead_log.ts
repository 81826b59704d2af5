import type { DatabaseSync } from "node:sqlite";

/** What waits for the disk; a file of Deno's does. */
export interface Syncable extends Disposable {
  /** Resolves when the disk has all that was written to the file. */
  syncData(): Promise<void>;
}

/**
 * The file that SQLite writes commits to, `…-wal`. SQLite itself would wait for the disk within the commit, and everything else
 * with it: requests that arrive meanwhile would neither be read nor verified. So it writes only, which keeps the database whole
 * whatever happens, and what makes a commit outlast a power cut is awaited here.
 */
export class WriteAheadLog implements Disposable {
  readonly #file: Syncable;
  #failure: unknown;
  #hasFailed = false;

  /** Makes one from the file. */
  constructor(file: Syncable) {
    this.#file = file;
  }

  /**
   * Opens that of a database, and makes the database leave the wait to it. Where it cannot be opened, as by a permission for the
   * database's file alone, the database waits by itself.
   *
   * @param database The database, in WAL mode with `synchronous = FULL`.
   * @param path Of its file.
   * @returns The file; undefined where there is none.
   */
  static of(database: DatabaseSync, path: string): WriteAheadLog | undefined {
    const file = `${path}-wal`;
    if (path === ":memory:" || !isPermitted(file)) return undefined;
    try {
      // SQLite makes the file when something is read for the first time.
      database.prepare("SELECT count(*) FROM sqlite_master").get();
      const log = new WriteAheadLog(Deno.openSync(file, { read: true, write: true }));
      database.exec("PRAGMA synchronous = NORMAL");
      return log;
    } catch {
      return undefined;
    }
  }

  /**
   * Waits until the disk has all that was committed.
   *
   * @throws If the disk fails, now or once: systems then forget what they could not write, and say that all is well the next time.
   */
  async sync(): Promise<void> {
    if (this.#hasFailed) throw this.#failure;
    try {
      await this.#file.syncData();
    } catch (error) {
      this.#hasFailed = true;
      this.#failure = new Error("the disk has failed. Look after it, and start the receiver again", {
        cause: error,
      });
      throw this.#failure;
    }
  }

  /** Closes the file. */
  [Symbol.dispose](): void {
    this.#file[Symbol.dispose]();
  }
}

/** To try would ask whoever sits at the terminal. */
function isPermitted(path: string): boolean {
  const names = ["read", "write"] as const;
  return names.every((name) => Deno.permissions.querySync({ name, path }).state === "granted");
}
