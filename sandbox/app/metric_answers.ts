import type {
  CampaignMetricsQuery,
  CampaignMetricsQueryV1,
  JourneyMetricsQuery,
  LinkMetricsResult,
  MetricsResult,
} from "@customerio-notebooks/app-api";
import type { DeliveryQuery } from "../store/delivery_query.ts";
import { countClicks, countMetrics } from "../workspace/metric_series.ts";
import {
  isTimeZone,
  lastPeriods,
  type Periods,
  periodsBetween,
  type PeriodUnit,
  usualStart,
} from "../workspace/periods.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { invalid } from "./app_error.ts";

/** What version 1 of the metrics lets a caller choose. */
export interface StepsChoice {
  /** How long a period is. */
  readonly period?: PeriodUnit | undefined;
  /** How many there are. */
  readonly steps?: number | undefined;
}

/** Metrics of deliveries over the last periods. */
export function answerMetrics(
  workspace: Workspace,
  choice: StepsChoice & { readonly type?: string | undefined },
  which: DeliveryQuery,
): MetricsResult {
  const query = { ...which, channel: choice.type };
  return { metric: { series: { ...countMetrics(workspace, query, periodsOf(workspace, choice)) } } };
}

/** Metrics of a campaign, in the version that is asked for. */
export function answerVersionedMetrics(
  workspace: Workspace,
  choice: CampaignMetricsQuery,
  which: DeliveryQuery,
): MetricsResult {
  if (isFirstVersion(choice)) return answerMetrics(workspace, choice, which);
  const { res = "days", tz, start, end } = choice;
  if (tz !== undefined && !isTimeZone(tz)) throw invalid(`there is no time zone "${tz}"`, "/tz");
  const unit = unitOf(res);
  const until = end === undefined ? workspace.now() + 1 : end * 1000;
  const from = start === undefined ? usualStart(until, unit) : start * 1000;
  if (from >= until) throw invalid("`end` must be after `start`", "/end");
  const periods = periodsBetween(from, until, unit, tz);
  const query = { ...which, channel: choice.type };
  return { metric: { series: { ...countMetrics(workspace, query, periods) } } };
}

function isFirstVersion(choice: CampaignMetricsQuery): choice is CampaignMetricsQueryV1 {
  return String(choice.version) === "1";
}

/** Clicks on the links of deliveries over the last periods. */
export function answerLinks(
  workspace: Workspace,
  choice: StepsChoice & { readonly unique?: boolean | undefined },
  which: DeliveryQuery,
): LinkMetricsResult {
  const links = countClicks(workspace, which, periodsOf(workspace, choice), choice.unique ?? false);
  return {
    links: links.map(({ id, href, clicked }) => ({
      link: { id, href },
      metric: { series: { clicked: [...clicked] } },
    })),
  };
}

/** The periods of a report on journeys. */
export function journeyPeriods({ start, end, res }: JourneyMetricsQuery): Periods {
  if (start >= end) throw invalid("`end` must be after `start`", "/end");
  return periodsBetween(start * 1000, end * 1000, unitOf(res));
}

function periodsOf(workspace: Workspace, { period = "days", steps }: StepsChoice): Periods {
  return lastPeriods(workspace.now(), period, steps);
}

const UNITS = {
  hours: "hours",
  hourly: "hours",
  days: "days",
  daily: "days",
  weeks: "weeks",
  weekly: "weeks",
  months: "months",
  monthly: "months",
} as const;

function unitOf(resolution: keyof typeof UNITS): PeriodUnit {
  return UNITS[resolution];
}
