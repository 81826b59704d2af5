import type { Segment as DescribedSegment } from "@customerio-notebooks/app-api";
import type { Segment } from "../store/segment_store.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { AppRefusal, invalid, notFound } from "./app_error.ts";
import { unixSeconds } from "./attributes.ts";
import { countPeople, findPeople } from "./find_people.ts";
import type { AppHandlers, AsSent } from "./handler.ts";
import { takePage } from "./page.ts";
import { compileSegment, segmentsIn } from "./people_filter.ts";
import { identifiersOf, requirePerson } from "./person.ts";

/** People on a page of a segment. */
const MEMBERSHIP = { usual: 1000, longest: 30_000 };

/** The operations on segments. */
export const segmentHandlers: Pick<
  AppHandlers,
  | "createManSegment"
  | "listSegments"
  | "getSegment"
  | "deleteManSegment"
  | "getSegmentDependencies"
  | "getSegmentCount"
  | "getSegmentMembership"
  | "getPersonSegments"
> = {
  createManSegment(workspace, { body: { segment } }) {
    const { segments } = workspace;
    if (segments.list().some(({ name }) => name === segment.name)) {
      throw invalid(`there is a segment "${segment.name}" already`, "/segment/name");
    }
    const made = segments.create(segment.name, segment.description ?? "", null, workspace.now());
    return { segment: describeSegment(made) };
  },

  listSegments({ segments }) {
    return { segments: segments.list().map(describeSegment) };
  },

  getSegment(workspace, { path }) {
    return { segment: describeSegment(requireSegment(workspace, path.segment_id)) };
  },

  deleteManSegment(workspace, { path }) {
    const segment = requireSegment(workspace, path.segment_id);
    if (segment.filter !== null) {
      throw new AppRefusal(422, [{
        detail: "conditions fill this segment: only a manual one can be deleted",
      }]);
    }
    const { campaigns, sent_newsletters: sent, draft_newsletters: drafts } = usersOf(workspace, segment);
    if (campaigns.length + sent.length + drafts.length > 0) {
      throw new AppRefusal(422, [{ detail: "the segment is in use; see what uses it" }]);
    }
    workspace.segments.remove(segment);
    return undefined;
  },

  getSegmentDependencies(workspace, { path }) {
    return { used_by: usersOf(workspace, requireSegment(workspace, path.segment_id)) };
  },

  getSegmentCount(workspace, { path }) {
    const segment = requireSegment(workspace, path.segment_id);
    return { count: countPeople(workspace, compileSegment(workspace, segment)) };
  },

  getSegmentMembership(workspace, { path, query }) {
    const condition = compileSegment(workspace, requireSegment(workspace, path.segment_id));
    const { page, next } = takePage(query, findPeople(workspace, condition), ({ key }) => key, MEMBERSHIP);
    return { identifiers: page.map(identifiersOf), ids: page.map(({ id }) => id ?? ""), next };
  },

  getPersonSegments(workspace, { path, query }) {
    const { key } = requirePerson(workspace, path.customer_id, query.id_type);
    const segments = workspace.segments.list().filter((segment) => {
      const { sql, parameters } = compileSegment(workspace, segment);
      return findPeople(workspace, { sql: `p.key = ? AND ${sql}`, parameters: [key, ...parameters] })(0, 1)
        .length > 0;
    });
    return { segments: segments.map(({ key: id, name, description }) => ({ id, name, description })) };
  },
};

function requireSegment({ segments }: Workspace, id: number | string): Segment {
  const segment = segments.find(Number(id));
  if (segment === undefined) throw notFound(`There is no segment ${id}`);
  return segment;
}

/** Newsletters name the segments that get them; campaigns of a sandbox wait for events only. */
function usersOf({ definitions }: Workspace, { key }: Segment): {
  campaigns: number[];
  sent_newsletters: number[];
  draft_newsletters: number[];
} {
  const users = definitions.newsletters.list().filter(({ recipients }) =>
    segmentsIn(recipients).includes(key)
  );
  return {
    campaigns: [],
    sent_newsletters: users.filter(({ sent_at: at }) => at !== null).map(({ id }) => id),
    draft_newsletters: users.filter(({ sent_at: at }) => at === null).map(({ id }) => id),
  };
}

function describeSegment(
  { key, name, description, filter, created_at: at }: Segment,
): AsSent<DescribedSegment> {
  return {
    id: key,
    deduplicate_id: `${key}:${unixSeconds(at)}`,
    name,
    description,
    state: "finished",
    progress: null,
    type: filter === null ? "manual" : "dynamic",
    tags: null,
  };
}
