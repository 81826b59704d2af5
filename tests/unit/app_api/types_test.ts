// What the compiler proves: these tests pass if they compile, and what they assert at run time is that they were compiled.
import { assertEquals } from "@std/assert";
import type * as types from "../../../app_api/types.ts";
import type { CustomerReference, PeopleFilter } from "@customerio-notebooks/app-api";
import type { z } from "zod";
import type * as schemas from "../../../app_api/schemas.ts";
import type { Assignable, Equal, Flat } from "../type_equality.ts";

type Schemas = typeof schemas;
type SchemaName = keyof Schemas;

Deno.test("each generated type is what its schema infers", () => {
  type Generated = {
    ActivitiesQuery: types.ActivitiesQuery;
    ActivitiesResult: types.ActivitiesResult;
    Activity: types.Activity;
    AndFilter: types.AndFilter;
    AttributeFilter: types.AttributeFilter;
    Customer: types.Customer;
    CustomerActivitiesQuery: types.CustomerActivitiesQuery;
    CustomerDevice: types.CustomerDevice;
    CustomerIdentifiers: types.CustomerIdentifiers;
    CustomerPath: types.CustomerPath;
    CustomerQuery: types.CustomerQuery;
    CustomerRelationship: types.CustomerRelationship;
    CustomerRelationshipsResult: types.CustomerRelationshipsResult;
    CustomerResult: types.CustomerResult;
    CustomersByEmailQuery: types.CustomersByEmailQuery;
    CustomersByEmailResult: types.CustomersByEmailResult;
    CustomersByIdBody: types.CustomersByIdBody;
    CustomersResult: types.CustomersResult;
    NotFilter: types.NotFilter;
    ObjectAndFilter: types.ObjectAndFilter;
    ObjectAttributeFilter: types.ObjectAttributeFilter;
    ObjectFilter: types.ObjectFilter;
    ObjectFilterBody: types.ObjectFilterBody;
    ObjectFilterResult: types.ObjectFilterResult;
    ObjectIdentifiers: types.ObjectIdentifiers;
    ObjectNotFilter: types.ObjectNotFilter;
    ObjectOrFilter: types.ObjectOrFilter;
    ObjectPath: types.ObjectPath;
    ObjectQuery: types.ObjectQuery;
    ObjectRecord: types.ObjectRecord;
    ObjectRelationship: types.ObjectRelationship;
    ObjectRelationshipsQuery: types.ObjectRelationshipsQuery;
    ObjectRelationshipsResult: types.ObjectRelationshipsResult;
    ObjectResult: types.ObjectResult;
    ObjectType: types.ObjectType;
    ObjectTypesResult: types.ObjectTypesResult;
    OrFilter: types.OrFilter;
    PeopleFilter: types.PeopleFilter;
    PeopleFilterBody: types.PeopleFilterBody;
    PeopleFilterQuery: types.PeopleFilterQuery;
    PeopleFilterResult: types.PeopleFilterResult;
    RelatedCustomerPath: types.RelatedCustomerPath;
    RelatedPageQuery: types.RelatedPageQuery;
    SegmentFilter: types.SegmentFilter;
  };
  type Inferred = { [Name in SchemaName]: z.infer<Schemas[Name]> };
  const names: Equal<keyof Generated, SchemaName> = true;
  const each: { [Name in SchemaName]: Equal<Flat<Generated[Name]>, Flat<Inferred[Name]>> } = {
    ActivitiesQuery: true,
    ActivitiesResult: true,
    Activity: true,
    AndFilter: true,
    AttributeFilter: true,
    Customer: true,
    CustomerActivitiesQuery: true,
    CustomerDevice: true,
    CustomerIdentifiers: true,
    CustomerPath: true,
    CustomerQuery: true,
    CustomerRelationship: true,
    CustomerRelationshipsResult: true,
    CustomerResult: true,
    CustomersByEmailQuery: true,
    CustomersByEmailResult: true,
    CustomersByIdBody: true,
    CustomersResult: true,
    NotFilter: true,
    ObjectAndFilter: true,
    ObjectAttributeFilter: true,
    ObjectFilter: true,
    ObjectFilterBody: true,
    ObjectFilterResult: true,
    ObjectIdentifiers: true,
    ObjectNotFilter: true,
    ObjectOrFilter: true,
    ObjectPath: true,
    ObjectQuery: true,
    ObjectRecord: true,
    ObjectRelationship: true,
    ObjectRelationshipsQuery: true,
    ObjectRelationshipsResult: true,
    ObjectResult: true,
    ObjectType: true,
    ObjectTypesResult: true,
    OrFilter: true,
    PeopleFilter: true,
    PeopleFilterBody: true,
    PeopleFilterQuery: true,
    PeopleFilterResult: true,
    RelatedCustomerPath: true,
    RelatedPageQuery: true,
    SegmentFilter: true,
  };
  const other: Equal<types.Customer, types.Activity> = false;
  assertEquals([names, !other, ...Object.values(each)].every(Boolean), true);
});

Deno.test("a filter is one of the API's, and a person goes by one identifier", () => {
  const allowed: [
    Assignable<{ not: { and: [{ segment: { id: number } }] } }, PeopleFilter>,
    Assignable<{ email: string }, CustomerReference>,
  ] = [true, true];
  const forbidden: [
    Assignable<{ not: { segment: { id: number } }[] }, PeopleFilter>,
    Assignable<{ attribute: { field: string; operator: "like" } }, PeopleFilter>,
    Assignable<{ id: number }, CustomerReference>,
    Assignable<{ name: string }, CustomerReference>,
  ] = [false, false, false, false];
  assertEquals([allowed.every(Boolean), forbidden.some(Boolean)], [true, false]);
});
