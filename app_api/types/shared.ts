// Generated from contract/shared_schemas.ts by `deno task generate`; change it there.

/** That it was done: an empty object, or nothing. */
export type Acknowledgement = {
  [x: string]: unknown;
} | undefined;

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

/** What identifies a person; what is not set is null. */
export type CustomerIdentifiers = {
  id?: (string | null) | undefined;
  email?: (string | null) | undefined;
  cio_id?: (string | null) | undefined;
  [x: string]: unknown;
};

/** Nothing: the answer has no body. */
export type NoContent = undefined;

/** People whom the filter, one and not a list, does not find. */
export type NotFilter = {
  /** Which people. */
  not: PeopleFilter;
};

/** What identifies an object. */
export type ObjectIdentifiers = {
  /** The id in your systems. */
  object_id?: (string | null) | undefined;
  /** The id that Customer.io gave it. */
  cio_object_id?: (string | null) | undefined;
  [x: string]: unknown;
};

/** People whom any of the filters finds. */
export type OrFilter = {
  or: PeopleFilter[];
};

/** Which people. */
export type PeopleFilter = AttributeFilter | SegmentFilter | AndFilter | OrFilter | NotFilter;

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
