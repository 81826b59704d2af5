import { stringifyExactJson } from "../exact_json.ts";
import type { Attribute, AttributeStore } from "../store/attribute_store.ts";
import type { Profile } from "../store/profile_store.ts";
import type { Found } from "./people.ts";
import type { Workspace } from "./workspace.ts";

/** What came with a call, by name. */
export type Traits = Readonly<Record<string, unknown>>;

/** Identifiers that no trait may set: one is the call's `userId`, the other Customer.io's own. */
const READ_ONLY: ReadonlySet<string> = new Set(["id", "cio_id"]);

/** The attribute that holds what a person has subscribed to. */
export const PREFERENCES = "cio_subscription_preferences";

/** A value as the App API gives it back: text, whatever was sent. */
export function attributeText(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "object" ? stringifyExactJson(value) : String(value);
}

/** A change of one attribute; null is none. */
export interface Change {
  /** The attribute. */
  readonly name: string;
  /** Its value before. */
  readonly from: string | null;
  /** Its value from now on. */
  readonly to: string | null;
}

/** What traits change of what is known. Null clears an attribute, what is absent stays. */
export function changesIn(known: readonly Attribute[], traits: Traits): Change[] {
  const before = new Map(known.map(({ name, value }) => [name, value]));
  const changes: Change[] = [];
  for (const [name, value] of Object.entries(traits)) {
    const to = value === null || value === undefined ? null : attributeText(value);
    const from = before.get(name) ?? null;
    if (from !== to) changes.push({ name, from, to });
  }
  return changes;
}

/** Makes changes. */
export function applyChanges(
  store: AttributeStore,
  owner: number,
  changes: readonly Change[],
  at: number,
): void {
  for (const { name, to } of changes) {
    if (to === null) store.clear(owner, name);
    else store.set(owner, name, to, at);
  }
}

/** A change as an activity tells it. */
export function describeChange({ name, from, to }: Change): Record<string, { from: string; to: string }> {
  return { [name]: { from: from ?? "", to: to ?? "" } };
}

/**
 * Sets the attributes of a person. Null clears one, what is absent stays, and `email` sets the address that identifies
 * them. Each change is an activity, save what is set as the person is added, which `profile_create` tells.
 */
export function setTraits(workspace: Workspace, { person, isNew }: Found, traits: Traits, at: number): void {
  const known = isNew ? [] : workspace.profiles.attributes(person);
  if (person.email !== null) known.push({ name: "email", value: person.email, set_at: at });
  for (const change of changesIn(known, traits)) {
    if (READ_ONLY.has(change.name)) continue;
    if (change.name === "email") setEmail(workspace, { person, isNew }, change.to || null, at);
    else {
      setAttribute(workspace, person, change, at);
      reportSubscription(workspace, person, change, at);
      if (!isNew) recordChange(workspace, person, "attribute_change", change, at);
    }
  }
}

function setAttribute({ profiles }: Workspace, person: Profile, { name, to }: Change, at: number): void {
  if (to === null) profiles.clearAttribute(person, name);
  else profiles.setAttribute(person, name, to, at);
}

/** Two attributes are those by which Customer.io knows who is to be written to, and of what. */
function reportSubscription(
  workspace: Workspace,
  person: Profile,
  { name, from, to }: Change,
  at: number,
): void {
  if (name === PREFERENCES) workspace.reports.preferences(person, to ?? "{}", at);
  if (name !== "unsubscribed") return;
  if (to === "true") workspace.reports.subscription(person, "unsubscribed", at);
  else if (from === "true") workspace.reports.subscription(person, "subscribed", at);
}

function setEmail(workspace: Workspace, { person, isNew }: Found, to: string | null, at: number): void {
  const change = { name: "email", from: person.email, to };
  if (change.from === to) return;
  const isDone = mayHaveEmail(workspace, person, to);
  if (isDone) workspace.profiles.setEmail(person, to, at);
  if (!isDone) recordChange(workspace, person, "failed_attribute_change", change, at);
  else if (!isNew) recordChange(workspace, person, "attribute_change", change, at);
}

/** An address identifies one person, and a person must keep something to be identified by. */
function mayHaveEmail({ profiles, suppressions }: Workspace, person: Profile, email: string | null): boolean {
  if (email === null) return person.id !== null;
  if (suppressions.has({ kind: "email", identifier: email })) return false;
  const owner = profiles.byEmail(email);
  return owner === undefined || owner.key === person.key;
}

function recordChange(
  workspace: Workspace,
  person: Profile,
  type: "attribute_change" | "failed_attribute_change",
  change: Change,
  at: number,
): void {
  workspace.record({ profile: person.key, type, name: change.name, at, data: describeChange(change) });
}
