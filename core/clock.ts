/** The time, so that a test can own it. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** Waits for so many milliseconds; rejects with the signal's reason as soon as it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /**
   * Calls back after so many milliseconds, unless the function that it gives is called first. Every attempt of a request has
   * such a timer and hardly any fires, so setting and stopping one must cost little; without this method a sleep is used.
   */
  timer?(milliseconds: number, callback: () => void): () => void;
}

/** The system's clock. Its waits may be of any length, `Infinity` included. */
export const systemClock: Clock = {
  now: (): number => Date.now(),
  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    let left = milliseconds;
    for (; left > LONGEST_TIMER; left -= LONGEST_TIMER) await startTimer(LONGEST_TIMER, signal);
    await startTimer(left, signal);
  },
  timer(milliseconds: number, callback: () => void): () => void {
    if (milliseconds > LONGEST_TIMER) return sleepThenCall(systemClock, milliseconds, callback);
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Sets a timer on any clock, and gives the function that stops it. */
export function setTimer(clock: Clock, milliseconds: number, callback: () => void): () => void {
  return clock.timer?.(milliseconds, callback) ?? sleepThenCall(clock, milliseconds, callback);
}

function sleepThenCall(clock: Clock, milliseconds: number, callback: () => void): () => void {
  const stopped = new AbortController();
  clock.sleep(milliseconds, stopped.signal).then(callback, () => {});
  return () => stopped.abort();
}

/** In milliseconds, 24.8 days: `setTimeout` fires at once when asked for more. */
const LONGEST_TIMER = 2 ** 31 - 1;

function startTimer(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}
