import { type Profile, PROFILE_COLUMNS } from "../store/profile_store.ts";
import { takePage } from "./page.ts";
import { compilePeopleFilter } from "./people_filter.ts";
import { describePerson, identifiersOf, requirePerson } from "./person.ts";
import type { AppHandlers } from "./handler.ts";

/** The operations on people. */
export const peopleHandlers: Pick<
  AppHandlers,
  "getPeopleFilter" | "getPeopleEmail" | "getPeopleById" | "getPersonAttributes"
> = {
  getPeopleFilter({ database }, { query, body }) {
    const { sql, parameters } = compilePeopleFilter(body.filter);
    const find = database.prepare<Profile>(
      `SELECT ${PROFILE_COLUMNS} FROM profiles p
       WHERE key > ? AND deleted_at IS NULL AND (id IS NOT NULL OR email IS NOT NULL) AND ${sql}
       ORDER BY key LIMIT ?`,
    );
    const { page, next } = takePage(
      query,
      (after, limit) => find.all(after, ...parameters, limit),
      ({ key }) => key,
    );
    return { identifiers: page.map(identifiersOf), ids: page.map(({ id }) => id ?? ""), next };
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
