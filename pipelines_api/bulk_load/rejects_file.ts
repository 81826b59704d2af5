import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { ConfigurationError } from "@customerio-notebooks/core";
import type { RowReject } from "./pack.ts";

/** Characters that are written at a time. */
const CHUNK = 64 * 1024;

/** A CSV file of rejected rows, in the order in which they are found. Where none is found, there is no file in the end. */
export class RejectsFile implements Disposable {
  readonly #path: string;
  readonly #file: number;
  #isEmpty = true;
  #text = "row_number,field,reason\n";

  /**
   * Begins the file, in place of what it held.
   *
   * @throws {ConfigurationError} If it cannot be written.
   */
  constructor(path: string) {
    this.#path = path;
    try {
      this.#file = openSync(path, "w");
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new ConfigurationError(`Cannot write rejected rows to ${path}: ${message}`, {
        cause,
        details: [{ field: "rejects", message }],
      });
    }
  }

  /** Adds rows. */
  add(rejects: Iterable<RowReject>): void {
    for (const { row, field = "", message } of rejects) {
      this.#isEmpty = false;
      this.#text += `${row},${quoted(field)},${quoted(message)}\n`;
      if (this.#text.length >= CHUNK) this.#write();
    }
  }

  /** Writes what is still to be written, and closes the file; removes it where it has no rows. */
  [Symbol.dispose](): void {
    try {
      this.#write();
    } finally {
      closeSync(this.#file);
    }
    if (this.#isEmpty) rmSync(this.#path, { force: true });
  }

  #write(): void {
    const bytes = new TextEncoder().encode(this.#text);
    this.#text = "";
    for (let written = 0; written < bytes.length;) written += writeSync(this.#file, bytes, written);
  }
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
