import type { Clock, Logger, Secret } from "@customerio-notebooks/core";
import { createLoopbackFetch, isLoopbackUrl, type LoopbackFetch } from "../loopback.ts";
import type { WebhookCall, WebhookCallStore } from "../store/webhook_call_store.ts";
import type { Definitions } from "../workspace/definitions.ts";
import { type Attempt, isAccepted, RETRIED_FOR, waitAfter } from "./retry.ts";

/** Milliseconds that a receiver has to answer. */
const TIME_OUT = 4000;

/** What the sender works with. */
export interface SenderOptions {
  /** What waits to be sent. */
  readonly calls: WebhookCallStore;
  /** Where to. */
  readonly definitions: Definitions;
  /** The time that decides what is due, in milliseconds since 1970. */
  readonly now: () => number;
  /** The receivers' clock: requests bear its time, and have their time-out by it. */
  readonly clock: Clock;
  /** What requests are signed with. */
  readonly key: Secret;
  /** Where failures are reported. */
  readonly logger: Logger;
  /** Called when a webhook has nothing left that is due. */
  readonly onRest: () => void;
}

/** What became of events so far. */
export interface SenderStatistics {
  /** Attempts that were answered with 2xx. */
  readonly accepted: number;
  /** Attempts that were not. */
  readonly refused: number;
  /** Events that were given up after seven days. */
  readonly expired: number;
}

/**
 * Sends events to webhooks, beside the requests that the sandbox answers. Those of a webhook are sent one after the other:
 * while one fails, all behind it wait.
 */
export class WebhookSender {
  readonly #options: SenderOptions;
  readonly #closing = new AbortController();
  readonly #running = new Map<number, Promise<void>>();
  readonly #ways = new Map<string, LoopbackFetch>();
  #statistics: SenderStatistics = { accepted: 0, refused: 0, expired: 0 };

  /** Sends nothing before it is woken. */
  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /** What became of events since the sandbox was started. */
  get statistics(): SenderStatistics {
    return this.#statistics;
  }

  /** When the next event is due, in milliseconds since 1970; those that are being sent are left out. */
  get nextDue(): number | undefined {
    const resting = this.#webhooks().filter((id) => !this.#running.has(id));
    const due = resting.map((id) => this.#options.calls.first(id)?.due_at).filter((at) => at !== undefined);
    return due.length === 0 ? undefined : Math.min(...due);
  }

  /** Sends what is due, unless that is being done. */
  wake(): void {
    if (this.#closing.signal.aborted) return;
    for (const id of this.#webhooks()) {
      const isIdle = !this.#running.has(id) && this.#dueCall(id) !== undefined;
      if (isIdle) this.#running.set(id, this.#run(id));
    }
  }

  /** Resolves when nothing is left that is due. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }

  /** Ends the requests in flight, which count as not made, and sends no more. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.idle();
    for (const way of this.#ways.values()) way.close();
    this.#ways.clear();
  }

  #webhooks(): number[] {
    return this.#options.definitions.webhooks.list().filter(({ disabled }) => !disabled).map(({ id }) => id);
  }

  /** Sends the events of a webhook for as long as one is due. */
  async #run(webhook: number): Promise<void> {
    // What wakes the sender may still have to be committed.
    await Promise.resolve();
    try {
      for (let call = this.#dueCall(webhook); call !== undefined; call = this.#dueCall(webhook)) {
        await this.#handle(call);
      }
      this.#running.delete(webhook);
      if (!this.#closing.signal.aborted) this.#options.onRest();
    } catch (error) {
      // Nobody waits here. It is tried again when the sandbox is called or its clock put forward.
      this.#running.delete(webhook);
      this.#options.logger.error("the sandbox failed to call a webhook", { error });
    }
  }

  #dueCall(webhook: number): WebhookCall | undefined {
    if (this.#closing.signal.aborted) return undefined;
    const call = this.#options.calls.first(webhook);
    return call !== undefined && call.due_at <= this.#options.now() ? call : undefined;
  }

  async #handle(call: WebhookCall): Promise<void> {
    const { calls, definitions, now, logger } = this.#options;
    const webhook = definitions.webhooks.find(call.webhook);
    if (webhook === undefined) return calls.removeAll(call.webhook);
    if (now() - call.created_at > RETRIED_FOR) {
      this.#count("expired");
      return calls.remove(call.key);
    }
    const attempt = await this.#send(webhook.endpoint, call.body);
    if (this.#closing.signal.aborted) return;
    if (isAccepted(attempt)) {
      this.#count("accepted");
      return calls.remove(call.key);
    }
    this.#count("refused");
    const wait = waitAfter(attempt, call.attempts);
    logger.warn("a webhook was not taken", {
      webhook: webhook.name,
      attempt,
      wait,
      attempts: call.attempts + 1,
    });
    calls.postpone(call.key, now() + wait);
  }

  #count(what: keyof SenderStatistics): void {
    this.#statistics = { ...this.#statistics, [what]: this.#statistics[what] + 1 };
  }

  async #send(endpoint: string, body: string): Promise<Attempt> {
    if (!isLoopbackUrl(endpoint)) return { failed: "connection" };
    const { clock, key } = this.#options;
    // A sandbox whose webhooks nobody uses starts without their schemas.
    const { signPayload } = await import("@customerio-notebooks/webhooks");
    const signed = await signPayload(body, key, { timestamp: Math.floor(clock.now() / 1000) });
    const deadline = clock.deadline?.(TIME_OUT) ?? AbortSignal.timeout(TIME_OUT);
    try {
      const response = await this.#wayTo(endpoint).fetch(endpoint, {
        method: "POST",
        headers: { ...signed, "content-type": "application/json", "user-agent": "Customer.io sandbox" },
        body,
        redirect: "manual",
        signal: AbortSignal.any([deadline, this.#closing.signal]),
      });
      await response.body?.cancel();
      return { status: response.status };
    } catch (error) {
      // There is no other fault than that of the way there: the request itself is well formed.
      const reason = error instanceof Error ? error.message : String(error);
      return { failed: deadline.aborted ? "time-out" : "connection", reason };
    }
  }

  #wayTo(endpoint: string): LoopbackFetch {
    const { origin } = new URL(endpoint);
    const way = this.#ways.get(origin) ?? createLoopbackFetch(endpoint);
    this.#ways.set(origin, way);
    return way;
  }
}
