import { ConfigurationError } from "@customerio-notebooks/core";
import { type AttemptCounts, HandlerLane } from "./handler_lane.ts";
import { type HandlingOptions, handlingSettings } from "./handling_options.ts";

export type { HandlingOptions };

/** What became of the attempts of a worker. */
export interface HandlingCounts {
  /** Events that a handler has done its work on; one event counts once for each handler. */
  readonly handled: number;
  /** Attempts that failed and will be made again. */
  readonly failed: number;
  /** Attempts that failed for the last time: dead letters. */
  readonly dead: number;
}

/** Hands stored events to handlers, until it is stopped. */
export interface HandlingWorker extends AsyncDisposable {
  /** What became of the attempts so far. */
  readonly counts: HandlingCounts;
  /** Begins nothing more, and resolves when no handler is at work any more. */
  stop(): Promise<void>;
}

/**
 * Hands the events of a store to handlers: those that are there, and those that come. Each handler is given each of its events
 * at least once, in its own time, so that one that fails or hangs holds up no other; what it failed on, it is given again
 * after waits that grow, and then never again: that is a dead letter, for a person to replay or to discard. All of this is in
 * the store. So it goes on after the end of the process, however that came, and may be shared by several workers, each with
 * handlers of its own or the same.
 *
 * @param options Store, handlers, limits.
 * @returns The worker. Stop it before the store is closed; `await using` for both, the store first, does just that.
 * @throws {ConfigurationError} If there is no handler.
 * @throws {RangeError} If a limit makes no sense.
 * @example
 * ```ts
 * import { EventHandlers, startHandling } from "@customerio-notebooks/webhooks";
 * import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
 *
 * const handlers = new EventHandlers()
 *   .on("email.bounced", ({ data }) => console.log(data.recipient), { id: "suppress bounced addresses" });
 * await using store = openSqliteStore(":memory:");
 * await using worker = startHandling({ store, handlers });
 * if (worker.counts.failed !== 0) throw new Error("unexpected");
 * ```
 */
export function startHandling(options: HandlingOptions): HandlingWorker {
  const { lanes, counts } = openLanes(options);
  const stopping = new AbortController();
  const running = Promise.all(lanes.map((lane) => lane.run(stopping.signal)));
  const stop = async () => {
    stopping.abort();
    await running;
  };
  return { counts, stop, [Symbol.asyncDispose]: stop };
}

/**
 * Hands the events of a store to handlers, as {@linkcode startHandling} does, until nothing is due any more. What failed, and
 * is to be tried again later, is left to a later run.
 *
 * @param options Store, handlers, limits.
 * @returns What became of the attempts.
 * @throws {ConfigurationError} If there is no handler.
 * @throws {RangeError} If a limit makes no sense.
 * @throws {StoreUnavailableError} If the store cannot be used now. What was done counts all the same.
 * @example
 * ```ts
 * import { EventHandlers, handleStoredEvents } from "@customerio-notebooks/webhooks";
 * import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
 *
 * await using store = openSqliteStore(":memory:");
 * const body = '{"event_id":"01E4","object_type":"fax","metric":"torn","timestamp":1613063089}';
 * const names = { eventId: "01E4", objectType: "fax", metric: "torn" };
 * await store.add({ ...names, occurredAt: 1_613_063_089, receivedAt: Date.now(), body });
 *
 * const seen: string[] = [];
 * const handlers = new EventHandlers().onAny((event) => seen.push(event.event_id), { id: "warehouse" });
 * const { handled } = await handleStoredEvents({ store, handlers });
 * if (handled !== 1 || seen.join() !== "01E4") throw new Error("unexpected");
 * ```
 */
export async function handleStoredEvents(options: HandlingOptions): Promise<HandlingCounts> {
  const { lanes, counts } = openLanes(options);
  const results = await Promise.allSettled(lanes.map((lane) => lane.drain()));
  for (const result of results) if (result.status === "rejected") throw result.reason;
  return counts;
}

function openLanes(options: HandlingOptions) {
  const settings = handlingSettings(options);
  const counts: AttemptCounts = { handled: 0, failed: 0, dead: 0 };
  const lanes = settings.handlers.ids.map((id) => new HandlerLane(id, settings, counts));
  if (lanes.length === 0) {
    throw new ConfigurationError("Cannot handle webhooks: there is no handler. Add one with `on` or `onAny`");
  }
  return { lanes, counts };
}
