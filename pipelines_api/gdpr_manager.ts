/**
 * The events by which Customer.io's own operations are called, each under its own name: what people may ask for (to be
 * deleted, to be left alone), and reports of what happened elsewhere.
 *
 * @module
 */
import type { CallReceipt, CustomerIOClient } from "./api_client.ts";
import type { CommonOptions } from "./call_options.ts";
import { deleteDevice } from "./device_manager.ts";
import type { ContentReport, DeliveryReportProperties } from "./event_types.ts";
import { checkOptions } from "./fields.ts";
import { deleteObject, deleteRelationship } from "./object_manager.ts";
import { deleteUser, suppressUser, unsuppressUser } from "./people_manager.ts";
import { nobody, type Person } from "./person.ts";
import { sendSemanticEvent } from "./semantic_event_function.ts";

/**
 * Records `User Deleted`: removes a person from the workspace. The same as {@linkcode deleteUser}.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackUserDeleted } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackUserDeleted(client, "42");
 * ```
 */
export const trackUserDeleted: typeof deleteUser = deleteUser;

/**
 * Records `User Suppressed`: removes a person and keeps them from being added again. The same as {@linkcode suppressUser}.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackUserSuppressed } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackUserSuppressed(client, "42");
 * ```
 */
export const trackUserSuppressed: typeof suppressUser = suppressUser;

/**
 * Records `User Unsuppressed`: allows a suppressed person to be added again. The same as {@linkcode unsuppressUser}.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackUserUnsuppressed } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackUserUnsuppressed(client, "42");
 * ```
 */
export const trackUserUnsuppressed: typeof unsuppressUser = unsuppressUser;

/**
 * Records `Device Deleted`: takes a device from a person. The same as {@linkcode deleteDevice}.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackDeviceDeleted } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackDeviceDeleted(client, "42", { token: "fcm-token-1" });
 * ```
 */
export const trackDeviceDeleted: typeof deleteDevice = deleteDevice;

/**
 * Records `Object Deleted`: removes an object and its relationships. The same as {@linkcode deleteObject}.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackObjectDeleted } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackObjectDeleted(client, "acme", { objectTypeId: 1 });
 * ```
 */
export const trackObjectDeleted: typeof deleteObject = deleteObject;

/**
 * Records `Relationship Deleted`: ends the relationship between a person and an object. The same as {@linkcode deleteRelationship}.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackRelationshipDeleted } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackRelationshipDeleted(client, "42", "acme");
 * ```
 */
export const trackRelationshipDeleted: typeof deleteRelationship = deleteRelationship;

/**
 * Options of {@linkcode trackReportDeliveryEvent} and {@linkcode trackReportContentEvent}.
 *
 * @example
 * ```ts
 * import {
 *   CustomerIOClient,
 *   type ReportOptions,
 *   trackReportDeliveryEvent,
 * } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const options: ReportOptions = { person: "42", timestamp: new Date(0) };
 * await trackReportDeliveryEvent(client, { deliveryId: "d-1", metric: "opened" }, options);
 * ```
 */
export interface ReportOptions extends CommonOptions {
  /** Who it happened to, where that is known; a delivery leads to its recipient by itself. */
  readonly person?: Person;
}

/**
 * Records `Report Delivery Event`: something happened to a delivery outside of Customer.io. It becomes a metric of the message.
 *
 * @param client The client.
 * @param delivery The delivery's id and what happened to it; both are required.
 * @param options Who, and circumstances.
 * @returns The id of the call.
 * @throws {ValidationError} If something is missing or not what the service takes; nothing is sent then.
 * @example
 * ```ts
 * import { CustomerIOClient, trackReportDeliveryEvent } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackReportDeliveryEvent(client, { deliveryId: "d-1", metric: "clicked", href: "myapp://jazz" });
 * ```
 */
export function trackReportDeliveryEvent(
  client: CustomerIOClient,
  delivery: DeliveryReportProperties,
  options?: ReportOptions,
): Promise<CallReceipt> {
  return sendReport(client, "Report Delivery Event", delivery, options);
}

/**
 * Records `Report Content Event`: someone saw an anonymous in-app message, or clicked on it. Customer.io's snippet for
 * websites does so by itself.
 *
 * @param client The client.
 * @param content What was done, and with which message; `actionType` is required.
 * @param options Who, and circumstances.
 * @returns The id of the call.
 * @throws {ValidationError} If something is missing or not what the service takes; nothing is sent then.
 * @example
 * ```ts
 * import { CustomerIOClient, trackReportContentEvent } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const content = { actionType: "viewed_content", contentId: 5, templateId: 10 } as const;
 * await trackReportContentEvent(client, content, { person: { anonymousId: "a1" } });
 * ```
 */
export function trackReportContentEvent(
  client: CustomerIOClient,
  content: ContentReport,
  options?: ReportOptions,
): Promise<CallReceipt> {
  // The document requires `activityType` and defines `actionType`: one option, sent by both names, is right by either.
  return sendReport(
    client,
    "Report Content Event",
    { ...content, activityType: content?.actionType },
    options,
  );
}

/** The document requires no person of a report, where every track call has someone; then nobody is named. */
async function sendReport(
  client: CustomerIOClient,
  event: "Report Delivery Event" | "Report Content Event",
  properties: Record<string, unknown>,
  options: ReportOptions = {},
): Promise<CallReceipt> {
  const { person = nobody(options), ...rest } = checkOptions(options, "track", ["properties"]);
  return await sendSemanticEvent(client, person, event, { ...rest, properties });
}
