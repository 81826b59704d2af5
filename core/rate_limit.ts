import type { Clock } from "./clock.ts";

/** So many requests in so much time. */
export interface RateLimit {
  /** How many requests. */
  readonly requests: number;
  /** In how many milliseconds. */
  readonly interval: number;
}

/** There is a token only after a wait that is too long for the caller. */
export class TokenTooLate extends Error {
  /** The limit that is used up. */
  readonly limit: RateLimit;
  /** Milliseconds until there is a token. */
  readonly wait: number;

  /** Makes an error from the limit and the wait. */
  constructor(limit: RateLimit, wait: number) {
    super(`no token for ${wait} ms`);
    this.limit = limit;
    this.wait = wait;
  }
}

/**
 * A bucket of tokens, one a request. A token comes back one interval after it was taken, so that no window of the
 * interval's length, wherever it begins, sees more requests than the limit. Callers are served in the order they came.
 *
 * @example Two requests a second
 * ```ts
 * import { systemClock, TokenBucket } from "@customerio-notebooks/core";
 *
 * const bucket = new TokenBucket({ requests: 2, interval: 1000 }, systemClock);
 * await bucket.take();
 * await bucket.take(); // a third one would wait for a second
 * ```
 */
export class TokenBucket {
  readonly #limit: RateLimit;
  readonly #clock: Clock;
  /** When each token is back in the bucket; used as a ring. */
  readonly #backAt: Float64Array;
  #next = 0;
  #pausedUntil = -Infinity;
  #longestPause = 0;
  #turn: Promise<void> = Promise.resolve();
  #queued = 0;

  /**
   * Makes a full bucket.
   *
   * @throws {RangeError} If the limit is not a whole number of requests, at least one, in a finite time.
   */
  constructor(limit: RateLimit, clock: Clock) {
    const { requests, interval } = limit;
    if (!Number.isSafeInteger(requests) || requests < 1) {
      throw new RangeError(`Cannot limit to ${requests} requests: it must be a whole number, at least 1`);
    }
    if (!Number.isFinite(interval) || interval < 0) {
      throw new RangeError(
        `Cannot limit requests per ${interval} ms: the interval must be finite and not negative`,
      );
    }
    this.#limit = limit;
    this.#clock = clock;
    this.#backAt = new Float64Array(requests).fill(-Infinity);
  }

  /** Takes a token if there is one for whoever comes now, without waiting; says whether it did. */
  tryTake(): boolean {
    if (this.#queued > 0) return false;
    const now = this.#clock.now();
    if (this.#waitAt(now) > 0) return false;
    this.#takeAt(now);
    return true;
  }

  /**
   * Waits for a token and takes it. Rejects with the signal's reason when that is aborted first.
   *
   * @param signal Gives up waiting.
   * @param longestWait How long to wait for it, in milliseconds, once it is this caller's turn. @default {as long as it takes}
   * @throws {TokenTooLate} If the next token comes later than that; none is taken then.
   */
  async take(signal?: AbortSignal, longestWait = Infinity): Promise<void> {
    signal?.throwIfAborted();
    if (this.tryTake()) return;
    const turn = this.#turn;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#turn = promise;
    this.#queued += 1;
    try {
      await abortable(turn, signal);
      await this.#waitForToken(signal, longestWait);
      this.#takeAt(this.#clock.now());
    } finally {
      this.#queued -= 1;
      // A caller that gave up while it queued must not let the next one overtake those before it.
      turn.then(resolve);
    }
  }

  /** Lets nobody through for so many milliseconds: what `Retry-After` asks of all callers, not of one. */
  pause(milliseconds: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.now() + milliseconds);
    this.#longestPause = Math.max(this.#longestPause, milliseconds);
  }

  /** A pause may begin while a caller waits, hence the loop. */
  async #waitForToken(signal: AbortSignal | undefined, longestWait: number): Promise<void> {
    for (;;) {
      const wait = this.#waitAt(this.#clock.now());
      if (wait <= 0) return;
      if (wait > longestWait) throw new TokenTooLate(this.#limit, wait);
      await this.#clock.sleep(wait, signal);
    }
  }

  #takeAt(now: number): void {
    this.#backAt[this.#next] = now + this.#limit.interval;
    this.#next = (this.#next + 1) % this.#backAt.length;
  }

  /**
   * Milliseconds until there is a token. No wait can be longer than what was set when it began; one that seems so means
   * that the clock has been put back, and must not hold the queue until the clock catches up.
   */
  #waitAt(now: number): number {
    const backAt = Math.min(this.#backAt[this.#next] ?? -Infinity, now + this.#limit.interval);
    this.#backAt[this.#next] = backAt;
    this.#pausedUntil = Math.min(this.#pausedUntil, now + this.#longestPause);
    return Math.max(backAt, this.#pausedUntil) - now;
  }
}

/** The promise, or the signal's reason if that comes first. */
function abortable(promise: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}
