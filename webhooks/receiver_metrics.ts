import type { StoreOutcome, StoreStatistics } from "./stores/store.ts";

/** Seconds up to which answers are counted. Customer.io waits for 4. */
const SECONDS: readonly number[] = [0.005, 0.01, 0.05, 0.1, 0.5, 1, 2, 4];

/** Counts what a receiver does, for a monitor to collect. It holds numbers only: no ids, no addresses. */
export class ReceiverMetrics {
  readonly #answers = new Map<number, number>();
  readonly #outcomes: Record<StoreOutcome, number> = { stored: 0, duplicate: 0 };
  readonly #within: number[] = SECONDS.map(() => 0);
  #seconds = 0;

  /** Counts an answer to a webhook, and how long it took. */
  answered(status: number, milliseconds: number): void {
    this.#answers.set(status, (this.#answers.get(status) ?? 0) + 1);
    this.#seconds += milliseconds / 1000;
    const place = SECONDS.findIndex((most) => milliseconds <= most * 1000);
    if (place >= 0) this.#within[place] = (this.#within[place] ?? 0) + 1;
  }

  /** Counts an event that is durable. */
  kept(outcome: StoreOutcome): void {
    this.#outcomes[outcome]++;
  }

  /** All numbers in the text format of Prometheus. */
  text(inFlight: number, { pending, commits }: StoreStatistics): string {
    const total = this.#answers.values().reduce((sum, count) => sum + count, 0);
    let within = 0;
    return [
      "# TYPE customerio_webhooks_answers_total counter",
      ...[...this.#answers].map(([status, count]) =>
        `customerio_webhooks_answers_total{status="${status}"} ${count}`
      ),
      "# TYPE customerio_webhooks_events_total counter",
      ...Object.entries(this.#outcomes).map(([outcome, count]) =>
        `customerio_webhooks_events_total{outcome="${outcome}"} ${count}`
      ),
      "# TYPE customerio_webhooks_answer_seconds histogram",
      ...SECONDS.map((most, place) =>
        `customerio_webhooks_answer_seconds_bucket{le="${most}"} ${within += this.#within[place] ?? 0}`
      ),
      `customerio_webhooks_answer_seconds_bucket{le="+Inf"} ${total}`,
      `customerio_webhooks_answer_seconds_sum ${this.#seconds}`,
      `customerio_webhooks_answer_seconds_count ${total}`,
      "# TYPE customerio_webhooks_in_flight gauge",
      `customerio_webhooks_in_flight ${inFlight}`,
      "# TYPE customerio_webhooks_store_pending gauge",
      `customerio_webhooks_store_pending ${pending}`,
      "# TYPE customerio_webhooks_store_commits_total counter",
      `customerio_webhooks_store_commits_total ${commits}`,
      "",
    ].join("\n");
  }
}
