// What the App API takes and gives, as zod schemas: the one place where these shapes are written by hand. The types in
// `types.ts` are generated from here by `deno task generate`. Answers are parsed leniently: unknown fields pass through,
// and a list that is null is an empty one, as the service sends it. Facts: paths of the official document.
import { z } from "zod";

/** A list in an answer: the service sends null for an empty one. */
const list = <Item extends z.ZodType>(item: Item) => z.array(item).nullish();

const pageQuery = {
  start: z.string().min(1, "cannot be empty").optional().describe(
    "The `next` of the page before; absent for the first.",
  ),
};

const idType = z.enum(["id", "email", "cio_id"], "must be id, email or cio_id").optional()
  .describe("What kind of identifier `customer_id` is; `id` where absent.");

const customerId = z.string().min(1, "cannot be empty").describe(
  "Identifies the person; `id_type` says by what.",
);

export const CustomerIdentifiers = z.looseObject({
  id: z.string().nullish(),
  email: z.string().nullish(),
  cio_id: z.string().nullish(),
}).describe("What identifies a person; what is not set is null.");

export const AttributeFilter = z.strictObject({
  attribute: z.strictObject({
    field: z.string().min(1, "cannot be empty").describe("Name of the attribute."),
    operator: z.enum(["eq", "exists"], "must be eq or exists"),
    value: z.union([z.string(), z.number(), z.boolean()]).optional().describe(
      "For `eq`: what the attribute equals.",
    ),
  }),
}).describe("People by an attribute.");

export const SegmentFilter = z.strictObject({ segment: z.strictObject({ id: z.number().int() }) })
  .describe("People in a segment.");

export const AndFilter = z.strictObject({
  get and() {
    return z.array(PeopleFilter).min(1, "cannot be empty");
  },
}).describe("People whom all of the filters find.");

export const OrFilter = z.strictObject({
  get or() {
    return z.array(PeopleFilter).min(1, "cannot be empty");
  },
}).describe("People whom any of the filters finds.");

export const NotFilter = z.strictObject({
  get not() {
    return PeopleFilter;
  },
}).describe("People whom the filter, one and not a list, does not find.");

export const PeopleFilter = z.union([AttributeFilter, SegmentFilter, AndFilter, OrFilter, NotFilter])
  .describe("Which people.");

export const PeopleFilterBody = z.strictObject({ filter: PeopleFilter }).describe("Which people to find.");

export const PeopleFilterQuery = z.strictObject({
  ...pageQuery,
  limit: z.number().int().min(1, "must be at least 1").max(1000, "cannot be over 1000").optional().describe(
    "People a page, 50 where absent.",
  ),
}).describe("Which page of the people found.");

export const PeopleFilterResult = z.looseObject({
  identifiers: list(CustomerIdentifiers).describe("What identifies each of the people, a page of them."),
  ids: list(z.string()).describe("The ids alone."),
  next: z.string().nullish().describe("Pass as `start` for the next page; empty or absent on the last."),
}).describe("People that match a filter.");

export const CustomersByEmailQuery = z.strictObject({
  email: z.string("must be text").min(1, "cannot be empty").describe("The e-mail address, in any case."),
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
  ids: z.array(z.string().min(1, "cannot be empty")).min(1, "cannot be empty").max(
    100,
    "cannot be more than 100",
  )
    .describe("Ids of 1 to 100 people."),
}).describe("Which people.");

export const CustomersResult = z.looseObject({ customers: list(CustomerResult) }).describe(
  "People with their attributes.",
);

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
  ...pageQuery,
  limit: z.number().int().min(1, "must be at least 1").max(100, "cannot be over 100").optional().describe(
    "Activities a page, 10 where absent.",
  ),
  type: z.string().min(1, "cannot be empty").optional().describe("Only activities of this type."),
  name: z.string().min(1, "cannot be empty").optional().describe("Only events, or attributes, of this name."),
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
  next: z.string().nullish().describe("Pass as `start` for the next page; empty or absent on the last."),
}).describe("A page of activities, newest first.");

export const ObjectType = z.looseObject({
  id: z.string().describe("The `object_type_id`: an integer, as text."),
  name: z.string().nullish(),
  singular_name: z.string().nullish(),
  slug: z.string().nullish(),
  singular_slug: z.string().nullish(),
  enabled: z.boolean().nullish(),
  icon: z.string().nullish(),
}).describe("A type of objects, such as companies.");

export const ObjectTypesResult = z.looseObject({ types: list(ObjectType) }).describe(
  "The types of objects in the workspace.",
);

const objectTypeId = z.string().regex(/^\d+$/, "must be an integer, as text").describe(
  "Id of the type of object: an integer, as text.",
);

export const ObjectAttributeFilter = z.strictObject({
  object_attribute: z.strictObject({
    field: z.string().min(1, "cannot be empty").describe("Name of the attribute."),
    operator: z.enum(["eq", "exists"], "must be eq or exists"),
    value: z.union([z.string(), z.number(), z.boolean()]).optional().describe(
      "For `eq`: what the attribute equals.",
    ),
    type_id: objectTypeId.describe("The same as the `object_type_id` of the search."),
  }),
}).describe("Objects by an attribute.");

export const ObjectAndFilter = z.strictObject({
  get and() {
    return z.array(ObjectFilter).min(1, "cannot be empty");
  },
}).describe("Objects that all of the filters find.");

export const ObjectOrFilter = z.strictObject({
  get or() {
    return z.array(ObjectFilter).min(1, "cannot be empty");
  },
}).describe("Objects that any of the filters finds.");

export const ObjectNotFilter = z.strictObject({
  get not() {
    return ObjectFilter;
  },
}).describe("Objects that the filter, one and not a list, does not find.");

export const ObjectFilter = z.union([ObjectAttributeFilter, ObjectAndFilter, ObjectOrFilter, ObjectNotFilter])
  .describe("Which objects.");

export const ObjectFilterBody = z.strictObject({ object_type_id: objectTypeId, filter: ObjectFilter })
  .describe("Which objects to find.");

export const RelatedPageQuery = z.strictObject({
  ...pageQuery,
  limit: z.number().int().min(1, "must be at least 1").optional().describe(
    "Entries a page; the document names neither a default nor a most.",
  ),
}).describe("Which page of objects or relationships.");

export const ObjectIdentifiers = z.looseObject({
  object_id: z.string().nullish().describe("The id in your systems."),
  cio_object_id: z.string().nullish().describe("The id that Customer.io gave it."),
}).describe("What identifies an object.");

export const ObjectFilterResult = z.looseObject({
  identifiers: list(ObjectIdentifiers).describe("What identifies each of the objects, a page of them."),
  ids: list(z.string()).describe("The ids in your systems alone."),
  next: z.string().nullish().describe("Pass as `start` for the next page; empty or absent on the last."),
}).describe("Objects that match a filter.");

export const ObjectPath = z.strictObject({
  object_type_id: objectTypeId,
  object_id: z.string().min(1, "cannot be empty").describe("Identifies the object; `id_type` says by what."),
}).describe("Which object.");

export const ObjectQuery = z.strictObject({
  id_type: z.enum(["object_id", "cio_object_id"], "must be object_id or cio_object_id").optional().describe(
    "What kind of identifier the path's `object_id` is; `object_id` where absent.",
  ),
}).describe("By what the object is identified.");

export const ObjectRecord = z.looseObject({
  object_type_id: z.string().nullish(),
  identifiers: ObjectIdentifiers.nullish(),
  attributes: z.record(z.string(), z.unknown()).nullish().describe("Values are text, whatever was sent."),
  timestamps: z.record(z.string(), z.number()).nullish().describe(
    "When each attribute was set, Unix time in seconds.",
  ),
}).describe("An object with all that is known of it.");

export const ObjectResult = z.looseObject({ object: ObjectRecord }).describe("One object.");

export const ObjectRelationshipsQuery = z.strictObject({
  ...ObjectQuery.shape,
  ...RelatedPageQuery.shape,
}).describe("Which page of an object's relationships.");

export const ObjectRelationship = z.looseObject({
  identifiers: CustomerIdentifiers.nullish(),
  object_type_id: z.string().nullish(),
  object_type_disabled: z.boolean().nullish(),
}).describe("A person who is related to an object.");

export const ObjectRelationshipsResult = z.looseObject({
  cio_relationships: list(ObjectRelationship),
  next: z.string().nullish().describe("Pass as `start` for the next page; empty or absent on the last."),
}).describe("A page of the people who are related to an object.");

export const RelatedCustomerPath = z.strictObject({
  customer_id: z.string().min(1, "cannot be empty").describe(
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
  next: z.string().nullish().describe("Pass as `start` for the next page; empty or absent on the last."),
}).describe("A page of the objects that a person is related to.");
