import type { Clock } from "@customerio-notebooks/core";

/** A clock that only moves when it is told to. */
export interface HandClock extends Clock {
  /** Lets so many milliseconds pass, fewer than none included, and ends the waits that are over then. */
  move(milliseconds: number): void;
}

/** Makes one. */
export function handClock(now = 1_700_000_000_000): HandClock {
  const waits = new Set<{ readonly until: number; readonly end: () => void }>();
  return {
    now: () => now,
    sleep(milliseconds, signal) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const wait = { until: now + milliseconds, end: resolve };
      waits.add(wait);
      signal?.addEventListener("abort", () => {
        waits.delete(wait);
        reject(signal.reason);
      }, { once: true });
      if (signal?.aborted) reject(signal.reason);
      return promise;
    },
    move(milliseconds) {
      now += milliseconds;
      for (const wait of waits) {
        if (wait.until > now) continue;
        waits.delete(wait);
        wait.end();
      }
    },
  };
}
