/** A place in the source of a cell. */
export interface CellOffset {
  /** Position of the cell among all cells, counted from 0. */
  readonly index: number;
  /** Offset into its source. */
  readonly offset: number;
}

/** A stretch of the text that was taken from a cell as it is. */
interface Piece {
  readonly at: number;
  readonly length: number;
  readonly index: number;
  readonly offset: number;
}

/** In what a column counts the letters before it. */
export type ColumnUnit = "utf-16" | "character";

/**
 * Turns a line and a column into an offset.
 *
 * @param text The text.
 * @param line Line, counted from 1.
 * @param column Column, counted from 1.
 * @param unit In what the column is counted.
 * @returns The offset in UTF-16 units.
 */
export function offsetAt(text: string, line: number, column: number, unit: ColumnUnit): number {
  let start = 0;
  for (let current = 1; current < line; current++) start = text.indexOf("\n", start) + 1;
  if (unit === "utf-16") return start + column - 1;
  const end = text.indexOf("\n", start);
  const characters = [...text.slice(start, end < 0 ? text.length : end)];
  return start + characters.slice(0, column - 1).join("").length;
}

/** A text put together from parts of cells, that knows where each part has come from. */
export class ModuleText {
  #text = "";
  readonly #pieces: Piece[] = [];

  /** The text so far. */
  get text(): string {
    return this.#text;
  }

  /**
   * Adds a text that is in no cell.
   *
   * @param text The text.
   */
  add(text: string): void {
    this.#text += text;
  }

  /**
   * Adds a part of a cell.
   *
   * @param index Position of the cell among all cells, counted from 0.
   * @param source Source of the cell.
   * @param start Where the part starts.
   * @param end Where it ends.
   */
  addCell(index: number, source: string, start: number, end: number): void {
    if (end <= start) return;
    this.#pieces.push({ at: this.#text.length, length: end - start, index, offset: start });
    this.#text += source.slice(start, end);
  }

  /**
   * Finds where a place of the text has come from; what is in no cell counts as the end of the part before it.
   *
   * @param offset Offset into the text.
   * @returns The place, or undefined if no cell stands before it.
   */
  origin(offset: number): CellOffset | undefined {
    const piece = this.#pieces.findLast(({ at }) => at <= offset);
    if (piece === undefined) return undefined;
    return { index: piece.index, offset: piece.offset + Math.min(offset - piece.at, piece.length) };
  }

  /**
   * Turns an offset into the text's UTF-8 bytes into one into the text.
   *
   * @param byte Offset in bytes.
   * @returns The offset in UTF-16 units.
   */
  offsetAtByte(byte: number): number {
    return new TextDecoder().decode(new TextEncoder().encode(this.#text).subarray(0, byte)).length;
  }
}
