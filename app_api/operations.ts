import type { Operation, RateLimit } from "@customerio-notebooks/core";
import * as schemas from "./schemas.ts";
import type {
  ActivitiesQuery,
  ActivitiesResult,
  CustomerActivitiesQuery,
  CustomerPath,
  CustomerQuery,
  CustomerRelationshipsResult,
  CustomerResult,
  CustomersByEmailQuery,
  CustomersByEmailResult,
  CustomersByIdBody,
  CustomersResult,
  ObjectFilterBody,
  ObjectFilterResult,
  ObjectPath,
  ObjectQuery,
  ObjectRelationshipsQuery,
  ObjectRelationshipsResult,
  ObjectResult,
  ObjectTypesResult,
  PeopleFilterBody,
  PeopleFilterQuery,
  PeopleFilterResult,
  RelatedCustomerPath,
  RelatedPageQuery,
} from "./types.ts";

/** The operations of the App API, by operationId. */
export interface AppOperations {
  /** `POST /v1/customers` */
  readonly getPeopleFilter: Operation<PeopleFilterBody, PeopleFilterResult, never, PeopleFilterQuery>;
  /** `GET /v1/customers` */
  readonly getPeopleEmail: Operation<never, CustomersByEmailResult, never, CustomersByEmailQuery>;
  /** `POST /v1/customers/attributes` */
  readonly getPeopleById: Operation<CustomersByIdBody, CustomersResult, never, never>;
  /** `GET /v1/customers/{customer_id}/attributes` */
  readonly getPersonAttributes: Operation<never, CustomerResult, CustomerPath, CustomerQuery>;
  /** `GET /v1/customers/{customer_id}/activities` */
  readonly getPersonActivities: Operation<never, ActivitiesResult, CustomerPath, CustomerActivitiesQuery>;
  /** `GET /v1/activities` */
  readonly listActivities: Operation<never, ActivitiesResult, never, ActivitiesQuery>;
  /** `GET /v1/customers/{customer_id}/relationships` */
  readonly getPersonRelationships: Operation<
    never,
    CustomerRelationshipsResult,
    RelatedCustomerPath,
    RelatedPageQuery
  >;
  /** `GET /v1/object_types` */
  readonly getObjectTypes: Operation<never, ObjectTypesResult, never, never>;
  /** `POST /v1/objects` */
  readonly getObjectsFilter: Operation<ObjectFilterBody, ObjectFilterResult, never, RelatedPageQuery>;
  /** `GET /v1/objects/{object_type_id}/{object_id}/attributes` */
  readonly getObjectAttributes: Operation<never, ObjectResult, ObjectPath, ObjectQuery>;
  /** `GET /v1/objects/{object_type_id}/{object_id}/relationships` */
  readonly getObjectRelationships: Operation<
    never,
    ObjectRelationshipsResult,
    ObjectPath,
    ObjectRelationshipsQuery
  >;
}

/** What the App API takes and gives, as data. Adding an operation is adding one entry. */
export const operations: AppOperations = {
  getPeopleFilter: {
    id: "getPeopleFilter",
    summary: "Finds people by attribute or segment",
    method: "POST",
    path: "/v1/customers",
    rateLimit: "general",
    repeatable: true,
    querySchema: schemas.PeopleFilterQuery,
    bodySchema: schemas.PeopleFilterBody,
    resultSchema: schemas.PeopleFilterResult,
  },
  getPeopleEmail: {
    id: "getPeopleEmail",
    summary: "Finds people by e-mail address",
    method: "GET",
    path: "/v1/customers",
    rateLimit: "general",
    repeatable: true,
    querySchema: schemas.CustomersByEmailQuery,
    resultSchema: schemas.CustomersByEmailResult,
  },
  getPeopleById: {
    id: "getPeopleById",
    summary: "Reads the attributes and devices of up to 100 people",
    method: "POST",
    path: "/v1/customers/attributes",
    rateLimit: "general",
    repeatable: true,
    bodySchema: schemas.CustomersByIdBody,
    resultSchema: schemas.CustomersResult,
  },
  getPersonAttributes: {
    id: "getPersonAttributes",
    summary: "Reads the attributes of a person",
    method: "GET",
    path: "/v1/customers/{customer_id}/attributes",
    rateLimit: "general",
    repeatable: true,
    pathSchema: schemas.CustomerPath,
    querySchema: schemas.CustomerQuery,
    resultSchema: schemas.CustomerResult,
  },
  getPersonActivities: {
    id: "getPersonActivities",
    summary: "Lists what a person did and what was done for them",
    method: "GET",
    path: "/v1/customers/{customer_id}/activities",
    rateLimit: "general",
    repeatable: true,
    pathSchema: schemas.CustomerPath,
    querySchema: schemas.CustomerActivitiesQuery,
    resultSchema: schemas.ActivitiesResult,
  },
  listActivities: {
    id: "listActivities",
    summary: "Lists what the people of the workspace did",
    method: "GET",
    path: "/v1/activities",
    rateLimit: "general",
    repeatable: true,
    querySchema: schemas.ActivitiesQuery,
    resultSchema: schemas.ActivitiesResult,
  },
  getPersonRelationships: {
    id: "getPersonRelationships",
    summary: "Lists the objects that a person is related to",
    method: "GET",
    path: "/v1/customers/{customer_id}/relationships",
    rateLimit: "general",
    repeatable: true,
    pathSchema: schemas.RelatedCustomerPath,
    querySchema: schemas.RelatedPageQuery,
    resultSchema: schemas.CustomerRelationshipsResult,
  },
  getObjectTypes: {
    id: "getObjectTypes",
    summary: "Lists the types of objects",
    method: "GET",
    path: "/v1/object_types",
    rateLimit: "general",
    repeatable: true,
    resultSchema: schemas.ObjectTypesResult,
  },
  getObjectsFilter: {
    id: "getObjectsFilter",
    summary: "Finds objects by attribute",
    method: "POST",
    path: "/v1/objects",
    rateLimit: "general",
    repeatable: true,
    querySchema: schemas.RelatedPageQuery,
    bodySchema: schemas.ObjectFilterBody,
    resultSchema: schemas.ObjectFilterResult,
  },
  getObjectAttributes: {
    id: "getObjectAttributes",
    summary: "Reads the attributes of an object",
    method: "GET",
    path: "/v1/objects/{object_type_id}/{object_id}/attributes",
    rateLimit: "general",
    repeatable: true,
    pathSchema: schemas.ObjectPath,
    querySchema: schemas.ObjectQuery,
    resultSchema: schemas.ObjectResult,
  },
  getObjectRelationships: {
    id: "getObjectRelationships",
    summary: "Lists the people who are related to an object",
    method: "GET",
    path: "/v1/objects/{object_type_id}/{object_id}/relationships",
    rateLimit: "general",
    repeatable: true,
    pathSchema: schemas.ObjectPath,
    querySchema: schemas.ObjectRelationshipsQuery,
    resultSchema: schemas.ObjectRelationshipsResult,
  },
};

/** Requests allowed by class: 10 a second. */
export const appRateLimits: Readonly<Record<string, RateLimit>> = {
  general: { requests: 10, interval: 1000 },
};
