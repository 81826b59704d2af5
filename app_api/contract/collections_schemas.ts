import { z } from "zod";
import { jsonBytes, list, numericId, text, timestamp, url } from "./fields.ts";

/** Bytes of a collection, and of a row of it, as JSON. */
const COLLECTION_LIMIT = 10 * 1024 * 1024;
const ROW_LIMIT = 10 * 1024;

export const CollectionPath = z.strictObject({ collection_id: numericId("Id of the collection.") }).describe(
  "Which collection.",
);

export const CollectionRow = z.record(z.string(), z.unknown()).describe("A row of a collection.");

const row = CollectionRow.refine((row) => jsonBytes(row) <= ROW_LIMIT, "cannot be over 10 KB of JSON");

const rows = z.array(row).refine(
  (rows) => jsonBytes(rows) <= COLLECTION_LIMIT,
  "cannot be over 10 MB of JSON",
).describe(
  "The rows, 10 KB each and 10 MB together at most.",
);

const address = url().describe("Where Customer.io fetches CSV or JSON from, 10 MB at most.");

const name = text().describe("The name that messages refer to it by.");

const otherSource = z.never("cannot be given too: rows come from data or from url").optional();

export const CollectionBody = z.union([
  z.strictObject({ name, data: rows, url: otherSource }),
  z.strictObject({ name, url: address, data: otherSource }),
]).describe("A collection to make, of rows or of a file.");

export const CollectionUpdateBody = z.union([
  z.strictObject({ name: name.optional(), data: rows.optional(), url: otherSource }),
  z.strictObject({ name: name.optional(), url: address, data: otherSource }),
]).describe("What to change of a collection. Rows or a file replace all that it holds.");

export const Collection = z.looseObject({
  id: z.number(),
  name: z.string().nullish(),
  bytes: z.number().nullish(),
  rows: z.number().nullish(),
  schema: list(z.string()).describe("Names of the fields."),
  created_at: timestamp("When it was made"),
  updated_at: timestamp("When it was last changed"),
}).describe("A collection: data that messages can refer to.");

export const CollectionsResult = z.looseObject({ collections: list(Collection) }).describe(
  "The collections of the workspace.",
);

export const CollectionResult = z.looseObject({ collection: Collection }).describe("One collection.");

export const CollectionContent = z.union([z.array(CollectionRow), CollectionRow]).describe(
  "What a collection holds: its rows, or an object of any fields.",
);
