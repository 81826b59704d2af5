import { stringifyExactJson } from "../exact_json.ts";
import type { Profile } from "../store/profile_store.ts";
import type { Found } from "./people.ts";
import type { Workspace } from "./workspace.ts";

/** What came with a call, by name. */
export type Traits = Readonly<Record<string, unknown>>;

/** Identifiers that no trait may set: one is the call's `userId`, the other Customer.io's own. */
const READ_ONLY: ReadonlySet<string> = new Set(["id", "cio_id"]);

/** A value as the App API gives it back: text, whatever was sent. */
export function attributeText(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "object" ? stringifyExactJson(value) : String(value);
}

/**
 * Sets the attributes of a person. Null clears one, what is absent stays, and `email` sets the address that identifies
 * them. Each change is an activity, save what is set as the person is added, which `profile_create` tells.
 */
export function setTraits(workspace: Workspace, { person, isNew }: Found, traits: Traits, at: number): void {
  const known = isNew ? [] : workspace.profiles.attributes(person);
  const before = new Map(known.map(({ name, value }) => [name, value]));
  for (const [name, value] of Object.entries(traits)) {
    if (READ_ONLY.has(name)) continue;
    const to = value === null || value === undefined ? null : attributeText(value);
    const from = name === "email" ? person.email : before.get(name) ?? null;
    const change: Change = { name, from, to: name === "email" ? to || null : to };
    if (change.from === change.to) continue;
    const done = name === "email"
      ? setEmail(workspace, person, change.to, at)
      : setAttribute(workspace, person, change, at);
    if (!done) recordChange(workspace, person, "failed_attribute_change", change, at);
    else if (!isNew) recordChange(workspace, person, "attribute_change", change, at);
  }
}

/** A change of one attribute; null is none. */
interface Change {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

function setAttribute({ profiles }: Workspace, person: Profile, { name, to }: Change, at: number): true {
  if (to === null) profiles.clearAttribute(person, name);
  else profiles.setAttribute(person, name, to, at);
  return true;
}

/** An address identifies one person, and a person must keep something to be identified by. */
function setEmail(
  { profiles, suppressions }: Workspace,
  person: Profile,
  email: string | null,
  at: number,
): boolean {
  if (email === null && person.id === null) return false;
  if (email !== null) {
    const owner = profiles.byEmail(email);
    if (suppressions.has(email) || (owner !== undefined && owner.key !== person.key)) return false;
  }
  profiles.setEmail(person, email, at);
  return true;
}

function recordChange(
  workspace: Workspace,
  person: Profile,
  type: "attribute_change" | "failed_attribute_change",
  { name, from, to }: Change,
  at: number,
): void {
  const data = { [name]: { from: from ?? "", to: to ?? "" } };
  workspace.record({ profile: person.key, type, name, at, data });
}
