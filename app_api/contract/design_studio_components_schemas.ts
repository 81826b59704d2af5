import { z } from "zod";
import { createdIn } from "./design_studio_fields.ts";
import { DesignStudioFolder, DesignStudioListQuery } from "./design_studio_schemas.ts";
import { list, text, timestamp } from "./fields.ts";
import { hasField, MOVED_TO } from "./folders_fields.ts";
import { NumberedPageMeta } from "./folders_schemas.ts";

const componentName = text().max(255, "cannot be over 255 characters");

const tag = text().describe("Name of the HTML element that stands for it, one of its kind in the workspace.");

export const DesignStudioComponentPath = z.strictObject({
  component_id: text().describe("Id of the component, a UUID."),
}).describe("Which component.");

export const DesignStudioComponentListQuery = z.strictObject({
  ...DesignStudioListQuery.shape,
  tag: text().optional().describe("Only the component with this tag."),
}).describe("Which components, in which order, and which page of them.");

export const DesignStudioComponent = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  tag: z.string().nullish().describe("Name of the HTML element that stands for it."),
  parent_folder_id: z.string().nullish().describe("Null at the top."),
  content: z.string().nullish().describe("Its HTML."),
  created: timestamp("When it was made"),
  updated: timestamp("When it was last changed"),
}).describe("A piece of HTML that e-mails of Design Studio share.");

export const DesignStudioComponentListResult = z.looseObject({
  components: list(DesignStudioComponent),
  folders: list(DesignStudioFolder),
  meta: NumberedPageMeta.nullish(),
}).describe("A page of the components, and the folders beside them.");

export const DesignStudioComponentResult = z.looseObject({ component: DesignStudioComponent }).describe(
  "One component.",
);

export const DesignStudioComponentBody = z.strictObject({
  name: componentName,
  tag,
  parent_folder_id: createdIn,
  content: z.string().optional().describe("Its HTML."),
}).describe("A component to make.");

export const DesignStudioComponentUpdateBody = z.strictObject({
  name: componentName.optional(),
  tag: tag.optional(),
  parent_folder_id: text().nullable().optional().describe(MOVED_TO),
  content: z.string().optional().describe("Its HTML."),
}).refine(hasField, "needs at least one field").describe("What to change of a component.");
