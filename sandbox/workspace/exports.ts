import { messageMetrics } from "@customerio-notebooks/app-api";
import type { Source } from "../channels.ts";
import type { DeliveryQuery } from "../store/delivery_query.ts";
import type { Export } from "../store/export_store.ts";
import { cioIdOf, type Profile } from "../store/profile_store.ts";
import { writeCsv } from "./csv.ts";
import type { Workspace } from "./workspace.ts";

/** What an export of people was asked for, once its filter is known to be right: who they are. */
export interface PeopleRequest {
  /** Their rows. */
  readonly profiles: readonly number[];
}

/** What an export of deliveries was asked for. */
export interface DeliveriesRequest {
  /** What sent them, where that is asked for. */
  readonly source?: Source | undefined;
  /** Its id. */
  readonly sourceId?: number | undefined;
  /** The action that they were made from, where that is asked for. */
  readonly content?: number | undefined;
  /** That came to this. */
  readonly metric?: string | undefined;
  /** Made from then on. */
  readonly from?: number | undefined;
  /** Made before then. */
  readonly until?: number | undefined;
  /** Whether drafts are among them. */
  readonly drafts?: boolean | undefined;
  /** Attributes of the people, to be shown beside. */
  readonly attributes?: readonly string[] | undefined;
}

/** Writes the file of an export. */
export function finishExport(workspace: Workspace, job: Export): void {
  const request: unknown = JSON.parse(job.request);
  // Each type of export is made with the request of its own type.
  const { file, total } = job.type === "customers"
    ? peopleFile(workspace, request as PeopleRequest)
    : deliveriesFile(workspace, request as DeliveriesRequest);
  workspace.exports.finish(job, file, total, workspace.now());
}

/** Writes the files of all exports that are not done. */
export function finishExports(workspace: Workspace): void {
  for (const job of workspace.exports.pending()) finishExport(workspace, job);
}

function peopleFile(workspace: Workspace, { profiles }: PeopleRequest): { file: string; total: number } {
  const people = profiles.map((key) => workspace.profiles.byKey(key)).filter((person) =>
    person !== undefined
  );
  const rows = people.map((person) => ({ person, attributes: attributesOf(workspace, person) }));
  const names = [...new Set(rows.flatMap(({ attributes }) => [...attributes.keys()]))].toSorted();
  const header = ["cio_id", "id", "email", "created_at", ...names];
  const lines = rows.map(({ person: { key, id, email, created_at: createdAt }, attributes }) => [
    cioIdOf(key),
    id ?? "",
    email ?? "",
    seconds(createdAt),
    ...names.map((name) => attributes.get(name) ?? ""),
  ]);
  return { file: writeCsv(header, lines), total: lines.length };
}

function attributesOf({ profiles }: Workspace, person: Profile): Map<string, string> {
  return new Map(profiles.attributes(person).map(({ name, value }) => [name, value]));
}

const DELIVERY_COLUMNS = [
  "delivery_id",
  "type",
  "campaign_id",
  "broadcast_id",
  "newsletter_id",
  "transactional_message_id",
  "action_id",
  "customer_id",
  "cio_id",
  "email",
  "recipient",
  "subject",
  "failure_message",
  "created",
] as const;

/** Deliveries that are read at a time. */
const PAGE = 1000;

function deliveriesFile(workspace: Workspace, request: DeliveriesRequest): { file: string; total: number } {
  const { attributes: names = [], drafts = false, source, sourceId, content, metric, from, until } = request;
  const query: DeliveryQuery = { source, sourceId, content, metric, from, until };
  const lines: string[][] = [];
  let before = Number.MAX_SAFE_INTEGER;
  for (let page = workspace.deliveries.list(query, before, PAGE); page.length > 0;) {
    for (const delivery of page) {
      before = delivery.key;
      if (delivery.state === "drafted" && !drafts) continue;
      const times = new Map<string, number>();
      for (const { metric, at } of workspace.metrics.of(delivery.key)) {
        if (!times.has(metric)) times.set(metric, at);
      }
      const person = names.length === 0 ? undefined : workspace.profiles.byKey(delivery.profile);
      const attributes = person === undefined ? new Map<string, string>() : attributesOf(workspace, person);
      const of = (kind: Source) => delivery.source === kind ? String(delivery.source_id) : "";
      lines.push([
        delivery.id,
        delivery.channel,
        of("campaign"),
        of("broadcast"),
        of("newsletter"),
        of("transactional"),
        String(delivery.content),
        delivery.customer_id ?? "",
        cioIdOf(delivery.profile),
        delivery.email ?? "",
        delivery.recipient,
        delivery.subject ?? "",
        delivery.failure ?? "",
        seconds(delivery.created_at),
        ...messageMetrics.map((name) => seconds(times.get(name))),
        ...names.map((name) => attributes.get(name) ?? ""),
      ]);
    }
    page = workspace.deliveries.list(query, before, PAGE);
  }
  const header = [...DELIVERY_COLUMNS, ...messageMetrics, ...names];
  return { file: writeCsv(header, lines), total: lines.length };
}

/** Unix seconds, as the App API counts; empty where there is no moment. */
function seconds(at: number | undefined): string {
  return at === undefined ? "" : String(Math.floor(at / 1000));
}
