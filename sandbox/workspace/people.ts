import type { Profile } from "../store/profile_store.ts";
import type { SuppressedIdentifier } from "../store/suppression_store.ts";
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

const SUPPRESSED: Refusal = { refused: "the person is suppressed" };

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Finds whom a call is about. An e-mail address as user id stands for whoever has it. */
export function findPerson({ profiles }: Workspace, userId: string): Profile | undefined {
  return profiles.byId(userId) ?? (EMAIL.test(userId) ? profiles.byEmail(userId) : undefined);
}

/** As {@linkcode findPerson}, and says why where nobody is found. */
export function findKnownPerson(workspace: Workspace, userId: string): Profile | Refusal {
  const person = findPerson(workspace, userId);
  if (person !== undefined) return person;
  return isSuppressed(workspace, userId) ? SUPPRESSED : { refused: "nobody has the userId" };
}

/** Finds who is said to have done something; nobody is added. */
export function findPerformer(
  workspace: Workspace,
  { userId, anonymousId }: Identification,
): Profile | undefined {
  if (userId) return findPerson(workspace, userId);
  return anonymousId ? workspace.profiles.byAnonymousId(anonymousId) : undefined;
}

/** Whether a user id, which may be an e-mail address, is suppressed. */
function isSuppressed({ suppressions }: Workspace, userId: string): boolean {
  return suppressions.has(identifierOf(userId));
}

function identifierOf(userId: string): SuppressedIdentifier {
  return { kind: EMAIL.test(userId) ? "email" : "id", identifier: userId };
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
  if (isSuppressed(workspace, identifier)) return SUPPRESSED;
  const known = findPerson(workspace, identifier) ??
    (userId ? claimByEmail(workspace, userId, email) : undefined);
  // A new id does not bring back somebody whose address is suppressed.
  if (known === undefined && email !== undefined && isSuppressed(workspace, email)) return SUPPRESSED;
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

function findOrCreateAnonymous(
  { profiles, suppressions }: Workspace,
  anonymousId: string,
  at: number,
): Found | Refusal {
  const known = profiles.byAnonymousId(anonymousId);
  if (known !== undefined) return { person: known, isNew: false };
  if (suppressions.has({ kind: "anonymous", identifier: anonymousId })) return SUPPRESSED;
  const person = profiles.create(null, null, at);
  profiles.addAnonymousId(person, anonymousId);
  return { person, isNew: true };
}

/** Makes an anonymous id a person's, with what was done under it unless it is somebody else's by now. */
function adoptAnonymous(workspace: Workspace, anonymousId: string, person: Profile, at: number): void {
  const owner = workspace.profiles.byAnonymousId(anonymousId);
  if (owner?.key === person.key) return;
  if (owner !== undefined && isAnonymous(owner)) moveProfile(workspace, owner, person, "anon_merge", at);
  // A device that changes hands belongs to whoever used it last; what the one before did stays theirs.
  workspace.profiles.addAnonymousId(person, anonymousId);
}

function isAnonymous({ id, email }: Profile): boolean {
  return id === null && email === null;
}

/**
 * Merges the profile that an id or an anonymous id names into a person, who is added where there is none yet. The id is
 * nobody's afterwards; Customer.io's document promises no forwarding of later calls to it.
 */
export function mergePrevious(
  workspace: Workspace,
  previousId: string,
  userId: string,
  at: number,
): Refusal | undefined {
  const previous = findPerson(workspace, previousId);
  if (previous === undefined && workspace.profiles.byAnonymousId(previousId) === undefined) {
    return { refused: "nobody has the previousId" };
  }
  const found = findOrCreatePerson(workspace, { userId }, at);
  if ("refused" in found) return found;
  const { person } = found;
  if (previous === undefined) adoptAnonymous(workspace, previousId, person, at);
  else if (previous.key === person.key) return { refused: "previousId and userId are the same person" };
  else moveProfile(workspace, previous, person, "profile_merge", at);
  return undefined;
}

/** Moves what one profile has and did into another one, and removes it. */
function moveProfile(
  workspace: Workspace,
  from: Profile,
  into: Profile,
  type: "anon_merge" | "profile_merge",
  at: number,
): void {
  workspace.profiles.merge(from, into, at);
  workspace.activities.move(from.key, into.key);
  workspace.deliveries.move(from.key, into.key);
  workspace.record({ profile: into.key, type, at, data: { id: from.id, email: from.email } });
}

/** Removes a person; what they did can still be listed as that of a deleted person. */
export function deletePerson(workspace: Workspace, person: Profile, at: number): void {
  workspace.profiles.remove(person, at);
  workspace.activities.markDeleted(person.key);
  workspace.record({ profile: person.key, type: "profile_delete", at, data: {}, deleted: true });
}

/** Removes a person, if there is one, and keeps any of their identifiers from being added again. */
export function suppressPerson(workspace: Workspace, userId: string, at: number): Refusal | undefined {
  const person = findPerson(workspace, userId);
  if (person === undefined && isSuppressed(workspace, userId)) {
    return { refused: "the person is suppressed already" };
  }
  workspace.suppressions.add([
    identifierOf(userId),
    ...(person === undefined ? [] : identifiersOf(workspace, person)),
  ]);
  if (person !== undefined) deletePerson(workspace, person, at);
  return undefined;
}

/** Lets a person be added again under any of their identifiers. */
export function unsuppressPerson({ suppressions }: Workspace, userId: string): Refusal | undefined {
  return suppressions.remove(identifierOf(userId)) ? undefined : { refused: "the person is not suppressed" };
}

function identifiersOf({ profiles }: Workspace, person: Profile): SuppressedIdentifier[] {
  const { id, email } = person;
  return [
    ...(id === null ? [] : [{ kind: "id", identifier: id } as const]),
    ...(email === null ? [] : [{ kind: "email", identifier: email } as const]),
    ...profiles.anonymousIds(person).map((identifier) => ({ kind: "anonymous", identifier }) as const),
  ];
}
