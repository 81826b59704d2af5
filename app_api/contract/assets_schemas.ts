// The images and documents that messages show or link to, and the folders that hold them. Facts: the official Node client,
// release 5.2.0.
import { z } from "zod";
import { list, numericId, text, timestamp } from "./fields.ts";
import { directDescendantsOnly, hasField, MOVED_TO, numberedPage } from "./folders_fields.ts";
import { NumberedPageMeta } from "./folders_schemas.ts";

/** Bytes of an uploaded file. */
const FILE_LIMIT = 2 * 1024 * 1024;

const FILE_TYPES = [
  "image/bmp",
  "image/jpeg",
  "image/jpg",
  "image/png",
  "image/gif",
  "application/pdf",
] as const;

const folderId = z.number("must be an integer").int("must be an integer").positive("must be positive");

const movedTo = folderId.nullable().optional().describe(MOVED_TO);

export const AssetPath = z.strictObject({ asset_id: numericId("Id of the file.") }).describe("Which file.");

export const AssetFolderPath = z.strictObject({ folder_id: numericId("Id of the folder.") }).describe(
  "Which folder of files.",
);

export const AssetListQuery = z.strictObject({
  parent_folder_id: z.number("must be an integer").int("must be an integer").nonnegative(
    "cannot be negative",
  ).optional().describe("Only what is in this folder; 0 or absent for the top."),
  direct_descendants_only: directDescendantsOnly,
  ...numberedPage,
}).describe("Which files or folders, and which page of them.");

export const Asset = z.looseObject({
  id: z.number(),
  name: z.string().nullish(),
  parent_folder_id: z.number().nullish().describe("Null at the top."),
  path: z.string().nullish().describe("Where the file is kept."),
  size: z.number().nullish().describe("Bytes."),
  created: timestamp("When it was uploaded"),
  updated: timestamp("When it was last changed"),
}).describe("An uploaded file.");

export const AssetListResult = z.looseObject({ assets: list(Asset), meta: NumberedPageMeta.nullish() })
  .describe("A page of the uploaded files.");

export const AssetResult = z.looseObject({ asset: Asset }).describe("One uploaded file.");

export const AssetBody = z.strictObject({
  file: z.file('must be a File, such as new File([bytes], "logo.png", { type: "image/png" })')
    .max(FILE_LIMIT, `cannot be over ${FILE_LIMIT} bytes (2 MB)`)
    .mime([...FILE_TYPES], `must have its type set, to one of ${FILE_TYPES.join(", ")}`)
    .describe("BMP, JPEG, PNG, GIF or PDF with its type set, at most 2 MB and 4096 pixels a side."),
  name: text().optional().describe("The file's own name where absent."),
  parent_folder_id: folderId.optional().describe("Id of the folder that it goes into; the top where absent."),
}).describe("A file to upload.");

export const AssetUpdateBody = z.strictObject({ name: text().optional(), parent_folder_id: movedTo })
  .refine(hasField, "needs name or parent_folder_id")
  .describe("What to change of a file; its content cannot be.");

export const AssetFolder = z.looseObject({
  id: z.number(),
  name: z.string().nullish(),
  parent_folder_id: z.number().nullish().describe("Null at the top."),
  created: timestamp("When it was made"),
  updated: timestamp("When it was last changed"),
}).describe("A folder of files.");

export const AssetFolderListResult = z.looseObject({
  folders: list(AssetFolder),
  meta: NumberedPageMeta.nullish(),
}).describe("A page of the folders of files.");

export const AssetFolderResult = z.looseObject({ folder: AssetFolder }).describe("One folder of files.");

export const AssetFolderBody = z.strictObject({
  name: text(),
  parent_folder_id: folderId.optional().describe("Id of the folder that it goes into; the top where absent."),
}).describe("A folder of files to make.");

export const AssetFolderUpdateBody = z.strictObject({ name: text().optional(), parent_folder_id: movedTo })
  .refine(hasField, "needs name or parent_folder_id")
  .describe("What to change of a folder of files.");
