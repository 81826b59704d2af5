import type { Customer, CustomerIdentifiers } from "@customerio-notebooks/app-api";
import { type Attribute, cioIdOf, type Profile } from "../store/profile_store.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { notFound } from "./app_error.ts";

/** What `id_type` can be. */
export type IdType = "id" | "email" | "cio_id";

/** Finds the person whom a path or a query names. */
export function findByIdType(
  { profiles }: Workspace,
  value: string,
  type: IdType = "id",
): Profile | undefined {
  switch (type) {
    case "id":
      return profiles.byId(value);
    case "email":
      return profiles.byEmail(value);
    case "cio_id":
      return profiles.byCioId(value);
  }
}

/** As {@linkcode findByIdType}, and refuses where nobody is found. */
export function requirePerson(workspace: Workspace, value: string, type: IdType = "id"): Profile {
  const person = findByIdType(workspace, value, type);
  if (person === undefined) throw notFound(`No person has the ${type} "${value}"`);
  return person;
}

/** What identifies a person; what is not set is null. */
export function identifiersOf(
  { key, id, email }: Pick<Profile, "key" | "id" | "email">,
): CustomerIdentifiers {
  return { id, email, cio_id: cioIdOf(key) };
}

/** A person as the App API shows them: every value is text, and the identifiers are attributes too. */
export function describePerson({ profiles }: Workspace, person: Profile): Customer {
  const { id, email, created_at: createdAt, email_at: emailAt } = person;
  const identifiers: Attribute[] = [{ name: "cio_id", value: cioIdOf(person.key), set_at: createdAt }];
  if (id !== null) identifiers.push({ name: "id", value: id, set_at: createdAt });
  if (email !== null) identifiers.push({ name: "email", value: email, set_at: emailAt ?? createdAt });
  const all = [...identifiers, ...profiles.attributes(person)];
  const attributes = Object.fromEntries(all.map(({ name, value }) => [name, value]));
  return {
    id,
    identifiers: identifiersOf(person),
    attributes,
    timestamps: Object.fromEntries(all.map(({ name, set_at }) => [name, unixSeconds(set_at)])),
    unsubscribed: attributes.unsubscribed === "true",
    devices: [],
  };
}

/** The App API counts in seconds. */
export function unixSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
