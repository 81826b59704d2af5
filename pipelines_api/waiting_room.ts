/**
 * So many calls, and so many bytes of them.
 *
 * @example
 * ```ts
 * import { BatchQueue, CustomerIOClient, type CallLimit } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const flushAt: CallLimit = { count: 100, bytes: 100_000 };
 * await using queue = new BatchQueue(client, { flushAt });
 * await queue.add({ type: "identify", userId: "42" });
 * ```
 */
export interface CallLimit {
  /** How many. */
  readonly count: number;
  /** Their bytes together. */
  readonly bytes: number;
}

/** Somebody who waits to be let in. */
interface Guest {
  readonly bytes: number;
  readonly admit: () => void;
  readonly refuse: (reason: unknown) => void;
}

/**
 * A room for so many calls, and a queue at its door. Who comes first is let in first, and an empty room takes anything, or
 * what is larger than the room would wait for ever.
 */
export class WaitingRoom {
  readonly #limit: CallLimit;
  #count = 0;
  #bytes = 0;
  #queue: Guest[] = [];

  /** Makes an empty room. */
  constructor(limit: CallLimit) {
    this.#limit = limit;
  }

  /** How many wait at the door. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Lets a call in, at once or when its turn has come and there is room. */
  enter(bytes: number, admit: () => void, refuse: (reason: unknown) => void): void {
    this.#queue.push({ bytes, admit, refuse });
    this.#admit();
  }

  /** Lets a call out, and the next ones in. */
  leave(bytes: number): void {
    this.#count -= 1;
    this.#bytes -= bytes;
    this.#admit();
  }

  /** Sends away all that wait. */
  refuseAll(reason: unknown): void {
    for (const { refuse } of this.#queue.splice(0)) refuse(reason);
  }

  #admit(): void {
    for (let next = this.#queue[0]; next !== undefined && this.#fits(next); next = this.#queue[0]) {
      this.#queue.shift();
      this.#count += 1;
      this.#bytes += next.bytes;
      next.admit();
    }
  }

  #fits({ bytes }: Guest): boolean {
    return this.#count === 0 ||
      this.#count < this.#limit.count && this.#bytes + bytes <= this.#limit.bytes;
  }
}
