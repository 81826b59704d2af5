// Generated from contract/campaigns.ts and contract/campaigns_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { Action, ActionBody, ActionReference, ActionResult } from "./actions.ts";
import type { CampaignMessagesQuery, MessagesResult } from "./messages.ts";
import type {
  CampaignMetricsQuery,
  JourneyMetricsQuery,
  JourneyMetricsResult,
  LinkMetricsQuery,
  LinkMetricsResult,
  MetricsQuery,
  MetricsResult,
} from "./metrics.ts";

/** A campaign; which fields it has depends on what begins a journey. */
export type Campaign = {
  id: number;
  /** Id and time of the last change, as `id:time`. */
  deduplicate_id?: (string | null) | undefined;
  name?: (string | null) | undefined;
  /** What begins a journey: `segment`, `event`, `form`, `date`, `relationship`, `object` or `webhook`. */
  type?: (string | null) | undefined;
  /** When it was made, Unix time in seconds. */
  created?: (number | null) | undefined;
  /** When it was last changed, Unix time in seconds. */
  updated?: (number | null) | undefined;
  /** Whether it can send messages. */
  active?: (boolean | null) | undefined;
  /** `running`, `draft` or `stopped`. */
  state?: (string | null) | undefined;
  actions?: ActionReference[] | undefined;
  /** When it was first started, Unix time in seconds. */
  first_started?: (number | null) | undefined;
  tags?: string[] | undefined;
  /** Segments that begin a journey. */
  trigger_segment_ids?: number[] | undefined;
  /** Segments that filter the people. */
  filter_segment_ids?: number[] | undefined;
  msg_templates?: ActionReference[] | undefined;
  /** The event that begins a journey. */
  event_name?: (string | null) | undefined;
  /** How often a date begins a journey: `once`, `monthly` or `yearly`. */
  frequency?: (string | null) | undefined;
  /** The attribute that holds the date. */
  date_attribute?: (string | null) | undefined;
  timezone?: (string | null) | undefined;
  use_customer_timezone?: (boolean | null) | undefined;
  /** Hour of the day, 0 to 23. */
  start_hour?: (number | null) | undefined;
  start_minutes?: (number | null) | undefined;
  object_type_id?: ((number | string) | null) | undefined;
  filter_object_attributes?: unknown | undefined;
  filter_relationship_attributes?: unknown | undefined;
  /** Whose journey begins, where an object begins it. */
  audience?:
    | ({
      /** 0 for the person who is added to the object, 1 for all of its people. */
      type?: (number | null) | undefined;
      person_filters?: unknown | undefined;
      relationship_filters?: unknown | undefined;
      [x: string]: unknown;
    } | null)
    | undefined;
  relationship_attribute_triggers?: unknown | undefined;
  object_attribute_triggers?: unknown | undefined;
  /** The webhook that begins a journey. */
  webhook_id?: ((number | string) | null) | undefined;
  [x: string]: unknown;
};

/** Which action of a campaign. */
export type CampaignActionPath = CampaignPath & {
  /** Id of the action. */
  action_id: number | string;
};

/** Which translation of a campaign's action. */
export type CampaignActionTranslationPath = CampaignActionPath & {
  /** Language tag such as `de` or `es-MX`. */
  language: string;
};

/** Which page of actions, of ten each. */
export type CampaignActionsQuery = {
  /** The `next` of the page before; absent for the first. */
  start?: string | undefined;
};

/** A page of a campaign's actions. */
export type CampaignActionsResult = {
  actions?: Action[] | undefined;
  /** Pass as `start` for the next page; empty or absent on the last. */
  next?: (string | null) | undefined;
  [x: string]: unknown;
};

/** Which campaign. */
export type CampaignPath = {
  /** Id of the campaign. */
  campaign_id: number | string;
};

/** One campaign. */
export type CampaignResult = {
  /** A campaign; which fields it has depends on what begins a journey. */
  campaign: Campaign;
  [x: string]: unknown;
};

/** The campaigns of the workspace. */
export type CampaignsResult = {
  campaigns?: Campaign[] | undefined;
  [x: string]: unknown;
};

/** The operations of `contract/campaigns.ts`, with their schemas. */
export interface CampaignOperations {
  /** Lists the campaigns of the workspace: `GET /v1/campaigns` */
  readonly listCampaigns: AppOperation<never, CampaignsResult, never, never>;
  /** Reads a campaign: `GET /v1/campaigns/{campaign_id}` */
  readonly getCampaigns: AppOperation<never, CampaignResult, CampaignPath, never>;
  /** Counts a campaign's messages by period and metric: `GET /v1/campaigns/{campaign_id}/metrics` */
  readonly campaignMetrics: AppOperation<never, MetricsResult, CampaignPath, CampaignMetricsQuery>;
  /** Counts the clicks on the links of a campaign's messages: `GET /v1/campaigns/{campaign_id}/metrics/links` */
  readonly campaignLinkMetrics: AppOperation<never, LinkMetricsResult, CampaignPath, LinkMetricsQuery>;
  /** Counts what became of people's journeys through a campaign: `GET /v1/campaigns/{campaign_id}/journey_metrics` */
  readonly campaignJourneyMetrics: AppOperation<
    never,
    JourneyMetricsResult,
    CampaignPath,
    JourneyMetricsQuery
  >;
  /** Lists the messages of a campaign: `GET /v1/campaigns/{campaign_id}/messages` */
  readonly getCampaignMessages: AppOperation<never, MessagesResult, CampaignPath, CampaignMessagesQuery>;
  /** Lists the actions of a campaign, ten a page: `GET /v1/campaigns/{campaign_id}/actions` */
  readonly listCampaignActions: AppOperation<
    never,
    CampaignActionsResult,
    CampaignPath,
    CampaignActionsQuery
  >;
  /** Reads an action of a campaign: `GET /v1/campaigns/{campaign_id}/actions/{action_id}` */
  readonly getCampaignAction: AppOperation<never, ActionResult, CampaignActionPath, never>;
  /** Changes an action of a campaign, such as the content of its message: `PUT /v1/campaigns/{campaign_id}/actions/{action_id}` */
  readonly updateCampaignAction: AppOperation<ActionBody, ActionResult, CampaignActionPath, never>;
  /** Reads a translation of a campaign's message: `GET /v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}` */
  readonly getCampaignActionTranslation: AppOperation<
    never,
    ActionResult,
    CampaignActionTranslationPath,
    never
  >;
  /** Changes a translation of a campaign's message: `PUT /v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}` */
  readonly updateCampaignActionTranslation: AppOperation<
    ActionBody,
    ActionResult,
    CampaignActionTranslationPath,
    never
  >;
  /** Counts an action's messages by period and metric: `GET /v1/campaigns/{campaign_id}/actions/{action_id}/metrics` */
  readonly campaignActionMetrics: AppOperation<
    never,
    MetricsResult,
    CampaignActionPath,
    CampaignMetricsQuery
  >;
  /** Counts the clicks on the links of an action's messages: `GET /v1/campaigns/{campaign_id}/actions/{action_id}/metrics/links` */
  readonly campaignActionLinks: AppOperation<never, LinkMetricsResult, CampaignActionPath, MetricsQuery>;
}
