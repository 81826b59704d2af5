import { z } from "zod";
import { createdIn } from "./design_studio_fields.ts";
import { DesignStudioFolder } from "./design_studio_schemas.ts";
import { list, text } from "./fields.ts";
import { hasField, MOVED_TO } from "./folders_fields.ts";
import { NumberedPageMeta } from "./folders_schemas.ts";

const folderName = text().max(170, "cannot be over 170 characters").regex(
  /^[^<>:"/\\|?*.]*$/,
  'cannot contain any of < > : " / \\ | ? * .',
);

export const DesignStudioFolderPath = z.strictObject({
  folder_id: text().describe("Id of the folder, a UUID."),
}).describe("Which folder of Design Studio.");

export const DesignStudioFolderListResult = z.looseObject({
  folders: list(DesignStudioFolder),
  meta: NumberedPageMeta.nullish(),
}).describe("A page of the folders of Design Studio.");

export const DesignStudioFolderResult = z.looseObject({ folder: DesignStudioFolder }).describe("One folder.");

export const DesignStudioFolderBody = z.strictObject({
  name: folderName,
  parent_folder_id: createdIn,
}).describe("A folder of Design Studio to make.");

export const DesignStudioFolderUpdateBody = z.strictObject({
  name: folderName.optional(),
  parent_folder_id: text().nullable().optional().describe(MOVED_TO),
}).refine(hasField, "needs name or parent_folder_id").describe("What to change of a folder.");
