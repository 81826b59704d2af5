import { type Profile, PROFILE_COLUMNS } from "../store/profile_store.ts";
import { decodePageToken, encodePageToken } from "./page_token.ts";
import { compilePeopleFilter } from "./people_filter.ts";
import { describePerson, identifiersOf, requirePerson } from "./person.ts";
import type { AppHandlers } from "./handler.ts";

const DEFAULT_PAGE = 50;

/** The operations on people. */
export const peopleHandlers: Pick<
  AppHandlers,
  "getPeopleFilter" | "getPeopleEmail" | "getPeopleById" | "getPersonAttributes"
> = {
  getPeopleFilter({ database }, { query: { start, limit = DEFAULT_PAGE }, body }) {
    const { sql, parameters } = compilePeopleFilter(body.filter);
    const [after = 0] = start === undefined ? [] : decodePageToken(start, 1);
    // One more than asked for tells whether there is a next page.
    const people = database.prepare<Profile>(
      `SELECT ${PROFILE_COLUMNS} FROM profiles p
       WHERE key > ? AND deleted_at IS NULL AND (id IS NOT NULL OR email IS NOT NULL) AND ${sql}
       ORDER BY key LIMIT ?`,
    ).all(after, ...parameters, limit + 1);
    const page = people.slice(0, limit);
    const last = page.at(-1);
    return {
      identifiers: page.map(identifiersOf),
      ids: page.map(({ id }) => id ?? ""),
      next: people.length > limit && last !== undefined ? encodePageToken([last.key]) : "",
    };
  },

  getPeopleEmail({ profiles }, { query: { email } }) {
    const person = profiles.byEmail(email);
    return { results: person === undefined ? [] : [identifiersOf(person)] };
  },

  getPeopleById(workspace, { body: { ids } }) {
    const people = ids.map((id) => workspace.profiles.byId(id)).filter((person) => person !== undefined);
    return { customers: people.map((person) => ({ customer: describePerson(workspace, person) })) };
  },

  getPersonAttributes(workspace, { path, query }) {
    return {
      customer: describePerson(workspace, requirePerson(workspace, path.customer_id, query.id_type)),
    };
  },
};
