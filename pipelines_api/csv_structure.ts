import { closeSync, openSync, readSync } from "node:fs";

/** What was found by walking through a CSV file. */
export interface CsvStructure {
  /** Records below the first line. */
  readonly rows: number;
  /** Blank lines after the last record, which readers of more than one column take for records of nulls. */
  readonly blankLines: number;
  /** The first record that is not well formed, counted from 0 below the first line (which is -1), and what is wrong. */
  readonly fault?: { readonly row: number; readonly message: string };
}

const COMMA = 0x2c;
const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK: readonly number[] = [0xef, 0xbb, 0xbf];

/** Where in a record the walk is. */
type Place = "field start" | "plain field" | "quoted field" | "closing quote";

/**
 * Walks through a CSV file (RFC 4180) and counts its records. Readers make something of malformed records too: they fill
 * up the fields that are missing, and take a quote that is never closed for the beginning of a field that swallows the
 * records below it.
 *
 * @param path Path of the file.
 * @returns The number of records, up to the first that is not well formed.
 */
export function readCsvStructure(path: string): CsvStructure {
  const walk = new CsvWalk();
  const file = openSync(path, "r");
  try {
    const buffer = new Uint8Array(1 << 20);
    for (;;) {
      const length = readSync(file, buffer);
      if (length === 0) return walk.end();
      walk.take(buffer.subarray(0, length));
      if (walk.fault !== undefined) return walk.end();
    }
  } finally {
    closeSync(file);
  }
}

class CsvWalk {
  fault: CsvStructure["fault"];
  #place: Place = "field start";
  #row = -1;
  #field = 1;
  #fieldsNamed = 0;
  #bytes = 0;
  #isRecordEmpty = true;
  #blankLines = 0;

  take(bytes: Uint8Array): void {
    for (const byte of bytes) {
      this.#bytes += 1;
      // Windows programs put a mark before the first name, quoted or not.
      if (this.#bytes <= 3 && byte === BYTE_ORDER_MARK[this.#bytes - 1]) continue;
      this.#step(byte);
      if (this.fault !== undefined) return;
    }
  }

  end(): CsvStructure {
    if (this.fault === undefined && this.#place === "quoted field") {
      this.#fail(`a quote (") opens field ${this.#field} and is never closed`);
    }
    if (this.fault === undefined && !this.#isRecordEmpty) this.#endRecord();
    const found = { rows: Math.max(0, this.#row), blankLines: this.#blankLines };
    return this.fault === undefined ? found : { ...found, fault: this.fault };
  }

  #step(byte: number): void {
    if (this.#place === "quoted field") {
      if (byte === QUOTE) this.#place = "closing quote";
      return;
    }
    if (byte === LINE_FEED) return this.#endRecord();
    if (byte === CARRIAGE_RETURN && this.#isRecordEmpty) return;
    this.#isRecordEmpty = false;
    if (byte === COMMA) {
      this.#field += 1;
      this.#place = "field start";
    } else if (byte === QUOTE) {
      this.#quote();
    } else if (this.#place === "field start") {
      this.#place = "plain field";
    } else if (this.#place === "closing quote" && byte !== CARRIAGE_RETURN) {
      this.#fail(
        `field ${this.#field} goes on after its closing quote; a quote within it is written twice ("")`,
      );
    }
  }

  #quote(): void {
    if (this.#place === "plain field") {
      const advice = `put the field in quotes and write a quote within it twice ("")`;
      this.#fail(`field ${this.#field} has a quote (") but is not in quotes; ${advice}`);
    }
    this.#place = "quoted field";
  }

  #endRecord(): void {
    if (this.#row === -1) this.#fieldsNamed = this.#field;
    // Of a single column, a blank line is a record whose value is missing.
    else if (this.#isRecordEmpty && this.#fieldsNamed > 1) return void this.#blankLines++;
    if (this.#blankLines > 0) return this.#fail("it is blank");
    if (this.#field !== this.#fieldsNamed) {
      const fields = this.#field === 1 ? "1 field" : `${this.#field} fields`;
      return this.#fail(`it has ${fields}, and the first line names ${this.#fieldsNamed}`);
    }
    this.#row += 1;
    this.#field = 1;
    this.#place = "field start";
    this.#isRecordEmpty = true;
  }

  #fail(message: string): void {
    this.fault = { row: this.#row, message };
  }
}
