import { z } from "zod";
import { limit, list, oneOf, text } from "./fields.ts";

const suppressionType = oneOf(["bounces", "spam_reports"]).describe("Why the address is suppressed.");

const emailAddress = text().describe("The e-mail address.");

export const SuppressionSearchPath = z.strictObject({ email_address: emailAddress }).describe(
  "Which address.",
);

export const SuppressionTypePath = z.strictObject({ suppression_type: suppressionType }).describe(
  "Which kind of suppression.",
);

export const SuppressionPath = z.strictObject({
  suppression_type: suppressionType,
  email_address: emailAddress,
})
  .describe("Which suppression of an address.");

export const SuppressionsQuery = z.strictObject({
  limit: limit(1000, 100, "Addresses"),
  offset: z.number().int("must be an integer").min(0, "cannot be negative").optional().describe(
    "Addresses to leave out before the page.",
  ),
}).describe("Which page of suppressed addresses.");

export const Suppression = z.looseObject({
  email: z.string().nullish(),
  created: z.union([z.number(), z.string()]).nullish().describe(
    "When it was suppressed, Unix time in seconds.",
  ),
  reason: z.string().nullish().describe("What the e-mail provider says."),
  status: z.union([z.string(), z.number()]).nullish().describe("SMTP status, most often 550."),
}).describe("An address that the e-mail provider does not send to.");

export const SuppressionsResult = z.looseObject({
  category: z.string().nullish().describe("`bounces` or `spam`."),
  suppressions: list(Suppression),
}).describe("Addresses that the e-mail provider does not send to.");
