import { z } from "zod";
import { numericId, oneOf, text, timestamp, url } from "./fields.ts";

export const ImportPath = z.strictObject({ import_id: numericId("Id of the import.") }).describe(
  "Which import.",
);

const common = {
  name: text().describe("A name to find it by."),
  data_file_url: url().describe("Public address of a CSV file, best one that expires after two hours."),
  description: z.string().optional(),
};

const scope = {
  data_to_process: oneOf(["all", "only_new", "only_existing"]).optional().describe(
    "Whether to make what is new and to change what is there, or only one of it. Default: `all`.",
  ),
};

const identified = {
  identifier: oneOf(["id", "email"]).describe("The column that identifies people."),
};

const objectTypeId = z.string("must be an integer, as text").regex(/^\d+$/, "must be an integer, as text")
  .describe(
    "Id of the type of object: an integer, as text.",
  );

export const PeopleImport = z.strictObject({ ...common, ...identified, ...scope, type: z.literal("people") })
  .describe(
    "People, one a row.",
  );

export const EventImport = z.strictObject({
  ...common,
  ...identified,
  type: z.literal("event"),
  data_to_process: oneOf(["all", "only_existing"]).optional().describe(
    "Whether to make people who are not there. Default: `all`.",
  ),
}).describe("Events of people, one a row.");

export const RelationshipImport = z.strictObject({
  ...common,
  ...identified,
  ...scope,
  type: z.literal("relationship"),
  object_type_id: objectTypeId,
}).describe("Relationships between people and objects of a type, one a row.");

export const ObjectImport = z.strictObject({
  ...common,
  ...scope,
  type: z.literal("object"),
  object_type_id: objectTypeId,
}).describe("Objects of a type, one a row.");

export const ImportDescription = z.discriminatedUnion("type", [
  PeopleImport,
  EventImport,
  RelationshipImport,
  ObjectImport,
], "must be people, event, relationship or object").describe("What to import, and from where.");

export const ImportBody = z.strictObject({ import: ImportDescription }).describe("An import to start.");

export const Import = z.looseObject({
  id: z.number().describe("Id of the import."),
  created_at: timestamp("When it was started"),
  updated_at: timestamp("When it last changed"),
  name: z.string().nullish(),
  description: z.string().nullish(),
  rows_to_import: z.number().nullish().describe("Rows of the file that can be imported."),
  rows_imported: z.number().nullish(),
  state: z.string().nullish().describe(
    "`preprocessing`, `preprocessed`, `validating`, `validated`, `importing`, then `imported`, `failed` or `canceled`.",
  ),
  type: z.string().nullish().describe("`people`, `event`, `object` or `relationship`."),
  identifier: z.string().nullish().describe("The column that identifies people."),
  data_to_process: z.string().nullish(),
  people_to_process: z.string().nullish().describe("The former name of `data_to_process`."),
  object_type_id: z.union([z.string(), z.number()]).nullish(),
  error: z.string().nullish().describe("Why it failed, where it did."),
  error_export_id: z.number().nullish().describe("The export that holds what was wrong."),
  error_download_url: z.string().nullish(),
  warning_export_id: z.number().nullish().describe("The export that holds warnings."),
  warning_download_url: z.string().nullish(),
}).describe("An import: a job that reads a file.");

export const ImportResult = z.looseObject({ import: Import }).describe("One import.");
