// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { AppOperation, LazyAppOperation } from "./contract/entry.ts";
import type { ActivityOperations } from "./types/activities.ts";
import type { CustomerOperations } from "./types/customers.ts";
import type { ObjectOperations } from "./types/objects.ts";
import type { SegmentOperations } from "./types/segments.ts";

/** The operations of the App API with their schemas, by operationId. */
export interface AppContract
  extends ActivityOperations, CustomerOperations, ObjectOperations, SegmentOperations {}

/** The operations of the App API without their schemas, by operationId. */
export type AppOperations = {
  readonly [Id in keyof AppContract]: AppContract[Id] extends AppOperation<
    infer Body,
    infer Result,
    infer Path,
    infer Query
  > ? LazyAppOperation<Body, Result, Path, Query>
    : never;
};

/**
 * What the App API takes and gives, as data; each entry loads its schemas when asked.
 *
 * @example
 * ```ts
 * import { operations } from "@customerio-notebooks/app-api";
 *
 * const { method, path } = operations.getPeopleEmail;
 * if (`${method} ${path}` !== "GET /v1/customers") throw new Error("unexpected");
 * ```
 */
export const operations: AppOperations = {
  listActivities: {
    id: "listActivities",
    summary: "Lists what the people of the workspace did",
    method: "GET",
    path: "/v1/activities",
    rateLimit: "general",
    repeatable: true,
    resource: "activities",
    name: "list",
    paging: { by: "start", items: "activities" },
    load: () =>
      import("./contract/activities.ts").then(({ activityOperations }) => activityOperations.listActivities),
  },
  getPeopleFilter: {
    id: "getPeopleFilter",
    summary: "Finds people by attribute or segment",
    method: "POST",
    path: "/v1/customers",
    rateLimit: "general",
    repeatable: true,
    resource: "customers",
    name: "search",
    argument: "filter",
    paging: { by: "start", items: "identifiers" },
    load: () =>
      import("./contract/customers.ts").then(({ customerOperations }) => customerOperations.getPeopleFilter),
  },
  getPeopleEmail: {
    id: "getPeopleEmail",
    summary: "Finds people by e-mail address",
    method: "GET",
    path: "/v1/customers",
    rateLimit: "general",
    repeatable: true,
    resource: "customers",
    name: "listByEmail",
    load: () =>
      import("./contract/customers.ts").then(({ customerOperations }) => customerOperations.getPeopleEmail),
  },
  getPeopleById: {
    id: "getPeopleById",
    summary: "Reads the attributes and devices of up to 100 people",
    method: "POST",
    path: "/v1/customers/attributes",
    rateLimit: "general",
    repeatable: true,
    resource: "customers",
    name: "listById",
    argument: "ids",
    load: () =>
      import("./contract/customers.ts").then(({ customerOperations }) => customerOperations.getPeopleById),
  },
  getPersonAttributes: {
    id: "getPersonAttributes",
    summary: "Reads the attributes of a person",
    method: "GET",
    path: "/v1/customers/{customer_id}/attributes",
    rateLimit: "general",
    repeatable: true,
    resource: "customers",
    name: "attributes",
    customer: true,
    load: () =>
      import("./contract/customers.ts").then(({ customerOperations }) =>
        customerOperations.getPersonAttributes
      ),
  },
  getPersonActivities: {
    id: "getPersonActivities",
    summary: "Lists what a person did and what was done for them",
    method: "GET",
    path: "/v1/customers/{customer_id}/activities",
    rateLimit: "general",
    repeatable: true,
    resource: "customers",
    name: "activities",
    customer: true,
    paging: { by: "start", items: "activities" },
    load: () =>
      import("./contract/customers.ts").then(({ customerOperations }) =>
        customerOperations.getPersonActivities
      ),
  },
  getPersonRelationships: {
    id: "getPersonRelationships",
    summary: "Lists the objects that a person is related to",
    method: "GET",
    path: "/v1/customers/{customer_id}/relationships",
    rateLimit: "general",
    repeatable: true,
    resource: "customers",
    name: "relationships",
    paging: { by: "start", items: "cio_relationships" },
    load: () =>
      import("./contract/customers.ts").then(({ customerOperations }) =>
        customerOperations.getPersonRelationships
      ),
  },
  getObjectTypes: {
    id: "getObjectTypes",
    summary: "Lists the types of objects",
    method: "GET",
    path: "/v1/object_types",
    rateLimit: "general",
    repeatable: true,
    resource: "objects",
    name: "types",
    load: () =>
      import("./contract/objects.ts").then(({ objectOperations }) => objectOperations.getObjectTypes),
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
    load: () =>
      import("./contract/objects.ts").then(({ objectOperations }) => objectOperations.getObjectsFilter),
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
    load: () =>
      import("./contract/objects.ts").then(({ objectOperations }) => objectOperations.getObjectAttributes),
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
    load: () =>
      import("./contract/objects.ts").then(({ objectOperations }) => objectOperations.getObjectRelationships),
  },
  createManSegment: {
    id: "createManSegment",
    summary: "Makes a manual segment, without people",
    method: "POST",
    path: "/v1/segments",
    rateLimit: "general",
    repeatable: false,
    resource: "segments",
    name: "create",
    argument: "segment",
    load: () =>
      import("./contract/segments.ts").then(({ segmentOperations }) => segmentOperations.createManSegment),
  },
  listSegments: {
    id: "listSegments",
    summary: "Lists the segments of the workspace",
    method: "GET",
    path: "/v1/segments",
    rateLimit: "general",
    repeatable: true,
    resource: "segments",
    name: "list",
    load: () =>
      import("./contract/segments.ts").then(({ segmentOperations }) => segmentOperations.listSegments),
  },
  getSegment: {
    id: "getSegment",
    summary: "Reads a segment",
    method: "GET",
    path: "/v1/segments/{segment_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "segments",
    name: "get",
    load: () =>
      import("./contract/segments.ts").then(({ segmentOperations }) => segmentOperations.getSegment),
  },
  deleteManSegment: {
    id: "deleteManSegment",
    summary: "Deletes a manual segment",
    method: "DELETE",
    path: "/v1/segments/{segment_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "segments",
    name: "delete",
    load: () =>
      import("./contract/segments.ts").then(({ segmentOperations }) => segmentOperations.deleteManSegment),
  },
  getSegmentDependencies: {
    id: "getSegmentDependencies",
    summary: "Lists the campaigns and newsletters that use a segment",
    method: "GET",
    path: "/v1/segments/{segment_id}/used_by",
    rateLimit: "general",
    repeatable: true,
    resource: "segments",
    name: "usedBy",
    load: () =>
      import("./contract/segments.ts").then(({ segmentOperations }) =>
        segmentOperations.getSegmentDependencies
      ),
  },
  getSegmentCount: {
    id: "getSegmentCount",
    summary: "Counts the people in a segment",
    method: "GET",
    path: "/v1/segments/{segment_id}/customer_count",
    rateLimit: "general",
    repeatable: true,
    resource: "segments",
    name: "count",
    load: () =>
      import("./contract/segments.ts").then(({ segmentOperations }) => segmentOperations.getSegmentCount),
  },
  getSegmentMembership: {
    id: "getSegmentMembership",
    summary: "Lists the people in a segment",
    method: "GET",
    path: "/v1/segments/{segment_id}/membership",
    rateLimit: "general",
    repeatable: true,
    resource: "segments",
    name: "membership",
    paging: { by: "start", items: "identifiers" },
    load: () =>
      import("./contract/segments.ts").then(({ segmentOperations }) =>
        segmentOperations.getSegmentMembership
      ),
  },
};
