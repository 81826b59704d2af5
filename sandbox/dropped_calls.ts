import type { Logger } from "@customerio-notebooks/core";

/** A call that the sandbox answered 200 to and did not act on, as the real service does. */
export interface DroppedCall {
  /** The operation that was called: `identify`, `batch`, … */
  readonly operation: string;
  /** Why, in words. */
  readonly reason: string;
  /** Where in the body: `batch[3]`, a field. */
  readonly field?: string;
  /** The call's own id, where it had one. */
  readonly messageId?: string;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
}

/** How many are remembered; of more, the latest. */
const REMEMBERED = 1000;

/** Remembers what was dropped, so that a person can see what the real service never tells. */
export class DroppedCalls {
  readonly #logger: Logger;
  readonly #now: () => number;
  #calls: DroppedCall[] = [];
  #total = 0;

  /** Makes an empty list. */
  constructor(logger: Logger, now: () => number) {
    this.#logger = logger;
    this.#now = now;
  }

  /** How many there have been. */
  get total(): number {
    return this.#total;
  }

  /** Remembers one, and logs it. */
  add(call: Omit<DroppedCall, "at">): void {
    this.#total++;
    this.#calls.push({ ...call, at: this.#now() });
    // Cut in one go now and then: taking one off the front for each that is added would be quadratic.
    if (this.#calls.length >= 2 * REMEMBERED) this.#calls = this.#calls.slice(-REMEMBERED);
    this.#logger.warn("call dropped", { ...call });
  }

  /** The latest thousand, oldest first. */
  list(): DroppedCall[] {
    return this.#calls.slice(-REMEMBERED);
  }
}
