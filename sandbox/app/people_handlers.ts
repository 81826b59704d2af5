import { findPeople } from "./find_people.ts";
import { takePage } from "./page.ts";
import { compilePeopleFilter } from "./people_filter.ts";
import { describePerson, identifiersOf, requirePerson } from "./person.ts";
import type { AppHandlers } from "./handler.ts";

/** The operations on people. */
export const peopleHandlers: Pick<
  AppHandlers,
  "getPeopleFilter" | "getPeopleEmail" | "getPeopleById" | "getPersonAttributes"
> = {
  getPeopleFilter(workspace, { query, body }) {
    const condition = compilePeopleFilter(workspace, body.filter);
    const { page, next } = takePage(query, findPeople(workspace, condition), ({ key }) => key);
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
