import type { ActivitiesResult, Activity } from "@customerio-notebooks/app-api";
import { parseExactJson } from "../exact_json.ts";
import type { ActivityQuery, ActivityRow } from "../store/activity_store.ts";
import { keyOfCioId } from "../store/profile_store.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { unixSeconds } from "./attributes.ts";
import type { AppHandlers } from "./handler.ts";
import { decodePageToken, encodePageToken } from "./page_token.ts";
import { findByIdType, identifiersOf, type IdType, requirePerson } from "./person.ts";

const DEFAULT_PAGE = 10;

/** The operations on activities. */
export const activityHandlers: Pick<AppHandlers, "getPersonActivities" | "listActivities"> = {
  getPersonActivities(workspace, { path, query }) {
    const { key } = requirePerson(workspace, path.customer_id, query.id_type);
    return listPage(workspace, query, { profiles: [key] });
  },

  listActivities(workspace, { query }) {
    const { customer_id: customerId, id_type: idType = "id", deleted = false } = query;
    if (customerId === undefined) return listPage(workspace, query, { deleted });
    const profiles = deleted
      ? deletedProfiles(workspace, customerId, idType)
      : [findByIdType(workspace, customerId, idType)?.key ?? 0];
    return listPage(workspace, query, { profiles, deleted });
  },
};

/** What both lists let a caller choose. */
interface Choice {
  readonly start?: string | undefined;
  readonly limit?: number | undefined;
  readonly type?: string | undefined;
  readonly name?: string | undefined;
}

function listPage(
  { activities }: Workspace,
  { start, limit = DEFAULT_PAGE, type, name }: Choice,
  whose: Pick<ActivityQuery, "profiles" | "deleted">,
): ActivitiesResult {
  const [at, seq] = start === undefined ? [] : decodePageToken(start, 2);
  const after = at === undefined || seq === undefined ? undefined : { at, seq };
  // One more than asked for tells whether there is a next page.
  const rows = activities.list({ ...whose, type, name, after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    activities: page.map(describeActivity),
    next: rows.length > limit && last !== undefined ? encodePageToken([last.at, last.seq]) : "",
  };
}

function describeActivity(row: ActivityRow): Activity {
  const { id, type, name, at, profile, customer_id, email, data } = row;
  return {
    id,
    type,
    name,
    timestamp: unixSeconds(at),
    customer_id,
    customer_identifiers: profile === null ? null : identifiersOf({ key: profile, id: customer_id, email }),
    data: parseExactJson(data),
  };
}

/** An identifier may have belonged to several people one after the other. */
function deletedProfiles({ database }: Workspace, value: string, type: IdType): number[] {
  const column = type === "cio_id" ? "key" : type;
  const rows = database.prepare<{ key: number }>(
    `SELECT key FROM profiles WHERE ${column} = ? AND deleted_at IS NOT NULL`,
  ).all(type === "cio_id" ? keyOfCioId(value) : value);
  return rows.map(({ key }) => key);
}
