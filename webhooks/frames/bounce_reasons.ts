import type { Frame } from "@customerio-notebooks/core/frames";
import pl, { type Expr } from "nodejs-polars";
import { checkEvents, type DeliveryKey, keysOf } from "./delivery_keys.ts";

/** Options of {@linkcode bounceReasons}. */
export interface BounceOptions {
  /**
   * By what deliveries are grouped, beside the reason.
   *
   * @default {["object_type"]}
   */
  readonly by?: readonly DeliveryKey[];
  /**
   * Which events tell a reason: `dropped`, `failed` and `undeliverable` do, too.
   *
   * @default {["bounced"]}
   */
  readonly metrics?: readonly string[];
}

const REQUIRED = ["event_id", "delivery_id", "metric", "timestamp", "failure_message"];

/** What differs from one message of a mail server to the next, whatever the reason is. */
const VARIABLE: readonly (readonly [pattern: string, name: string])[] = [
  ["[^\\s<>@]+@[^\\s<>@]+[.][a-zA-Z]{2,}", "address"],
  ["\\b[0-9]{1,3}([.][0-9]{1,3}){3}\\b", "ip"],
  ["\\b[0-9a-fA-F]{4}(:[0-9a-fA-F]{0,4}){3,7}\\b", "ip"],
  // The id that a server gave to the message: long, and of both letters and digits.
  ["\\b[0-9a-zA-Z-]*([0-9][a-zA-Z-]|[a-zA-Z-][0-9])[0-9a-zA-Z-]{8,}(si|[.])?[0-9]*\\b", "id"],
];

/**
 * Why messages came back, the most frequent reasons first. A reason is what the recipient's server said, without the
 * addresses and ids in it, so that equal ones are told together, and without people in it. Each delivery counts once a reason.
 *
 * | column | what |
 * | --- | --- |
 * | `object_type`, or what `by` names | |
 * | `code` | the reply code of SMTP, such as 550; null where the message has none |
 * | `status` | the enhanced status code, such as `5.1.1`; null where the message has none |
 * | `is_permanent` | whether another attempt is of no use, as the codes tell; null where there are none |
 * | `reason` | the message; null where there was none |
 * | `deliveries`, `share` | how many, and which share of all in the table |
 * | `first_at`, `last_at` | when it first and last happened |
 *
 * @param frame A frame of events, by {@linkcode eventsToFrame}.
 * @param options What is grouped by, and which events count.
 * @returns The reasons.
 * @throws {ValidationError} If the frame lacks a column, or there is no such key.
 * @example
 * ```ts
 * import { bounceReasons, eventsToFrame } from "@customerio-notebooks/webhooks/frames";
 *
 * const events = ["ada@example.com", "bob@example.com"].map((address, index) => ({
 *   eventId: `event-${index}`,
 *   objectType: "email",
 *   metric: "bounced",
 *   occurredAt: 1_700_000_000,
 *   receivedAt: Date.now(),
 *   body: JSON.stringify({ data: { delivery_id: `d-${index}`, failure_message: `550 5.1.1 <${address}>: unknown user` } }),
 * }));
 * const reasons = bounceReasons(await eventsToFrame(events));
 * if (reasons.getColumn("reason").get(0) !== "550 5.1.1 <address>: unknown user") throw new Error("unexpected");
 * ```
 */
export function bounceReasons(frame: Frame, options: BounceOptions = {}): Frame {
  const { by = ["object_type"], metrics = ["bounced"] } = options;
  checkEvents("bounceReasons", frame, REQUIRED, by);
  const delivery = pl.when(pl.col("delivery_id").isNull()).then(pl.col("event_id")).otherwise(
    pl.col("delivery_id"),
  );
  const groups = [...by, "code", "status", "is_permanent", "reason"];
  return frame
    .filter(pl.col("metric").isIn([...metrics]))
    .withColumns(delivery.alias("delivery"), reason().alias("reason"))
    .groupBy("delivery", "reason")
    .agg(
      ...keysOf(by),
      pl.col("timestamp").min().alias("first_at"),
      pl.col("timestamp").max().alias("last_at"),
    )
    .withColumns(
      pl.col("reason").str.extract("^\\D{0,20}?\\b([245][0-9]{2})\\b", 1).cast(pl.Int64).alias("code"),
      pl.col("reason").str.extract("\\b([245][.][0-9]{1,3}[.][0-9]{1,3})\\b", 1).alias("status"),
    )
    .withColumns(isPermanent().alias("is_permanent"))
    .groupBy(...groups)
    .agg(
      pl.len().cast(pl.Int64).alias("deliveries"),
      pl.col("first_at").min().alias("first_at"),
      pl.col("last_at").max().alias("last_at"),
    )
    .withColumns(pl.col("deliveries").cast(pl.Float64).div(pl.col("deliveries").sum()).alias("share"))
    .select(...groups, "deliveries", "share", "first_at", "last_at")
    .sort({
      by: ["deliveries", ...groups],
      descending: [true, ...groups.map(() => false)],
      nullsLast: true,
    });
}

function reason(): Expr {
  const message = VARIABLE.reduce(
    (text, [pattern, name]) => text.str.replaceAll(pattern, `<${name}>`),
    pl.col("failure_message"),
  );
  const words = message.str.replaceAll("<<(address|ip|id)>>", "<$1>").str.replaceAll("\\s+", " ").str
    .stripChars(" ");
  return pl.when(words.eq(pl.lit(""))).then(pl.lit(null)).otherwise(words);
}

/** The enhanced code says it better than the other one where they differ. */
function isPermanent(): Expr {
  const { code, status } = { code: pl.col("code"), status: pl.col("status") };
  return pl.when(status.isNotNull()).then(status.str.startsWith("5")).otherwise(code.gtEq(pl.lit(500)));
}
