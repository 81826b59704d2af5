import { z } from "zod";

export const NumberedPageMeta = z.looseObject({
  pagination: z.looseObject({
    page: z.number().nullish().describe("Number of the page, from 1."),
    limit: z.number().nullish().describe("Entries a page."),
    total: z.number().nullish().describe("Entries on all pages."),
  }).nullish(),
  filters: z.record(z.string(), z.unknown()).nullish().describe("The filters that were asked for."),
}).describe("Where a page stands among all.");
