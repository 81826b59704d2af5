// Shapes that several groups of the contract have in common.
import { z } from "zod";
import { attributeCondition, comparable, start } from "./fields.ts";

export const CustomerIdentifiers = z.looseObject({
  id: z.string().nullish(),
  email: z.string().nullish(),
  cio_id: z.string().nullish(),
}).describe("What identifies a person; what is not set is null.");

export const AttributeFilter = z.strictObject({
  attribute: comparable(z.strictObject({ ...attributeCondition })),
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

export const ObjectIdentifiers = z.looseObject({
  object_id: z.string().nullish().describe("The id in your systems."),
  cio_object_id: z.string().nullish().describe("The id that Customer.io gave it."),
}).describe("What identifies an object.");

export const RelatedPageQuery = z.strictObject({
  start,
  limit: z.number().int().min(1, "must be at least 1").optional().describe(
    "Entries a page; the document names neither a default nor a most.",
  ),
}).describe("Which page of objects or relationships.");

export const NoContent = z.undefined().describe("Nothing: the answer has no body.");

export const Acknowledgement = z.looseObject({}).optional().describe(
  "That it was done: an empty object, or nothing.",
);
