/** How large the bodies of the next batches may be, in bytes: as many as were meant, or as few as 413 has taught. */
export class BodyLimit {
  #bytes: number;
  #largestTaken = 0;

  /** Starts from the size that is meant. */
  constructor(bytes: number) {
    this.#bytes = bytes;
  }

  /** Bytes that a body may have. */
  get bytes(): number {
    return this.#bytes;
  }

  /** A body of this size was taken, and so the limit is not below it. */
  taken(bytes: number): void {
    this.#largestTaken = Math.max(this.#largestTaken, bytes);
    this.#bytes = Math.max(this.#bytes, bytes);
  }

  /**
   * A body of this size was too large. Where a larger one was taken before, it is not the size that was wrong but one of the
   * calls, and the limit stays: one bad call must not make all batches small.
   */
  tooLarge(bytes: number): void {
    if (bytes <= this.#largestTaken) return;
    this.#bytes = Math.min(this.#bytes, Math.max(this.#largestTaken, Math.floor(bytes / 2)));
  }
}
