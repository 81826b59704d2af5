// Fields that several things of Design Studio have.
import { z } from "zod";
import { DesignStudioContent, DesignStudioEnvelope } from "./design_studio_schemas.ts";
import { DesignStudioTransformers } from "./design_studio_transformers_schemas.ts";
import { text } from "./fields.ts";

/** What an e-mail or a translation is made of, as it is sent. */
export const emailParts = {
  content: DesignStudioContent.optional(),
  envelope: DesignStudioEnvelope.optional(),
  transformers: DesignStudioTransformers.optional(),
};

/** What is done to an e-mail's HTML, as it comes back. */
export const transformersFound = z.record(z.string(), z.unknown()).nullish().describe(
  "What is done to the HTML before it is sent, by step.",
);

/** Where a new thing goes. */
export const createdIn = text().nullable().optional().describe(
  "Id of the folder that it goes into; the top where null or absent.",
);
