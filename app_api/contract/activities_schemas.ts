import { z } from "zod";
import { customerId, idType, limit, list, next, start, text } from "./fields.ts";
import { CustomerIdentifiers } from "./shared_schemas.ts";

export const Activity = z.looseObject({
  id: z.string(),
  type: z.string().describe("Such as `event`, `page`, `attribute_change` or `sent_email`."),
  name: z.string().nullish().describe("Name of the event, where it is one."),
  timestamp: z.number().nullish().describe("When it happened, Unix time in seconds."),
  customer_id: z.string().nullish(),
  customer_identifiers: CustomerIdentifiers.nullish(),
  data: z.unknown().describe(
    "What is known about it: an event's properties, an attribute's old and new value.",
  ),
  delivery_id: z.string().nullish(),
  delivery_type: z.string().nullish(),
}).describe("Something that a person did, or that was done for them.");

const activityQuery = {
  start,
  limit: limit(100, 10, "Activities"),
  type: text().optional().describe("Only activities of this type."),
  name: text().optional().describe("Only events, or attributes, of this name."),
};

export const CustomerActivitiesQuery = z.strictObject({ ...activityQuery, id_type: idType })
  .describe("Which of a person's activities.");

export const ActivitiesQuery = z.strictObject({
  ...activityQuery,
  customer_id: customerId.optional(),
  id_type: idType,
  deleted: z.boolean().optional().describe("True for the activities of people who were deleted."),
}).describe("Which activities.");

export const ActivitiesResult = z.looseObject({
  activities: list(Activity),
  next,
}).describe("A page of activities, newest first.");
