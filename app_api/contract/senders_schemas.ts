import { z } from "zod";
import { deduplicateId, list, next, numericId, oneOf, start } from "./fields.ts";

export const SenderPath = z.strictObject({ sender_id: numericId("Id of the sender.") }).describe(
  "Which sender.",
);

export const SendersQuery = z.strictObject({
  start,
  limit: z.number().int("must be an integer").min(1, "must be at least 1").optional().describe(
    "Senders a page.",
  ),
  sort: oneOf(["asc", "desc"]).optional().describe("`asc` for oldest first, `desc` for newest first."),
}).describe("Which page of senders.");

export const Sender = z.looseObject({
  id: z.number(),
  deduplicate_id: deduplicateId,
  name: z.string().nullish(),
  email: z.string().nullish(),
  address: z.string().nullish().describe("Name and e-mail address, as `Ada <ada@example.com>`."),
  template_type: z.string().nullish().describe("`email` or `phone`."),
  auto_generated: z.boolean().nullish().describe("Whether Customer.io made it by itself."),
}).describe("Whom messages are from.");

export const SendersResult = z.looseObject({ sender_identities: list(Sender), next }).describe(
  "A page of senders.",
);

export const SenderResult = z.looseObject({ sender_identity: Sender }).describe("One sender.");

export const SenderUsageResult = z.looseObject({
  campaigns: list(z.number()).describe("Ids of the campaigns."),
  sent_newsletters: list(z.number()).describe("Ids of newsletters that have been sent."),
  draft_newsletters: list(z.number()).describe("Ids of newsletters that are still drafts."),
}).describe("What uses a sender: bare, not in `used_by` as that of a segment.");
