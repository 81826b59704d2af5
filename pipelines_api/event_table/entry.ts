import type { z } from "zod";
import { Context } from "../schemas.ts";
import type { SemanticEventPerformer } from "../semantic_event.ts";

/** What makes the entries of a category. */
export const eventsOf = <Category extends string, Performer extends SemanticEventPerformer>(
  category: Category,
  performer: Performer,
) =>
<Properties extends z.ZodType>(summary: string, properties: Properties, example: z.infer<Properties>) => ({
  category,
  summary,
  performer,
  properties,
  context: Context,
  example: { properties: example },
});
