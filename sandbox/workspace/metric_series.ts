import type { DeliveryQuery } from "../store/delivery_query.ts";
import { periodOf, type Periods } from "./periods.ts";
import type { Workspace } from "./workspace.ts";

/** The metrics of a report, in the order in which the service gives them. */
const SERIES = [
  "attempted",
  "bounced",
  "clicked",
  "human_clicked",
  "prefetch_clicked",
  "converted",
  "created",
  "deferred",
  "delivered",
  "drafted",
  "failed",
  "opened",
  "human_opened",
  "prefetch_opened",
  "sent",
  "spammed",
  "suppressed",
  "undeliverable",
  "topic_unsubscribed",
  "unsubscribed",
] as const;

type SeriesName = typeof SERIES[number];

/** Numbers by metric, one a period, oldest first. */
export type MetricSeries = Record<SeriesName, number[]>;

/** How many deliveries came to each metric in each period; a delivery counts once a metric, when it first came to it. */
export function countMetrics(workspace: Workspace, query: DeliveryQuery, periods: Periods): MetricSeries {
  const { starts } = periods;
  // Every name of the table is there.
  const series = Object.fromEntries(SERIES.map((name) => [name, starts.map(() => 0)])) as MetricSeries;
  const count = (name: SeriesName, at: number) => {
    const index = periodOf(periods, at);
    const values = series[name];
    const before = values[index];
    if (before !== undefined) values[index] = before + 1;
  };
  const firstOpens = new FirstMoments();
  const firstClicks = new FirstMoments();
  for (const { delivery, metric, machine, at } of workspace.metrics.firsts(query)) {
    if (metric === "opened" || metric === "clicked") {
      (metric === "opened" ? firstOpens : firstClicks).add(delivery, at);
      count(`${machine === 1 ? "prefetch" : "human"}_${metric}`, at);
    } else if (metric === "dropped") count("suppressed", at);
    else count(metric, at);
  }
  for (const at of firstOpens.moments()) count("opened", at);
  for (const at of firstClicks.moments()) count("clicked", at);
  return series;
}

/** What a machine and a person did with one message counts once among all. */
class FirstMoments {
  readonly #moments = new Map<number, number>();

  add(delivery: number, at: number): void {
    this.#moments.set(delivery, Math.min(at, this.#moments.get(delivery) ?? at));
  }

  moments(): Iterable<number> {
    return this.#moments.values();
  }
}

/** The clicks on a link. */
export interface LinkSeries {
  /** Id of the link. */
  readonly id: number;
  /** Where it leads. */
  readonly href: string;
  /** Clicks, one number a period, oldest first. */
  readonly clicked: readonly number[];
}

/** How often each link was clicked in each period; with `unique`, once a person in all. */
export function countClicks(
  { metrics }: Workspace,
  query: DeliveryQuery,
  periods: Periods,
  unique: boolean,
): LinkSeries[] {
  const links = new Map<number, { href: string; clicked: number[]; people: Set<number> }>();
  for (const { key, href, profile, at } of metrics.clicks(query)) {
    const link = links.get(key) ?? { href, clicked: periods.starts.map(() => 0), people: new Set() };
    links.set(key, link);
    if (unique && link.people.has(profile)) continue;
    link.people.add(profile);
    const index = periodOf(periods, at);
    const before = link.clicked[index];
    if (before !== undefined) link.clicked[index] = before + 1;
  }
  return [...links].map(([id, { href, clicked }]) => ({ id, href, clicked }));
}

/** What people did on their way through a campaign, one number a period, oldest first. */
export interface JourneySeries {
  /** People who began. */
  readonly started: number[];
  /** Those of them who were not filtered out. */
  readonly activated: number[];
  /** Those who stopped before the end. */
  readonly exited_early: number[];
  /** Those who came to the end. */
  readonly finished: number[];
  /** Those who did what the campaign was for. */
  readonly converted: number[];
  /** Those who were filtered out. */
  readonly never_activated: number[];
  /** Those who got a message. */
  readonly messaged: number[];
}

/** Follows the people of a campaign, each in the period in which they began. Nobody leaves one early in a sandbox, where no campaign has conditions on the way. */
export function countJourneys(workspace: Workspace, campaign: number, periods: Periods): JourneySeries {
  const query: DeliveryQuery = { source: "campaign", sourceId: campaign };
  const perPeriod = (moments: readonly number[]) => {
    const counts = periods.starts.map(() => 0);
    for (const at of moments) {
      const index = periodOf(periods, at);
      const before = counts[index];
      if (before !== undefined) counts[index] = before + 1;
    }
    return counts;
  };
  const of = (metric?: string) =>
    perPeriod(workspace.metrics.journeys({ ...query, metric }).map(({ at }) => at));
  const finished = workspace.metrics.journeys(query).filter((journey) => journey.finished === 1);
  const none = periods.starts.map(() => 0);
  return {
    started: of(),
    activated: of(),
    exited_early: none,
    finished: perPeriod(finished.map(({ at }) => at)),
    converted: of("converted"),
    never_activated: none,
    messaged: of("sent"),
  };
}
