/**
 * Devices of people, to which push notifications go.
 *
 * @module
 */
import type { CallReceipt, CustomerIOClient } from "./api_client.ts";
import type { TrackEventOptions } from "./call_options.ts";
import type { Device } from "./event_types.ts";
import { checkObjects } from "./fields.ts";
import type { IdentifiedPerson } from "./person.ts";
import { sendSemanticEvent } from "./semantic_event_function.ts";

/**
 * Adds a device to a person, or updates the one with this token.
 *
 * @param client The client.
 * @param person The person's id; a device belongs to someone known.
 * @param device The device; its push token is required, and `type` is `ios` or `android`.
 * @param options Properties and circumstances.
 * @returns The id of the call.
 * @throws {ValidationError} If the id or the token is empty, or something else is not what the service takes; nothing is
 * sent then.
 * @example
 * ```ts
 * import { CustomerIOClient, registerDevice } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await registerDevice(client, "42", { token: "fcm-token-1", type: "android" });
 * ```
 */
export function registerDevice(
  client: CustomerIOClient,
  person: IdentifiedPerson,
  device: Device,
  options?: TrackEventOptions,
): Promise<CallReceipt> {
  return sendDeviceEvent(client, person, "Device Created or Updated", device, options);
}

/**
 * Updates a device: the service knows it by its token, so this is {@linkcode registerDevice} by another name.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, updateDevice } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await updateDevice(client, "42", { token: "fcm-token-1", type: "android", version: "14" });
 * ```
 */
export const updateDevice: typeof registerDevice = registerDevice;

/**
 * Takes a device from a person: no push notification goes there any more.
 *
 * @param client The client.
 * @param person The person's id.
 * @param device The device; its push token is required.
 * @param options Properties and circumstances.
 * @returns The id of the call.
 * @throws {ValidationError} If the id or the token is empty, or something else is not what the service takes; nothing is
 * sent then.
 * @example
 * ```ts
 * import { CustomerIOClient, deleteDevice } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await deleteDevice(client, "42", { token: "fcm-token-1" });
 * ```
 */
export function deleteDevice(
  client: CustomerIOClient,
  person: IdentifiedPerson,
  device: Device,
  options?: TrackEventOptions,
): Promise<CallReceipt> {
  return sendDeviceEvent(client, person, "Device Deleted", device, options);
}

async function sendDeviceEvent(
  client: CustomerIOClient,
  person: IdentifiedPerson,
  event: "Device Created or Updated" | "Device Deleted",
  device: Device,
  options: TrackEventOptions = {},
): Promise<CallReceipt> {
  const { context } = checkObjects(options, "track");
  return await sendSemanticEvent(client, person, event, { ...options, context: { ...context, device } });
}
