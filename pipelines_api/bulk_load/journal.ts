import { DatabaseSync, type StatementSync } from "node:sqlite";
import { ConfigurationError } from "@customerio-notebooks/core";
import type { Pack, RowReject } from "./pack.ts";
import type { RowRange } from "./packer.ts";
import type { ReadFrom } from "./row_reader.ts";

/**
 * A commit waits for the disk, for anything from a tenth of a millisecond to tens of them. Between two of them at least so many
 * times as long as the last one took goes by, so that they take a twentieth of the time at the most.
 */
const COMMIT_SHARE = 20;

const TABLES = `
CREATE TABLE job (id TEXT NOT NULL, input TEXT NOT NULL, mapping TEXT NOT NULL, is_complete INTEGER NOT NULL DEFAULT 0);
CREATE TABLE packs (
  first INTEGER PRIMARY KEY,
  last INTEGER NOT NULL,
  position INTEGER NOT NULL,
  sent INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  batches INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  retries INTEGER NOT NULL
);
CREATE TABLE rejects (row INTEGER PRIMARY KEY, field TEXT, reason TEXT NOT NULL);
`;

/** Rejected rows that are kept where there is no file to keep them in. */
export const MOST_REJECTS = 100_000;

/** The number by which SQLite files of other programs are told apart: "bulk" in ASCII. */
const APPLICATION_ID = 0x62756c6b;

/** What became of the calls of a pack. */
export interface PackOutcome {
  /** Calls that the service took. */
  readonly sent: number;
  /** Rows that were not or could not be sent. */
  readonly rejects: readonly RowReject[];
  /** Requests that the service took. */
  readonly batches: number;
  /** Bytes of UTF-8 in their bodies. */
  readonly bytes: number;
  /** Requests that were sent again. */
  readonly retries: number;
}

/** The sums of all packs, of earlier runs too. */
export interface JournalTotals {
  readonly rows: number;
  readonly sent: number;
  readonly rejected: number;
  readonly batches: number;
  readonly bytes: number;
  readonly retries: number;
}

/** What a job is known by. */
export interface JobIdentity {
  /** The id that the ids of its calls begin with; made up where absent. */
  readonly id: string | undefined;
  /** The fingerprint of its input. */
  readonly input: string;
  /** How rows become calls, as text. */
  readonly mapping: string;
}

/**
 * What was acknowledged, pack by pack, and which rows were rejected. In a file it survives the process, and, since each
 * commit waits for the disk, a power cut. What was acknowledged and not yet committed is sent again, under the same ids.
 */
export class Journal {
  /** The job's id. */
  readonly job: string;
  readonly #database: DatabaseSync;
  readonly #insertPack: StatementSync;
  readonly #insertReject: StatementSync;
  /** How many rejected rows there is still room for. */
  #room: number;
  /** When the next commit may be, by the clock of `performance.now()`: it is about this machine's disk. */
  #nextCommit = 0;

  /**
   * Opens a journal.
   *
   * @param path A file; memory where absent.
   * @throws {ConfigurationError} If the file is that of another job, of another program, or cannot be used.
   */
  constructor(path: string | undefined, identity: JobIdentity) {
    this.#room = path === undefined ? MOST_REJECTS : Infinity;
    const database = explained(path, () => open(path));
    try {
      this.#database = database;
      this.job = explained(path, () => adopt(database, identity, path));
      this.#insertPack = database.prepare("INSERT INTO packs VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
      this.#insertReject = database.prepare("INSERT INTO rejects VALUES (?, ?, ?)");
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** Whether an earlier run has come to the end. */
  get isComplete(): boolean {
    return this.#database.prepare("SELECT is_complete FROM job").get()?.is_complete === 1;
  }

  /** Where the input is to be read from: behind all rows that were done without a gap. */
  resumeAt(): ReadFrom & { readonly done: readonly RowRange[] } {
    const packs = this.#database.prepare("SELECT first, last, position FROM packs ORDER BY first").all();
    let from: ReadFrom = { row: 0, position: 0 };
    const done: RowRange[] = [];
    for (const { first, last, position } of packs) {
      if (first === from.row && done.length === 0) from = { row: Number(last), position: Number(position) };
      else done.push({ first: Number(first), last: Number(last) });
    }
    return { ...from, done };
  }

  /** Writes down what became of a pack. */
  acknowledge({ first, last, position }: Pack, outcome: PackOutcome): void {
    const { sent, rejects, batches, bytes, retries } = outcome;
    if (!this.#database.isTransaction) this.#database.exec("BEGIN IMMEDIATE");
    this.#insertPack.run(first, last, position, sent, rejects.length, batches, bytes, retries);
    for (const { row, field, message } of rejects.slice(0, this.#room)) {
      this.#insertReject.run(row, field ?? null, message);
    }
    this.#room -= Math.min(rejects.length, this.#room);
    if (performance.now() >= this.#nextCommit) this.commit();
  }

  /** Makes all that was written down survive. */
  commit(): void {
    if (!this.#database.isTransaction) return;
    const started = performance.now();
    this.#database.exec("COMMIT");
    const ended = performance.now();
    this.#nextCommit = ended + COMMIT_SHARE * (ended - started);
  }

  /** Notes that the job is done. */
  complete(): void {
    if (!this.#database.isTransaction) this.#database.exec("BEGIN IMMEDIATE");
    this.#database.exec("UPDATE job SET is_complete = 1");
    this.commit();
  }

  /** The sums of all packs. */
  totals(): JournalTotals {
    const sums = this.#database.prepare(`
      SELECT sum(last - first) AS rows, sum(sent) AS sent, sum(rejected) AS rejected, sum(batches) AS batches,
             sum(bytes) AS bytes, sum(retries) AS retries
      FROM packs
    `).get() ?? {};
    const of = (name: string) => Number(sums[name] ?? 0);
    return {
      rows: of("rows"),
      sent: of("sent"),
      rejected: of("rejected"),
      batches: of("batches"),
      bytes: of("bytes"),
      retries: of("retries"),
    };
  }

  /** The rejected rows, in order; without a file, those that came first. */
  *rejects(): Generator<RowReject> {
    for (
      const { row, field, reason } of this.#database.prepare("SELECT * FROM rejects ORDER BY row").iterate()
    ) {
      yield {
        row: Number(row),
        message: String(reason),
        ...(field === null ? {} : { field: String(field) }),
      };
    }
  }

  /** Commits and closes. */
  close(): void {
    this.commit();
    this.#database.close();
  }
}

function open(path: string | undefined): DatabaseSync {
  const database = new DatabaseSync(path ?? ":memory:", { timeout: 2000 });
  // Two runs of one job at a time would each send what the other has sent.
  database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  return database;
}

/** Begins the job, or goes on with the one that the journal holds. Gives the job's id. */
function adopt(database: DatabaseSync, identity: JobIdentity, path: string | undefined): string {
  const version = Number(database.prepare("PRAGMA application_id").get()?.application_id ?? 0);
  database.exec("BEGIN IMMEDIATE");
  try {
    if (version === 0) {
      const tables = Number(
        database.prepare("SELECT count(*) AS tables FROM sqlite_master").get()?.tables ?? 0,
      );
      if (tables > 0) throw new Error("it is a database of something else");
      database.exec(`${TABLES}; PRAGMA application_id = ${APPLICATION_ID}`);
    } else if (version !== APPLICATION_ID) {
      throw new Error("it is a database of something else");
    }
    const job = database.prepare("SELECT id, input, mapping FROM job").get();
    const id = job === undefined ? identity.id ?? crypto.randomUUID() : String(job.id);
    if (job === undefined) {
      database.prepare("INSERT INTO job (id, input, mapping) VALUES (?, ?, ?)").run(
        id,
        identity.input,
        identity.mapping,
      );
    } else {
      requireSame({ id, input: String(job.input), mapping: String(job.mapping) }, identity, path);
    }
    database.exec("COMMIT");
    return id;
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}

/** Rows are known by their number: of another input, or made into other calls, they would be sent under wrong ids. */
function requireSame(held: JobIdentity, given: JobIdentity, path: string | undefined): void {
  const advice =
    `Load what it began with, or start a new job with another checkpoint; --job ${held.id} with a new one ` +
    "sends all rows again under the same ids";
  const differing = [
    given.id !== undefined && given.id !== held.id ? `the job "${held.id}", not "${given.id}"` : undefined,
    given.input !== held.input ? "another input, or the input has changed since" : undefined,
    given.mapping !== held.mapping ? "another mapping" : undefined,
  ].find((difference) => difference !== undefined);
  if (differing === undefined) return;
  const message = `it belongs to ${differing}`;
  throw new ConfigurationError(`Cannot go on with the checkpoint ${path}: ${message}. ${advice}`, {
    details: [{ field: "checkpoint", message }],
  });
}

function explained<Result>(path: string | undefined, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw cause;
    const said = cause instanceof Error ? cause.message : String(cause);
    const message = /locked/.test(said) ? "another load is using it" : said;
    throw new ConfigurationError(`Cannot use the checkpoint ${path}: ${message}`, {
      cause,
      details: [{ field: "checkpoint", message }],
    });
  }
}
