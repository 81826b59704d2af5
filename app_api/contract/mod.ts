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
import { broadcastOperations } from "./broadcasts.ts";
import { campaignOperations } from "./campaigns.ts";
import { collectionOperations } from "./collections.ts";
import { customerOperations } from "./customers.ts";
import { dataIndexOperations } from "./data_index.ts";
import { designStudioComponentOperations } from "./design_studio_components.ts";
import { designStudioEmailOperations } from "./design_studio_emails.ts";
import { designStudioFolderOperations } from "./design_studio_folders.ts";
import { designStudioTranslationOperations } from "./design_studio_translations.ts";
import { espOperations } from "./esp.ts";
import { espDomainOperations } from "./esp_domains.ts";
import { exportOperations } from "./exports.ts";
import { importOperations } from "./imports.ts";
import { messageOperations } from "./messages.ts";
import { newsletterOperations } from "./newsletters.ts";
import { newsletterSendingOperations } from "./newsletters_sending.ts";
import { newsletterTranslationOperations } from "./newsletters_translations.ts";
import { objectOperations } from "./objects.ts";
import { reportingWebhookOperations } from "./reporting_webhooks.ts";
import { segmentOperations } from "./segments.ts";
import { sendOperations } from "./send.ts";
import { sendByTemplateOperations } from "./send_by_template.ts";
import { senderOperations } from "./senders.ts";
import { snippetOperations } from "./snippets.ts";
import { snippetCreationOperations } from "./snippets_creation.ts";
import { subscriptionCenterOperations } from "./subscription_center.ts";
import { subscriptionOperations } from "./subscriptions.ts";
import { transactionalOperations } from "./transactional.ts";
import { workspaceOperations } from "./workspaces.ts";

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
  ...broadcastOperations,
  ...campaignOperations,
  ...collectionOperations,
  ...customerOperations,
  ...dataIndexOperations,
  ...designStudioComponentOperations,
  ...designStudioEmailOperations,
  ...designStudioFolderOperations,
  ...designStudioTranslationOperations,
  ...espOperations,
  ...espDomainOperations,
  ...exportOperations,
  ...importOperations,
  ...messageOperations,
  ...newsletterOperations,
  ...newsletterSendingOperations,
  ...newsletterTranslationOperations,
  ...objectOperations,
  ...reportingWebhookOperations,
  ...segmentOperations,
  ...sendOperations,
  ...sendByTemplateOperations,
  ...senderOperations,
  ...snippetOperations,
  ...snippetCreationOperations,
  ...subscriptionCenterOperations,
  ...subscriptionOperations,
  ...transactionalOperations,
  ...workspaceOperations,
};
