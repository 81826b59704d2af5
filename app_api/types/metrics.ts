// Generated from contract/metrics_schemas.ts by `deno task generate`; change it there.

/** Of which time and channel the metrics are, in one of the two versions of the API. */
export type CampaignMetricsQuery = CampaignMetricsQueryV1 | CampaignMetricsQueryV2;

/** The first version: so many periods until now, oldest first. */
export type CampaignMetricsQueryV1 = MetricsPeriodQuery & {
  version: 1 | "1";
  /** Only messages of this channel; `twilio` is SMS. */
  type?: ("email" | "webhook" | "twilio" | "whatsapp" | "slack" | "push" | "in_app") | undefined;
};

/** The second version: the periods between two times, which also tells people from machines. */
export type CampaignMetricsQueryV2 = {
  version: 2 | "2";
  /** Only messages of this channel; `twilio` is SMS. */
  type?: ("email" | "webhook" | "twilio" | "whatsapp" | "slack" | "push" | "in_app") | undefined;
  /** How long a period is. */
  res?: ("hours" | "hourly" | "days" | "daily" | "weeks" | "weekly" | "months" | "monthly") | undefined;
  /** Time zone such as `Europe/Berlin`; Eastern Standard Time where absent. */
  tz?: string | undefined;
  /** Where the first period begins, Unix time in seconds. */
  start?: number | undefined;
  /** Where the last period ends, ten years after `start` at most, Unix time in seconds. */
  end?: number | undefined;
};

/** People by what became of their journey: a number for each period, oldest first. */
export type JourneyMetrics = {
  /** Began a journey. */
  started?: number[] | undefined;
  /** Were not filtered out before the first action. */
  activated?: number[] | undefined;
  /** Stopped matching trigger or filter on the way. */
  exited_early?: number[] | undefined;
  finished?: number[] | undefined;
  /** Reached the goal of the campaign. */
  converted?: number[] | undefined;
  /** Were filtered out before the first action. */
  never_activated?: number[] | undefined;
  /** Had at least one action that is no delay. */
  messaged?: number[] | undefined;
  [x: string]: unknown;
};

/** Of which time the metrics are. */
export type JourneyMetricsQuery = {
  start: number;
  end: number;
  /** How long a period is. */
  res: "hours" | "hourly" | "days" | "daily" | "weeks" | "weekly" | "months" | "monthly";
};

/** What became of people's journeys through a campaign. */
export type JourneyMetricsResult = {
  /** People by what became of their journey: a number for each period, oldest first. */
  journey_metric: JourneyMetrics;
  [x: string]: unknown;
};

/** A link, and the clicks on it by period, oldest first. */
export type LinkMetrics = {
  link?:
    | ({
      id?: (number | null) | undefined;
      /** Where it leads. */
      href?: (string | null) | undefined;
      [x: string]: unknown;
    } | null)
    | undefined;
  metric?:
    | ({
      series?:
        | ({
          clicked?: number[] | undefined;
          [x: string]: unknown;
        } | null)
        | undefined;
      [x: string]: unknown;
    } | null)
    | undefined;
  [x: string]: unknown;
};

/** Of which time the clicks are, oldest period first. */
export type LinkMetricsQuery = MetricsPeriodQuery & {
  /** True to count each person once a link. */
  unique?: boolean | undefined;
};

/** The clicks on links by period. */
export type LinkMetricsResult = {
  links?: LinkMetrics[] | undefined;
  [x: string]: unknown;
};

/** Messages by metric: a number for each period, oldest first. */
export type MetricSeries = {
  /** Answers of webhooks with such a status, and so on. */
  "2xx"?: number[] | undefined;
  "3xx"?: number[] | undefined;
  "4xx"?: number[] | undefined;
  "5xx"?: number[] | undefined;
  attempted?: number[] | undefined;
  bounced?: number[] | undefined;
  clicked?: number[] | undefined;
  /** Clicks by people and not by machines. */
  human_clicked?: number[] | undefined;
  /** Clicks by machines that follow links ahead. */
  prefetch_clicked?: number[] | undefined;
  converted?: number[] | undefined;
  created?: number[] | undefined;
  deferred?: number[] | undefined;
  delivered?: number[] | undefined;
  drafted?: number[] | undefined;
  dropped?: number[] | undefined;
  failed?: number[] | undefined;
  opened?: number[] | undefined;
  /** Opens by people and not by machines. */
  human_opened?: number[] | undefined;
  /** Opens by machines that fetch pictures ahead. */
  prefetch_opened?: number[] | undefined;
  sent?: number[] | undefined;
  spammed?: number[] | undefined;
  suppressed?: number[] | undefined;
  undeliverable?: number[] | undefined;
  /** Unsubscriptions from a topic. */
  topic_unsubscribed?: number[] | undefined;
  unsubscribed?: number[] | undefined;
  [x: string]: unknown;
};

/** Of which time the metrics are, oldest period first. */
export type MetricsPeriodQuery = {
  /** Unit of time of a step, `days` where absent. Days and weeks begin at midnight Eastern Standard Time. */
  period?: ("hours" | "days" | "weeks" | "months") | undefined;
  /** How many periods: 24 hours, 45 days, 12 weeks or 121 months at most, which is what 0 gives. 1 gives two. */
  steps?: number | undefined;
};

/** Of which time and channel the metrics are, oldest period first. */
export type MetricsQuery = MetricsPeriodQuery & {
  /** Only messages of this channel; `twilio` is SMS. */
  type?: ("email" | "webhook" | "twilio" | "whatsapp" | "slack" | "push" | "in_app") | undefined;
};

/** The metrics of messages by period. */
export type MetricsResult = {
  metric: {
    series?: (MetricSeries | null) | undefined;
    [x: string]: unknown;
  };
  [x: string]: unknown;
};
