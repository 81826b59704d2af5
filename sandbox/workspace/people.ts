import type { Profile } from "../store/profile_store.ts";
import type { Workspace } from "./workspace.ts";

/** By what a call says who it is about. */
export interface Identification {
  /** The person's id, or e-mail address. */
  readonly userId?: string | undefined;
  /** The id that somebody had before they were known. */
  readonly anonymousId?: string | undefined;
  /** The e-mail address among the traits. */
  readonly email?: string | undefined;
}

/** Whom a call is about. */
export interface Found {
  /** Their profile. */
  readonly person: Profile;
  /** Whether this call added them. */
  readonly isNew: boolean;
}

/** Why nobody was found or made. */
export interface Refusal {
  /** In words. */
  readonly refused: string;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Finds whom a call is about. An e-mail address as user id stands for whoever has it. */
export function findPerson({ profiles }: Workspace, userId: string): Profile | undefined {
  return profiles.byId(userId) ?? (EMAIL.test(userId) ? profiles.byEmail(userId) : undefined);
}

/**
 * Finds whom a call is about, or adds them. With both ids, what was done under the anonymous one becomes the person's.
 */
export function findOrCreatePerson(workspace: Workspace, who: Identification, at: number): Found | Refusal {
  const { userId, anonymousId, email } = who;
  const identifier = userId || email;
  if (identifier === undefined || identifier === "") {
    return anonymousId ? findOrCreateAnonymous(workspace, anonymousId, at) : { refused: "nobody is named" };
  }
  if (workspace.suppressions.has(identifier)) return { refused: "the person is suppressed" };
  const known = findPerson(workspace, identifier) ??
    (userId ? claimByEmail(workspace, userId, email) : undefined);
  const person = known ?? create(workspace, identifier, at);
  if (userId && anonymousId) adoptAnonymous(workspace, anonymousId, person, at);
  return { person, isNew: known === undefined };
}

/** A person who is known by their e-mail address alone gets the id that comes with the address. */
function claimByEmail(
  { profiles }: Workspace,
  userId: string,
  email: string | undefined,
): Profile | undefined {
  const person = email === undefined || EMAIL.test(userId) ? undefined : profiles.byEmail(email);
  if (person === undefined || person.id !== null) return undefined;
  profiles.setId(person, userId);
  return { ...person, id: userId };
}

function create(workspace: Workspace, identifier: string, at: number): Profile {
  const isEmail = EMAIL.test(identifier);
  const person = workspace.profiles.create(isEmail ? null : identifier, isEmail ? identifier : null, at);
  workspace.record({ profile: person.key, type: "profile_create", at, data: {} });
  return person;
}

function findOrCreateAnonymous({ profiles }: Workspace, anonymousId: string, at: number): Found {
  const known = profiles.byAnonymousId(anonymousId);
  if (known !== undefined) return { person: known, isNew: false };
  const person = profiles.create(null, null, at);
  profiles.addAnonymousId(person, anonymousId);
  return { person, isNew: true };
}

function adoptAnonymous(workspace: Workspace, anonymousId: string, person: Profile, at: number): void {
  const owner = workspace.profiles.byAnonymousId(anonymousId);
  if (owner?.key === person.key) return;
  if (owner !== undefined && isAnonymous(owner)) mergeProfiles(workspace, owner, person, "anon_merge", at);
  // A device that changes hands belongs to whoever used it last; what the one before did stays theirs.
  workspace.profiles.addAnonymousId(person, anonymousId);
}

function isAnonymous({ id, email }: Profile): boolean {
  return id === null && email === null;
}

/** Moves what one profile has and did into another one, and removes it. */
export function mergeProfiles(
  workspace: Workspace,
  from: Profile,
  into: Profile,
  type: "anon_merge" | "profile_merge",
  at: number,
): void {
  workspace.profiles.merge(from, into, at);
  workspace.activities.move(from.key, into.key);
  workspace.record({ profile: into.key, type, at, data: { id: from.id, email: from.email } });
}

/** Removes a person; what they did can still be listed as that of a deleted person. */
export function deletePerson(workspace: Workspace, person: Profile, at: number): void {
  workspace.profiles.remove(person, at);
  workspace.activities.markDeleted(person.key);
  workspace.record({ profile: person.key, type: "profile_delete", at, data: {}, deleted: true });
}

/** Removes a person, if there is one, and keeps any of their identifiers from being added again. */
export function suppressPerson(workspace: Workspace, userId: string, at: number): void {
  const person = findPerson(workspace, userId);
  const identifiers = [userId, person?.id, person?.email].filter((identifier) =>
    typeof identifier === "string"
  );
  workspace.suppressions.add(userId, identifiers);
  if (person !== undefined) deletePerson(workspace, person, at);
}
