import { z } from "zod";
import { attributeCondition, comparable, list, next, numericId, text } from "./fields.ts";
import { CustomerIdentifiers, ObjectIdentifiers, RelatedPageQuery } from "./shared_schemas.ts";

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
  object_attribute: comparable(
    z.strictObject({
      ...attributeCondition,
      type_id: objectTypeId.describe("The same as the `object_type_id` of the search."),
    }),
  ),
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

export const ObjectFilterResult = z.looseObject({
  identifiers: list(ObjectIdentifiers).describe("What identifies each of the objects, a page of them."),
  ids: list(z.string()).describe("The ids in your systems alone."),
  next,
}).describe("Objects that match a filter.");

export const ObjectPath = z.strictObject({
  object_type_id: numericId("Id of the type of object."),
  object_id: text().describe("Identifies the object; `id_type` says by what."),
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
  next,
}).describe("A page of the people who are related to an object.");
