import { z } from "zod";
import { deduplicateId, list, numericId, oneOf, text, timestamp, unixTime } from "./fields.ts";
import { PeopleFilter } from "./shared_schemas.ts";

export const ExportPath = z.strictObject({ export_id: numericId("Id of the export.") }).describe(
  "Which export.",
);

export const Export = z.looseObject({
  id: z.number(),
  deduplicate_id: deduplicateId,
  user_id: z.number().nullish().describe("Who started it."),
  user_email: z.string().nullish(),
  total: z.number().nullish().describe("Entries in it; 0 until it is done."),
  type: z.string().nullish().describe("`customers` or `deliveries`."),
  failed: z.boolean().nullish(),
  description: z.string().nullish(),
  downloads: z.number().nullish().describe("How often it was downloaded."),
  created_at: timestamp("When it was started"),
  updated_at: timestamp("When it last changed"),
  status: z.string().nullish().describe("`pending`, then `done` or `failed`."),
}).describe("An export: a job that writes a file.");

export const ExportsResult = z.looseObject({ exports: list(Export) }).describe(
  "The exports of the workspace.",
);

export const ExportResult = z.looseObject({ export: Export }).describe("One export.");

export const ExportDownloadResult = z.looseObject({
  url: z.string().describe("Signed address of the file, good for 15 minutes. It takes no key."),
}).describe("Where an export can be downloaded.");

export const ExportCustomersBody = z.strictObject({ filters: PeopleFilter }).describe(
  "Which people to export.",
);

const period = {
  start: unixTime("Messages from then on; six months where both times are absent"),
  end: unixTime("Messages until then, twelve months after `start` at most"),
  attributes: z.array(text()).optional().describe("Attributes to have as further columns."),
  metric: oneOf([
    "created",
    "attempted",
    "sent",
    "delivered",
    "opened",
    "clicked",
    "converted",
    "bounced",
    "spammed",
    "unsubscribed",
    "dropped",
    "failed",
    "undeliverable",
  ]).optional().describe("Only messages that have reached this metric."),
  drafts: z.boolean().optional().describe("True for drafts, too."),
};

const id = (description: string) =>
  z.number("must be an integer").int("must be an integer").describe(description);

const absent = z.never(
  "only one of newsletter_id, campaign_id, transactional_message_id and action_id can be given",
)
  .optional();

const noParent = {
  newsletter_id: absent,
  campaign_id: absent,
  transactional_message_id: absent,
  action_id: absent,
};

export const NewsletterDeliveriesBody = z.strictObject({
  ...period,
  ...noParent,
  newsletter_id: id("The newsletter."),
})
  .describe("The messages of a newsletter.");

export const CampaignDeliveriesBody = z.strictObject({
  ...period,
  ...noParent,
  campaign_id: id("The campaign."),
})
  .describe("The messages of a campaign.");

export const TransactionalDeliveriesBody = z.strictObject({
  ...period,
  ...noParent,
  transactional_message_id: id("The transactional message."),
}).describe("The messages of a transactional message.");

export const ActionDeliveriesBody = z.strictObject({ ...period, ...noParent, action_id: id("The action.") })
  .describe(
    "The messages of an action.",
  );

export const ExportDeliveriesBody = z.union([
  CampaignDeliveriesBody,
  NewsletterDeliveriesBody,
  TransactionalDeliveriesBody,
  ActionDeliveriesBody,
]).describe("Which messages to export: those of one campaign, newsletter, transactional message or action.");
