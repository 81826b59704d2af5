import {
  type Clock,
  type Logger,
  type RetryPolicy,
  silentLogger,
  systemClock,
} from "@customerio-notebooks/core";
import type { EventHandlers } from "./event_handlers.ts";
import type { HandlerStart, HandlingStore } from "./stores/assignments.ts";

/** Options of {@linkcode startHandling} and {@linkcode handleStoredEvents}. */
export interface HandlingOptions {
  /** Where the events are. Several workers may share it, and receivers too. */
  readonly store: HandlingStore;
  /** What to do with them. Each handler is known to the store by its id, so give ids that stay. */
  readonly handlers: EventHandlers;
  /**
   * How many events a handler is given at a time. With one, it gets them in the order of storing, but for those that it
   * failed on.
   *
   * @default {8}
   */
  readonly concurrency?: number;
  /**
   * Milliseconds that a handler may take for an event. Afterwards it counts as failed, and the event is given to it again,
   * whether it is still at work or not.
   *
   * @default {60000}
   */
  readonly timeout?: number;
  /**
   * How often, and when, a handler is given an event again that it failed on. Afterwards it becomes a dead letter.
   *
   * @default {19 times, within 5 seconds, then 10, 20 and so on, up to an hour: over some five hours}
   */
  readonly retry?: RetryPolicy;
  /**
   * Where a handler begins that the store does not know yet.
   *
   * @default {"first"}
   */
  readonly start?: HandlerStart;
  /**
   * Milliseconds between two looks at a store in which there was nothing to do.
   *
   * @default {500}
   */
  readonly pollInterval?: number;
  /**
   * The clock. Tests have one of their own.
   *
   * @default {systemClock}
   */
  readonly clock?: Clock;
  /**
   * A number from 0 up to 1, for the length of waits.
   *
   * @default {Math.random}
   */
  readonly random?: () => number;
  /**
   * Where failures are reported: which handler failed on which event, and nothing of what it said.
   *
   * @default {silentLogger}
   */
  readonly logger?: Logger;
}

/** Twenty attempts, over some five hours, since what a handler calls may be out of order for a while. */
export const defaultHandlingRetry: RetryPolicy = { maxRetries: 19, baseDelay: 5000, maxDelay: 3_600_000 };

/** The options, each with its value. */
export type HandlingSettings = Required<HandlingOptions>;

/**
 * Fills in the defaults.
 *
 * @throws {RangeError} If a number makes no sense.
 */
export function handlingSettings(options: HandlingOptions): HandlingSettings {
  const settings: HandlingSettings = {
    concurrency: 8,
    timeout: 60_000,
    retry: defaultHandlingRetry,
    start: "first",
    pollInterval: 500,
    clock: systemClock,
    random: Math.random,
    logger: silentLogger,
    ...options,
  };
  const { concurrency, timeout, pollInterval, retry } = settings;
  checkWhole({ concurrency, timeout, pollInterval }, 1);
  const { maxRetries, baseDelay, maxDelay } = retry;
  checkWhole({ maxRetries, baseDelay, maxDelay }, 0);
  return settings;
}

function checkWhole(values: Readonly<Record<string, number>>, least: number): void {
  for (const [name, value] of Object.entries(values)) {
    if (Number.isSafeInteger(value) && value >= least) continue;
    throw new RangeError(
      `Cannot handle webhooks: ${name} is ${value}, and must be a whole number from ${least}`,
    );
  }
}
