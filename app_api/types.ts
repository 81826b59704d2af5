// Generated from schemas.ts by `deno task generate`; change it there.

/** Which activities. */
export type ActivitiesQuery = CustomerActivitiesQuery & {
  /** Identifies the person; `id_type` says by what. */
  customer_id?: string | undefined;
  /** True for the activities of people who were deleted. */
  deleted?: boolean | undefined;
};

/** A page of activities, newest first. */
export type ActivitiesResult = {
  activities?: (Activity[] | null) | undefined;
  /** Pass as `start` for the next page; empty or absent on the last. */
  next?: (string | null) | undefined;
  [x: string]: unknown;
};

/** Something that a person did, or that was done for them. */
export type Activity = {
  id: string;
  /** Such as `event`, `page`, `attribute_change` or `sent_email`. */
  type: string;
  /** Name of the event, where it is one. */
  name?: (string | null) | undefined;
  /** When it happened, Unix time in seconds. */
  timestamp?: (number | null) | undefined;
  customer_id?: (string | null) | undefined;
  customer_identifiers?: (CustomerIdentifiers | null) | undefined;
  /** What is known about it: an event's properties, an attribute's old and new value. */
  data: unknown;
  delivery_id?: (string | null) | undefined;
  delivery_type?: (string | null) | undefined;
  [x: string]: unknown;
};

/** People whom all of the filters find. */
export type AndFilter = {
  and: PeopleFilter[];
};

/** People by an attribute. */
export type AttributeFilter = {
  attribute: {
    /** Name of the attribute. */
    field: string;
    operator: "eq" | "exists";
    /** For `eq`: what the attribute equals. */
    value?: (string | number | boolean) | undefined;
  };
};

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
  devices?: (CustomerDevice[] | null) | undefined;
  [x: string]: unknown;
};

/** Which of a person's activities. */
export type CustomerActivitiesQuery = CustomerQuery & {
  /** The `next` of the page before; absent for the first. */
  start?: string | undefined;
  /** Activities a page, 10 where absent. */
  limit?: number | undefined;
  /** Only activities of this type. */
  type?: string | undefined;
  /** Only events, or attributes, of this name. */
  name?: string | undefined;
};

/** A device of a person. */
export type CustomerDevice = {
  id: string;
  platform?: (string | null) | undefined;
  /** Unix time in seconds. */
  last_used?: (number | null) | undefined;
  [x: string]: unknown;
};

/** What identifies a person; what is not set is null. */
export type CustomerIdentifiers = {
  id?: (string | null) | undefined;
  email?: (string | null) | undefined;
  cio_id?: (string | null) | undefined;
  [x: string]: unknown;
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

/** One person. */
export type CustomerResult = {
  /** A person with all that is known of them. */
  customer: Customer;
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
  results?: (CustomerIdentifiers[] | null) | undefined;
  [x: string]: unknown;
};

/** Which people. */
export type CustomersByIdBody = {
  /** Ids of 1 to 100 people. */
  ids: string[];
};

/** People with their attributes. */
export type CustomersResult = {
  customers?: (CustomerResult[] | null) | undefined;
  [x: string]: unknown;
};

/** People whom the filter, one and not a list, does not find. */
export type NotFilter = {
  /** Which people. */
  not: PeopleFilter;
};

/** People whom any of the filters finds. */
export type OrFilter = {
  or: PeopleFilter[];
};

/** Which people. */
export type PeopleFilter = AttributeFilter | SegmentFilter | AndFilter | OrFilter | NotFilter;

/** Which people to find. */
export type PeopleFilterBody = {
  /** Which people. */
  filter: PeopleFilter;
};

/** Which page of the people found. */
export type PeopleFilterQuery = {
  /** The `next` of the page before; absent for the first. */
  start?: string | undefined;
  /** People a page, 50 where absent. */
  limit?: number | undefined;
};

/** People that match a filter. */
export type PeopleFilterResult = {
  /** What identifies each of the people, a page of them. */
  identifiers?: (CustomerIdentifiers[] | null) | undefined;
  /** The ids alone. */
  ids?: (string[] | null) | undefined;
  /** Pass as `start` for the next page; empty or absent on the last. */
  next?: (string | null) | undefined;
  [x: string]: unknown;
};

/** People in a segment. */
export type SegmentFilter = {
  segment: {
    id: number;
  };
};
