// What the workspace says of its attributes and events. Facts: the official Node client, release 5.2.0.
import { z } from "zod";
import { text } from "./fields.ts";

const MOST = 100;

const meaning = z.string("must be text").max(255, "cannot be over 255 characters").optional().describe(
  "What it means, which Customer.io's assistants go by.",
);

const updates = <Item extends z.ZodType>(item: Item) =>
  z.array(item).min(1, "cannot be empty").max(MOST, `cannot be more than ${MOST}`).describe(
    `1 to ${MOST} of them.`,
  );

export const DataIndexAttribute = z.strictObject({
  name: text().describe("Name of the attribute."),
  description: meaning,
  object_type_id: z.number().int("must be an integer").optional().describe(
    "Type of the objects that have it; absent where people have it.",
  ),
  is_relationship: z.boolean().optional().describe("Whether relationships to objects of that type have it."),
  event_name: text().optional().describe("Name of the event that has it."),
  privacy_level: z.number().int("must be an integer").optional().describe(
    "1 where it is sensitive, 0 where not; only plans with that feature take it.",
  ),
}).describe("What to say of an attribute.");

export const DataIndexAttributesBody = z.strictObject({ attributes: updates(DataIndexAttribute) }).describe(
  "What to say of attributes.",
);

export const DataIndexEvent = z.strictObject({
  name: text().describe("Name of the event."),
  description: meaning,
}).describe("What to say of an event.");

export const DataIndexEventsBody = z.strictObject({ events: updates(DataIndexEvent) }).describe(
  "What to say of events.",
);
