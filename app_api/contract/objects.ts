import type { ObjectOperations } from "../types/objects.ts";
import {
  ObjectFilterBody,
  ObjectFilterResult,
  ObjectPath,
  ObjectQuery,
  ObjectRelationshipsQuery,
  ObjectRelationshipsResult,
  ObjectResult,
  ObjectTypesResult,
} from "./objects_schemas.ts";
import { RelatedPageQuery } from "./shared_schemas.ts";

export const objectOperations: ObjectOperations = {
  getObjectTypes: {
    id: "getObjectTypes",
    summary: "Lists the types of objects",
    method: "GET",
    path: "/v1/object_types",
    rateLimit: "general",
    repeatable: true,
    resource: "objects",
    name: "types",
    resultSchema: ObjectTypesResult,
    example: {
      result: {
        types: [{ id: "1", name: "Companies", singular_name: "Company", slug: "companies", enabled: true }],
      },
    },
  },
  getObjectsFilter: {
    id: "getObjectsFilter",
    summary: "Finds objects by attribute",
    method: "POST",
    path: "/v1/objects",
    rateLimit: "general",
    repeatable: true,
    resource: "objects",
    name: "search",
    paging: { by: "start", items: "identifiers" },
    querySchema: RelatedPageQuery,
    bodySchema: ObjectFilterBody,
    resultSchema: ObjectFilterResult,
    example: {
      query: { limit: 100 },
      body: {
        object_type_id: "1",
        filter: { object_attribute: { field: "plan", operator: "eq", value: "premium", type_id: "1" } },
      },
      result: { identifiers: [{ object_id: "acme", cio_object_id: "ob000001" }], ids: ["acme"], next: "" },
    },
  },
  getObjectAttributes: {
    id: "getObjectAttributes",
    summary: "Reads the attributes of an object",
    method: "GET",
    path: "/v1/objects/{object_type_id}/{object_id}/attributes",
    rateLimit: "general",
    repeatable: true,
    resource: "objects",
    name: "attributes",
    pathSchema: ObjectPath,
    querySchema: ObjectQuery,
    resultSchema: ObjectResult,
    example: {
      path: { object_type_id: "1", object_id: "acme" },
      query: { id_type: "object_id" },
      result: {
        object: {
          object_type_id: "1",
          identifiers: { object_id: "acme", cio_object_id: "ob000001" },
          attributes: { name: "Acme", plan: "premium" },
          timestamps: { name: 1_790_000_000, plan: 1_790_000_000 },
        },
      },
    },
  },
  getObjectRelationships: {
    id: "getObjectRelationships",
    summary: "Lists the people who are related to an object",
    method: "GET",
    path: "/v1/objects/{object_type_id}/{object_id}/relationships",
    rateLimit: "general",
    repeatable: true,
    resource: "objects",
    name: "relationships",
    paging: { by: "start", items: "cio_relationships" },
    pathSchema: ObjectPath,
    querySchema: ObjectRelationshipsQuery,
    resultSchema: ObjectRelationshipsResult,
    example: {
      path: { object_type_id: "1", object_id: "acme" },
      query: { id_type: "object_id", limit: 100 },
      result: {
        cio_relationships: [{
          object_type_id: "1",
          identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
        }],
        next: "",
      },
    },
  },
};
