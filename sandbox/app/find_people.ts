import { type Profile, PROFILE_COLUMNS } from "../store/profile_store.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Condition } from "./filter_sql.ts";

const PEOPLE = "deleted_at IS NULL AND (id IS NOT NULL OR email IS NOT NULL)";

/** Fetches people to whom a condition on `profiles p` applies, by row: at most so many after one. */
export function findPeople(
  { database }: Workspace,
  { sql, parameters }: Condition,
): (after: number, limit: number) => Profile[] {
  const find = database.prepare<Profile>(
    `SELECT ${PROFILE_COLUMNS} FROM profiles p WHERE key > ? AND ${PEOPLE} AND ${sql} ORDER BY key LIMIT ?`,
  );
  return (after, limit) => find.all(after, ...parameters, limit);
}

/** All people to whom a condition applies. */
export function allPeople(workspace: Workspace, condition: Condition): Profile[] {
  return findPeople(workspace, condition)(0, -1);
}

/** How many people a condition applies to. */
export function countPeople({ database }: Workspace, { sql, parameters }: Condition): number {
  const row = database.prepare<{ total: number }>(
    `SELECT count(*) AS total FROM profiles p WHERE ${PEOPLE} AND ${sql}`,
  ).get(...parameters);
  return row?.total ?? 0;
}
