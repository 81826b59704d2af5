import { z } from "zod";
import { limit, list, next, numericId, start, text } from "./fields.ts";
import { CustomerIdentifiers } from "./shared_schemas.ts";

export const SegmentPath = z.strictObject({ segment_id: numericId("Id of the segment.") }).describe(
  "Which segment.",
);

export const Segment = z.looseObject({
  id: z.number().describe("Id of the segment."),
  deduplicate_id: z.string().nullish().describe("Id and time of the last change, as `id:time`."),
  name: z.string().nullish(),
  description: z.string().nullish(),
  state: z.string().nullish().describe(
    "`finished`, or what the segment is being built from: `events`, `build`, `events_queued`, `build_queued`.",
  ),
  progress: z.number().nullish().describe("Per cent done while the segment is being built, else null."),
  type: z.string().nullish().describe("`dynamic` where conditions fill the segment, else `manual`."),
  tags: list(z.string()),
}).describe("A segment of the workspace's people.");

export const SegmentResult = z.looseObject({ segment: Segment }).describe("One segment.");

export const SegmentsResult = z.looseObject({ segments: list(Segment) }).describe(
  "The segments of the workspace.",
);

export const SegmentBody = z.strictObject({
  segment: z.strictObject({ name: text(), description: z.string().optional() }).describe(
    "The segment: its name, and what it is for.",
  ),
}).describe("A manual segment to make, without people.");

export const SegmentDependenciesResult = z.looseObject({
  used_by: z.looseObject({
    campaigns: list(z.number()).describe("Ids of the campaigns."),
    sent_newsletters: list(z.number()).describe("Ids of newsletters that have been sent."),
    draft_newsletters: list(z.number()).describe("Ids of newsletters that are still drafts."),
  }),
}).describe("What uses a segment.");

export const SegmentCountResult = z.looseObject({ count: z.number() }).describe(
  "How many people a segment has.",
);

export const SegmentMembershipQuery = z.strictObject({ start, limit: limit(30_000, 1000, "People") })
  .describe(
    "Which page of a segment's people.",
  );

export const SegmentMembershipResult = z.looseObject({
  identifiers: list(CustomerIdentifiers).describe("What identifies each of the people, a page of them."),
  ids: list(z.string()).describe("The ids alone."),
  next,
}).describe("A page of the people in a segment.");
