const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long an event is tried for, in milliseconds. */
export const RETRIED_FOR = 7 * 24 * HOUR;

/** Answers after which Customer.io leaves a receiver alone for an hour. */
const LEFT_ALONE: ReadonlySet<number> = new Set([400, 401, 402, 403, 404, 405, 410, 429, 500, 502, 521]);

/** What came of one attempt: an answer, or none, since there was no connection or not in time. */
export type Attempt = { readonly status: number } | {
  readonly failed: "connection" | "time-out";
  /** Why, in words. */
  readonly reason?: string;
};

/** Whether an attempt ended well. */
export function isAccepted(attempt: Attempt): boolean {
  return "status" in attempt && attempt.status >= 200 && attempt.status < 300;
}

/**
 * How long to wait before the next attempt, in milliseconds: from a minute on twice as long each time, and an hour at least
 * where the receiver is not there or does not want it.
 *
 * @param attempts How many there have been before this one.
 */
export function waitAfter(attempt: Attempt, attempts: number): number {
  const exponential = Math.min(12 * HOUR, MINUTE * 2 ** attempts);
  const isLeftAlone = "status" in attempt ? LEFT_ALONE.has(attempt.status) : attempt.failed === "connection";
  return isLeftAlone ? Math.max(HOUR, exponential) : exponential;
}
