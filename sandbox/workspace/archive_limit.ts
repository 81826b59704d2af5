const DAY = 86_400_000;

/** Messages that can be read from the archive in a day. */
const MOST = 100;

/** Counts what is read from the archive of messages, of which there is a limit by day. */
export class ArchiveLimit {
  #day = Number.NEGATIVE_INFINITY;
  #count = 0;

  /** Counts one at a moment in milliseconds since 1970, and says whether it is within the limit. */
  take(at: number): boolean {
    const day = Math.floor(at / DAY);
    if (day !== this.#day) this.#count = 0;
    this.#day = day;
    return ++this.#count <= MOST;
  }
}
