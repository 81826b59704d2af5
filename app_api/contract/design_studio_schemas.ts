// What the operations of Design Studio have in common. The facts are those of the official Node client, release 5.2.0.
import { z } from "zod";
import { list, oneOf, text, timestamp, unixTime } from "./fields.ts";
import { directDescendantsOnly, numberedPage } from "./folders_fields.ts";

const folderId = text().describe("Id of the folder, a UUID.");

export const DesignStudioListQuery = z.strictObject({
  parent_folder_id: folderId.optional().describe("Only what is in this folder; the top where absent."),
  direct_descendants_only: directDescendantsOnly,
  sort_by: oneOf(["created", "updated", "name"]).optional().describe(
    "`created` where absent.",
  ),
  sort_order: oneOf(["asc", "desc"]).optional().describe("`asc` where absent."),
  created_before: unixTime("Only what was made before this"),
  created_after: unixTime("Only what was made after this"),
  updated_before: unixTime("Only what was last changed before this"),
  updated_after: unixTime("Only what was last changed after this"),
  ...numberedPage,
}).describe("Which ones, in which order, and which page of them.");

export const DesignStudioFolder = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  parent_folder_id: z.string().nullish().describe("Null at the top."),
  created: timestamp("When it was made"),
  updated: timestamp("When it was last changed"),
}).describe("A folder of e-mails and components.");

export const DesignStudioContent = z.strictObject({
  subject: z.string().optional().describe("Subject line; may hold Liquid."),
  preheader_text: z.string().optional().describe("What mail programs show beside the subject."),
  html: z.string().optional().describe("The body: HTML, or the syntax of Design Studio."),
  amp: z.string().optional().describe("The body for mail programs that know AMP."),
  text: z.string().optional().describe("The body as plain text."),
}).describe("What an e-mail says.");

export const DesignStudioHeader = z.strictObject({ name: text(), value: z.string() })
  .describe("A header of an e-mail.");

export const DesignStudioEnvelope = z.strictObject({
  from_id: z.number().int().nullable().optional().describe("Id of the sender identity."),
  reply_to_id: z.number().int().nullable().optional().describe(
    "Id of the sender identity that takes the replies.",
  ),
  recipient: z.string().optional().describe("Such as `{{customer.email}}`."),
  bcc: z.string().optional(),
  fake_bcc: z.boolean().optional().describe("True sends each blind copy as an e-mail of its own."),
  cc: z.string().optional(),
  headers: z.array(DesignStudioHeader).optional(),
}).describe("Whom an e-mail comes from and goes to.");

export const DesignStudioSentContent = z.looseObject({
  subject: z.string().nullish(),
  preheader_text: z.string().nullish(),
  html: z.string().nullish(),
  amp: z.string().nullish(),
  text: z.string().nullish(),
}).describe("What an e-mail says, as the service has it.");

export const DesignStudioSentEnvelope = z.looseObject({
  from_id: z.number().nullish(),
  from: z.string().nullish().describe("Address of the sender."),
  reply_to_id: z.number().nullish(),
  reply_to: z.string().nullish().describe("Address that takes the replies."),
  recipient: z.string().nullish(),
  bcc: z.string().nullish(),
  fake_bcc: z.boolean().nullish(),
  cc: z.string().nullish(),
  headers: list(z.looseObject({ name: z.string().nullish(), value: z.string().nullish() })),
}).describe("Whom an e-mail comes from and goes to, as the service has it.");
