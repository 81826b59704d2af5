import { CustomerIOError } from "@customerio-notebooks/core";
import type { WebhookEvent } from "./webhook_event.ts";

/**
 * One handler that failed on one event.
 *
 * @example
 * ```ts
 * import { EventHandlers, type HandlerFailure } from "@customerio-notebooks/webhooks";
 *
 * const handlers = new EventHandlers();
 * handlers.onError(({ handler, event }: HandlerFailure) => console.error(`${handler} failed on ${event.event_id}`));
 * ```
 */
export interface HandlerFailure {
  /** Id of the handler. */
  readonly handler: string;
  /** What it was given. */
  readonly event: WebhookEvent;
  /** What it threw. */
  readonly error: unknown;
}

/**
 * Some handlers failed on an event; all others have done their work. The event can be given to those that failed once more,
 * and to no others: `handle(event, { only: error.handlers })`.
 *
 * @example
 * ```ts
 * import { EventHandlers, EventHandlingError, parseEvent } from "@customerio-notebooks/webhooks";
 *
 * const handlers = new EventHandlers().onAny(() => Promise.reject(new Error("no connection")), { id: "warehouse" });
 * const event = parseEvent('{"event_id":"01E4","object_type":"fax","metric":"torn","timestamp":1613063089}');
 * const error = await handlers.handle(event).catch((error: unknown) => error);
 * if (!(error instanceof EventHandlingError) || error.handlers[0] !== "warehouse") throw new Error("unexpected");
 * ```
 */
export class EventHandlingError extends CustomerIOError {
  /** The event. */
  readonly event: WebhookEvent;
  /** Each handler that failed, and what it threw. */
  readonly failures: readonly HandlerFailure[];

  /** Makes an error from what failed. Its message names the handlers, and shows nothing of what they said or were given. */
  constructor(event: WebhookEvent, failures: readonly HandlerFailure[]) {
    const names = failures.map(({ handler }) => handler);
    super(
      `Cannot handle ${event.object_type}.${event.metric} ${event.event_id}: ${names.join(", ")} failed`,
      {
        operation: "handle",
        retryable: true,
        cause: new AggregateError(failures.map(({ error }) => error), "handlers failed"),
      },
    );
    this.event = event;
    this.failures = failures;
  }

  /** Ids of the handlers that failed, each once. */
  get handlers(): readonly string[] {
    return [...new Set(this.failures.map(({ handler }) => handler))];
  }
}
