import { Buffer } from "node:buffer";
import type { Parcel } from "../batch_delivery.ts";
import type { RowFault } from "./row_reader.ts";

/** A row that cannot be sent, and why. */
export interface RowReject extends RowFault {
  /** Its number, from 1. */
  readonly row: number;
}

/** Rows that follow each other, and the one batch that those of them make which can be sent. */
export interface Pack {
  /** Rows before the first. */
  readonly first: number;
  /** Rows up to and with the last. */
  readonly last: number;
  /** Where the input goes on. */
  readonly position: number;
  /** The calls of the batch. */
  readonly calls: PackedCalls;
  /** The rows that are not among them. */
  readonly rejects: readonly RowReject[];
}

const HEAD = Buffer.from('{"batch":[');
const COMMA = 0x2c;

/** Calls as they go over the wire, one behind the other in the body of a batch. */
export class PackedCalls implements Parcel {
  /** The body up to the last call's end. */
  readonly #bytes: Uint8Array<ArrayBuffer>;
  /** Where each call ends. */
  readonly #ends: readonly number[];
  /** What comes behind the calls. */
  readonly #tail: Uint8Array;

  /** Takes what a {@linkcode BodyBuilder} has built. */
  constructor(bytes: Uint8Array<ArrayBuffer>, ends: readonly number[], tail: Uint8Array) {
    this.#bytes = bytes;
    this.#ends = ends;
    this.#tail = tail;
  }

  get count(): number {
    return this.#ends.length;
  }

  /** Size of the body, in bytes. */
  get size(): number {
    return this.#end + this.#tail.length;
  }

  get #end(): number {
    return this.#ends.at(-1) ?? HEAD.length;
  }

  body(): Uint8Array<ArrayBuffer> {
    // There is room for the tail behind the last call.
    this.#bytes.set(this.#tail, this.#end);
    return this.#bytes.subarray(0, this.size);
  }

  part(from: number, to: number): PackedCalls {
    const start = this.#startOf(from);
    const end = to > from ? this.#ends[to - 1] ?? start : start;
    const bytes = new Uint8Array(HEAD.length + end - start + this.#tail.length);
    bytes.set(HEAD);
    bytes.set(this.#bytes.subarray(start, end), HEAD.length);
    const ends = this.#ends.slice(from, to).map((at) => at - start + HEAD.length);
    return new PackedCalls(bytes, ends, this.#tail);
  }

  #startOf(index: number): number {
    return index === 0 ? HEAD.length : (this.#ends[index - 1] ?? HEAD.length) + 1;
  }
}

/** Builds the body of a batch, call by call. */
export class BodyBuilder {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #ends: number[] = [];
  readonly #most: number;
  readonly #tail: Uint8Array;
  #length = HEAD.length;

  /**
   * Begins a body.
   *
   * @param limit Bytes of the whole body.
   * @param tail What comes behind the calls.
   */
  constructor(limit: number, tail: Uint8Array) {
    this.#bytes = new Uint8Array(limit);
    this.#bytes.set(HEAD);
    this.#most = limit - tail.length;
    this.#tail = tail;
  }

  /** How many calls it has. */
  get count(): number {
    return this.#ends.length;
  }

  /** Adds a call; false where it does not fit in any more. */
  add(source: Uint8Array, length: number): boolean {
    const isFirst = this.#ends.length === 0;
    const start = isFirst ? this.#length : this.#length + 1;
    if (start + length > this.#most) return false;
    if (!isFirst) this.#bytes[this.#length] = COMMA;
    this.#bytes.set(source.subarray(0, length), start);
    this.#length = start + length;
    this.#ends.push(this.#length);
    return true;
  }

  /** The calls that were added. */
  build(): PackedCalls {
    return new PackedCalls(this.#bytes, this.#ends, this.#tail);
  }
}

/** The row that a call of a pack was made of. */
export function rowOfCall({ first, rejects }: Pack, index: number): number {
  let row = first + index + 1;
  for (const reject of rejects) {
    if (reject.row > row) break;
    row += 1;
  }
  return row;
}
