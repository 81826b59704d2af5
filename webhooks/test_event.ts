import type { Secret } from "@customerio-notebooks/core";
import { eventTable } from "./event_table.ts";
import { signPayload } from "./processor.ts";
import type { WebhookEventName } from "./webhook_events.ts";

/**
 * How a URL is tested.
 *
 * @example
 * ```ts
 * import type { TestEventOptions } from "@customerio-notebooks/webhooks";
 *
 * const options: TestEventOptions = { secret: "signing-key", event: "email.bounced" };
 * ```
 */
export interface TestEventOptions {
  /** The signing key of the webhook. */
  readonly secret: Secret | string;
  /**
   * Which event is sent.
   *
   * @default {"email.delivered"}
   */
  readonly event?: WebhookEventName;
  /**
   * Milliseconds that the answer may take.
   *
   * @default {4000, as Customer.io's}
   */
  readonly timeout?: number;
  /** Ends the wait. */
  readonly signal?: AbortSignal;
  /**
   * Sends the request.
   *
   * @default {fetch}
   */
  readonly fetch?: typeof fetch;
}

/**
 * How a URL has answered to an event.
 *
 * @example
 * ```ts
 * import type { TestEventOutcome } from "@customerio-notebooks/webhooks";
 *
 * const describe = ({ isAccepted, status, reason }: TestEventOutcome) => isAccepted ? "accepted" : `${status}: ${reason}`;
 * ```
 */
export interface TestEventOutcome {
  /** Whether Customer.io would take the event for delivered. */
  readonly isAccepted: boolean;
  /** The status; undefined where there was no answer. */
  readonly status: number | undefined;
  /** What the answer says, or why there was none; empty where it was accepted. */
  readonly reason: string;
  /** Id of the event. */
  readonly eventId: string;
  /** Milliseconds to the answer. */
  readonly milliseconds: number;
}

/** Characters of an answer that are told. */
const TOLD = 200;

/** Signs an event and sends it to a URL, once. */
export async function sendTestEvent(
  url: string,
  { secret, event = "email.delivered", timeout = 4000, signal, fetch: send = fetch }: TestEventOptions,
): Promise<TestEventOutcome> {
  const eventId = `test-${crypto.randomUUID()}`;
  const body = JSON.stringify(sampleEvent(event, eventId, Math.floor(Date.now() / 1000)));
  const headers = { "content-type": "application/json", ...await signPayload(body, secret) };
  const limit = AbortSignal.timeout(timeout);
  const until = signal === undefined ? limit : AbortSignal.any([limit, signal]);
  const started = performance.now();
  const outcome = (isAccepted: boolean, status: number | undefined, reason: string): TestEventOutcome => ({
    isAccepted,
    status,
    reason,
    eventId,
    milliseconds: performance.now() - started,
  });
  try {
    // Customer.io takes a redirect for a failure.
    const response = await send(url, { method: "POST", headers, body, redirect: "manual", signal: until });
    const text = (await response.text()).trim();
    return outcome(response.ok, response.status, response.ok ? "" : text.slice(0, TOLD));
  } catch (error) {
    signal?.throwIfAborted();
    if (limit.aborted) return outcome(false, undefined, `no answer within ${timeout} ms`);
    return outcome(false, undefined, error instanceof Error ? reasonOf(error) : String(error));
  }
}

/** What `fetch` throws says that it failed; why is in its cause. */
function reasonOf({ message, cause }: Error): string {
  return cause instanceof Error ? cause.message : message;
}

/** An event of made-up people and messages. */
function sampleEvent(name: WebhookEventName, event_id: string, timestamp: number): Record<string, unknown> {
  const { objectType, metric, data } = eventTable[name];
  const examples: unknown = data.meta()?.examples;
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined;
  return { event_id, object_type: objectType, metric, timestamp, data: example ?? {} };
}
