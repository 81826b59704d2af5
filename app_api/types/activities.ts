// Generated from contract/activities.ts and contract/activities_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { CustomerIdentifiers } from "./shared.ts";

/** Which activities. */
export type ActivitiesQuery = CustomerActivitiesQuery & {
  /** Identifies the person; `id_type` says by what. */
  customer_id?: string | undefined;
  /** True for the activities of people who were deleted. */
  deleted?: boolean | undefined;
};

/** A page of activities, newest first. */
export type ActivitiesResult = {
  activities?: Activity[] | undefined;
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

/** Which of a person's activities. */
export type CustomerActivitiesQuery = {
  /** The `next` of the page before; absent for the first. */
  start?: string | undefined;
  /** Activities a page, 10 where absent, 100 at most. */
  limit?: number | undefined;
  /** Only activities of this type. */
  type?: string | undefined;
  /** Only events, or attributes, of this name. */
  name?: string | undefined;
  /** What kind of identifier `customer_id` is; `id` where absent. */
  id_type?: ("id" | "email" | "cio_id") | undefined;
};

/** The operations of `contract/activities.ts`, with their schemas. */
export interface ActivityOperations {
  /** Lists what the people of the workspace did: `GET /v1/activities` */
  readonly listActivities: AppOperation<never, ActivitiesResult, never, ActivitiesQuery>;
}
