import { z } from "zod";
import { Action, actionPath, ActionReference } from "./actions_schemas.ts";
import { deduplicateId, list, next, numericId, start, timestamp } from "./fields.ts";

const campaignId = numericId("Id of the campaign.");

export const CampaignPath = z.strictObject({ campaign_id: campaignId }).describe("Which campaign.");

export const CampaignActionPath = z.strictObject({ campaign_id: campaignId, action_id: actionPath.action_id })
  .describe(
    "Which action of a campaign.",
  );

export const CampaignActionTranslationPath = z.strictObject({
  campaign_id: campaignId,
  action_id: actionPath.action_id,
  language: actionPath.language,
}).describe("Which translation of a campaign's action.");

export const Campaign = z.looseObject({
  id: z.number(),
  deduplicate_id: deduplicateId,
  name: z.string().nullish(),
  type: z.string().nullish().describe(
    "What begins a journey: `segment`, `event`, `form`, `date`, `relationship`, `object` or `webhook`.",
  ),
  created: timestamp("When it was made"),
  updated: timestamp("When it was last changed"),
  active: z.boolean().nullish().describe("Whether it can send messages."),
  state: z.string().nullish().describe("`running`, `draft` or `stopped`."),
  actions: list(ActionReference),
  first_started: timestamp("When it was first started"),
  tags: list(z.string()),
  trigger_segment_ids: list(z.number()).describe("Segments that begin a journey."),
  filter_segment_ids: list(z.number()).describe("Segments that filter the people."),
  msg_templates: list(ActionReference),
  event_name: z.string().nullish().describe("The event that begins a journey."),
  frequency: z.string().nullish().describe(
    "How often a date begins a journey: `once`, `monthly` or `yearly`.",
  ),
  date_attribute: z.string().nullish().describe("The attribute that holds the date."),
  timezone: z.string().nullish(),
  use_customer_timezone: z.boolean().nullish(),
  start_hour: z.number().nullish().describe("Hour of the day, 0 to 23."),
  start_minutes: z.number().nullish(),
  object_type_id: z.union([z.number(), z.string()]).nullish(),
  filter_object_attributes: z.unknown().optional(),
  filter_relationship_attributes: z.unknown().optional(),
  audience: z.looseObject({
    type: z.number().nullish().describe(
      "0 for the person who is added to the object, 1 for all of its people.",
    ),
    person_filters: z.unknown().optional(),
    relationship_filters: z.unknown().optional(),
  }).nullish().describe("Whose journey begins, where an object begins it."),
  relationship_attribute_triggers: z.unknown().optional(),
  object_attribute_triggers: z.unknown().optional(),
  webhook_id: z.union([z.number(), z.string()]).nullish().describe("The webhook that begins a journey."),
}).describe("A campaign; which fields it has depends on what begins a journey.");

export const CampaignsResult = z.looseObject({ campaigns: list(Campaign) }).describe(
  "The campaigns of the workspace.",
);

export const CampaignResult = z.looseObject({ campaign: Campaign }).describe("One campaign.");

export const CampaignActionsQuery = z.strictObject({ start }).describe("Which page of actions, of ten each.");

export const CampaignActionsResult = z.looseObject({ actions: list(Action), next }).describe(
  "A page of a campaign's actions.",
);
