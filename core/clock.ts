import { SharedDeadlines } from "./shared_deadlines.ts";

/** The time, so that a test can own it. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** Waits for so many milliseconds; rejects with the signal's reason as soon as it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /**
   * A signal that is aborted when so many milliseconds have passed, or a little later, which many may share. Without this
   * method sleeps are used, of which each ends with the request that it is for.
   */
  deadline?(milliseconds: number): AbortSignal;
}

const deadlines = new SharedDeadlines();

/** The system's clock. Its waits may be of any length, `Infinity` included. */
export const systemClock: Clock = {
  now: (): number => Date.now(),
  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    let left = milliseconds;
    for (; left > LONGEST_TIMER; left -= LONGEST_TIMER) await startTimer(LONGEST_TIMER, signal);
    await startTimer(left, signal);
  },
  deadline: (milliseconds: number): AbortSignal => deadlines.signalAfter(milliseconds),
};

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
