import type { Clock, Logger } from "@customerio-notebooks/core";
import type { WebhookStore } from "./stores/store.ts";

/** Removes old events for as long as it is not stopped. */
export interface Retention {
  /** Resolves when no removal is under way any more, and none will follow. */
  stop(): Promise<void>;
}

/** How long events are kept. */
export interface RetentionOptions {
  /** Days that an event is kept. */
  readonly days: number;
  /** The clock. */
  readonly clock: Clock;
  /** Where faults are reported. */
  readonly logger: Logger;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Customer.io sends an event again for seven days; one that was removed meanwhile would be stored twice. */
export const FEWEST_DAYS = 8;

/** Removes what is too old: at once, and then every hour. A removal that fails is made up for by the next one. */
export function startRetention(store: WebhookStore, { days, clock, logger }: RetentionOptions): Retention {
  const stopping = new AbortController();
  const remove = async () => {
    while (!stopping.signal.aborted) {
      try {
        const removed = await store.removeReceivedBefore(clock.now() - days * DAY);
        if (removed > 0) logger.info("Old webhooks were removed", { removed, days });
      } catch (error) {
        logger.warn("Old webhooks could not be removed", { error });
      }
      await clock.sleep(HOUR, stopping.signal).catch(() => {});
    }
  };
  const running = remove();
  return {
    stop() {
      stopping.abort();
      return running;
    },
  };
}
