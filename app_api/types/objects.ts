// Generated from contract/objects.ts and contract/objects_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { CustomerIdentifiers, ObjectIdentifiers, RelatedPageQuery } from "./shared.ts";

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
  identifiers?: ObjectIdentifiers[] | undefined;
  /** The ids in your systems alone. */
  ids?: string[] | undefined;
  /** Pass as `start` for the next page; empty or absent on the last. */
  next?: (string | null) | undefined;
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
  /** Id of the type of object. */
  object_type_id: number | string;
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
export type ObjectRelationshipsQuery = ObjectQuery & {
  /** The `next` of the page before; absent for the first. */
  start?: string | undefined;
  /** Entries a page; the document names neither a default nor a most. */
  limit?: number | undefined;
};

/** A page of the people who are related to an object. */
export type ObjectRelationshipsResult = {
  cio_relationships?: ObjectRelationship[] | undefined;
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
  types?: ObjectType[] | undefined;
  [x: string]: unknown;
};

/** The operations of `contract/objects.ts`, with their schemas. */
export interface ObjectOperations {
  /** Lists the types of objects: `GET /v1/object_types` */
  readonly getObjectTypes: AppOperation<never, ObjectTypesResult, never, never>;
  /** Finds objects by attribute: `POST /v1/objects` */
  readonly getObjectsFilter: AppOperation<ObjectFilterBody, ObjectFilterResult, never, RelatedPageQuery>;
  /** Reads the attributes of an object: `GET /v1/objects/{object_type_id}/{object_id}/attributes` */
  readonly getObjectAttributes: AppOperation<never, ObjectResult, ObjectPath, ObjectQuery>;
  /** Lists the people who are related to an object: `GET /v1/objects/{object_type_id}/{object_id}/relationships` */
  readonly getObjectRelationships: AppOperation<
    never,
    ObjectRelationshipsResult,
    ObjectPath,
    ObjectRelationshipsQuery
  >;
}
