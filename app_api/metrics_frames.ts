/**
 * Metrics as tidy frames: one row for each period and metric.
 *
 * @module
 */
import { ValidationError } from "@customerio-notebooks/core";
import type { Frame } from "@customerio-notebooks/core/frames";
import pl from "nodejs-polars";

/** Counts by metric, one for each period, oldest first. What is no list of counts is passed by. */
export type CountsByMetric = Readonly<Record<string, unknown>>;

/** An answer with metrics: of messages, in both versions of the API, or of journeys. */
export type MetricsAnswer =
  | { readonly metric: { readonly series?: CountsByMetric | null | undefined } }
  | { readonly journey_metric: CountsByMetric };

/** A link and the clicks on it. */
export interface LinkCounts {
  /** The link. */
  readonly link?:
    | { readonly id?: number | null | undefined; readonly href?: string | null | undefined }
    | null
    | undefined;
  /** The clicks. */
  readonly metric?: { readonly series?: CountsByMetric | null | undefined } | null | undefined;
}

/** Options of {@linkcode metricsToFrame}. The API does not say when its periods begin; who asked for them knows. */
export interface MetricsFrameOptions {
  /** The day on which the first period begins, such as `2026-01-01`. It adds a column `start`. */
  readonly start?: string;
  /**
   * How long a period is, as it was asked for.
   *
   * @default {"days"}
   */
  readonly res?: "days" | "weeks" | "months";
}

/** A row, before the frame is made. */
interface Row {
  readonly period: number;
  readonly metric: string;
  readonly count: number;
}

/**
 * A tidy frame of metrics: a row for each period (`period`, from 0, oldest first) and `metric`, with its `count`; with
 * `start` of the options also the day on which the period begins.
 *
 * @param answer What a `metrics` or `journeyMetrics` operation gave.
 * @param options When the periods begin.
 * @returns The frame, metric by metric.
 * @throws {ValidationError} If `start` is no day.
 * @example
 * ```ts
 * import { metricsToFrame } from "@customerio-notebooks/app-api/frames";
 *
 * const answer = { metric: { series: { sent: [10, 20], opened: [4, 9] } } };
 * const frame = metricsToFrame(answer, { start: "2026-01-01" });
 * if (frame.height !== 4 || frame.getColumn("count").sum() !== 43) throw new Error("unexpected");
 * ```
 */
export function metricsToFrame(answer: MetricsAnswer, options: MetricsFrameOptions = {}): Frame {
  const series = "metric" in answer ? answer.metric.series : answer.journey_metric;
  const rows = rowsOf(series);
  return pl.DataFrame([
    pl.Series("period", rows.map(({ period }) => period), pl.Int64),
    ...startsOf(rows, options),
    pl.Series("metric", rows.map(({ metric }) => metric), pl.Utf8),
    pl.Series("count", rows.map(({ count }) => count), pl.Int64),
  ]);
}

/**
 * A tidy frame of clicks: a row for each link (`link_id`, `href`), `period` and `metric`, with its `count`.
 *
 * @param links The entries that a `linkMetrics` operation gave.
 * @param options When the periods begin.
 * @returns The frame, link by link.
 * @throws {ValidationError} If `start` is no day.
 * @example
 * ```ts
 * import { linkMetricsToFrame } from "@customerio-notebooks/app-api/frames";
 *
 * const link = { id: 1, href: "https://example.com/" };
 * const frame = linkMetricsToFrame([{ link, metric: { series: { clicked: [3, 5] } } }]);
 * if (frame.height !== 2 || frame.getColumn("count").sum() !== 8) throw new Error("unexpected");
 * ```
 */
export function linkMetricsToFrame(links: readonly LinkCounts[], options: MetricsFrameOptions = {}): Frame {
  const rows = links.flatMap(({ link, metric }) =>
    rowsOf(metric?.series).map((row) => ({ ...row, id: link?.id ?? null, href: link?.href ?? null }))
  );
  return pl.DataFrame([
    pl.Series("link_id", rows.map(({ id }) => id), pl.Int64),
    pl.Series("href", rows.map(({ href }) => href), pl.Utf8),
    pl.Series("period", rows.map(({ period }) => period), pl.Int64),
    ...startsOf(rows, options),
    pl.Series("metric", rows.map(({ metric }) => metric), pl.Utf8),
    pl.Series("count", rows.map(({ count }) => count), pl.Int64),
  ]);
}

function rowsOf(series: CountsByMetric | null | undefined): Row[] {
  return Object.entries(series ?? {}).flatMap(([metric, counts]) => {
    if (!Array.isArray(counts)) return [];
    return counts.flatMap((count: unknown, period) =>
      typeof count === "number" ? [{ period, metric, count }] : []
    );
  });
}

/** The column of the days on which periods begin, where the first is known. Days of a calendar, so of no time zone. */
function startsOf(rows: readonly Row[], { start, res = "days" }: MetricsFrameOptions) {
  if (start === undefined) return [];
  const [year = NaN, month = NaN, day = NaN] = /^\d{4}-\d\d-\d\d$/.test(start)
    ? start.split("-").map(Number)
    : [];
  const dayOf = (period: number): string => {
    const [months, days] = res === "months" ? [period, 0] : [0, period * (res === "weeks" ? 7 : 1)];
    return new Date(Date.UTC(year, month - 1 + months, day + days)).toISOString().slice(0, 10);
  };
  if (Number.isNaN(year) || dayOf(0) !== start) {
    const message = "must be a day such as 2026-01-01";
    throw new ValidationError(`Cannot make a frame of metrics: start ${message}`, {
      operation: "metricsToFrame",
      details: [{ field: "start", message }],
    });
  }
  const texts = pl.Series("start", rows.map(({ period }) => dayOf(period)), pl.Utf8);
  return [texts.cast(pl.Date)];
}
