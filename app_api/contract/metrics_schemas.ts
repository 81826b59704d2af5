import { z } from "zod";
import { list, oneOf, text, unixTime } from "./fields.ts";
import { channel } from "./messages_schemas.ts";

const MOST_STEPS = { hours: 24, days: 45, weeks: 12, months: 121 } as const;

const period = oneOf(["hours", "days", "weeks", "months"]).optional().describe(
  "Unit of time of a step, `days` where absent. Days and weeks begin at midnight Eastern Standard Time.",
);

const steps = z.number().int("must be an integer").min(0, "cannot be negative").optional().describe(
  "How many periods: 24 hours, 45 days, 12 weeks or 121 months at most, which is what 0 gives. 1 gives two.",
);

interface Steps {
  readonly period?: keyof typeof MOST_STEPS | undefined;
  readonly steps?: number | undefined;
}

const areFewEnough = ({ period = "days", steps = 0 }: Steps) => steps <= MOST_STEPS[period];

const tooManySteps = {
  path: ["steps"],
  message: "cannot be over 24 hours, 45 days, 12 weeks or 121 months",
};

export const MetricsPeriodQuery = z.strictObject({ period, steps }).refine(areFewEnough, tooManySteps)
  .describe(
    "Of which time the metrics are, oldest period first.",
  );

export const MetricsQuery = z.strictObject({ period, steps, type: channel }).refine(
  areFewEnough,
  tooManySteps,
)
  .describe("Of which time and channel the metrics are, oldest period first.");

export const LinkMetricsQuery = z.strictObject({
  period,
  steps,
  unique: z.boolean().optional().describe("True to count each person once a link."),
}).refine(areFewEnough, tooManySteps).describe("Of which time the clicks are, oldest period first.");

const resolution = oneOf(["hours", "hourly", "days", "daily", "weeks", "weekly", "months", "monthly"])
  .describe(
    "How long a period is.",
  );

export const CampaignMetricsQueryV1 = z.strictObject({
  version: z.literal([1, "1"], "must be 1 or 2"),
  type: channel,
  period,
  steps,
}).refine(areFewEnough, tooManySteps).describe("The first version: so many periods until now, oldest first.");

export const CampaignMetricsQueryV2 = z.strictObject({
  version: z.literal([2, "2"], "must be 1 or 2"),
  type: channel,
  res: resolution.optional(),
  tz: text().optional().describe("Time zone such as `Europe/Berlin`; Eastern Standard Time where absent."),
  start: unixTime("Where the first period begins"),
  end: unixTime("Where the last period ends, ten years after `start` at most"),
}).describe("The second version: the periods between two times, which also tells people from machines.");

export const CampaignMetricsQuery = z.discriminatedUnion("version", [
  CampaignMetricsQueryV1,
  CampaignMetricsQueryV2,
], "must be 1 or 2")
  .describe("Of which time and channel the metrics are, in one of the two versions of the API.");

export const JourneyMetricsQuery = z.strictObject({
  start: unixTime("Where the first period begins").unwrap(),
  end: unixTime("Where the last period ends").unwrap(),
  res: resolution,
}).describe("Of which time the metrics are.");

const counts = list(z.number());

export const MetricSeries = z.looseObject({
  "2xx": counts.describe("Answers of webhooks with such a status, and so on."),
  "3xx": counts,
  "4xx": counts,
  "5xx": counts,
  attempted: counts,
  bounced: counts,
  clicked: counts,
  human_clicked: counts.describe("Clicks by people and not by machines."),
  prefetch_clicked: counts.describe("Clicks by machines that follow links ahead."),
  converted: counts,
  created: counts,
  deferred: counts,
  delivered: counts,
  drafted: counts,
  dropped: counts,
  failed: counts,
  opened: counts,
  human_opened: counts.describe("Opens by people and not by machines."),
  prefetch_opened: counts.describe("Opens by machines that fetch pictures ahead."),
  sent: counts,
  spammed: counts,
  suppressed: counts,
  undeliverable: counts,
  topic_unsubscribed: counts.describe("Unsubscriptions from a topic."),
  unsubscribed: counts,
}).describe("Messages by metric: a number for each period, oldest first.");

export const MetricsResult = z.looseObject({
  metric: z.looseObject({ series: MetricSeries.nullish() }),
}).describe("The metrics of messages by period.");

export const LinkMetrics = z.looseObject({
  link: z.looseObject({ id: z.number().nullish(), href: z.string().nullish().describe("Where it leads.") })
    .nullish(),
  metric: z.looseObject({ series: z.looseObject({ clicked: counts }).nullish() }).nullish(),
}).describe("A link, and the clicks on it by period, oldest first.");

export const LinkMetricsResult = z.looseObject({ links: list(LinkMetrics) }).describe(
  "The clicks on links by period.",
);

export const JourneyMetrics = z.looseObject({
  started: counts.describe("Began a journey."),
  activated: counts.describe("Were not filtered out before the first action."),
  exited_early: counts.describe("Stopped matching trigger or filter on the way."),
  finished: counts,
  converted: counts.describe("Reached the goal of the campaign."),
  never_activated: counts.describe("Were filtered out before the first action."),
  messaged: counts.describe("Had at least one action that is no delay."),
}).describe("People by what became of their journey: a number for each period, oldest first.");

export const JourneyMetricsResult = z.looseObject({ journey_metric: JourneyMetrics }).describe(
  "What became of people's journeys through a campaign.",
);
