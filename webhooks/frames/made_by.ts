import pl, { type Expr } from "nodejs-polars";

/**
 * Who opened or clicked. Each is followed by what tells less of a person: of several opens of one delivery, the first in this
 * order counts.
 */
export const MAKERS = ["person", "proxy", "inference", "prefetch", "machine"] as const;

/** One of {@linkcode MAKERS}. */
export type Maker = typeof MAKERS[number];

/** Which flag of an event gives away which maker; of several, the first. */
const FLAGS: readonly (readonly [flag: string, maker: Maker])[] = [
  ["machine", "machine"],
  ["synthetic", "inference"],
  ["prefetched", "prefetch"],
  ["proxied", "proxy"],
];

/** Who made an open or a click: a person, where nothing says otherwise; null of other events. */
export function madeBy(): Expr {
  const maker = FLAGS.toReversed().reduce<Expr>(
    (others, [flag, maker]) => pl.when(pl.col(flag).fillNull(false)).then(pl.lit(maker)).otherwise(others),
    pl.lit("person" satisfies Maker),
  );
  return pl.when(pl.col("metric").isIn(["opened", "clicked"])).then(maker).otherwise(pl.lit(null));
}

/** The place of an open's or a click's maker in {@linkcode MAKERS}; null of other events. */
export function makerRank(): Expr {
  return MAKERS.reduce<Expr>(
    (others, maker, rank) =>
      pl.when(pl.col("made_by").eq(pl.lit(maker))).then(pl.lit(rank)).otherwise(others),
    pl.lit(null).cast(pl.Int32),
  );
}
