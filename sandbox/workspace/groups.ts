import { parseExactJson, stringifyExactJson } from "../exact_json.ts";
import type { Profile } from "../store/profile_store.ts";
import type { Traits } from "./traits.ts";
import type { Workspace } from "./workspace.ts";

/** Type of an object where a call names none. */
const DEFAULT_OBJECT_TYPE = "1";

/** Finds an object or adds it, sets its attributes (null clears one), and gives its row. */
export function setObject(workspace: Workspace, objectId: string, traits: Traits, at: number): number {
  const { object_type_id: typeId = DEFAULT_OBJECT_TYPE, relationshipAttributes: _, ...attributes } = traits;
  const type = String(typeId);
  const found = workspace.objects.find(type, objectId);
  const merged = mergeAttributes(found?.attributes, attributes);
  if (found === undefined) return workspace.objects.create(type, objectId, merged, at);
  if (merged !== found.attributes) workspace.objects.update(found.key, merged);
  return found.key;
}

/** Relates a person to an object. */
export function relate(
  workspace: Workspace,
  object: number,
  person: Profile,
  traits: Traits,
  at: number,
): void {
  const { relationshipAttributes } = traits;
  const attributes = isRecord(relationshipAttributes) ? relationshipAttributes : {};
  const before = workspace.objects.relationship(object, person.key);
  workspace.objects.relate(object, person.key, mergeAttributes(before, attributes), at);
  if (before === undefined) {
    workspace.record({ profile: person.key, object, type: "add_relationship", at, data: attributes });
  }
}

function mergeAttributes(before: string | undefined, changes: Traits): string {
  const known = before === undefined ? {} : parseExactJson(before);
  const merged = Object.entries({ ...(isRecord(known) ? known : {}), ...changes });
  return stringifyExactJson(Object.fromEntries(merged.filter(([, value]) => value !== null)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
