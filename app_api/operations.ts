import type { Operation, RateLimit } from "@customerio-notebooks/core";
import * as schemas from "./schemas.ts";
import type {
  ActivitiesQuery,
  ActivitiesResult,
  CustomerActivitiesQuery,
  CustomerPath,
  CustomerQuery,
  CustomerResult,
  CustomersByEmailQuery,
  CustomersByEmailResult,
  CustomersByIdBody,
  CustomersResult,
  PeopleFilterBody,
  PeopleFilterQuery,
  PeopleFilterResult,
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
};

/** Requests allowed by class: 10 a second. */
export const appRateLimits: Readonly<Record<string, RateLimit>> = {
  general: { requests: 10, interval: 1000 },
};
