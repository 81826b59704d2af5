/**
 * People: create, update, delete, suppress.
 *
 * @module
 */
import type { CallReceipt, CustomerIOClient } from "./api_client.ts";
import { callFields, type CommonOptions } from "./call_options.ts";
import { checkUserId } from "./fields.ts";
import type { SemanticEventName } from "./semantic_events.ts";

/** Options of {@linkcode identifyUser}. */
export interface IdentifyUserOptions extends CommonOptions {
  /** Attributes to set; null clears one, what is absent stays. */
  readonly traits?: Record<string, unknown>;
}

/**
 * Creates a person, or updates the one who has this id.
 *
 * @param client The client.
 * @param userId The person's id in your systems.
 * @param options Attributes and circumstances.
 * @returns The id of the call.
 * @throws {ValidationError} If the id is empty or something else is not what the service takes; nothing is sent then.
 * @example
 * ```ts
 * import { CustomerIOClient, identifyUser } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await identifyUser(client, "42", { traits: { email: "ada@example.com", plan: "premium" } });
 * ```
 */
export async function identifyUser(
  client: CustomerIOClient,
  userId: string,
  options: IdentifyUserOptions = {},
): Promise<CallReceipt> {
  const call = { ...callFields(options, "identify"), userId: checkUserId(userId, "identify") };
  return await client.identify(call, options);
}

/**
 * Removes a person from the workspace. Someone who is identified again comes back as a new person.
 *
 * @param client The client.
 * @param userId The person's id.
 * @param options Circumstances.
 * @returns The id of the call.
 * @throws {ValidationError} If the id is empty.
 */
export function deleteUser(
  client: CustomerIOClient,
  userId: string,
  options?: CommonOptions,
): Promise<CallReceipt> {
  return trackOperation(client, userId, "User Deleted", options);
}

/**
 * Removes a person and keeps them from being added again. This is not the same as unsubscribing them.
 *
 * @param client The client.
 * @param userId The person's id.
 * @param options Circumstances.
 * @returns The id of the call.
 * @throws {ValidationError} If the id is empty.
 */
export function suppressUser(
  client: CustomerIOClient,
  userId: string,
  options?: CommonOptions,
): Promise<CallReceipt> {
  return trackOperation(client, userId, "User Suppressed", options);
}

/**
 * Allows a suppressed person to be added again; what was known of them does not come back.
 *
 * @param client The client.
 * @param userId The person's id.
 * @param options Circumstances.
 * @returns The id of the call.
 * @throws {ValidationError} If the id is empty.
 */
export function unsuppressUser(
  client: CustomerIOClient,
  userId: string,
  options?: CommonOptions,
): Promise<CallReceipt> {
  return trackOperation(client, userId, "User Unsuppressed", options);
}

async function trackOperation(
  client: CustomerIOClient,
  userId: string,
  event: SemanticEventName<"operation">,
  options: CommonOptions = {},
): Promise<CallReceipt> {
  const call = { ...callFields(options, "track"), userId: checkUserId(userId, "track"), event };
  return await client.track(call, options);
}
