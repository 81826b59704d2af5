import { isUtf8 } from "node:buffer";
import { ValidationError } from "@customerio-notebooks/core";
import type { ByteWindow } from "./byte_window.ts";
import { NULL, type ReadFrom, type RowFault, RowPlaces, type RowReader } from "./row_reader.ts";

const COMMA = 0x2c;
const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The largest record, in bytes: a quote that is never closed would make one of all the rest of the file. */
const LARGEST_RECORD = 16 * 1024 * 1024;

/** How a record ended. */
type Ending = "complete" | "cut" | "unclosed";

/**
 * The rows of a CSV file (RFC 4180), below the line that names the columns. What is not well formed is a fault of its row;
 * blank lines are no rows.
 */
export class CsvReader implements RowReader {
  row: number;
  fault: RowFault | undefined;
  readonly #window: ByteWindow;
  readonly #path: string;
  readonly #size: number;
  readonly #columns: number;
  readonly #places: RowPlaces;
  /** Where the parts are checked to be UTF-8, up to which place, and whether all of it is. */
  #checked = { bytes: new Uint8Array(0) as Uint8Array, isText: true };
  #field = 0;
  #flaw: string | undefined;

  /**
   * Starts at a row.
   *
   * @param columns How many columns the first line names.
   */
  constructor(
    { path, size, window, columns, from }: {
      readonly path: string;
      readonly size: number;
      readonly window: ByteWindow;
      readonly columns: number;
      readonly from: ReadFrom;
    },
  ) {
    this.#path = path;
    this.#size = size;
    this.#window = window;
    this.#columns = columns;
    this.#places = new RowPlaces(columns);
    this.row = from.row;
  }

  get bytes(): Uint8Array {
    return this.#window.bytes;
  }

  get starts(): Int32Array {
    return this.#places.starts;
  }

  get ends(): Int32Array {
    return this.#places.ends;
  }

  get doubled(): Uint8Array {
    return this.#places.doubled;
  }

  get position(): number {
    return this.#window.offset;
  }

  get share(): number {
    return this.#size === 0 ? 1 : this.position / this.#size;
  }

  next(): boolean {
    const window = this.#window;
    const { starts } = this.#places;
    for (;;) {
      const start = window.from;
      if (start >= window.bytes.length) return false;
      const ending = this.#scan(start);
      if (ending === "cut") return false;
      // Of a single column, a blank line is a row whose value is missing.
      if (this.#field === 1 && this.#columns > 1 && starts[0] === NULL && this.#flaw === undefined) continue;
      this.row += 1;
      this.fault = this.#faultOf(start, ending);
      return true;
    }
  }

  async fill(): Promise<boolean> {
    const { bytes, from, isLast } = this.#window;
    if (bytes.length - from > LARGEST_RECORD) {
      const message = `row ${
        this.row + 1
      } is over ${LARGEST_RECORD} bytes: it may have a quote (") that is never closed`;
      throw new ValidationError(`Cannot read ${this.#path}: ${message}`, {
        operation: "bulkLoad",
        details: [{ field: `row ${this.row + 1}`, message }],
      });
    }
    // The last record need not end with a line end; it is looked at once more, now that nothing can come after it.
    return await this.#window.fill() || (!isLast && from < bytes.length);
  }

  /** Finds the fields of the record that begins at `start`, and moves the window behind it unless it is cut. */
  #scan(start: number): Ending {
    const window = this.#window;
    const { bytes } = window;
    const { starts, ends, doubled } = this.#places;
    const columns = this.#columns;
    const end = bytes.length;
    let field = 0;
    let index = start;
    this.#flaw = undefined;
    for (;;) {
      let from = index;
      let to: number;
      let isDoubled = 0;
      if (bytes[index] === QUOTE) {
        from = index + 1;
        for (index = from;; index += 2) {
          while (index < end && bytes[index] !== QUOTE) index += 1;
          if (index >= end) return this.#cut(window, end);
          if (bytes[index + 1] !== QUOTE) break;
          isDoubled = 1;
        }
        to = index;
        index += 1;
        // The quote may be the first of two, the second of which has not been read yet.
        if (index >= end && !window.isLast) return "cut";
        if (bytes[index] === CARRIAGE_RETURN && bytes[index + 1] === LINE_FEED) index += 1;
        const after = bytes[index];
        if (index < end && after !== COMMA && after !== LINE_FEED) {
          this.#flaw ??= `field ${
            field + 1
          } goes on after its closing quote; a quote within it is written twice ("")`;
          while (index < end && bytes[index] !== COMMA && bytes[index] !== LINE_FEED) index += 1;
        }
      } else {
        let byte = bytes[index];
        while (index < end && byte !== COMMA && byte !== LINE_FEED) {
          if (byte === QUOTE) {
            this.#flaw ??=
              `field ${field + 1} has a quote (") but is not in quotes; put the field in quotes and write ` +
              'a quote within it twice ("")';
          }
          index += 1;
          byte = bytes[index];
        }
        to = index;
        if (bytes[to - 1] === CARRIAGE_RETURN && to > from && (byte === LINE_FEED || index >= end)) to -= 1;
      }
      if (index >= end && !window.isLast) return "cut";
      if (field < columns) {
        // An empty field is a missing value, unless it is in quotes.
        const isMissing = from === to && bytes[from - 1] !== QUOTE;
        starts[field] = isMissing ? NULL : from;
        ends[field] = to;
        doubled[field] = isDoubled;
      }
      field += 1;
      if (index >= end || bytes[index] === LINE_FEED) break;
      index += 1;
    }
    this.#field = field;
    window.from = Math.min(index + 1, end);
    return "complete";
  }

  /** A quote has no end in what was read: there is more to read, or none. */
  #cut(window: ByteWindow, end: number): Ending {
    if (!window.isLast) return "cut";
    window.from = end;
    return "unclosed";
  }

  #faultOf(start: number, ending: Ending): RowFault | undefined {
    if (ending === "unclosed") return { message: 'has a quote (") that opens a field and is never closed' };
    if (this.#flaw !== undefined) return { message: this.#flaw };
    if (this.#field !== this.#columns) {
      const fields = this.#field === 1 ? "1 field" : `${this.#field} fields`;
      return { message: `has ${fields}, and the first line names ${this.#columns}` };
    }
    return this.#isText(start, this.#window.from) ? undefined : { message: "is not UTF-8 text" };
  }

  /** Looks at all that was read at once, and at the single record only where that is not text as a whole. */
  #isText(from: number, to: number): boolean {
    const { bytes } = this.#window;
    if (this.#checked.bytes !== bytes) {
      const whole = bytes.lastIndexOf(LINE_FEED);
      this.#checked = { bytes, isText: isUtf8(bytes.subarray(from, Math.max(whole + 1, to))) };
    }
    return this.#checked.isText || isUtf8(bytes.subarray(from, to));
  }
}
