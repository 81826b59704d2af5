import { validationError } from "@customerio-notebooks/core";
import type { Frame } from "@customerio-notebooks/core/frames";
import pl, { type Expr } from "nodejs-polars";
import { checkEvents, DEFAULT_KEYS, type DeliveryKey, keysOf, leastWhere } from "./delivery_keys.ts";

/** Options of {@linkcode timeToOpen}. */
export interface TimeToOpenOptions {
  /**
   * By what deliveries are grouped; an empty list is all of them together.
   *
   * @default {["campaign_id"]}
   */
  readonly by?: readonly DeliveryKey[];
  /**
   * Which quantiles, from 0 to 1.
   *
   * @default {[0.1, 0.25, 0.5, 0.75, 0.9]}
   */
  readonly quantiles?: readonly number[];
}

const REQUIRED = ["delivery_id", "metric", "timestamp", "made_by"];

/**
 * When each delivery that was opened by a person was first opened: one row a delivery, in the order of sending.
 *
 * | column | what |
 * | --- | --- |
 * | `delivery_id`, and what `by` names | |
 * | `sent_at` | null where the frame has no `sent` event of it |
 * | `opened_at` | the first open by a person that is not before `sent_at`; null where all are |
 * | `seconds` | from one to the other |
 *
 * @param frame A frame of events, by {@linkcode eventsToFrame}.
 * @param by Columns that are kept.
 * @returns The delays.
 * @throws {ValidationError} If the frame lacks a column, or there is no such key.
 * @example
 * ```ts
 * import { eventsToFrame, openDelays } from "@customerio-notebooks/webhooks/frames";
 *
 * const delays = openDelays(await eventsToFrame([]));
 * if (delays.columns.join() !== "delivery_id,campaign_id,sent_at,opened_at,seconds") throw new Error("unexpected");
 * ```
 */
export function openDelays(frame: Frame, by: readonly DeliveryKey[] = DEFAULT_KEYS): Frame {
  checkEvents("openDelays", frame, REQUIRED, by);
  const isSent = pl.col("metric").eq(pl.lit("sent"));
  const isOpened = pl.col("metric").eq(pl.lit("opened")).and(pl.col("made_by").eq(pl.lit("person"))).fillNull(
    false,
  );
  const sentAt = leastWhere(isSent, "timestamp");
  // Polars compares with null to null, which filters out: of a delivery that is not known to be sent, any open counts.
  const isBefore = pl.col("timestamp").lt(sentAt).fillNull(false);
  return frame
    .filter(pl.col("delivery_id").isNotNull())
    .groupBy("delivery_id")
    .agg(
      ...keysOf(by),
      sentAt.alias("sent_at"),
      leastWhere(isOpened.and(isBefore.not()), "timestamp").alias("opened_at"),
      isOpened.max().alias("is_opened"),
    )
    .filter(pl.col("is_opened"))
    .withColumns(secondsBetween("sent_at", "opened_at").alias("seconds"))
    .select("delivery_id", ...by, "sent_at", "opened_at", "seconds")
    .sort({ by: ["sent_at", "delivery_id"], nullsLast: true });
}

/**
 * How long people took to open what was sent to them, in seconds: the first open by a person after the message was sent. Opens
 * by machines, proxies and the like say nothing of that, and are left out.
 *
 * | column | what |
 * | --- | --- |
 * | `campaign_id`, or what `by` names | |
 * | `opened` | deliveries with a delay, which all the numbers behind are of |
 * | `p10`, `p25`, `p50`, … | quantiles of the delay, in seconds, between two deliveries in proportion; null where there are none |
 * | `never_sent` | deliveries left out, as the frame has no `sent` event of them |
 * | `opened_before_sent` | deliveries left out, as they were only opened before they were sent, by what their clocks said |
 *
 * @param frame A frame of events, by {@linkcode eventsToFrame}.
 * @param options What is grouped by, and which quantiles.
 * @returns The quantiles.
 * @throws {ValidationError} If the frame lacks a column, or there is no such key or quantile.
 * @example
 * ```ts
 * import { eventsToFrame, timeToOpen } from "@customerio-notebooks/webhooks/frames";
 *
 * const events = ["sent", "opened"].map((metric, index) => ({
 *   eventId: `event-${index}`,
 *   objectType: "email",
 *   metric,
 *   occurredAt: 1_700_000_000 + 90 * index,
 *   receivedAt: Date.now(),
 *   body: '{"data":{"delivery_id":"RPIL","campaign_id":7}}',
 * }));
 * const times = timeToOpen(await eventsToFrame(events), { quantiles: [0.5] });
 * if (times.getColumn("p50").get(0) !== 90) throw new Error("unexpected");
 * ```
 */
export function timeToOpen(frame: Frame, options: TimeToOpenOptions = {}): Frame {
  const { by = DEFAULT_KEYS, quantiles = [0.1, 0.25, 0.5, 0.75, 0.9] } = options;
  checkEvents("timeToOpen", frame, REQUIRED, by);
  if (!quantiles.every((quantile) => quantile >= 0 && quantile <= 1)) {
    throw validationError("timeToOpen", [{ field: "quantiles", message: "must be numbers from 0 to 1" }]);
  }
  const delays = openDelays(frame, by);
  const statistics = [
    countOf(pl.col("seconds").isNotNull()).alias("opened"),
    ...quantiles.map((quantile) => pl.col("seconds").quantile(quantile, "linear").alias(nameOf(quantile))),
    countOf(pl.col("sent_at").isNull()).alias("never_sent"),
    countOf(pl.col("sent_at").isNotNull().and(pl.col("opened_at").isNull())).alias("opened_before_sent"),
  ];
  if (by.length === 0) return delays.select(...statistics);
  return delays.groupBy(...by).agg(...statistics).sort({ by: [...by], nullsLast: true });
}

/** Such as `p50`, and `p99.9`. */
function nameOf(quantile: number): string {
  return `p${Number((quantile * 100).toPrecision(12))}`;
}

function secondsBetween(from: string, to: string): Expr {
  const milliseconds = pl.col(to).cast(pl.Int64).sub(pl.col(from).cast(pl.Int64));
  return milliseconds.cast(pl.Float64).div(pl.lit(1000));
}

function countOf(condition: Expr): Expr {
  return condition.sum().cast(pl.Int64);
}
