import type { Customer, CustomerDevice, CustomerIdentifiers } from "@customerio-notebooks/app-api";
import type { Attribute } from "../store/attribute_store.ts";
import type { Device } from "../store/device_store.ts";
import { cioIdOf, type Profile } from "../store/profile_store.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { notFound } from "./app_error.ts";
import { attributesByName, timesByName, unixSeconds } from "./attributes.ts";

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
export function describePerson(workspace: Workspace, person: Profile): Customer {
  const { id, email, created_at: createdAt, email_at: emailAt } = person;
  const identifiers: Attribute[] = [{ name: "cio_id", value: cioIdOf(person.key), set_at: createdAt }];
  if (id !== null) identifiers.push({ name: "id", value: id, set_at: createdAt });
  if (email !== null) identifiers.push({ name: "email", value: email, set_at: emailAt ?? createdAt });
  const all = [...identifiers, ...workspace.profiles.attributes(person)];
  const attributes = attributesByName(all);
  return {
    id,
    identifiers: identifiersOf(person),
    attributes,
    timestamps: timesByName(all),
    unsubscribed: attributes.unsubscribed === "true",
    devices: workspace.devices.listOf(person.key).map((device) => describeDevice(workspace, device)),
  };
}

function describeDevice({ devices }: Workspace, { key, token, platform, last_used }: Device): CustomerDevice {
  const attributes = attributesByName(devices.attributes.list(key));
  return { id: token, platform, last_used: unixSeconds(last_used), attributes };
}
