import { inspect } from "node:util";
import { backoffDelay, redactText } from "@customerio-notebooks/core";
import { EventHandlingError } from "./event_handling_error.ts";
import type { HandlingSettings } from "./handling_options.ts";
import { readStoredEvent } from "./stored_event.ts";
import type { ClaimedAssignment, NewAssignments } from "./stores/assignments.ts";
import type { StoredEvent } from "./stores/store.ts";

/** What became of attempts. */
export interface AttemptCounts {
  handled: number;
  failed: number;
  dead: number;
}

/** Events that are looked through at a time for those that are for a handler. */
const LOOKED_THROUGH = 200;

/** Milliseconds that a worker has, beyond its handler's, to write down how an attempt ended. */
const WRITING_TIME = 30_000;

/** Characters that are kept of what a handler said. */
const LONGEST_ERROR = 2000;

/** Gives one handler its events: each until it has done its work, or has failed too often. It waits for no other handler. */
export class HandlerLane {
  readonly #id: string;
  readonly #settings: HandlingSettings;
  readonly #counts: AttemptCounts;
  readonly #running = new Set<Promise<void>>();
  /** Ends the wait that is under way. */
  #waking = new AbortController();
  #position: number | undefined;

  /** Makes the lane of a handler, which adds to counts. */
  constructor(id: string, settings: HandlingSettings, counts: AttemptCounts) {
    this.#id = id;
    this.#settings = settings;
    this.#counts = counts;
  }

  /** Resolves when nothing is due any more. */
  async drain(): Promise<void> {
    try {
      for (;;) {
        if (await this.#begin()) continue;
        if (this.#running.size === 0) return;
        await Promise.race(this.#running);
      }
    } finally {
      await Promise.all(this.#running);
    }
  }

  /** Goes on until it is stopped, and resolves when nothing is at work any more. */
  async run(signal: AbortSignal): Promise<void> {
    const { logger } = this.#settings;
    signal.addEventListener("abort", () => this.#waking.abort(), { once: true });
    while (!signal.aborted) {
      try {
        if (!await this.#begin() && !signal.aborted) await this.#pause();
      } catch (error) {
        logger.warn("Webhooks could not be handled for now", { handler: this.#id, error });
        if (!signal.aborted) await this.#pause();
      }
    }
    await Promise.all(this.#running);
  }

  /** Waits until something may have changed. */
  async #pause(): Promise<void> {
    const { clock, pollInterval } = this.#settings;
    this.#waking = new AbortController();
    const slept = clock.sleep(pollInterval, this.#waking.signal).catch(() => {});
    await Promise.race([slept, ...this.#running]);
    this.#waking.abort();
    await slept;
  }

  /** Begins what is due, as far as there is room; tells whether to look again at once. */
  async #begin(): Promise<boolean> {
    const { store, concurrency, clock, timeout, retry } = this.#settings;
    const limit = concurrency - this.#running.size;
    if (limit <= 0) return false;
    const now = Math.floor(clock.now());
    const until = now + timeout + WRITING_TIME;
    const latest = Math.max(until, now + retry.maxDelay);
    const claimed = await store.assignments.claim({ handler: this.#id, limit, now, until, latest });
    for (const assignment of claimed) {
      const running = this.#attempt(assignment).finally(() => this.#running.delete(running));
      this.#running.add(running);
    }
    return claimed.length === limit || await this.#assignMore(now) || claimed.length > 0;
  }

  /** Looks through the next events; tells whether there are any. */
  async #assignMore(dueAt: number): Promise<boolean> {
    const { store, start } = this.#settings;
    const from = this.#position ??= await store.assignments.position(this.#id, start);
    const events = await store.list({ after: from, limit: LOOKED_THROUGH });
    const to = events.at(-1)?.position;
    if (to === undefined) return false;
    const positions = events.filter((event) => this.#isFor(event)).map(({ position }) => position);
    const assignments: NewAssignments = { handler: this.#id, from, to, positions, dueAt };
    // Where another worker was faster, it may have gone on further too.
    this.#position = await store.assignments.assign(assignments) ? to : undefined;
    return true;
  }

  /** Gives the handler an event, and writes down how it went. It never rejects. */
  async #attempt(assignment: ClaimedAssignment): Promise<void> {
    const { store, logger } = this.#settings;
    const { position, handler, event } = assignment;
    try {
      const failure = await this.#failureOf(assignment);
      if (failure === undefined) {
        await store.assignments.complete({ position, handler });
        this.#counts.handled++;
      } else {
        await this.#writeFailure(assignment, failure);
      }
    } catch (error) {
      // It stays this worker's until its time is over; then it is due again.
      logger.warn("What became of a webhook could not be stored", { handler, event: event.eventId, error });
    }
  }

  /** What went wrong with an attempt; undefined where nothing did. */
  async #failureOf({ attempts, lastError, event }: ClaimedAssignment): Promise<string | undefined> {
    const { handlers, retry, timeout, clock } = this.#settings;
    // The worker of the last attempt did not live to write it down, and this event may be the reason.
    if (attempts > retry.maxRetries + 1) return lastError ?? "Its worker ended while the handler was at work";
    const over = new AbortController();
    const late = clock.sleep(timeout, over.signal).then(
      () => Promise.reject(new Error(`The handler took longer than ${timeout} ms`)),
      () => {},
    );
    try {
      await Promise.race([handlers.handle(readStoredEvent(event), { only: [this.#id] }), late]);
      return undefined;
    } catch (error) {
      return describe(error instanceof EventHandlingError ? error.failures[0]?.error : error);
    } finally {
      over.abort();
    }
  }

  async #writeFailure(
    { position, handler, attempts, event }: ClaimedAssignment,
    error: string,
  ): Promise<void> {
    const { store, retry, clock, random, logger } = this.#settings;
    const failedAt = Math.floor(clock.now());
    const isDead = attempts > retry.maxRetries;
    const retryAt = isDead ? undefined : failedAt + backoffDelay(attempts, retry, random);
    await store.assignments.fail({ position, handler, attempts, error, failedAt, retryAt });
    const fields = { handler, event: event.eventId, attempts };
    if (isDead) {
      this.#counts.dead++;
      logger.error("A handler failed for the last time: the webhook is a dead letter now", fields);
    } else {
      this.#counts.failed++;
      logger.warn("A handler failed, and will be given the webhook again", fields);
    }
  }

  #isFor({ objectType, metric }: StoredEvent): boolean {
    return this.#settings.handlers.isFor(this.#id, { object_type: objectType, metric });
  }
}

/** What a person is told of something that was thrown, which may be anything. */
function describe(thrown: unknown): string {
  const said = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : inspect(thrown);
  return redactText(said).slice(0, LONGEST_ERROR).toWellFormed().replaceAll("\0", "\uFFFD");
}
