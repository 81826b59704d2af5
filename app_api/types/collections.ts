// Generated from contract/collections.ts and contract/collections_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { NoContent } from "./shared.ts";

/** A collection: data that messages can refer to. */
export type Collection = {
  id: number;
  name?: (string | null) | undefined;
  bytes?: (number | null) | undefined;
  rows?: (number | null) | undefined;
  /** Names of the fields. */
  schema?: string[] | undefined;
  /** When it was made, Unix time in seconds. */
  created_at?: (number | null) | undefined;
  /** When it was last changed, Unix time in seconds. */
  updated_at?: (number | null) | undefined;
  [x: string]: unknown;
};

/** A collection to make, of rows or of a file. */
export type CollectionBody = {
  /** The name that messages refer to it by. */
  name: string;
  /** The rows, 10 KB each and 10 MB together at most. */
  data: {
    [key: string]: unknown;
  }[];
  url?: never | undefined;
} | {
  /** The name that messages refer to it by. */
  name: string;
  /** Where Customer.io fetches CSV or JSON from, 10 MB at most. */
  url: string;
  data?: never | undefined;
};

/** What a collection holds: its rows, or an object of any fields. */
export type CollectionContent = CollectionRow[] | CollectionRow;

/** Which collection. */
export type CollectionPath = {
  /** Id of the collection. */
  collection_id: number | string;
};

/** One collection. */
export type CollectionResult = {
  /** A collection: data that messages can refer to. */
  collection: Collection;
  [x: string]: unknown;
};

/** A row of a collection. */
export type CollectionRow = {
  [key: string]: unknown;
};

/** What to change of a collection. Rows or a file replace all that it holds. */
export type CollectionUpdateBody = {
  /** The name that messages refer to it by. */
  name?: string | undefined;
  /** The rows, 10 KB each and 10 MB together at most. */
  data?: {
    [key: string]: unknown;
  }[] | undefined;
  url?: never | undefined;
} | {
  /** The name that messages refer to it by. */
  name?: string | undefined;
  /** Where Customer.io fetches CSV or JSON from, 10 MB at most. */
  url: string;
  data?: never | undefined;
};

/** The collections of the workspace. */
export type CollectionsResult = {
  collections?: Collection[] | undefined;
  [x: string]: unknown;
};

/** The operations of `contract/collections.ts`, with their schemas. */
export interface CollectionOperations {
  /** Makes a collection of rows, or of a file: `POST /v1/collections` */
  readonly addCollection: AppOperation<CollectionBody, CollectionResult, never, never>;
  /** Lists the collections of the workspace: `GET /v1/collections` */
  readonly getCollections: AppOperation<never, CollectionsResult, never, never>;
  /** Reads a collection without its rows: `GET /v1/collections/{collection_id}` */
  readonly getCollection: AppOperation<never, CollectionResult, CollectionPath, never>;
  /** Changes the name of a collection, or replaces what it holds: `PUT /v1/collections/{collection_id}` */
  readonly updateCollection: AppOperation<CollectionUpdateBody, CollectionResult, CollectionPath, never>;
  /** Deletes a collection with what it holds: `DELETE /v1/collections/{collection_id}` */
  readonly deleteCollection: AppOperation<never, NoContent, CollectionPath, never>;
  /** Reads what a collection holds: `GET /v1/collections/{collection_id}/content` */
  readonly getCollectionContents: AppOperation<never, CollectionContent, CollectionPath, never>;
  /** Replaces what a collection holds: `PUT /v1/collections/{collection_id}/content` */
  readonly updateCollectionContents: AppOperation<CollectionContent, CollectionResult, CollectionPath, never>;
}
