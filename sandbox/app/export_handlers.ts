import type { Export as DescribedExport, ExportDeliveriesBody } from "@customerio-notebooks/app-api";
import type { Export } from "../store/export_store.ts";
import { type DeliveriesRequest, finishExport, type PeopleRequest } from "../workspace/exports.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { notFound, unprocessable } from "./app_error.ts";
import { unixSeconds } from "./attributes.ts";
import { deduplicateId } from "./described.ts";
import { allPeople } from "./find_people.ts";
import type { AppHandlers } from "./handler.ts";
import { compilePeopleFilter } from "./people_filter.ts";

/** How long a link to a file works, in milliseconds. */
const LINK_LIFE = 15 * 60_000;

/** The longest span of an export of deliveries, and that of one which names none, in milliseconds. */
const LONGEST = 366 * 86_400_000;
const USUAL = 184 * 86_400_000;

/** Path of the files of exports. */
export const EXPORT_FILES = "/exports";

/**
 * The operations on exports. An export is pending when it is begun and when it is first looked at, and done from then on,
 * whatever the clock says: so whoever looks again and again comes to an end.
 */
export const exportHandlers: Pick<
  AppHandlers,
  "listExports" | "getExport" | "downloadExport" | "exportPeopleData" | "exportDeliveriesData"
> = {
  listExports({ exports }) {
    const all = exports.list().map(describe);
    return { exports: all.length === 0 ? null : all };
  },

  getExport(workspace, { path }) {
    const job = requireExport(workspace, path.export_id);
    workspace.exports.look(job);
    if (job.looks > 0 && job.file === null) finishExport(workspace, job);
    return { export: describe(requireExport(workspace, path.export_id)) };
  },

  downloadExport(workspace, { path, origin }) {
    const job = requireExport(workspace, path.export_id);
    if (job.file === null) throw unprocessable(`export ${job.key} is not done yet`);
    const token = workspace.nextToken();
    workspace.exports.addLink(job, token, workspace.now() + LINK_LIFE);
    return { url: `${origin}${EXPORT_FILES}/${token}/${job.type}_${job.key}.csv` };
  },

  exportPeopleData(workspace, { body }) {
    const people = allPeople(workspace, compilePeopleFilter(workspace, body.filters, "/filters"));
    const request: PeopleRequest = { profiles: people.map(({ key }) => key) };
    const job = workspace.exports.create("customers", "Customers by a filter", request, workspace.now());
    return { export: describe(job) };
  },

  exportDeliveriesData(workspace, { body }) {
    const { start, end, metric, drafts, attributes } = body;
    const until = end === undefined ? workspace.now() + 1 : (end + 1) * 1000;
    const from = start === undefined ? until - USUAL : Math.max(start * 1000, until - LONGEST);
    const { description, ...which } = sourceOf(body);
    const wanted = metric === "created" ? undefined : metric;
    const request: DeliveriesRequest = { ...which, metric: wanted, from, until, drafts, attributes };
    return {
      export: describe(workspace.exports.create("deliveries", description, request, workspace.now())),
    };
  },
};

function sourceOf(body: ExportDeliveriesBody): Pick<DeliveriesRequest, "source" | "sourceId" | "content"> & {
  description: string;
} {
  const { campaign_id: campaign, newsletter_id: newsletter, transactional_message_id: transactional } = body;
  const of = (name: string, id: number) => ({ sourceId: id, description: `Deliveries of ${name} ${id}` });
  if (campaign !== undefined) return { source: "campaign", ...of("campaign", campaign) };
  if (newsletter !== undefined) return { source: "newsletter", ...of("newsletter", newsletter) };
  if (transactional !== undefined) {
    return { source: "transactional", ...of("transactional message", transactional) };
  }
  return { content: body.action_id, description: `Deliveries of action ${body.action_id}` };
}

function requireExport({ exports }: Workspace, id: number | string): Export {
  const job = exports.find(Number(id));
  if (job === undefined) throw notFound(`There is no export ${id}`);
  return job;
}

function describe(job: Export): DescribedExport {
  const { key: id, type, total, description, downloads, file, created_at: created, updated_at: updated } =
    job;
  return {
    id,
    deduplicate_id: deduplicateId(id, updated),
    user_id: 1,
    user_email: "owner@sandbox.example.com",
    total,
    type,
    failed: false,
    description,
    downloads,
    created_at: unixSeconds(created),
    updated_at: unixSeconds(updated),
    status: file === null ? "pending" : "done",
  };
}
