/** What is wrong with one row, or one value of it. */
export interface RowFault {
  /** The field of the call, or the column, that it is about; absent where it is the row as a whole. */
  readonly field?: string;
  /** What is wrong, in words. */
  readonly message: string;
}

/** Where the value of a column "begins" that the row does not have. */
export const ABSENT = -1;

/** Where the value of a column "begins" that the row has, and that is null. */
export const NULL = -2;

/**
 * Goes through the rows of an input. A row is not made into an object: it is the places of its values in `bytes`, which
 * hold until the next row is asked for.
 */
export interface RowReader {
  /** The bytes in which the current row's values lie. */
  readonly bytes: Uint8Array;
  /** Where the value of each column begins; `ABSENT` or `NULL` where the row has none. */
  readonly starts: Int32Array;
  /** Where the value of each column ends. */
  readonly ends: Int32Array;
  /** Whether quotes within the value of a column are written twice. */
  readonly doubled: Uint8Array;
  /** Number of the current row, from 1. */
  readonly row: number;
  /** Where the input goes on behind the current row, for a later run: bytes of a file, rows of a frame. */
  readonly position: number;
  /** Why the current row cannot be used; undefined where it can. */
  readonly fault: RowFault | undefined;
  /** How far it is through the input, from 0 to 1. */
  readonly share: number;
  /** Goes to the next row; false where more has to be read first, or there is none. */
  next(): boolean;
  /** Reads on; false at the end of the input. */
  fill(): Promise<boolean>;
}

/** Where an input is to be read from. */
export interface ReadFrom {
  /** Rows that come before. */
  readonly row: number;
  /** The `position` behind them. */
  readonly position: number;
}

/** The places of a row's values, for as many columns as there are. */
export class RowPlaces {
  /** Where each value begins; `ABSENT` or `NULL` where there is none. */
  starts: Int32Array;
  /** Where each value ends. */
  ends: Int32Array;
  /** Whether quotes within a value are written twice. */
  doubled: Uint8Array;

  /** Makes room for so many columns. */
  constructor(columns: number) {
    this.starts = new Int32Array(columns).fill(ABSENT);
    this.ends = new Int32Array(columns).fill(ABSENT);
    this.doubled = new Uint8Array(columns);
  }

  /** Makes room for more columns. */
  grow(columns: number): void {
    if (columns <= this.starts.length) return;
    const { starts, ends, doubled } = this;
    this.starts = new Int32Array(columns * 2).fill(ABSENT);
    this.ends = new Int32Array(columns * 2).fill(ABSENT);
    this.doubled = new Uint8Array(columns * 2);
    this.starts.set(starts);
    this.ends.set(ends);
    this.doubled.set(doubled);
  }
}
