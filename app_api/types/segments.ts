// Generated from contract/segments.ts and contract/segments_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { CustomerIdentifiers, NoContent } from "./shared.ts";

/** A segment of the workspace's people. */
export type Segment = {
  /** Id of the segment. */
  id: number;
  /** Id and time of the last change, as `id:time`. */
  deduplicate_id?: (string | null) | undefined;
  name?: (string | null) | undefined;
  description?: (string | null) | undefined;
  /** `finished`, or what the segment is being built from: `events`, `build`, `events_queued`, `build_queued`. */
  state?: (string | null) | undefined;
  /** Per cent done while the segment is being built, else null. */
  progress?: (number | null) | undefined;
  /** `dynamic` where conditions fill the segment, else `manual`. */
  type?: (string | null) | undefined;
  tags?: string[] | undefined;
  [x: string]: unknown;
};

/** A manual segment to make, without people. */
export type SegmentBody = {
  /** The segment: its name, and what it is for. */
  segment: {
    name: string;
    description?: string | undefined;
  };
};

/** How many people a segment has. */
export type SegmentCountResult = {
  count: number;
  [x: string]: unknown;
};

/** What uses a segment. */
export type SegmentDependenciesResult = {
  used_by: {
    /** Ids of the campaigns. */
    campaigns?: number[] | undefined;
    /** Ids of newsletters that have been sent. */
    sent_newsletters?: number[] | undefined;
    /** Ids of newsletters that are still drafts. */
    draft_newsletters?: number[] | undefined;
    [x: string]: unknown;
  };
  [x: string]: unknown;
};

/** Which page of a segment's people. */
export type SegmentMembershipQuery = {
  /** The `next` of the page before; absent for the first. */
  start?: string | undefined;
  /** People a page, 1000 where absent, 30000 at most. */
  limit?: number | undefined;
};

/** A page of the people in a segment. */
export type SegmentMembershipResult = {
  /** What identifies each of the people, a page of them. */
  identifiers?: CustomerIdentifiers[] | undefined;
  /** The ids alone. */
  ids?: string[] | undefined;
  /** Pass as `start` for the next page; empty or absent on the last. */
  next?: (string | null) | undefined;
  [x: string]: unknown;
};

/** Which segment. */
export type SegmentPath = {
  /** Id of the segment. */
  segment_id: number | string;
};

/** One segment. */
export type SegmentResult = {
  /** A segment of the workspace's people. */
  segment: Segment;
  [x: string]: unknown;
};

/** The segments of the workspace. */
export type SegmentsResult = {
  segments?: Segment[] | undefined;
  [x: string]: unknown;
};

/** The operations of `contract/segments.ts`, with their schemas. */
export interface SegmentOperations {
  /** Makes a manual segment, without people: `POST /v1/segments` */
  readonly createManSegment: AppOperation<SegmentBody, SegmentResult, never, never>;
  /** Lists the segments of the workspace: `GET /v1/segments` */
  readonly listSegments: AppOperation<never, SegmentsResult, never, never>;
  /** Reads a segment: `GET /v1/segments/{segment_id}` */
  readonly getSegment: AppOperation<never, SegmentResult, SegmentPath, never>;
  /** Deletes a manual segment: `DELETE /v1/segments/{segment_id}` */
  readonly deleteManSegment: AppOperation<never, NoContent, SegmentPath, never>;
  /** Lists the campaigns and newsletters that use a segment: `GET /v1/segments/{segment_id}/used_by` */
  readonly getSegmentDependencies: AppOperation<never, SegmentDependenciesResult, SegmentPath, never>;
  /** Counts the people in a segment: `GET /v1/segments/{segment_id}/customer_count` */
  readonly getSegmentCount: AppOperation<never, SegmentCountResult, SegmentPath, never>;
  /** Lists the people in a segment: `GET /v1/segments/{segment_id}/membership` */
  readonly getSegmentMembership: AppOperation<
    never,
    SegmentMembershipResult,
    SegmentPath,
    SegmentMembershipQuery
  >;
}
