import type { CallOptions, Columns } from "@customerio-notebooks/core";
import { CustomerIOError } from "@customerio-notebooks/core";
import type { AppAPIAuth } from "./auth.ts";
import { call } from "./call.ts";
import { loadFrames, type PageFrame } from "./load_frames.ts";
import { operations } from "./operations.ts";
import type { Export } from "./types.ts";

/** Milliseconds that a link is used for. The service's are good for 15 minutes; a download must begin before. */
const LINK_LIFE = 14 * 60 * 1000;

/** What a host says of a link that has expired. */
const EXPIRED: ReadonlySet<number> = new Set([401, 403, 404, 410]);

interface Link {
  readonly url: string;
  readonly since: number;
}

/**
 * The file of an export that is done: CSV. Each of the methods downloads it; the link to it, which expires, is asked for when
 * it is needed. The key is not sent to the host that has the file.
 */
export class ExportedFile {
  /** What is known of the export. */
  readonly export: Export;
  readonly #auth: AppAPIAuth;
  readonly #options: CallOptions;
  #link: Link | undefined;

  /** Makes the file of an export; nothing is downloaded before it is asked for. */
  constructor(auth: AppAPIAuth, done: Export, options: CallOptions = {}) {
    this.#auth = auth;
    this.export = done;
    this.#options = options;
  }

  /**
   * Downloads the file piece by piece.
   *
   * @returns Its bytes.
   * @throws {CustomerIOError} If it cannot be downloaded.
   */
  async stream(): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
    const { body } = await this.#open();
    return body ?? new ReadableStream({ start: (controller) => controller.close() });
  }

  /**
   * Downloads the file as text.
   *
   * @returns The text: CSV whose first line names the columns.
   * @throws {CustomerIOError} If it cannot be downloaded.
   */
  async text(): Promise<string> {
    return await new Response(await this.stream()).text();
  }

  /**
   * Downloads the file to a path: whole, or not at all.
   *
   * @param path Where to; a file that is there is replaced once the download is complete.
   * @throws {CustomerIOError} If it cannot be downloaded.
   */
  async toFile(path: string): Promise<void> {
    const { open, rename, rm } = await import("node:fs/promises");
    const bytes = await this.stream();
    const part = `${path}.${crypto.randomUUID()}.part`;
    try {
      const file = await open(part, "wx");
      try {
        for await (const piece of bytes) await file.writeFile(piece);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(part, path);
    } catch (error) {
      await bytes.cancel().catch(() => {}); // read to its end, or broken
      await rm(part, { force: true });
      throw error;
    }
  }

  /**
   * Downloads the file as a nodejs-polars frame. Only now is nodejs-polars loaded.
   *
   * @typeParam Frame The frame's type, `DataFrame` of nodejs-polars for instance, which this module does not import.
   * @param columns The columns to read, by name, and what they hold.
   * @default columns {all, as text}
   * @returns The frame.
   * @throws {ValidationError} If a column is missing, or a value is not what its column holds.
   */
  async toFrame<Frame = PageFrame>(columns?: Columns): Promise<Frame> {
    const { csvToFrame } = await loadFrames<Frame>();
    return csvToFrame(await this.text(), columns);
  }

  async #open(): Promise<Response> {
    const { link, isFresh } = await this.#takeLink();
    const operation = "downloadExport";
    const options = this.#options;
    try {
      return await this.#auth.transport.download({ operation, url: link.url }, options);
    } catch (error) {
      const isExpired = error instanceof CustomerIOError && EXPIRED.has(error.status ?? 0);
      this.#link = undefined;
      if (isFresh || !isExpired) throw error;
      const again = await this.#takeLink();
      return await this.#auth.transport.download({ operation, url: again.link.url }, options);
    }
  }

  async #takeLink(): Promise<{ link: Link; isFresh: boolean }> {
    const { clock } = this.#auth.transport;
    if (this.#link !== undefined && clock.now() - this.#link.since < LINK_LIFE) {
      return { link: this.#link, isFresh: false };
    }
    const since = clock.now();
    const path = { export_id: this.export.id };
    const { url } = await call(this.#auth, operations.downloadExport, { path }, this.#options);
    this.#link = { url, since };
    return { link: this.#link, isFresh: true };
  }
}
