import type { CallWriter } from "./call_writer.ts";
import { BodyBuilder, type Pack, type RowReject } from "./pack.ts";
import type { RowReader } from "./row_reader.ts";

/** Rows a pack has at the most, so that many rejects in a row are written down before they fill the memory. */
const MOST_ROWS = 20_000;

/** Rows that were taken care of by an earlier run. */
export interface RowRange {
  /** Rows before the first of them. */
  readonly first: number;
  /** Rows up to and with the last of them. */
  readonly last: number;
}

/** What a {@linkcode packRows} needs. */
export interface PackerOptions {
  /** The rows. */
  readonly reader: RowReader;
  /** Writes them as calls. */
  readonly writer: CallWriter;
  /** Rows to pass over, in order. */
  readonly done: readonly RowRange[];
  /** Bytes of a body, which may change on the way. */
  readonly limit: () => number;
  /** What comes behind the calls of a body. */
  readonly tail: () => Uint8Array;
}

/**
 * Packs rows into batches that are as full as can be, in order. No row is in two packs or in none, and none is split; rows
 * that cannot be sent are with the pack among whose rows they are.
 */
export async function* packRows({ reader, writer, done, limit, tail }: PackerOptions): AsyncGenerator<Pack> {
  let next = 0;
  let current: OpenPack | undefined;
  for (;;) {
    // What an earlier run has done ends a pack: a pack stands for all rows from its first to its last.
    const range = done[next];
    if (range !== undefined && reader.row === range.first) {
      if (current !== undefined) yield current.close();
      current = undefined;
      await skipTo(reader, range.last);
      next += 1;
      continue;
    }
    const before = { row: reader.row, position: reader.position };
    if (!reader.next()) {
      if (await reader.fill()) continue;
      if (current !== undefined && current.last > current.first) yield current.close();
      return;
    }
    current ??= new OpenPack(before.row, before.position, limit(), tail());
    const fault = writer.write(reader);
    const { row, position } = reader;
    if (fault !== undefined) {
      current.reject({ row, ...fault }, position);
    } else if (!current.add(writer.out.bytes, writer.out.length, row, position)) {
      yield current.close();
      current = new OpenPack(before.row, before.position, limit(), tail());
      if (!current.add(writer.out.bytes, writer.out.length, row, position)) {
        current.reject({ row, message: `does not fit into a batch of ${limit()} bytes` }, position);
      }
    }
    if (current.last - current.first < MOST_ROWS) continue;
    yield current.close();
    current = undefined;
  }
}

async function skipTo(reader: RowReader, row: number): Promise<void> {
  while (reader.row < row) {
    if (!reader.next() && !await reader.fill()) return;
  }
}

class OpenPack {
  readonly first: number;
  last: number;
  #position: number;
  readonly #body: BodyBuilder;
  readonly #rejects: RowReject[] = [];

  constructor(first: number, position: number, limit: number, tail: Uint8Array) {
    this.first = first;
    this.last = first;
    this.#position = position;
    this.#body = new BodyBuilder(limit, tail);
  }

  /** Adds the call of a row; false where it does not fit in. */
  add(bytes: Uint8Array, length: number, row: number, position: number): boolean {
    if (!this.#body.add(bytes, length)) return false;
    this.last = row;
    this.#position = position;
    return true;
  }

  reject(reject: RowReject, position: number): void {
    this.#rejects.push(reject);
    this.last = reject.row;
    this.#position = position;
  }

  close(): Pack {
    const { first, last } = this;
    return { first, last, position: this.#position, calls: this.#body.build(), rejects: this.#rejects };
  }
}
