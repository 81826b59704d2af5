import type { WebhookEvent } from "./webhook_event.ts";
import {
  getEventType,
  isWebhookEvent,
  isWebhookEventName,
  type WebhookEventName,
  type WebhookEventOf,
} from "./webhook_events.ts";

/**
 * What to do with an event, by its name.
 *
 * @typeParam Result What comes of it.
 * @example
 * ```ts
 * import type { WebhookRoutes } from "@customerio-notebooks/webhooks";
 *
 * const routes: WebhookRoutes<string> = {
 *   "email.bounced": (event) => `mark ${event.data.recipient} as invalid`,
 *   otherwise: (event) => `ignore ${event.event_id}`,
 * };
 * ```
 */
export type WebhookRoutes<Result> =
  & { readonly [Name in WebhookEventName]?: ((event: WebhookEventOf<Name>) => Result) | undefined }
  & {
    /** Takes every other event: of another name, of a name that is not known, or not as it is known to be. */
    readonly otherwise: (event: WebhookEvent) => Result;
  };

/**
 * Hands an event to the one function that is there for it, and gives back what that returns. For several handlers of one
 * event, see {@linkcode EventHandlers}.
 *
 * @param event The event.
 * @param routes What to do, by the event's name; `otherwise` takes the rest.
 * @returns What the function returns.
 * @example
 * ```ts
 * import { parseEvent, routeWebhookEvent } from "@customerio-notebooks/webhooks";
 *
 * const event = parseEvent('{"event_id":"01E4","object_type":"fax","metric":"torn","timestamp":1613063089}');
 * const done = routeWebhookEvent(event, {
 *   "email.bounced": (event) => event.data.recipient,
 *   otherwise: () => "nothing to do",
 * });
 * if (done !== "nothing to do") throw new Error("unexpected");
 * ```
 */
export function routeWebhookEvent<Result>(event: WebhookEvent, routes: WebhookRoutes<Result>): Result {
  const name = getEventType(event);
  if (isWebhookEventName(name)) {
    // The compiler cannot tell that a name's route takes the event of that name.
    const route = routes[name] as ((event: WebhookEvent) => Result) | undefined;
    if (route !== undefined && isWebhookEvent(event, name)) return route(event);
  }
  return routes.otherwise(event);
}
