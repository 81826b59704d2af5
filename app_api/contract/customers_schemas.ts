import { z } from "zod";
import { customerId, idType, limit, list, next, start, text, unixTime } from "./fields.ts";
import { CustomerIdentifiers, ObjectIdentifiers, PeopleFilter } from "./shared_schemas.ts";

export const PeopleFilterBody = z.strictObject({ filter: PeopleFilter }).describe("Which people to find.");

export const PeopleFilterQuery = z.strictObject({
  start,
  limit: limit(1000, 50, "People"),
}).describe("Which page of the people found.");

export const PeopleFilterResult = z.looseObject({
  identifiers: list(CustomerIdentifiers).describe("What identifies each of the people, a page of them."),
  ids: list(z.string()).describe("The ids alone."),
  next,
}).describe("People that match a filter.");

export const CustomersByEmailQuery = z.strictObject({
  email: text().describe("The e-mail address, in any case."),
}).describe("Whose e-mail address.");

export const CustomersByEmailResult = z.looseObject({
  results: list(CustomerIdentifiers).describe("What identifies each of the people."),
}).describe("People with an e-mail address.");

export const CustomerPath = z.strictObject({ customer_id: customerId }).describe("Which person.");

export const CustomerQuery = z.strictObject({ id_type: idType }).describe(
  "By what the person is identified.",
);

export const CustomerDevice = z.looseObject({
  id: z.string().describe("Its push token."),
  platform: z.string().nullish().describe("`ios` or `android`."),
  last_used: z.number().nullish().describe("Unix time in seconds."),
  attributes: z.record(z.string(), z.unknown()).nullish().describe(
    "Such as `device_model` and `app_version`. Values are text.",
  ),
}).describe("A device of a person.");

export const Customer = z.looseObject({
  id: z.string().nullish(),
  identifiers: CustomerIdentifiers.nullish(),
  attributes: z.record(z.string(), z.unknown()).nullish().describe("Values are text, whatever was sent."),
  timestamps: z.record(z.string(), z.number()).nullish().describe(
    "When each attribute was set, Unix time in seconds.",
  ),
  unsubscribed: z.boolean().nullish(),
  devices: list(CustomerDevice),
}).describe("A person with all that is known of them.");

export const CustomerResult = z.looseObject({ customer: Customer }).describe("One person.");

export const CustomersByIdBody = z.strictObject({
  ids: z.array(text()).min(1, "cannot be empty").max(
    100,
    "cannot be more than 100",
  )
    .describe("Ids of 1 to 100 people."),
}).describe("Which people.");

export const CustomersResult = z.looseObject({ customers: list(CustomerResult) }).describe(
  "People with their attributes.",
);

export const RelatedCustomerPath = z.strictObject({
  customer_id: text().describe(
    "The person's id: this operation takes no other identifier.",
  ),
}).describe("Whose relationships.");

export const CustomerRelationship = z.looseObject({
  object_type_id: z.union([z.string(), z.number()]).nullish().describe(
    "An integer here, text in the other operations.",
  ),
  identifiers: ObjectIdentifiers.nullish(),
  attributes: z.record(z.string(), z.unknown()).nullish().describe("Attributes of the relationship."),
  timestamps: z.record(z.string(), z.number()).nullish().describe(
    "When each attribute was set, Unix time in seconds.",
  ),
}).describe("An object that a person is related to.");

export const CustomerRelationshipsResult = z.looseObject({
  cio_relationships: list(CustomerRelationship),
  next,
}).describe("A page of the objects that a person is related to.");

export const CustomerSegment = z.looseObject({
  id: z.number(),
  name: z.string().nullish(),
  description: z.string().nullish(),
}).describe("A segment that a person is in.");

export const CustomerSegmentsResult = z.looseObject({ segments: list(CustomerSegment) }).describe(
  "The segments that a person is in.",
);

export const CustomerMessagesQuery = z.strictObject({
  id_type: idType,
  start,
  limit: limit(1000, 50, "Messages"),
  start_ts: unixTime("Only messages from then on; six months at most where both times are absent"),
  end_ts: unixTime("Only messages until then, twelve months after `start_ts` at most"),
}).describe("Which of a person's messages.");

export const SubscriptionPreferencesQuery = z.strictObject({
  id_type: idType,
  language: text().optional().describe("Language tag of the texts; the workspace's language where absent."),
}).describe("Whose preferences, and in which language.");

export const SubscriptionPreferences = z.looseObject({
  id: z.string().nullish().describe("Id of the person."),
  identifiers: CustomerIdentifiers.nullish(),
  topics: list(z.looseObject({
    id: z.union([z.string(), z.number()]).nullish(),
    name: z.string().nullish(),
    description: z.string().nullish(),
    subscribed: z.boolean().nullish(),
  })),
  unsubscribed: z.boolean().nullish().describe("Whether the person gets no messages at all."),
  header: z.looseObject({ title: z.string().nullish(), subtitle: z.string().nullish() }).nullish().describe(
    "The head of the page on which people choose.",
  ),
}).describe("What a person has subscribed to.");

export const SubscriptionPreferencesResult = z.looseObject({ customer: SubscriptionPreferences }).describe(
  "What a person has subscribed to.",
);
