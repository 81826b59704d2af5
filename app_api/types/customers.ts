// Generated from contract/customers.ts and contract/customers_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { ActivitiesResult, CustomerActivitiesQuery } from "./activities.ts";
import type { MessagesResult } from "./messages.ts";
import type { CustomerIdentifiers, ObjectIdentifiers, PeopleFilter, RelatedPageQuery } from "./shared.ts";

/** A person with all that is known of them. */
export type Customer = {
  id?: (string | null) | undefined;
  identifiers?: (CustomerIdentifiers | null) | undefined;
  /** Values are text, whatever was sent. */
  attributes?:
    | ({
      [key: string]: unknown;
    } | null)
    | undefined;
  /** When each attribute was set, Unix time in seconds. */
  timestamps?:
    | ({
      [key: string]: number;
    } | null)
    | undefined;
  unsubscribed?: (boolean | null) | undefined;
  devices?: CustomerDevice[] | undefined;
  [x: string]: unknown;
};

/** A device of a person. */
export type CustomerDevice = {
  /** Its push token. */
  id: string;
  /** `ios` or `android`. */
  platform?: (string | null) | undefined;
  /** Unix time in seconds. */
  last_used?: (number | null) | undefined;
  /** Such as `device_model` and `app_version`. Values are text. */
  attributes?:
    | ({
      [key: string]: unknown;
    } | null)
    | undefined;
  [x: string]: unknown;
};

/** Which of a person's messages. */
export type CustomerMessagesQuery = CustomerQuery & {
  /** The `next` of the page before; absent for the first. */
  start?: string | undefined;
  /** Messages a page, 50 where absent, 1000 at most. */
  limit?: number | undefined;
  /** Only messages from then on; six months at most where both times are absent, Unix time in seconds. */
  start_ts?: number | undefined;
  /** Only messages until then, twelve months after `start_ts` at most, Unix time in seconds. */
  end_ts?: number | undefined;
};

/** Which person. */
export type CustomerPath = {
  /** Identifies the person; `id_type` says by what. */
  customer_id: string;
};

/** By what the person is identified. */
export type CustomerQuery = {
  /** What kind of identifier `customer_id` is; `id` where absent. */
  id_type?: ("id" | "email" | "cio_id") | undefined;
};

/** An object that a person is related to. */
export type CustomerRelationship = {
  /** An integer here, text in the other operations. */
  object_type_id?: ((string | number) | null) | undefined;
  identifiers?: (ObjectIdentifiers | null) | undefined;
  /** Attributes of the relationship. */
  attributes?:
    | ({
      [key: string]: unknown;
    } | null)
    | undefined;
  /** When each attribute was set, Unix time in seconds. */
  timestamps?:
    | ({
      [key: string]: number;
    } | null)
    | undefined;
  [x: string]: unknown;
};

/** A page of the objects that a person is related to. */
export type CustomerRelationshipsResult = {
  cio_relationships?: CustomerRelationship[] | undefined;
  /** Pass as `start` for the next page; empty or absent on the last. */
  next?: (string | null) | undefined;
  [x: string]: unknown;
};

/** One person. */
export type CustomerResult = {
  /** A person with all that is known of them. */
  customer: Customer;
  [x: string]: unknown;
};

/** A segment that a person is in. */
export type CustomerSegment = {
  id: number;
  name?: (string | null) | undefined;
  description?: (string | null) | undefined;
  [x: string]: unknown;
};

/** The segments that a person is in. */
export type CustomerSegmentsResult = {
  segments?: CustomerSegment[] | undefined;
  [x: string]: unknown;
};

/** Whose e-mail address. */
export type CustomersByEmailQuery = {
  /** The e-mail address, in any case. */
  email: string;
};

/** People with an e-mail address. */
export type CustomersByEmailResult = {
  /** What identifies each of the people. */
  results?: CustomerIdentifiers[] | undefined;
  [x: string]: unknown;
};

/** Which people. */
export type CustomersByIdBody = {
  /** Ids of 1 to 100 people. */
  ids: string[];
};

/** People with their attributes. */
export type CustomersResult = {
  customers?: CustomerResult[] | undefined;
  [x: string]: unknown;
};

/** Which people to find. */
export type PeopleFilterBody = {
  /** Which people. */
  filter: PeopleFilter;
};

/** Which page of the people found. */
export type PeopleFilterQuery = {
  /** The `next` of the page before; absent for the first. */
  start?: string | undefined;
  /** People a page, 50 where absent, 1000 at most. */
  limit?: number | undefined;
};

/** People that match a filter. */
export type PeopleFilterResult = {
  /** What identifies each of the people, a page of them. */
  identifiers?: CustomerIdentifiers[] | undefined;
  /** The ids alone. */
  ids?: string[] | undefined;
  /** Pass as `start` for the next page; empty or absent on the last. */
  next?: (string | null) | undefined;
  [x: string]: unknown;
};

/** Whose relationships. */
export type RelatedCustomerPath = {
  /** The person's id: this operation takes no other identifier. */
  customer_id: string;
};

/** What a person has subscribed to. */
export type SubscriptionPreferences = {
  /** Id of the person. */
  id?: (string | null) | undefined;
  identifiers?: (CustomerIdentifiers | null) | undefined;
  topics?: {
    id?: ((string | number) | null) | undefined;
    name?: (string | null) | undefined;
    description?: (string | null) | undefined;
    subscribed?: (boolean | null) | undefined;
    [x: string]: unknown;
  }[] | undefined;
  /** Whether the person gets no messages at all. */
  unsubscribed?: (boolean | null) | undefined;
  /** The head of the page on which people choose. */
  header?:
    | ({
      title?: (string | null) | undefined;
      subtitle?: (string | null) | undefined;
      [x: string]: unknown;
    } | null)
    | undefined;
  [x: string]: unknown;
};

/** Whose preferences, and in which language. */
export type SubscriptionPreferencesQuery = CustomerQuery & {
  /** Language tag of the texts; the workspace's language where absent. */
  language?: string | undefined;
};

/** What a person has subscribed to. */
export type SubscriptionPreferencesResult = {
  /** What a person has subscribed to. */
  customer: SubscriptionPreferences;
  [x: string]: unknown;
};

/** The operations of `contract/customers.ts`, with their schemas. */
export interface CustomerOperations {
  /** Finds people by attribute or segment: `POST /v1/customers` */
  readonly getPeopleFilter: AppOperation<PeopleFilterBody, PeopleFilterResult, never, PeopleFilterQuery>;
  /** Finds people by e-mail address: `GET /v1/customers` */
  readonly getPeopleEmail: AppOperation<never, CustomersByEmailResult, never, CustomersByEmailQuery>;
  /** Reads the attributes and devices of up to 100 people: `POST /v1/customers/attributes` */
  readonly getPeopleById: AppOperation<CustomersByIdBody, CustomersResult, never, never>;
  /** Reads the attributes of a person: `GET /v1/customers/{customer_id}/attributes` */
  readonly getPersonAttributes: AppOperation<never, CustomerResult, CustomerPath, CustomerQuery>;
  /** Lists what a person did and what was done for them: `GET /v1/customers/{customer_id}/activities` */
  readonly getPersonActivities: AppOperation<never, ActivitiesResult, CustomerPath, CustomerActivitiesQuery>;
  /** Lists the objects that a person is related to: `GET /v1/customers/{customer_id}/relationships` */
  readonly getPersonRelationships: AppOperation<
    never,
    CustomerRelationshipsResult,
    RelatedCustomerPath,
    RelatedPageQuery
  >;
  /** Lists the segments that a person is in: `GET /v1/customers/{customer_id}/segments` */
  readonly getPersonSegments: AppOperation<never, CustomerSegmentsResult, CustomerPath, CustomerQuery>;
  /** Lists the messages that were sent to a person: `GET /v1/customers/{customer_id}/messages` */
  readonly getPersonMessages: AppOperation<never, MessagesResult, CustomerPath, CustomerMessagesQuery>;
  /** Reads what a person has subscribed to: `GET /v1/customers/{customer_id}/subscription_preferences` */
  readonly getPersonSubscriptionPreferences: AppOperation<
    never,
    SubscriptionPreferencesResult,
    CustomerPath,
    SubscriptionPreferencesQuery
  >;
}
