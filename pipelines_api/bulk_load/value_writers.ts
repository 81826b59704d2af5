import { Buffer } from "node:buffer";
import type { ByteWriter } from "./byte_writer.ts";
import { isDay, writeTime } from "./iso_time.ts";
import { scanDigits, scanString, scanValue, skipSpace } from "./json_scanner.ts";
import type { ValueType } from "./value_type.ts";

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const POINT = 0x2e;
const ZERO = 0x30;
const MINUS = 0x2d;
const PLUS = 0x2b;
const SPACE = 0x20;
const LETTER_N = 0x6e;
const LETTER_T = 0x54;
const LETTER_Z = 0x5a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const NULL = new TextEncoder().encode("null");
const MIDNIGHT = new TextEncoder().encode("T00:00:00Z");

/** Characters of a value that a message shows. */
const MOST_SHOWN = 40;

/**
 * What is done about values that are null: left out, or sent, which clears an attribute.
 *
 * @example
 * ```ts
 * import type { NullPolicy } from "@customerio-notebooks/pipelines-api/bulk-load";
 *
 * const nulls: NullPolicy = "clear";
 * ```
 */
export type NullPolicy = "omit" | "clear";

/**
 * Writes a value as JSON: `true` where it did, `false` where there is nothing to send, and a text that says what is wrong
 * with the value. What it has written by then is taken back by the caller.
 */
export type ValueWriter = (
  out: ByteWriter,
  bytes: Uint8Array,
  from: number,
  to: number,
  isDoubled: boolean,
) => boolean | string;

/** The writer for the values of a column. */
export function valueWriter(type: ValueType, nulls: NullPolicy): ValueWriter {
  switch (type.kind) {
    case "text":
      return writeText;
    case "integer":
      return writeInteger;
    case "number":
      return writeNumber;
    case "boolean":
      return writeBoolean;
    case "date":
      return writeDay;
    default:
      return (out, bytes, from, to) => {
        const isNested = bytes[from] === OPEN_BRACE || bytes[from] === OPEN_BRACKET;
        if (type.kind === "json" && (!isNested || nulls === "clear")) {
          out.reserve(to - from);
          out.span(bytes, from, to);
          return true;
        }
        // A nested day or instant gets longer; nothing else does, and none is shorter than 10 bytes.
        out.reserve(2 * (to - from) + 16);
        const transcoder = new Transcoder(out, bytes, nulls);
        const isWritten = transcoder.write(type, from, to);
        return transcoder.fault ?? isWritten;
      };
  }
}

/** A time, from text that is ISO 8601 or from a day or instant of a frame. */
export function timeWriter(type: ValueType): ValueWriter {
  if (type.kind === "quoted instant" || type.kind === "quoted day") return valueWriter(type, "omit");
  return (out, bytes, from, to) => {
    const isText = type.kind === "text" || type.kind === "date" || bytes[from] === QUOTE;
    const [start, end] = trimmed(bytes, from, to);
    out.reserve(end - start + 16);
    out.byte(QUOTE);
    if (!isText || !writeTime(out, bytes, start, end)) {
      return `must be ISO 8601 with a zone such as 1997-01-01T00:00:00Z, or a day, not ${
        shown(bytes, from, to)
      }`;
    }
    out.byte(QUOTE);
    return true;
  };
}

/** An id or a name: text that is not empty, or a whole number, which becomes text. */
export function nameWriter(type: ValueType): ValueWriter {
  return (out, bytes, from, to, isDoubled) => {
    const isPlain = type.kind !== "json";
    if (!isPlain && bytes[from] !== QUOTE) {
      const digits = bytes[from] === MINUS ? from + 1 : from;
      if (scanDigits(bytes, digits, to) !== to || digits === to) {
        return `must be text or a whole number, not ${shown(bytes, from, to)}`;
      }
    }
    const [start, end] = trimmed(bytes, from, to);
    if (start === end) return "is empty";
    out.reserve(6 * (end - start) + 2);
    out.byte(QUOTE);
    if (isPlain) out.escaped(bytes, start, end, isDoubled);
    else out.span(bytes, start, end);
    out.byte(QUOTE);
    return true;
  };
}

/** The inside of a JSON string or a plain text, without the spaces around it: the service trims ids and names. */
function trimmed(bytes: Uint8Array, from: number, to: number): readonly [start: number, end: number] {
  const isQuoted = to - from > 1 && bytes[from] === QUOTE && bytes[to - 1] === QUOTE;
  let start = isQuoted ? from + 1 : from;
  let end = isQuoted ? to - 1 : to;
  while (start < end && bytes[start] === SPACE) start += 1;
  while (start < end && bytes[end - 1] === SPACE) end -= 1;
  return [start, end];
}

const writeText: ValueWriter = (out, bytes, from, to, isDoubled) => {
  out.reserve(6 * (to - from) + 2);
  out.byte(QUOTE);
  out.escaped(bytes, from, to, isDoubled);
  out.byte(QUOTE);
  return true;
};

const writeInteger: ValueWriter = (out, bytes, from, to) => {
  const digits = bytes[from] === MINUS || bytes[from] === PLUS ? from + 1 : from;
  if (digits === to || scanDigits(bytes, digits, to) !== to) {
    return `${shown(bytes, from, to)} is not a whole number`;
  }
  out.reserve(to - from + 1);
  writeDigits(out, bytes, from, digits, to);
  return true;
};

/** `+1.`, `.5` and `007` are numbers to people, and none to JSON. */
const writeNumber: ValueWriter = (out, bytes, from, to) => {
  const whole = bytes[from] === MINUS || bytes[from] === PLUS ? from + 1 : from;
  const point = scanDigits(bytes, whole, to);
  const fraction = bytes[point] === POINT && point < to ? point + 1 : point;
  const exponent = scanDigits(bytes, fraction, to);
  const isNumber = (point > whole || exponent > fraction) && isExponent(bytes, exponent, to);
  if (!isNumber) return `${shown(bytes, from, to)} is not a number`;
  if (exponent < to && !Number.isFinite(Number(asText(bytes, from, to)))) {
    return `${shown(bytes, from, to)} is too large for a number`;
  }
  out.reserve(to - from + 2);
  writeDigits(out, bytes, from, whole, point);
  if (exponent > fraction) {
    out.byte(POINT);
    out.span(bytes, fraction, exponent);
  }
  out.span(bytes, exponent, to);
  return true;
};

/** An exponent, or nothing. */
function isExponent(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to) return true;
  if (bytes[from] !== 0x65 && bytes[from] !== 0x45) return false;
  const digits = bytes[from + 1] === MINUS || bytes[from + 1] === PLUS ? from + 2 : from + 1;
  return digits < to && scanDigits(bytes, digits, to) === to;
}

/** The whole part of a number, without a plus sign and zeros that lead; all of its digits otherwise. */
function writeDigits(out: ByteWriter, bytes: Uint8Array, from: number, digits: number, to: number): void {
  let first = digits;
  while (first < to - 1 && bytes[first] === ZERO) first += 1;
  if (bytes[from] === MINUS) out.byte(MINUS);
  if (first === to) out.byte(ZERO);
  out.span(bytes, first, to);
}

const writeBoolean: ValueWriter = (out, bytes, from, to) => {
  const text = asText(bytes, from, to);
  if (text !== "true" && text !== "false") return `${shown(bytes, from, to)} is not true or false`;
  out.reserve(to - from);
  out.span(bytes, from, to);
  return true;
};

const writeDay: ValueWriter = (out, bytes, from, to) => {
  if (!isDay(bytes, from, to)) return `${shown(bytes, from, to)} is not a day such as 1997-01-01`;
  out.reserve(to - from + 12);
  out.byte(QUOTE);
  out.span(bytes, from, to);
  out.all(MIDNIGHT);
  out.byte(QUOTE);
  return true;
};

/** Copies JSON that was found to be well formed, and does on the way what the types of a frame and nulls ask for. */
class Transcoder {
  /** What is wrong with a value in it. */
  fault: string | undefined;
  readonly #out: ByteWriter;
  readonly #bytes: Uint8Array;
  readonly #nulls: NullPolicy;

  constructor(out: ByteWriter, bytes: Uint8Array, nulls: NullPolicy) {
    this.#out = out;
    this.#bytes = bytes;
    this.#nulls = nulls;
  }

  /** Writes a value; `false` where nothing is left of it. */
  write(type: ValueType, from: number, to: number): boolean {
    const first = this.#bytes[from];
    if (first === OPEN_BRACE) return this.#members(type, from, to);
    if (first === OPEN_BRACKET) return this.#items(type, from, to);
    if (first !== QUOTE) {
      this.#out.span(this.#bytes, from, to);
      return true;
    }
    switch (type.kind) {
      case "quoted number":
        return this.#number(from + 1, to - 1);
      case "quoted instant":
      case "quoted day":
        return this.#time(from + 1, to - 1);
      default:
        this.#out.span(this.#bytes, from, to);
        return true;
    }
  }

  #number(from: number, to: number): boolean {
    const bytes = this.#bytes;
    const digits = bytes[from] === MINUS ? from + 1 : from;
    if (scanDigits(bytes, digits, digits + 1) === digits) {
      this.fault = `is ${asText(bytes, from, to)}, which cannot be sent; make it null to leave it out`;
      return false;
    }
    // Frames write whole numbers of a column of floats as 1.0.
    const isWhole = bytes[to - 1] === ZERO && bytes[to - 2] === POINT;
    this.#out.span(bytes, from, isWhole ? to - 2 : to);
    return true;
  }

  #time(from: number, to: number): boolean {
    const bytes = this.#bytes;
    const out = this.#out;
    if (!isDay(bytes, from, Math.min(to, from + 10))) {
      this.fault = `is ${asText(bytes, from, to)}, which is not in the years 0000 to 9999`;
      return false;
    }
    out.byte(QUOTE);
    out.span(bytes, from, from + 10);
    if (to - from === 10) {
      out.all(MIDNIGHT);
    } else {
      out.byte(LETTER_T);
      out.span(bytes, from + 11, to);
      out.byte(LETTER_Z);
    }
    out.byte(QUOTE);
    return true;
  }

  #members(type: ValueType, start: number, end: number): boolean {
    const bytes = this.#bytes;
    const out = this.#out;
    const isOpen = out.length;
    let isEmpty = true;
    let at = skipSpace(bytes, start + 1, end);
    const hadMembers = bytes[at] !== CLOSE_BRACE;
    out.byte(OPEN_BRACE);
    while (bytes[at] === QUOTE) {
      const before = out.length;
      const keyEnd = scanString(bytes, at, end);
      if (!isEmpty) out.byte(COMMA);
      out.span(bytes, at, keyEnd);
      out.byte(COLON);
      const from = skipSpace(bytes, skipSpace(bytes, keyEnd, end) + 1, end);
      const to = scanValue(bytes, from, end);
      const isNull = bytes[from] === LETTER_N;
      const isWritten = isNull
        ? this.#null()
        : this.write(type.kind === "struct" ? fieldOf(type, bytes, at, keyEnd) : JSON_VALUE, from, to);
      if (isWritten) isEmpty = false;
      else out.length = before;
      at = skipSpace(bytes, to, end);
      if (bytes[at] === COMMA) at = skipSpace(bytes, at + 1, end);
    }
    out.byte(CLOSE_BRACE);
    // Of an object of nulls alone there is nothing to send; one that is empty says so.
    if (!isEmpty || !hadMembers) return true;
    out.length = isOpen;
    return false;
  }

  #null(): boolean {
    if (this.#nulls === "omit") return false;
    this.#out.all(NULL);
    return true;
  }

  #items(type: ValueType, start: number, end: number): boolean {
    const bytes = this.#bytes;
    const out = this.#out;
    const item = type.kind === "list" ? type.item : JSON_VALUE;
    let at = skipSpace(bytes, start + 1, end);
    let isFirst = true;
    out.byte(OPEN_BRACKET);
    while (bytes[at] !== CLOSE_BRACKET) {
      const to = scanValue(bytes, at, end);
      if (!isFirst) out.byte(COMMA);
      isFirst = false;
      // In a list a null keeps its place, whatever is done about others.
      if (!this.write(item, at, to)) out.all(NULL);
      at = skipSpace(bytes, to, end);
      if (bytes[at] === COMMA) at = skipSpace(bytes, at + 1, end);
    }
    out.byte(CLOSE_BRACKET);
    return true;
  }
}

const JSON_VALUE: ValueType = { kind: "json" };

function fieldOf(
  { fields }: Extract<ValueType, { kind: "struct" }>,
  bytes: Uint8Array,
  from: number,
  to: number,
): ValueType {
  return fields.get(String(JSON.parse(asText(bytes, from, to)))) ?? JSON_VALUE;
}

/** A value for a message: its first characters. */
function shown(bytes: Uint8Array, from: number, to: number): string {
  const text = asText(bytes, from, Math.min(to, from + 4 * MOST_SHOWN));
  const value = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
  return bytes[from] === QUOTE ? value : JSON.stringify(value);
}

function asText(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString("utf8");
}
