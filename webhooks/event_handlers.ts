import { ConfigurationError, ValidationError } from "@customerio-notebooks/core";
import type { HandlerFailure } from "./event_handling_error.ts";
import { HandlerRegistry } from "./handler_registry.ts";
import type { WebhookEvent } from "./webhook_event.ts";
import {
  eventDifferences,
  getEventType,
  isWebhookEvent,
  isWebhookEventName,
  type WebhookEventName,
  type WebhookEventOf,
  type WebhookMetric,
  type WebhookObjectType,
} from "./webhook_events.ts";

/**
 * What does something with an event: at once, or by a promise. It fails by throwing, and what it returns is not used. The
 * event is shared with all other handlers, so it must not change it.
 *
 * @typeParam Event What it takes.
 * @example
 * ```ts
 * import type { EventHandler, WebhookEventOf } from "@customerio-notebooks/webhooks";
 *
 * const log: EventHandler<WebhookEventOf<"email.bounced">> = ({ data }) => console.log(data.failure_message);
 * ```
 */
export type EventHandler<Event> = (event: Event) => unknown;

/**
 * Options of adding a handler.
 *
 * @example
 * ```ts
 * import { EventHandlers, type HandlerOptions } from "@customerio-notebooks/webhooks";
 *
 * const options: HandlerOptions = { id: "warehouse" };
 * if (new EventHandlers().onAny(() => {}, options).ids[0] !== "warehouse") throw new Error("unexpected");
 * ```
 */
export interface HandlerOptions {
  /**
   * Id of the handler, by which it is run again where it failed: the same after a restart, and no other handler's. One that
   * has none is numbered among those of its event, and so must be added in the same order each time.
   *
   * @default {`${name}#${number}`}
   */
  readonly id?: string;
}

/**
 * Options of handling an event.
 *
 * @example Only those that failed
 * ```ts
 * import { EventHandlers, type HandleOptions, parseEvent } from "@customerio-notebooks/webhooks";
 *
 * const handlers = new EventHandlers().onAny(() => {}, { id: "warehouse" }).onAny(() => {}, { id: "mail" });
 * const event = parseEvent('{"event_id":"01E4","object_type":"fax","metric":"torn","timestamp":1613063089}');
 * const again: HandleOptions = { only: ["mail"] };
 * if ((await handlers.handle(event, again)).join() !== "mail") throw new Error("unexpected");
 * ```
 */
export interface HandleOptions {
  /**
   * Ids of the handlers to run, such as those that failed before.
   *
   * @default {all}
   */
  readonly only?: readonly string[];
}

/**
 * The handlers of events. An event is given to all that are there for it, at once; one that fails stops no other.
 *
 * @example
 * ```ts
 * import { EventHandlers, parseEvent } from "@customerio-notebooks/webhooks";
 *
 * const bounced: string[] = [];
 * const handlers = new EventHandlers()
 *   .on("email.bounced", (event) => bounced.push(event.data.recipient))
 *   .onError(({ handler, error }) => console.error(handler, error));
 * await handlers.handle(parseEvent(`{
 *   "event_id": "01E4C4CT6YDC7Y5M7FE1GWWPQJ", "object_type": "email", "metric": "bounced", "timestamp": 1613063089,
 *   "data": {
 *     "delivery_id": "RPIL", "identifiers": { "id": "42" },
 *     "recipient": "ada@example.com", "failure_message": "550 no such mailbox"
 *   }
 * }`));
 * if (bounced[0] !== "ada@example.com") throw new Error("unexpected");
 * ```
 */
export class EventHandlers {
  readonly #registry = new HandlerRegistry();

  /** Ids of all handlers, in the order in which they were added. */
  get ids(): readonly string[] {
    return this.#registry.ids;
  }

  /**
   * Adds a handler of one event, or of several. Where such an event is not as it is known to be, the handler is not run, as
   * its type would not be true; that counts as a failure of it, so that nothing is lost unseen.
   *
   * @param name Name of the event, such as `email.opened`; or several.
   * @param handler What to do with it.
   * @param options Id of the handler.
   * @returns These handlers.
   * @throws {ConfigurationError} If a name is none that is known, or the id is another handler's.
   */
  on<Name extends WebhookEventName>(
    name: Name | readonly Name[],
    handler: EventHandler<WebhookEventOf<Name>>,
    options: HandlerOptions = {},
  ): this {
    const names: readonly Name[] = typeof name === "string" ? [name] : name;
    for (const each of names) checkName(each);
    this.#registry.add(names.join(), options.id, {
      isFor: (event) => names.some((each) => each === getEventType(event)),
      handler: (event) => {
        const found = names.find((each) => isWebhookEvent(event, each));
        if (found === undefined) throw differingError(event);
        return handler(event as WebhookEventOf<Name>); // which it was just found to be
      },
    });
    return this;
  }

  /**
   * Adds a handler of every event, known or not.
   *
   * @param handler What to do with it.
   * @param options Id of the handler.
   * @returns These handlers.
   * @throws {ConfigurationError} If the id is another handler's.
   */
  onAny(handler: EventHandler<WebhookEvent>, options: HandlerOptions = {}): this {
    this.#registry.add("*", options.id, { isFor: () => true, handler });
    return this;
  }

  /**
   * Adds what hears of each failure. Failures are thrown all the same, and so is what is thrown here.
   *
   * @param handler What to do with a failure.
   * @returns These handlers.
   */
  onError(handler: EventHandler<HandlerFailure>): this {
    this.#registry.onError(handler);
    return this;
  }

  /**
   * These handlers, as seen from one object type: its events go by their metric.
   *
   * @param objectType The object type, such as `email`.
   * @returns The handlers of its events.
   */
  getEventHandler<ObjectType extends WebhookObjectType>(
    objectType: ObjectType,
  ): ObjectTypeHandlers<ObjectType> {
    const own: ObjectTypeHandlers<ObjectType> = {
      on: (metric, handler, options) => {
        // The compiler does not see that these make a name, nor that the handler is that of the event of this name.
        const name = `${objectType}.${metric}` as WebhookEventName;
        this.on(name, handler as EventHandler<WebhookEvent>, options);
        return own;
      },
      onAny: (handler, options = {}) => {
        this.#registry.add(`${objectType}.*`, options.id, {
          isFor: (event) => event.object_type === objectType,
          handler: handler as EventHandler<WebhookEvent>, // of which it gets those of its object type
        });
        return own;
      },
      onError: (handler) => {
        this.onError(handler);
        return own;
      },
      handle: (event, options) => this.handle(event, options),
    };
    return own;
  }

  /**
   * Tells whether a handler is there for an event.
   *
   * @param id Id of the handler.
   * @param event The event, or what it is called.
   * @returns Whether it is; false where there is no such handler.
   */
  isFor(id: string, event: Pick<WebhookEvent, "object_type" | "metric">): boolean {
    return this.#registry.isFor(id, event);
  }

  /**
   * Gives an event to all handlers that are there for it, and waits until each is done. All are begun at once, in the order
   * in which they were added.
   *
   * @param event The event.
   * @param options Which handlers to run.
   * @returns Ids of the handlers that ran; none where none is there for the event.
   * @throws {EventHandlingError} If any failed, when all are done. Its `handlers` are those to run again.
   */
  async handle(event: WebhookEvent, options: HandleOptions = {}): Promise<readonly string[]> {
    return await this.#registry.handle(event, options.only);
  }
}

/**
 * The handlers of one object type's events, by their metric.
 *
 * @typeParam ObjectType The object type.
 * @example
 * ```ts
 * import { getEventHandler, type ObjectTypeHandlers } from "@customerio-notebooks/webhooks";
 *
 * const sms: ObjectTypeHandlers<"sms"> = getEventHandler("sms");
 * sms.on("replied", ({ data }) => console.log(data.inbound_event_id));
 * ```
 */
export interface ObjectTypeHandlers<ObjectType extends WebhookObjectType> {
  /** Adds a handler of one event, by its metric, as {@linkcode EventHandlers} does. */
  on<Metric extends WebhookMetric<ObjectType>>(
    metric: Metric,
    handler: EventHandler<WebhookEventOf<Extract<`${ObjectType}.${Metric}`, WebhookEventName>>>,
    options?: HandlerOptions,
  ): ObjectTypeHandlers<ObjectType>;
  /** Adds a handler of every event of the object type, with a metric that is known or not. */
  onAny(
    handler: EventHandler<WebhookEvent & { readonly object_type: ObjectType }>,
    options?: HandlerOptions,
  ): ObjectTypeHandlers<ObjectType>;
  /** Adds what hears of each failure. */
  onError(handler: EventHandler<HandlerFailure>): ObjectTypeHandlers<ObjectType>;
  /** Gives an event to all handlers that are there for it, as {@linkcode EventHandlers} does. */
  handle(event: WebhookEvent, options?: HandleOptions): Promise<readonly string[]>;
}

/**
 * Handlers of one object type's events, on their own. For handlers of several object types, begin with
 * {@linkcode EventHandlers}, which has this function as a method.
 *
 * @param objectType The object type, such as `email`.
 * @returns Its handlers, of which there are none yet.
 * @example
 * ```ts
 * import { getEventHandler, parseEvent } from "@customerio-notebooks/webhooks";
 *
 * const seen: string[] = [];
 * const inApp = getEventHandler("in_app").on("opened", (event) => seen.push(event.data.delivery_id));
 * await inApp.handle(parseEvent(`{
 *   "event_id": "01E4C4CT6YDC7Y5M7FE1GWWPQJ", "object_type": "in_app", "metric": "opened", "timestamp": 1613063089,
 *   "data": { "delivery_id": "RPIL", "identifiers": { "id": "42" } }
 * }`));
 * if (seen[0] !== "RPIL") throw new Error("unexpected");
 * ```
 */
export function getEventHandler<ObjectType extends WebhookObjectType>(
  objectType: ObjectType,
): ObjectTypeHandlers<ObjectType> {
  return new EventHandlers().getEventHandler(objectType);
}

function checkName(name: string): void {
  if (isWebhookEventName(name)) return;
  const advice = "See `webhookEvents`; `onAny` takes those that are not known as well";
  throw new ConfigurationError(`Cannot handle ${JSON.stringify(name)}: no event has that name. ${advice}`);
}

/** Why an event cannot be given to a handler of its name. */
function differingError(event: WebhookEvent): ValidationError {
  const details = eventDifferences(event);
  const found = details.map(({ field, message }) => field === undefined ? message : `${field}: ${message}`);
  return new ValidationError(
    `The event is not as a ${getEventType(event)} is known to be: ${found.join("; ")}`,
    {
      operation: "handle",
      details,
    },
  );
}
