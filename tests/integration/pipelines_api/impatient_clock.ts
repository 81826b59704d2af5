import { ManualClock } from "../../unit/core/manual_clock.ts";

/** The time-out of clients that go by this clock, in milliseconds. */
export const TIMEOUT = 10_000;

/** Time passes at once for whoever waits for a retry; a time-out comes when the script leaves a request without an answer. */
export class ImpatientClock extends ManualClock {
  override sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (milliseconds === TIMEOUT) return super.sleep(milliseconds, signal);
    this.put(this.now() + milliseconds);
    return Promise.resolve();
  }
}
