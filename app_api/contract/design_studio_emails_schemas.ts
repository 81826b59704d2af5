import { z } from "zod";
import { createdIn, emailParts, transformersFound } from "./design_studio_fields.ts";
import {
  DesignStudioFolder,
  DesignStudioListQuery,
  DesignStudioSentContent,
  DesignStudioSentEnvelope,
} from "./design_studio_schemas.ts";
import { list, oneOf, text, timestamp } from "./fields.ts";
import { hasField, MOVED_TO } from "./folders_fields.ts";
import { NumberedPageMeta } from "./folders_schemas.ts";

const threeWay = oneOf(["true", "false", "any"]).optional();

const emailName = text().max(255, "cannot be over 255 characters");

const emailId = text().describe("Id of the e-mail, a UUID.");

export const DesignStudioEmailPath = z.strictObject({ email_id: emailId }).describe("Which e-mail.");

export const DesignStudioEmailListQuery = z.strictObject({
  ...DesignStudioListQuery.shape,
  is_template: threeWay.describe("Only those that are templates, or are not."),
  has_translations: threeWay.describe("Only those that have translations, or have none."),
  is_linked: threeWay.describe("Only those that a message uses, or that none does."),
}).describe("Which e-mails, in which order, and which page of them.");

export const DesignStudioEmail = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  is_template: z.boolean().nullish(),
  is_linked: z.boolean().nullish().describe("Whether a message uses it."),
  parent_folder_id: z.string().nullish().describe("Null at the top."),
  available_languages: list(z.string()).describe("Languages that it is translated into."),
  created: timestamp("When it was made"),
  updated: timestamp("When it was last changed"),
  content: DesignStudioSentContent.nullish(),
  envelope: DesignStudioSentEnvelope.nullish(),
  transformers: transformersFound,
}).describe("An e-mail of Design Studio, in its default language.");

export const DesignStudioEmailListResult = z.looseObject({
  emails: list(DesignStudioEmail),
  folders: list(DesignStudioFolder),
  meta: NumberedPageMeta.nullish(),
}).describe("A page of the e-mails, and the folders beside them.");

export const DesignStudioEmailResult = z.looseObject({ email: DesignStudioEmail }).describe("One e-mail.");

export const DesignStudioEmailBody = z.strictObject({
  name: emailName,
  parent_folder_id: createdIn,
  is_template: z.boolean().optional().describe("Whether other e-mails are made from it."),
  ...emailParts,
}).describe("An e-mail to make.");

export const DesignStudioEmailUpdateBody = z.strictObject({
  name: emailName.optional(),
  parent_folder_id: text().nullable().optional().describe(MOVED_TO),
  is_template: z.boolean().optional().describe("Whether other e-mails are made from it."),
  ...emailParts,
}).refine(hasField, "needs at least one field").describe("What to change of an e-mail.");
