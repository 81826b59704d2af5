import type { ObjectIdentifiers, ObjectPath, ObjectQuery, ObjectType } from "@customerio-notebooks/app-api";
import { cioObjectIdOf, OBJECT_COLUMNS, type StoredObject } from "../store/object_store.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { notFound } from "./app_error.ts";
import { attributesByName, timesByName } from "./attributes.ts";
import type { AppHandlers } from "./handler.ts";
import { compileObjectFilter } from "./object_filter.ts";
import { takePage } from "./page.ts";
import { identifiersOf, requirePerson } from "./person.ts";

/** The operations on objects and relationships. */
export const objectHandlers: Pick<
  AppHandlers,
  | "getObjectTypes"
  | "getObjectsFilter"
  | "getObjectAttributes"
  | "getObjectRelationships"
  | "getPersonRelationships"
> = {
  getObjectTypes({ objects }) {
    return { types: objects.types().map(describeType) };
  },

  getObjectsFilter({ database }, { query, body: { object_type_id: typeId, filter } }) {
    const { sql, parameters } = compileObjectFilter(filter, typeId);
    const find = database.prepare<StoredObject>(
      `SELECT ${OBJECT_COLUMNS} FROM objects o WHERE type_id = ? AND key > ? AND ${sql} ORDER BY key LIMIT ?`,
    );
    const { page, next } = takePage(
      query,
      (after, limit) => find.all(typeId, after, ...parameters, limit),
      ({ key }) => key,
    );
    return {
      identifiers: page.map(objectIdentifiersOf),
      ids: page.map(({ object_id }) => object_id),
      next,
    };
  },

  getObjectAttributes(workspace, { path, query }) {
    const object = requireObject(workspace, path, query);
    const attributes = workspace.objects.attributes.list(object.key);
    return {
      object: {
        object_type_id: object.type_id,
        identifiers: objectIdentifiersOf(object),
        attributes: attributesByName(attributes),
        timestamps: timesByName(attributes),
      },
    };
  },

  getObjectRelationships(workspace, { path, query }) {
    const object = requireObject(workspace, path, query);
    const { page, next } = takePage(
      query,
      (after, limit) => workspace.relationships.peopleOf(object.key, after, limit),
      ({ key }) => key,
    );
    const relationships = page.map((person) => ({
      identifiers: identifiersOf(person),
      object_type_id: object.type_id,
      object_type_disabled: false,
    }));
    return { cio_relationships: relationships, next };
  },

  getPersonRelationships(workspace, { path, query }) {
    const person = requirePerson(workspace, path.customer_id);
    const { page, next } = takePage(
      query,
      (after, limit) => workspace.relationships.objectsOf(person.key, after, limit),
      ({ key }) => key,
    );
    const relationships = page.map((object) => {
      const attributes = workspace.relationships.attributes.list(object.relationship);
      return {
        object_type_id: asInteger(object.type_id),
        identifiers: objectIdentifiersOf(object),
        attributes: attributesByName(attributes),
        timestamps: timesByName(attributes),
      };
    });
    return { cio_relationships: relationships, next };
  },
};

function requireObject(
  { objects }: Workspace,
  { object_type_id: typeId, object_id: id }: ObjectPath,
  { id_type: idType = "object_id" }: ObjectQuery,
): StoredObject {
  const type = String(typeId);
  const object = idType === "object_id" ? objects.find(type, id) : objects.byCioObjectId(type, id);
  if (object === undefined) throw notFound(`No object of type ${typeId} has the ${idType} "${id}"`);
  return object;
}

function objectIdentifiersOf({ key, object_id }: StoredObject): ObjectIdentifiers {
  return { object_id, cio_object_id: cioObjectIdOf(key) };
}

/** This one operation gives the id of a type as an integer; a group call may have made a type that has none. */
function asInteger(typeId: string): string | number {
  return /^\d{1,15}$/.test(typeId) ? Number(typeId) : typeId;
}

/** A workspace's owner names its types where the sandbox has no screen; here they go by their number. */
function describeType(id: string): ObjectType {
  return {
    id,
    name: `Objects ${id}`,
    singular_name: `Object ${id}`,
    slug: `objects_${id}`,
    singular_slug: `object_${id}`,
    enabled: true,
    icon: "cube",
  };
}
