import { isUtf8 } from "node:buffer";
import { ValidationError } from "@customerio-notebooks/core";
import type { ByteWindow } from "./byte_window.ts";
import { INVALID, scanString, scanValue, skipSpace } from "./json_scanner.ts";
import { ABSENT, NULL, type ReadFrom, type RowFault, RowPlaces, type RowReader } from "./row_reader.ts";

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const LETTER_N = 0x6e;

/** The largest line, in bytes; one over 32 KB cannot be sent anyway. */
const LARGEST_LINE = 16 * 1024 * 1024;

/** How many different names the lines may have. */
const MOST_COLUMNS = 5000;

/** What a {@linkcode JsonLinesReader} reads. */
export interface JsonLines {
  /** What to call the input in messages. */
  readonly name: string;
  /** The bytes, one object a line. */
  readonly window: ByteWindow;
  /** The columns that are known beforehand. */
  readonly columns: readonly string[];
  /** Called with each name that was not known; it becomes the column of that index. */
  readonly onColumn: (name: string, index: number) => void;
  /** Where to begin. */
  readonly from: ReadFrom;
  /** How far it is behind a row, from 0 to 1. */
  readonly share: (row: number) => number;
  /** The `position` behind a row. */
  readonly positionOf: (row: number) => number;
}

/** A name as it stands in a line, quotes included, and the column that it is. */
interface Key {
  readonly bytes: Uint8Array;
  readonly column: number;
}

/** The rows of newline-delimited JSON: each line an object. What is no JSON is a fault of its row; blank lines are no rows. */
export class JsonLinesReader implements RowReader {
  row: number;
  fault: RowFault | undefined;
  readonly #input: JsonLines;
  readonly #places: RowPlaces;
  readonly #columns = new Map<string, number>();
  /** The names in the order of the line before: most lines have the same in the same order. */
  readonly #expected: Key[] = [];
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });
  #checked = { bytes: new Uint8Array(0) as Uint8Array, isText: true };

  /** Starts at a row. */
  constructor(input: JsonLines) {
    this.#input = input;
    this.#places = new RowPlaces(input.columns.length);
    this.row = input.from.row;
    input.columns.forEach((name, index) => this.#columns.set(name, index));
  }

  get bytes(): Uint8Array {
    return this.#input.window.bytes;
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
    return this.#input.positionOf(this.row);
  }

  get share(): number {
    return this.#input.share(this.row);
  }

  next(): boolean {
    const { window } = this.#input;
    for (;;) {
      const { bytes, from } = window;
      if (from >= bytes.length) return false;
      let end = bytes.indexOf(LINE_FEED, from);
      if (end === -1) {
        if (!window.isLast) return false;
        end = bytes.length;
      }
      window.from = Math.min(end + 1, bytes.length);
      const start = skipSpace(bytes, from, end);
      if (start === end) continue;
      this.row += 1;
      this.#places.starts.fill(ABSENT);
      this.fault = this.#scanLine(bytes, start, end);
      return true;
    }
  }

  async fill(): Promise<boolean> {
    const { window, name } = this.#input;
    const { bytes, from, isLast } = window;
    if (bytes.length - from > LARGEST_LINE) {
      const message = `row ${
        this.row + 1
      } is over ${LARGEST_LINE} bytes: each row is to be a line of its own`;
      throw new ValidationError(`Cannot read ${name}: ${message}`, {
        operation: "bulkLoad",
        details: [{ field: `row ${this.row + 1}`, message }],
      });
    }
    return await window.fill() || (!isLast && from < bytes.length);
  }

  /** Finds the values of a line. */
  #scanLine(bytes: Uint8Array, start: number, end: number): RowFault | undefined {
    if (!this.#isText(bytes, start, end)) return { message: "is not UTF-8 text" };
    if (bytes[start] !== OPEN_BRACE) return notAnObject(bytes, start, end);
    let at = skipSpace(bytes, start + 1, end);
    if (bytes[at] === CLOSE_BRACE) return isBlankFrom(bytes, at + 1, end) ? undefined : NOT_JSON;
    for (let member = 0;; member++) {
      if (at >= end || bytes[at] !== QUOTE) return NOT_JSON;
      const expected = this.#expected[member];
      const isExpected = expected !== undefined && startsWith(bytes, at, expected.bytes);
      const keyEnd = isExpected ? at + expected.bytes.length : scanString(bytes, at, end);
      if (keyEnd === INVALID) return NOT_JSON;
      const column = isExpected ? expected.column : this.#columnOf(bytes, at, keyEnd, member);
      at = skipSpace(bytes, keyEnd, end);
      if (at >= end || bytes[at] !== COLON) return NOT_JSON;
      const from = skipSpace(bytes, at + 1, end);
      const to = scanValue(bytes, from, end);
      if (to === INVALID) return NOT_JSON;
      this.#places.starts[column] = bytes[from] === LETTER_N ? NULL : from;
      this.#places.ends[column] = to;
      at = skipSpace(bytes, to, end);
      if (at >= end) return NOT_JSON;
      if (bytes[at] === CLOSE_BRACE) return isBlankFrom(bytes, at + 1, end) ? undefined : NOT_JSON;
      if (bytes[at] !== COMMA) return NOT_JSON;
      at = skipSpace(bytes, at + 1, end);
    }
  }

  /** The column of a name that is not the one expected. */
  #columnOf(bytes: Uint8Array, from: number, to: number, member: number): number {
    const raw = bytes.slice(from, to);
    const name = String(JSON.parse(this.#decoder.decode(raw)));
    let column = this.#columns.get(name);
    if (column === undefined) {
      column = this.#columns.size;
      if (column >= MOST_COLUMNS) throw this.#tooManyColumns();
      this.#columns.set(name, column);
      this.#places.grow(column + 1);
      this.#input.onColumn(name, column);
    }
    this.#expected[member] = { bytes: raw, column };
    return column;
  }

  #tooManyColumns(): ValidationError {
    const message =
      `up to row ${this.row} there are over ${MOST_COLUMNS} different names: name those to be sent`;
    return new ValidationError(`Cannot read ${this.#input.name}: ${message}`, {
      operation: "bulkLoad",
      details: [{ message }],
    });
  }

  /** Looks at all that was read at once, and at the single line only where that is not text as a whole. */
  #isText(bytes: Uint8Array, from: number, to: number): boolean {
    if (this.#checked.bytes !== bytes) {
      const whole = bytes.lastIndexOf(LINE_FEED);
      this.#checked = { bytes, isText: isUtf8(bytes.subarray(from, Math.max(whole + 1, to))) };
    }
    return this.#checked.isText || isUtf8(bytes.subarray(from, to));
  }
}

const NOT_JSON: RowFault = { message: "is not JSON" };

function notAnObject(bytes: Uint8Array, start: number, end: number): RowFault {
  const to = scanValue(bytes, start, end);
  return to !== INVALID && isBlankFrom(bytes, to, end) ? { message: "is not a JSON object" } : NOT_JSON;
}

function isBlankFrom(bytes: Uint8Array, from: number, end: number): boolean {
  return skipSpace(bytes, from, end) === end;
}

function startsWith(bytes: Uint8Array, from: number, part: Uint8Array): boolean {
  for (let index = 0; index < part.length; index++) {
    if (bytes[from + index] !== part[index]) return false;
  }
  return true;
}
