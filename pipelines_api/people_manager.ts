/**
 * People: create, update, delete, suppress.
 *
 * @module
 */
import type { CallReceipt, CustomerIOClient } from "./api_client.ts";
import { callFields, type CommonOptions } from "./call_options.ts";
import { type Person, personFields } from "./person.ts";
import { semanticEventFunction, type TrackSemanticEvent } from "./semantic_event_function.ts";
import type { PersonTraits } from "./types.ts";

/**
 * Options of {@linkcode identifyUser}.
 *
 * @example
 * ```ts
 * import {
 *   CustomerIOClient,
 *   identifyUser,
 *   type IdentifyUserOptions,
 * } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const options: IdentifyUserOptions = { traits: { plan: "premium", nickname: null } };
 * await identifyUser(client, "42", options);
 * ```
 */
export interface IdentifyUserOptions extends CommonOptions {
  /** Attributes to set; null clears one, what is absent stays. */
  readonly traits?: PersonTraits;
}

/**
 * Creates a person, or updates the one who has this id.
 *
 * @param client The client.
 * @param person The person's id in your systems, or `{ anonymousId }` of someone who is not known yet.
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
  person: Person,
  options: IdentifyUserOptions = {},
): Promise<CallReceipt> {
  const who = personFields(person, options, "identify");
  return await client.identify({ ...callFields(options, "identify"), ...who }, options);
}

/**
 * Removes a person from the workspace. Someone who is identified again comes back as a new person.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, deleteUser } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await deleteUser(client, "42");
 * ```
 */
export const deleteUser: TrackSemanticEvent<"User Deleted"> = semanticEventFunction("User Deleted");

/**
 * Removes a person and keeps them from being added again. This is not the same as unsubscribing them.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, suppressUser } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await suppressUser(client, "42");
 * ```
 */
export const suppressUser: TrackSemanticEvent<"User Suppressed"> = semanticEventFunction("User Suppressed");

/**
 * Allows a suppressed person to be added again; what was known of them does not come back.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, unsuppressUser } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await unsuppressUser(client, "42");
 * ```
 */
export const unsuppressUser: TrackSemanticEvent<"User Unsuppressed"> = semanticEventFunction(
  "User Unsuppressed",
);
