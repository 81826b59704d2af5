import type { StoredObject } from "../store/object_store.ts";
import type { Profile } from "../store/profile_store.ts";
import type { Refusal } from "./people.ts";
import { applyChanges, changesIn, describeChange, type Traits } from "./traits.ts";
import type { Workspace } from "./workspace.ts";

/** Type of an object where a call names none. */
export const DEFAULT_OBJECT_TYPE = "1";

/** Finds an object or adds it, and sets its attributes (null clears one). Each change is an activity of the object. */
export function setObject(workspace: Workspace, objectId: string, traits: Traits, at: number): StoredObject {
  const { object_type_id: typeId = DEFAULT_OBJECT_TYPE, relationshipAttributes: _, ...attributes } = traits;
  const type = String(typeId);
  const { objects } = workspace;
  const found = objects.find(type, objectId);
  const object = found ?? objects.create(type, objectId, at);
  const changes = changesIn(found === undefined ? [] : objects.attributes.list(object.key), attributes);
  applyChanges(objects.attributes, object.key, changes, at);
  if (found === undefined) recordOf(workspace, object, "create", at, {});
  else {
    for (const change of changes) {
      recordOf(workspace, object, "attribute_change", at, describeChange(change), change.name);
    }
  }
  return object;
}

/** Relates a person to an object, or sets the attributes of the relationship. */
export function relate(
  workspace: Workspace,
  object: StoredObject,
  person: Profile,
  traits: Traits,
  at: number,
): void {
  const { relationships } = workspace;
  const attributes = isRecord(traits.relationshipAttributes) ? traits.relationshipAttributes : {};
  const found = relationships.find(object.key, person.key);
  const key = found ?? relationships.create(object.key, person.key, at);
  const changes = changesIn(found === undefined ? [] : relationships.attributes.list(key), attributes);
  applyChanges(relationships.attributes, key, changes, at);
  const happening = { profile: person.key, object: object.key, at };
  if (found === undefined) {
    workspace.record({ ...happening, type: "add_relationship", data: describe(object, attributes) });
    return;
  }
  for (const change of changes) {
    const data = describeChange(change);
    workspace.record({ ...happening, type: "relationship_attribute_change", name: change.name, data });
  }
}

/** Removes an object and all relationships to it. */
export function deleteObject(
  workspace: Workspace,
  typeId: string,
  objectId: string,
  at: number,
): Refusal | undefined {
  const object = workspace.objects.find(typeId, objectId);
  if (object === undefined) return NO_OBJECT;
  for (const profile of workspace.relationships.profilesOf(object.key)) {
    recordEnd(workspace, object, profile, at);
  }
  workspace.objects.remove(object);
  recordOf(workspace, object, "delete", at, {});
  return undefined;
}

/** Ends the relationship of a person to an object; both stay. */
export function unrelate(
  workspace: Workspace,
  typeId: string,
  objectId: string,
  person: Profile,
  at: number,
): Refusal | undefined {
  const object = workspace.objects.find(typeId, objectId);
  if (object === undefined) return NO_OBJECT;
  if (!workspace.relationships.remove(object.key, person.key)) {
    return { refused: "the person is not related to the object" };
  }
  recordEnd(workspace, object, person.key, at);
  return undefined;
}

const NO_OBJECT: Refusal = { refused: "no object of the type has the objectId" };

function recordEnd(workspace: Workspace, object: StoredObject, profile: number, at: number): void {
  const data = describe(object, {});
  workspace.record({ profile, object: object.key, type: "delete_relationship", at, data });
}

/** Activities of objects have the type of the object in their own. */
function recordOf(
  workspace: Workspace,
  object: StoredObject,
  what: "create" | "attribute_change" | "delete",
  at: number,
  change: Traits,
  name?: string,
): void {
  const data = { ...describe(object, {}), ...change };
  const type = `_o:${object.type_id}:${what}`;
  workspace.record({ object: object.key, type, at, data, ...(name === undefined ? {} : { name }) });
}

function describe({ type_id, object_id }: StoredObject, attributes: Traits): Traits {
  return { ...attributes, object_type_id: type_id, object_id };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
