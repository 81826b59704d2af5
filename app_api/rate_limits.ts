/**
 * How many requests the App API takes.
 *
 * @module
 */
import type { RateLimit } from "@customerio-notebooks/core";
import type { AppRateLimitClass } from "./contract/entry.ts";

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

/**
 * Requests allowed by class: `general` 10 a second, `transactional` sends 100 a second, a broadcast's `trigger` once in 10
 * seconds, and the `archive` of messages 100 a day.
 */
export const appRateLimits: Readonly<Record<AppRateLimitClass, RateLimit>> = {
  general: { requests: 10, interval: SECOND },
  transactional: { requests: 100, interval: SECOND },
  trigger: { requests: 1, interval: 10 * SECOND },
  archive: { requests: 100, interval: DAY },
};
