// Generated from contract/data_index.ts and contract/data_index_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { NoContent } from "./shared.ts";

/** What to say of an attribute. */
export type DataIndexAttribute = {
  /** Name of the attribute. */
  name: string;
  /** What it means, which Customer.io's assistants go by. */
  description?: string | undefined;
  /** Type of the objects that have it; absent where people have it. */
  object_type_id?: number | undefined;
  /** Whether relationships to objects of that type have it. */
  is_relationship?: boolean | undefined;
  /** Name of the event that has it. */
  event_name?: string | undefined;
  /** 1 where it is sensitive, 0 where not; only plans with that feature take it. */
  privacy_level?: number | undefined;
};

/** What to say of attributes. */
export type DataIndexAttributesBody = {
  /** 1 to 100 of them. */
  attributes: DataIndexAttribute[];
};

/** What to say of an event. */
export type DataIndexEvent = {
  /** Name of the event. */
  name: string;
  /** What it means, which Customer.io's assistants go by. */
  description?: string | undefined;
};

/** What to say of events. */
export type DataIndexEventsBody = {
  /** 1 to 100 of them. */
  events: DataIndexEvent[];
};

/** The operations of `contract/data_index.ts`, with their schemas. */
export interface DataIndexOperations {
  /** Describes attributes of the workspace, up to 100: `POST /v1/data_index/attributes` */
  readonly batchUpdateAttributes: AppOperation<DataIndexAttributesBody, NoContent, never, never>;
  /** Describes events of the workspace, up to 100: `POST /v1/data_index/events` */
  readonly batchUpdateEvents: AppOperation<DataIndexEventsBody, NoContent, never, never>;
}
