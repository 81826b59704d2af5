import { z } from "zod";
import { text, timestamp } from "./fields.ts";

export const NewSnippetBody = z.strictObject({
  name: text().describe("One of its kind in the workspace."),
  value: text().describe("The content; may hold Liquid."),
}).describe("A snippet to make.");

export const NewSnippet = z.looseObject({
  name: z.string(),
  value: z.string().nullish(),
  updated_at: timestamp("When it was last changed"),
}).describe("A snippet.");

export const NewSnippetResult = z.looseObject({ snippet: NewSnippet }).describe("The snippet that was made.");
