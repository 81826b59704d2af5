/**
 * Deadlines on the system's clock. Each attempt of a request has one and hardly any is reached, so they must cost little:
 * those that begin within a hundredth of their length share one signal, and so may be a hundredth late, but never early.
 */
export class SharedDeadlines {
  readonly #shared = new Map<number, SharedSignal>();

  /** A signal that is aborted when so many milliseconds have passed. It keeps no program from ending. */
  signalAfter(milliseconds: number): AbortSignal {
    const now = performance.now();
    const known = this.#shared.get(milliseconds);
    if (known !== undefined && now <= known.joinableUntil) return known.signal;
    const slack = Math.ceil(milliseconds * SLACK);
    // No timer is that long: 24.8 days.
    if (!(milliseconds + slack < LONGEST_TIMER)) return new AbortController().signal;
    const signal = AbortSignal.timeout(milliseconds + slack);
    if (this.#shared.size >= MOST_LENGTHS) this.#shared.clear();
    this.#shared.set(milliseconds, { signal, joinableUntil: now + slack - 1 });
    return signal;
  }
}

interface SharedSignal {
  readonly signal: AbortSignal;
  /** By `performance.now()`, which nobody can put back. A millisecond before the slack is used up, since timers may be early. */
  readonly joinableUntil: number;
}

const SLACK = 0.01;
const LONGEST_TIMER = 2 ** 31 - 1;

/** Time-outs of so many different lengths are remembered. */
const MOST_LENGTHS = 16;
