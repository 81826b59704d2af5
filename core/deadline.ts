import type { Clock } from "./clock.ts";

/** When a request must have ended. */
export interface Deadline {
  /** Aborted when the time is up. */
  readonly signal: AbortSignal;
  /** To be called when the request has ended before. */
  readonly release: () => void;
}

/** A deadline on any clock. */
export function startDeadline(clock: Clock, milliseconds: number): Deadline {
  if (clock.deadline !== undefined) return { signal: clock.deadline(milliseconds), release: nothing };
  const timeUp = new AbortController();
  const stopped = new AbortController();
  clock.sleep(milliseconds, stopped.signal).then(() => timeUp.abort(), nothing);
  return { signal: timeUp.signal, release: () => stopped.abort() };
}

function nothing(): void {}
