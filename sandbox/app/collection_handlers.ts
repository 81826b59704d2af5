import type {
  Collection as DescribedCollection,
  CollectionBody,
  CollectionUpdateBody,
} from "@customerio-notebooks/app-api";
import type { Identified } from "../store/document_store.ts";
import type { Collection } from "../workspace/definitions.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { unprocessable } from "./app_error.ts";
import { unixSeconds } from "./attributes.ts";
import type { AppHandlers } from "./handler.ts";
import { type PathId, requireDefinition } from "./require.ts";

/** The operations on collections. */
export const collectionHandlers: Pick<
  AppHandlers,
  | "addCollection"
  | "getCollections"
  | "getCollection"
  | "updateCollection"
  | "deleteCollection"
  | "getCollectionContents"
  | "updateCollectionContents"
> = {
  addCollection(workspace, { body }) {
    const at = workspace.now();
    const made = { name: body.name, data: rowsOf(body) ?? [], created_at: at, updated_at: at };
    return { collection: describe(workspace.definitions.collections.create(made)) };
  },

  getCollections({ definitions }) {
    return { collections: definitions.collections.list().map(describe) };
  },

  getCollection(workspace, { path }) {
    return { collection: describe(requireCollection(workspace, path.collection_id)) };
  },

  updateCollection(workspace, { path, body }) {
    const collection = requireCollection(workspace, path.collection_id);
    const changes = { name: body.name, data: rowsOf(body), updated_at: workspace.now() };
    return {
      collection: describe(workspace.definitions.collections.update(collection.id, changes) ?? collection),
    };
  },

  deleteCollection(workspace, { path }) {
    workspace.definitions.collections.remove(requireCollection(workspace, path.collection_id).id);
    return undefined;
  },

  getCollectionContents(workspace, { path }) {
    return [...requireCollection(workspace, path.collection_id).data];
  },

  updateCollectionContents(workspace, { path, body }) {
    const collection = requireCollection(workspace, path.collection_id);
    const changes = { data: Array.isArray(body) ? body : [body], updated_at: workspace.now() };
    return {
      collection: describe(workspace.definitions.collections.update(collection.id, changes) ?? collection),
    };
  },
};

function rowsOf({ data, url }: CollectionBody | CollectionUpdateBody): Collection["data"] | undefined {
  if (url !== undefined) throw unprocessable("the sandbox fetches nothing: give the rows as data", "/url");
  return data;
}

function requireCollection({ definitions }: Workspace, id: PathId): Identified<Collection> {
  return requireDefinition(definitions.collections, id, "collection");
}

function describe({ id, name, data, ...times }: Identified<Collection>): DescribedCollection {
  return {
    id,
    name,
    bytes: new TextEncoder().encode(JSON.stringify(data)).length,
    rows: data.length,
    schema: [...new Set(data.flatMap((row) => Object.keys(row)))],
    created_at: unixSeconds(times.created_at),
    updated_at: unixSeconds(times.updated_at),
  };
}
