// Generated from the groups in contract/ by `deno task generate`; change it there.
/**
 * What the App API takes and gives, with the schemas of all operations. The client needs none of it before it calls an
 * operation, so it is no part of the main module.
 *
 * @module
 */
import type { AppContract } from "../operations.ts";
import { activityOperations } from "./activities.ts";
import { broadcastOperations } from "./broadcasts.ts";
import { campaignOperations } from "./campaigns.ts";
import { collectionOperations } from "./collections.ts";
import { customerOperations } from "./customers.ts";
import { espOperations } from "./esp.ts";
import { exportOperations } from "./exports.ts";
import { importOperations } from "./imports.ts";
import { messageOperations } from "./messages.ts";
import { newsletterOperations } from "./newsletters.ts";
import { objectOperations } from "./objects.ts";
import { reportingWebhookOperations } from "./reporting_webhooks.ts";
import { segmentOperations } from "./segments.ts";
import { sendOperations } from "./send.ts";
import { senderOperations } from "./senders.ts";
import { snippetOperations } from "./snippets.ts";
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
  ...broadcastOperations,
  ...campaignOperations,
  ...collectionOperations,
  ...customerOperations,
  ...espOperations,
  ...exportOperations,
  ...importOperations,
  ...messageOperations,
  ...newsletterOperations,
  ...objectOperations,
  ...reportingWebhookOperations,
  ...segmentOperations,
  ...sendOperations,
  ...senderOperations,
  ...snippetOperations,
  ...subscriptionOperations,
  ...transactionalOperations,
  ...workspaceOperations,
};
