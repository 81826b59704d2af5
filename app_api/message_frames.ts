/**
 * Messages as frames: one row for each message, with what became of it.
 *
 * @module
 */
import type { Frame } from "@customerio-notebooks/core/frames";
import pl from "nodejs-polars";
import { type MessageMetric, messageMetrics } from "./message_metrics.ts";
import type { Message } from "./types.ts";

/** The metrics that tell people from machines, such as those which fetch pictures before anybody looks. */
const HUMAN = ["human_opened", "human_clicked"] as const;

type MetricName = MessageMetric | typeof HUMAN[number];

/** What a message may belong to. */
const SOURCES = [
  "campaign_id",
  "broadcast_id",
  "newsletter_id",
  "transactional_message_id",
  "action_id",
] as const;

const TEXTS: Readonly<Record<string, (message: Message) => string | null | undefined>> = {
  message_id: ({ id }) => id,
  channel: ({ type }) => type,
  customer_id: ({ customer_id: id }) => id,
  recipient: ({ recipient }) => recipient,
  subject: ({ subject }) => subject,
  outcome: outcomeOf,
  failure: ({ failure_message: failure }) => failure,
};

/**
 * A frame of messages, one a row: which it is (`message_id`, `channel`, `customer_id`, `recipient`, `subject`), what it came
 * to last (`outcome`) and why, if it did not arrive (`failure`), what it belongs to (`campaign_id`, `broadcast_id`, …), when
 * it was made (`created`), and a column for each metric with the time at which it first came to that (`sent`, `delivered`,
 * `opened`, `human_opened`, …). Times are Unix time in seconds, and null where it has not come to that.
 *
 * @param messages The messages.
 * @returns The frame.
 * @example
 * ```ts
 * import { messagesToFrame } from "@customerio-notebooks/app-api/frames";
 *
 * const metrics = { sent: 1780300801, delivered: 1780300804, opened: 1780301000 };
 * const frame = messagesToFrame([{ id: "dgOq6gUB", type: "email", created: 1780300800, metrics }]);
 * if (frame.getColumn("outcome").get(0) !== "opened") throw new Error("unexpected");
 * ```
 */
export function messagesToFrame(messages: readonly Message[]): Frame {
  const texts = Object.entries(TEXTS).map(([name, read]) =>
    pl.Series(name, messages.map((message) => read(message) ?? null), pl.Utf8)
  );
  const sources = SOURCES.map((name) => integersOf(name, messages, (message) => message[name]));
  const created = integersOf("created", messages, (message) => message.created);
  const times = [...messageMetrics, ...HUMAN].map((name) =>
    integersOf(name, messages, (each) => timeOf(each, name))
  );
  return pl.DataFrame([...texts, ...sources, created, ...times]);
}

function integersOf(
  name: string,
  messages: readonly Message[],
  read: (message: Message) => number | null | undefined,
) {
  return pl.Series(name, messages.map((message) => read(message) ?? null), pl.Int64);
}

function timeOf({ metrics }: Message, name: MetricName): number | null {
  return metrics?.[name] ?? null;
}

/** The metric that it came to last; of two at the same time the later one in the order of things. */
function outcomeOf(message: Message): string | null {
  let outcome: string | null = null;
  let last = -Infinity;
  for (const name of messageMetrics) {
    const at = timeOf(message, name);
    if (at === null || at < last) continue;
    [outcome, last] = [name, at];
  }
  return outcome;
}
