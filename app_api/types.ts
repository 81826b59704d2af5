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
  cio_relationships?: (CustomerRelationship[] | null) | undefined;
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

/** Objects that all of the filters find. */
export type ObjectAndFilter = {
  and: ObjectFilter[];
};

/** Objects by an attribute. */
export type ObjectAttributeFilter = {
  object_attribute: {
    /** Name of the attribute. */
    field: string;
    operator: "eq" | "exists";
    /** For `eq`: what the attribute equals. */
    value?: (string | number | boolean) | undefined;
    /** The same as the `object_type_id` of the search. */
    type_id: string;
  };
};

/** Which objects. */
export type ObjectFilter = ObjectAttributeFilter | ObjectAndFilter | ObjectOrFilter | ObjectNotFilter;

/** Which objects to find. */
export type ObjectFilterBody = {
  /** Id of the type of object: an integer, as text. */
  object_type_id: string;
  /** Which objects. */
  filter: ObjectFilter;
};

/** Objects that match a filter. */
export type ObjectFilterResult = {
  /** What identifies each of the objects, a page of them. */
  identifiers?: (ObjectIdentifiers[] | null) | undefined;
  /** The ids in your systems alone. */
  ids?: (string[] | null) | undefined;
  /** Pass as `start` for the next page; empty or absent on the last. */
  next?: (string | null) | undefined;
  [x: string]: unknown;
};

/** What identifies an object. */
export type ObjectIdentifiers = {
  /** The id in your systems. */
  object_id?: (string | null) | undefined;
  /** The id that Customer.io gave it. */
  cio_object_id?: (string | null) | undefined;
  [x: string]: unknown;
};

/** Objects that the filter, one and not a list, does not find. */
export type ObjectNotFilter = {
  /** Which objects. */
  not: ObjectFilter;
};

/** Objects that any of the filters finds. */
export type ObjectOrFilter = {
  or: ObjectFilter[];
};

/** Which object. */
export type ObjectPath = {
  /** Id of the type of object: an integer, as text. */
  object_type_id: string;
  /** Identifies the object; `id_type` says by what. */
  object_id: string;
};

/** By what the object is identified. */
export type ObjectQuery = {
  /** What kind of identifier the path's `object_id` is; `object_id` where absent. */
  id_type?: ("object_id" | "cio_object_id") | undefined;
};

/** An object with all that is known of it. */
export type ObjectRecord = {
  object_type_id?: (string | null) | undefined;
  identifiers?: (ObjectIdentifiers | null) | undefined;
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
  [x: string]: unknown;
};

/** A person who is related to an object. */
export type ObjectRelationship = {
  identifiers?: (CustomerIdentifiers | null) | undefined;
  object_type_id?: (string | null) | undefined;
  object_type_disabled?: (boolean | null) | undefined;
  [x: string]: unknown;
};

/** Which page of an object's relationships. */
export type ObjectRelationshipsQuery = ObjectQuery & RelatedPageQuery;

/** A page of the people who are related to an object. */
export type ObjectRelationshipsResult = {
  cio_relationships?: (ObjectRelationship[] | null) | undefined;
  /** Pass as `start` for the next page; empty or absent on the last. */
  next?: (string | null) | undefined;
  [x: string]: unknown;
};

/** One object. */
export type ObjectResult = {
  /** An object with all that is known of it. */
  object: ObjectRecord;
  [x: string]: unknown;
};

/** A type of objects, such as companies. */
export type ObjectType = {
  /** The `object_type_id`: an integer, as text. */
  id: string;
  name?: (string | null) | undefined;
  singular_name?: (string | null) | undefined;
  slug?: (string | null) | undefined;
  singular_slug?: (string | null) | undefined;
  enabled?: (boolean | null) | undefined;
  icon?: (string | null) | undefined;
  [x: string]: unknown;
};

/** The types of objects in the workspace. */
export type ObjectTypesResult = {
  types?: (ObjectType[] | null) | undefined;
  [x: string]: unknown;
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

/** Whose relationships. */
export type RelatedCustomerPath = {
  /** The person's id: this operation takes no other identifier. */
  customer_id: string;
};

/** Which page of objects or relationships. */
export type RelatedPageQuery = {
  /** The `next` of the page before; absent for the first. */
  start?: string | undefined;
  /** Entries a page; the document names neither a default nor a most. */
  limit?: number | undefined;
};

/** People in a segment. */
export type SegmentFilter = {
  segment: {
    id: number;
  };
};
