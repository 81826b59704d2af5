import { z } from "zod";
import { emailParts, transformersFound } from "./design_studio_fields.ts";
import { DesignStudioSentContent, DesignStudioSentEnvelope } from "./design_studio_schemas.ts";
import { list, text, timestamp } from "./fields.ts";
import { hasField } from "./folders_fields.ts";

const language = text().describe("Language tag, such as `fr` or `pt-BR`.");

export const DesignStudioTranslationPath = z.strictObject({
  email_id: text().describe("Id of the e-mail, a UUID."),
  language,
}).describe(
  "Which translation of which e-mail.",
);

export const DesignStudioTranslation = z.looseObject({
  id: z.string().nullish(),
  language: z.string().nullish(),
  created: timestamp("When it was made"),
  updated: timestamp("When it was last changed"),
  content: DesignStudioSentContent.nullish(),
  envelope: DesignStudioSentEnvelope.nullish(),
  transformers: transformersFound,
}).describe("An e-mail in another language.");

export const DesignStudioTranslationListResult = z.looseObject({
  email_translations: list(DesignStudioTranslation),
}).describe("The translations of an e-mail.");

export const DesignStudioTranslationResult = z.looseObject({ email_translation: DesignStudioTranslation })
  .describe("One translation of an e-mail.");

export const DesignStudioTranslationBody = z.strictObject({ language, ...emailParts }).describe(
  "A translation to make; what is left out is as in the default language.",
);

export const DesignStudioTranslationUpdateBody = z.strictObject(emailParts)
  .refine(hasField, "needs content, envelope or transformers")
  .describe("What to change of a translation; its language cannot be.");
