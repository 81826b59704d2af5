import type { Clock } from "@customerio-notebooks/core";

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  /** How long each sleep that was asked for was to last, in milliseconds, in order. */
  readonly asked: number[] = [];
  #now: number;
  #sleepers: Sleeper[] = [];
  #expected: { readonly milliseconds: number; readonly resolve: () => void }[] = [];

  constructor(now = Date.UTC(2026, 0, 1)) {
    this.#now = now;
  }

  /** How many callers sleep. */
  get sleeping(): number {
    return this.#sleepers.length;
  }

  now(): number {
    return this.#now;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    this.asked.push(milliseconds);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    if (signal?.aborted) {
      reject(signal.reason);
      return promise;
    }
    const leave = () => {
      this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
      signal?.removeEventListener("abort", onAbort);
    };
    const onAbort = () => {
      leave();
      reject(signal?.reason);
    };
    const sleeper = {
      at: this.#now + milliseconds,
      wake: () => {
        leave();
        resolve();
      },
    };
    this.#sleepers.push(sleeper);
    signal?.addEventListener("abort", onAbort);
    this.#expected = this.#expected.filter((expected) => {
      if (expected.milliseconds === milliseconds) expected.resolve();
      return expected.milliseconds !== milliseconds;
    });
    return promise;
  }

  /** Resolves as soon as somebody sleeps for exactly so long. */
  untilAsleepFor(milliseconds: number): Promise<void> {
    if (this.#sleepers.some(({ at }) => at === this.#now + milliseconds)) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#expected.push({ milliseconds, resolve });
    return promise;
  }

  /** Lets time pass: wakes sleepers one by one, each at its own time, and lets each act before the next. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settle();
    for (;;) {
      const next = this.#sleepers.toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > end) break;
      this.#now = Math.max(this.#now, next.at);
      next.wake();
      await settle();
    }
    this.#now = end;
  }

  /** Puts the clock to another time, as an administrator may, waking nobody. */
  put(now: number): void {
    this.#now = now;
  }
}

/** Lets everything run that waits for nothing but its turn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 100; turn++) await Promise.resolve();
}
