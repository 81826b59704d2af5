import { z } from "zod";
import { list } from "./fields.ts";

export const SubscriptionTopic = z.looseObject({
  id: z.number(),
  identifier: z.string().nullish().describe("`topic_` and the id: its key in a person's preferences."),
  name: z.string().nullish(),
  description: z.string().nullish(),
  subscribed_by_default: z.boolean().nullish().describe("Whether who has said nothing is subscribed."),
}).describe("A topic that people can subscribe to.");

export const SubscriptionTopicsResult = z.looseObject({ topics: list(SubscriptionTopic) }).describe(
  "The topics of the workspace.",
);
