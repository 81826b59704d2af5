import type { Database, Statement } from "./database.ts";

/** What can be exported. */
export type ExportType = "customers" | "deliveries";

/** An export. */
export interface Export {
  /** Its id. */
  readonly key: number;
  /** Of what. */
  readonly type: ExportType;
  /** In words. */
  readonly description: string;
  /** What was asked for, as JSON. */
  readonly request: string;
  /** How often somebody looked whether it is done. */
  readonly looks: number;
  /** Rows of the file; 0 until it is done. */
  readonly total: number;
  /** The file, once it is done. */
  readonly file: string | null;
  /** How often it was downloaded. */
  readonly downloads: number;
  /** In milliseconds since 1970. */
  readonly created_at: number;
  /** In milliseconds since 1970. */
  readonly updated_at: number;
}

/** Exports, their files and the links to these. */
export class ExportStore {
  readonly #find: Statement<Export>;
  readonly #list: Statement<Export>;
  readonly #pending: Statement<Export>;
  readonly #insert: Statement<Export>;
  readonly #look: Statement<never>;
  readonly #finish: Statement<never>;
  readonly #addLink: Statement<never>;
  readonly #linked: Statement<Export & { readonly expires_at: number }>;
  readonly #countDownload: Statement<never>;
  readonly #links: Statement<{ total: number }>;

  /** Prepares the statements. */
  constructor(database: Database) {
    this.#find = database.prepare("SELECT * FROM exports WHERE key = ?");
    this.#list = database.prepare("SELECT * FROM exports ORDER BY key DESC");
    this.#pending = database.prepare("SELECT * FROM exports WHERE file IS NULL ORDER BY key");
    this.#insert = database.prepare(
      `INSERT INTO exports (type, description, request, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?) RETURNING *`,
    );
    this.#look = database.prepare("UPDATE exports SET looks = looks + 1 WHERE key = ?");
    this.#finish = database.prepare(
      "UPDATE exports SET file = ?, total = ?, updated_at = ? WHERE key = ?",
    );
    this.#addLink = database.prepare("INSERT OR REPLACE INTO export_links VALUES (?, ?, ?)");
    this.#linked = database.prepare(
      `SELECT exports.*, export_links.expires_at FROM export_links JOIN exports ON exports.key = export_links.export
       WHERE token = ?`,
    );
    this.#links = database.prepare("SELECT count(*) AS total FROM export_links");
    this.#countDownload = database.prepare("UPDATE exports SET downloads = downloads + 1 WHERE key = ?");
  }

  /** Finds one. */
  find(key: number): Export | undefined {
    return this.#find.get(key);
  }

  /** All of them, newest first. */
  list(): Export[] {
    return this.#list.all();
  }

  /** Those that are not done. */
  pending(): Export[] {
    return this.#pending.all();
  }

  /** Adds one. */
  create(type: ExportType, description: string, request: unknown, at: number): Export {
    const row = this.#insert.get(type, description, JSON.stringify(request), at, at);
    if (row === undefined) throw new Error("SQLite gave no row for an INSERT … RETURNING");
    return row;
  }

  /** Notes that somebody looked. */
  look({ key }: Export): void {
    this.#look.run(key);
  }

  /** Gives one its file. */
  finish({ key }: Export, file: string, total: number, at: number): void {
    this.#finish.run(file, total, at, key);
  }

  /** Adds a link that works up to a moment. */
  addLink({ key }: Export, token: string, expiresAt: number): void {
    this.#addLink.run(token, key, expiresAt);
  }

  /** How many links there have been. */
  get links(): number {
    return this.#links.get()?.total ?? 0;
  }

  /** What a link leads to, and until when. */
  linked(token: string): (Export & { readonly expires_at: number }) | undefined {
    return this.#linked.get(token);
  }

  /** Notes a download. */
  countDownload({ key }: Export): void {
    this.#countDownload.run(key);
  }
}
