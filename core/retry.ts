/** When and how often a request is tried again. */
export interface RetryPolicy {
  /** How many times after the first. */
  readonly maxRetries: number;
  /** Upper bound of the first wait, in milliseconds; it doubles with each retry. */
  readonly baseDelay: number;
  /** Upper bound of a wait, in milliseconds. A server that asks for a longer one is not asked again. */
  readonly maxDelay: number;
}

/** Three retries, within 0.5, 1 and 2 seconds; a `Retry-After` of up to a minute is obeyed. */
export const defaultRetryPolicy: RetryPolicy = { maxRetries: 3, baseDelay: 500, maxDelay: 60_000 };

/**
 * The wait before a retry: anywhere between nothing and a bound that doubles each time ("full jitter"), so that many
 * clients that failed together do not return together.
 *
 * @param retry Which retry this is, from 1.
 * @param policy The bounds.
 * @param random A number from 0 up to 1.
 * @returns Milliseconds.
 */
export function backoffDelay(retry: number, policy: RetryPolicy, random: () => number): number {
  return Math.floor(random() * Math.min(policy.maxDelay, policy.baseDelay * 2 ** (retry - 1)));
}

/**
 * Reads a `Retry-After` header: seconds, or an HTTP date.
 *
 * @param value The header's value, or null.
 * @param now The time, in milliseconds since 1970.
 * @returns Milliseconds to wait, or undefined where the header is absent or not readable.
 * @example
 * ```ts
 * import { parseRetryAfter } from "@customerio-notebooks/core";
 *
 * if (parseRetryAfter("2", Date.now()) !== 2000) throw new Error("unexpected");
 * ```
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null || value.trim() === "") return undefined;
  if (/^\s*\d+(\.\d+)?\s*$/.test(value)) return Math.ceil(Number(value) * 1000);
  if (!HTTP_DATE.test(value)) return undefined;
  const date = Date.parse(value.includes("GMT") ? value : `${value} GMT`);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** The three forms of RFC 9110, 5.6.7. `Date.parse` alone makes dates of much else: of "-5", a day in 2001. */
const HTTP_DATE = /^\s*[A-Z][a-z]{2,8},? .*\d\d:\d\d:\d\d( GMT| \d{4})\s*$/;
