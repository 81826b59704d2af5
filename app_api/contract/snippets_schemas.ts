import { z } from "zod";
import { list, text, timestamp } from "./fields.ts";

export const SnippetPath = z.strictObject({ snippet_name: text().describe("Name of the snippet.") }).describe(
  "Which snippet.",
);

export const SnippetBody = z.strictObject({
  name: text().describe("Its name, which is unique."),
  value: z.string("must be text").describe("Its content."),
}).describe("A snippet to set: made where there is none of that name, else changed.");

export const Snippet = z.looseObject({
  name: z.string(),
  value: z.string().nullish(),
  updated_at: timestamp("When it was last changed"),
}).describe("A piece of content that messages can include.");

export const SnippetsResult = z.looseObject({ snippets: list(Snippet) }).describe(
  "The snippets of the workspace.",
);

export const SnippetResult = z.looseObject({ snippet: Snippet }).describe("One snippet.");
