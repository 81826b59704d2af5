/**
 * Objects, such as companies, and the relationships between people and them. What the API calls a group is an object.
 *
 * @module
 */
import { validationError } from "@customerio-notebooks/core";
import type { CallReceipt, CustomerIOClient } from "./api_client.ts";
import { callFields, type CommonOptions } from "./call_options.ts";
import { checkField, checkObjects, checkOptions, text, typeNumber } from "./fields.ts";
import { type IdentifiedPerson, nobody, type Person, personFields } from "./person.ts";
import { sendSemanticEvent } from "./semantic_event_function.ts";

/**
 * Options of the functions for objects.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, deleteObject, type ObjectOptions } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const options: ObjectOptions = { objectTypeId: 2 };
 * await deleteObject(client, "jazz-course", options);
 * ```
 */
export interface ObjectOptions extends CommonOptions {
  /**
   * Number of the object's type in the workspace.
   *
   * @default {1}
   */
  readonly objectTypeId?: number | string;
}

/**
 * Options of {@linkcode createRelationship}.
 *
 * @example
 * ```ts
 * import {
 *   createRelationship,
 *   CustomerIOClient,
 *   type RelationshipOptions,
 * } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const options: RelationshipOptions = { relationshipAttributes: { role: "buyer" } };
 * await createRelationship(client, "42", "acme", options);
 * ```
 */
export interface RelationshipOptions extends ObjectOptions {
  /** Attributes of the relationship between the person and the object. */
  readonly relationshipAttributes?: Record<string, unknown>;
}

/**
 * Options of {@linkcode createObject} and {@linkcode updateObject}.
 *
 * @example
 * ```ts
 * import {
 *   createObject,
 *   type CreateObjectOptions,
 *   CustomerIOClient,
 * } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const options: CreateObjectOptions = { person: "42", traits: { name: "Acme" } };
 * await createObject(client, "acme", options);
 * ```
 */
export interface CreateObjectOptions extends RelationshipOptions {
  /** Who becomes related to the object. */
  readonly person: Person;
  /** Attributes of the object; null clears one, what is absent stays. */
  readonly traits?: Record<string, unknown>;
}

/**
 * Creates an object, or updates the one that has this id, and relates a person to it.
 *
 * The API has no call that makes an object alone. Where nobody belongs to it, give `{ anonymousId }` of a value by which you
 * will never identify anyone, so that nobody ever does.
 *
 * @param client The client.
 * @param objectId The object's id in your systems.
 * @param options Who, attributes and circumstances.
 * @returns The id of the call.
 * @throws {ValidationError} If an id is empty, nobody is named, or something else is not what the service takes; nothing is
 * sent then.
 * @example
 * ```ts
 * import { createObject, CustomerIOClient } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await createObject(client, "acme", { person: "42", traits: { name: "Acme" } });
 * await createObject(client, "initech", { person: { anonymousId: "nobody" }, objectTypeId: 2 });
 * ```
 */
export async function createObject(
  client: CustomerIOClient,
  objectId: string,
  options: CreateObjectOptions,
): Promise<CallReceipt> {
  const { person, ...rest } = checkOptions(options, "group");
  return await sendGroup(client, person, objectId, rest);
}

/**
 * Updates an object: the service knows it by its id, so this is {@linkcode createObject} by another name.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, updateObject } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await updateObject(client, "acme", { person: "42", traits: { plan: "premium", city: null } });
 * ```
 */
export const updateObject: typeof createObject = createObject;

/**
 * Relates a person to an object; one that does not exist is created.
 *
 * @param client The client.
 * @param person The person's id, or `{ anonymousId }` of someone who is not known yet.
 * @param objectId The object's id.
 * @param options Attributes of the relationship, and circumstances.
 * @returns The id of the call.
 * @throws {ValidationError} If an id is empty or something else is not what the service takes; nothing is sent then.
 * @example
 * ```ts
 * import { createRelationship, CustomerIOClient } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await createRelationship(client, "42", "acme", { relationshipAttributes: { role: "buyer" } });
 * ```
 */
export async function createRelationship(
  client: CustomerIOClient,
  person: Person,
  objectId: string,
  options: RelationshipOptions = {},
): Promise<CallReceipt> {
  return await sendGroup(client, person, objectId, options);
}

/**
 * Removes an object and its relationships; the people stay. Nothing happens where there is none of this id and type.
 *
 * @param client The client.
 * @param objectId The object's id.
 * @param options The object's type, and circumstances.
 * @returns The id of the call.
 * @throws {ValidationError} If the id is empty or something else is not what the service takes; nothing is sent then.
 * @example
 * ```ts
 * import { CustomerIOClient, deleteObject } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await deleteObject(client, "acme", { objectTypeId: 1 });
 * ```
 */
export async function deleteObject(
  client: CustomerIOClient,
  objectId: string,
  options: ObjectOptions = {},
): Promise<CallReceipt> {
  const { objectTypeId, ...rest } = checkOptions(options, "track", ["properties"]);
  const properties = objectProperties(objectId, objectTypeId);
  return await sendSemanticEvent(client, nobody(options), "Object Deleted", { ...rest, properties });
}

/**
 * Ends the relationship between a person and an object; both stay.
 *
 * @param client The client.
 * @param person The person's id, or e-mail address where the workspace identifies by it.
 * @param objectId The object's id.
 * @param options The object's type, and circumstances.
 * @returns The id of the call.
 * @throws {ValidationError} If an id is empty or something else is not what the service takes; nothing is sent then.
 * @example
 * ```ts
 * import { CustomerIOClient, deleteRelationship } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await deleteRelationship(client, "42", "acme");
 * ```
 */
export async function deleteRelationship(
  client: CustomerIOClient,
  person: IdentifiedPerson,
  objectId: string,
  options: ObjectOptions = {},
): Promise<CallReceipt> {
  const { objectTypeId, ...rest } = checkOptions(options, "track", ["properties"]);
  const properties = objectProperties(objectId, objectTypeId);
  return await sendSemanticEvent(client, person, "Relationship Deleted", { ...rest, properties });
}

/** The events have the number of the type as a number, the group call as text. */
function objectProperties(objectId: string, objectTypeId?: number | string): Record<string, unknown> {
  const id = checkField("objectId", text, objectId, "track");
  if (objectTypeId === undefined) return { objectId: id };
  return {
    objectId: id,
    objectTypeId: Number(checkField("objectTypeId", typeNumber, objectTypeId, "track")),
  };
}

async function sendGroup(
  client: CustomerIOClient,
  person: Person | undefined,
  objectId: string,
  options: Omit<CreateObjectOptions, "person">,
): Promise<CallReceipt> {
  if (person === undefined) {
    const message = "must say who belongs to the object: the API makes none alone";
    throw validationError("group", [{ field: "person", message }]);
  }
  const { objectTypeId, relationshipAttributes, traits, ...fields } = callFields(
    checkObjects(checkOptions(options, "group", ["groupId"]), "group"),
    "group",
  );
  const ofObject = {
    ...traits,
    ...(objectTypeId === undefined
      ? {}
      : { object_type_id: String(checkField("objectTypeId", typeNumber, objectTypeId, "group")) }),
    ...(relationshipAttributes === undefined ? {} : { relationshipAttributes }),
  };
  return await client.group({
    ...fields,
    ...personFields(person, options, "group"),
    groupId: checkField("objectId", text, objectId, "group"),
    ...(Object.keys(ofObject).length === 0 ? {} : { traits: ofObject }),
  }, options);
}
