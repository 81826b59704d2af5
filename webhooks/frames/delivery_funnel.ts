import type { Frame } from "@customerio-notebooks/core/frames";
import pl, { type Expr } from "nodejs-polars";
import { calendarDay } from "./calendar_day.ts";
import { checkEvents, DEFAULT_KEYS, type DeliveryKey, keysOf, leastWhere } from "./delivery_keys.ts";
import { type Maker, makerRank, MAKERS } from "./made_by.ts";

/** Options of {@linkcode deliveryFunnel}. */
export interface FunnelOptions {
  /**
   * By what deliveries are grouped, beside the day.
   *
   * @default {["campaign_id"]}
   */
  readonly by?: readonly DeliveryKey[];
  /**
   * In which time zone days begin and end.
   *
   * @default {"UTC"}
   */
  readonly timeZone?: string;
}

/** The stages in their order; each is a metric of events too. */
const STAGES = ["sent", "delivered", "opened", "clicked", "converted"] as const;

type Stage = typeof STAGES[number];

const REQUIRED = ["delivery_id", "metric", "timestamp", "made_by"];

/** What a delivery was opened or clicked by, where it was by no person. */
const NO_PERSON: readonly (readonly [stage: "opened" | "clicked", maker: Maker])[] = [
  ["opened", "proxy"],
  ["opened", "inference"],
  ["opened", "prefetch"],
  ["opened", "machine"],
  ["clicked", "machine"],
];

/**
 * How many deliveries reached each stage, by campaign and by the day on which they were sent. Each delivery counts once a
 * stage, however many events there are of it, and for the day on which it was sent, whenever it was opened; where the frame
 * has no `sent` event of it, for the day of its first event.
 *
 * | column | what |
 * | --- | --- |
 * | `campaign_id`, or what `by` names | null where deliveries have none |
 * | `day` | of sending; null where no event of a delivery says when it happened |
 * | `deliveries` | of which there is an event of any stage |
 * | `sent`, `delivered`, `converted` | of which there is such an event |
 * | `opened`, `clicked` | by a person |
 * | `opened_by_proxy`, `…_inference`, `…_prefetch`, `…_machine`, `clicked_by_machine` | by that, and by nothing before it in this order: no delivery is in two of them |
 * | `delivered_rate`, `opened_rate`, `clicked_rate`, `converted_rate` | share, from 0 to 1, of the deliveries with a `sent` event; null where there are none |
 *
 * @param frame A frame of events, by {@linkcode eventsToFrame}.
 * @param options What is grouped by.
 * @returns The funnel, in the order of its first columns.
 * @throws {ValidationError} If the frame lacks a column, or there is no such key or time zone.
 * @example
 * ```ts
 * import { deliveryFunnel, eventsToFrame } from "@customerio-notebooks/webhooks/frames";
 *
 * const events = ["sent", "delivered", "opened", "opened"].map((metric, index) => ({
 *   eventId: `event-${index}`,
 *   objectType: "email",
 *   metric,
 *   occurredAt: 1_700_000_000 + index,
 *   receivedAt: Date.now(),
 *   body: '{"data":{"delivery_id":"RPIL","campaign_id":7}}',
 * }));
 * const funnel = deliveryFunnel(await eventsToFrame(events));
 * if (funnel.getColumn("opened").get(0) !== 1) throw new Error("unexpected");
 * ```
 */
export function deliveryFunnel(frame: Frame, options: FunnelOptions = {}): Frame {
  const { by = DEFAULT_KEYS, timeZone = "UTC" } = options;
  checkEvents("deliveryFunnel", frame, REQUIRED, by);
  const start = pl.when(pl.col("sent_at").isNull()).then(pl.col("first_at")).otherwise(pl.col("sent_at"));
  const groups = [...by, "day"];
  return deliveriesOf(frame, by)
    .withColumns(calendarDay("deliveryFunnel", start, timeZone).alias("day"))
    .groupBy(...groups)
    .agg(pl.len().cast(pl.Int64).alias("deliveries"), ...counts(), ...sentCounts())
    .withColumns(...rates())
    .select(...groups, "deliveries", ...COUNT_COLUMNS, ...LATER_STAGES.map(rateOf))
    .sort({ by: groups, nullsLast: true });
}

const LATER_STAGES = STAGES.slice(1);
const COUNT_COLUMNS = [...STAGES, ...NO_PERSON.map(([stage, maker]) => `${stage}_by_${maker}`)];
const rateOf = (stage: Stage): string => `${stage}_rate`;
const sentToo = (stage: Stage): string => `${stage}_of_sent`;

/** One row for each delivery: what it is grouped by, when it was sent, whether it reached each stage, who opened and clicked. */
function deliveriesOf(frame: Frame, by: readonly DeliveryKey[]): Frame {
  const is = (stage: Stage) => pl.col("metric").eq(pl.lit(stage));
  return frame
    .filter(pl.col("delivery_id").isNotNull().and(pl.col("metric").isIn([...STAGES])))
    .withColumns(makerRank().alias("maker"))
    .groupBy("delivery_id")
    .agg(
      ...keysOf(by),
      leastWhere(is("sent"), "timestamp").alias("sent_at"),
      pl.col("timestamp").min().alias("first_at"),
      ...STAGES.map((stage) => is(stage).max().alias(`is_${stage}`)),
      leastWhere(is("opened"), "maker").alias("maker_opened"),
      leastWhere(is("clicked"), "maker").alias("maker_clicked"),
    );
}

function madeByMaker(stage: "opened" | "clicked", maker: Maker): Expr {
  return pl.col(`maker_${stage}`).eq(pl.lit(MAKERS.indexOf(maker))).fillNull(false);
}

/** Whether a delivery reached a stage, by a person where that can be told. */
function reached(stage: Stage): Expr {
  return stage === "opened" || stage === "clicked" ? madeByMaker(stage, "person") : pl.col(`is_${stage}`);
}

function counts(): Expr[] {
  return [
    ...STAGES.map((stage) => countOf(reached(stage)).alias(stage)),
    ...NO_PERSON.map(([stage, maker]) => countOf(madeByMaker(stage, maker)).alias(`${stage}_by_${maker}`)),
  ];
}

/** A delivery that was sent before the frame begins would make rates that are over 1. */
function sentCounts(): Expr[] {
  return LATER_STAGES.map((stage) => countOf(reached(stage).and(pl.col("is_sent"))).alias(sentToo(stage)));
}

function rates(): Expr[] {
  return LATER_STAGES.map((stage) => {
    const share = pl.col(sentToo(stage)).cast(pl.Float64).div(pl.col("sent"));
    return pl.when(pl.col("sent").eq(pl.lit(0))).then(pl.lit(null)).otherwise(share).alias(rateOf(stage));
  });
}

function countOf(condition: Expr): Expr {
  return condition.sum().cast(pl.Int64);
}
