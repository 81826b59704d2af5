// Generated from the groups in contract/ by `deno task generate`; change it there.
/**
 * What the App API takes and gives, with the schemas of all operations. The client needs none of it before it calls an
 * operation, so it is no part of the main module.
 *
 * @module
 */
import type { AppContract } from "../operations.ts";
import { activityOperations } from "./activities.ts";
import { assetOperations } from "./assets.ts";
import { customerOperations } from "./customers.ts";
import { dataIndexOperations } from "./data_index.ts";
import { designStudioComponentOperations } from "./design_studio_components.ts";
import { designStudioEmailOperations } from "./design_studio_emails.ts";
import { designStudioFolderOperations } from "./design_studio_folders.ts";
import { designStudioLanguageOperations } from "./design_studio_languages.ts";
import { espDomainOperations } from "./esp_domains.ts";
import { newsletterLanguageOperations } from "./newsletters_languages.ts";
import { newsletterSendingOperations } from "./newsletters_sending.ts";
import { objectOperations } from "./objects.ts";
import { segmentOperations } from "./segments.ts";
import { sendByTemplateOperations } from "./sends_by_template.ts";
import { snippetCreationOperations } from "./snippets_creation.ts";
import { subscriptionCenterOperations } from "./subscription_center.ts";

export type * from "./entry.ts";
export type { AppContract } from "../operations.ts";
export type * from "../types.ts";

/**
 * Every operation of the App API with its schemas and an example, by operationId.
 *
 * @example
 * ```ts
 * import { contract } from "@customerio-notebooks/app-api/contract";
 *
 * const { example, resultSchema } = contract.getPeopleEmail;
 * if (!resultSchema.safeParse(example.result).success) throw new Error("unexpected");
 * ```
 */
export const contract: AppContract = {
  ...activityOperations,
  ...assetOperations,
  ...customerOperations,
  ...dataIndexOperations,
  ...designStudioComponentOperations,
  ...designStudioEmailOperations,
  ...designStudioFolderOperations,
  ...designStudioLanguageOperations,
  ...espDomainOperations,
  ...newsletterLanguageOperations,
  ...newsletterSendingOperations,
  ...objectOperations,
  ...segmentOperations,
  ...sendByTemplateOperations,
  ...snippetCreationOperations,
  ...subscriptionCenterOperations,
};
