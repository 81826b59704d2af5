/** Lengths up to which a loop is faster than a view and a native copy; in bytes. */
const SHORT = 48;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const HEX = new TextEncoder().encode("0123456789abcdef");
/** The escapes that JSON has a letter for, by character code. */
const SHORT_ESCAPES: ReadonlyMap<number, number> = new Map(
  Object.entries({ "\b": "b", "\t": "t", "\n": "n", "\f": "f", "\r": "r", '"': '"', "\\": "\\" })
    .map(([character, letter]) => [character.charCodeAt(0), letter.charCodeAt(0)]),
);

/** Bytes that grow as they are written, used over and over for one call after the other. */
export class ByteWriter {
  /** What was written, and room for more behind it. */
  bytes: Uint8Array<ArrayBuffer>;
  /** How much was written. */
  length = 0;

  /** Makes an empty writer with room for so many bytes. */
  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }

  /** Makes room for so many more bytes. The other methods take it for granted. */
  reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  /** Writes one byte. */
  byte(value: number): void {
    this.bytes[this.length++] = value;
  }

  /** Writes all of some bytes. */
  all(source: Uint8Array): void {
    this.span(source, 0, source.length);
  }

  /** Writes a part of some bytes. */
  span(source: Uint8Array, from: number, to: number): void {
    const { bytes, length } = this;
    const count = to - from;
    if (count > SHORT) {
      bytes.set(source.subarray(from, to), length);
    } else {
      // The index is within both arrays; what is undefined would be written as 0.
      for (let index = 0; index < count; index++) bytes[length + index] = source[from + index] ?? 0;
    }
    this.length = length + count;
  }

  /** Writes a whole number from 0 on in decimal. */
  digits(value: number): void {
    let size = 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) size += 1;
    let rest = value;
    for (let index = this.length + size - 1; index >= this.length; index--) {
      this.bytes[index] = 0x30 + rest % 10;
      rest = Math.floor(rest / 10);
    }
    this.length += size;
  }

  /**
   * Writes plain text as the inside of a JSON string. Needs six times the room.
   *
   * @param isDoubled Whether a quote stands twice in the source, as within a quoted field of CSV.
   */
  escaped(source: Uint8Array, from: number, to: number, isDoubled: boolean): void {
    const { bytes } = this;
    let { length } = this;
    for (let index = from; index < to; index++) {
      const byte = source[index] ?? 0;
      if (byte >= 0x20 && byte !== QUOTE && byte !== BACKSLASH) {
        bytes[length++] = byte;
        continue;
      }
      if (byte === QUOTE && isDoubled) index += 1;
      bytes[length++] = BACKSLASH;
      const letter = SHORT_ESCAPES.get(byte);
      if (letter !== undefined) {
        bytes[length++] = letter;
        continue;
      }
      for (const part of [0x75, 0x30, 0x30, HEX[byte >> 4] ?? 0, HEX[byte & 15] ?? 0]) bytes[length++] = part;
    }
    this.length = length;
  }
}
