/**
 * Two ids of one person. Customer.io itself merges an anonymous person into a known one when they are identified with both
 * ids; an alias tells those destinations that do not, such as Mixpanel.
 *
 * @module
 */
import { validationError } from "@customerio-notebooks/core";
import type { CallReceipt, CustomerIOClient } from "./api_client.ts";
import { callFields, type CommonOptions } from "./call_options.ts";
import { checkArgument, checkField, checkOptions, checkUserId, text } from "./fields.ts";
import * as schemas from "./schemas.ts";
import type { ProfileMerge } from "./types.ts";

/**
 * Options of {@linkcode createAlias} and {@linkcode mergeProfiles}: an alias has two ids already.
 *
 * @example
 * ```ts
 * import { type AliasOptions, createAlias, CustomerIOClient } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const options: AliasOptions = { integrations: { All: false, Mixpanel: true } };
 * await createAlias(client, "42", "a1", options);
 * ```
 */
export type AliasOptions = Omit<CommonOptions, "anonymousId">;

/**
 * Says that a person was known by another id before. It is to be sent before the person is identified.
 *
 * @param client The client.
 * @param userId The id that stays.
 * @param previousId The id that is merged into it, such as an anonymous one.
 * @param options Circumstances.
 * @returns The id of the call.
 * @throws {ValidationError} If an id is empty, or both are the same; nothing is sent then.
 * @example
 * ```ts
 * import { createAlias, CustomerIOClient } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await createAlias(client, "42", "a1");
 * ```
 */
export async function createAlias(
  client: CustomerIOClient,
  userId: string,
  previousId: string,
  options: AliasOptions = {},
): Promise<CallReceipt> {
  checkOptions(options, "alias", ["userId", "previousId"]);
  const ids = {
    userId: checkUserId(userId, "alias"),
    previousId: checkField("previousId", text, previousId, "alias"),
  };
  if (ids.userId === ids.previousId) {
    throw validationError("alias", [{
      field: "previousId",
      message: "must be another id than the one that stays",
    }]);
  }
  return await client.alias({ ...callFields(options, "alias"), ...ids }, options);
}

/**
 * Merges one profile into another: {@linkcode createAlias} with names for the two ids, which are easily taken for each
 * other.
 *
 * @param client The client.
 * @param profiles The id that is merged away, `from`, and the id that stays, `into`.
 * @param options Circumstances.
 * @returns The id of the call.
 * @throws {ValidationError} If an id is empty, or both are the same; nothing is sent then.
 * @example
 * ```ts
 * import { CustomerIOClient, mergeProfiles } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await mergeProfiles(client, { from: "a1", into: "42" });
 * ```
 */
export async function mergeProfiles(
  client: CustomerIOClient,
  profiles: ProfileMerge,
  options: AliasOptions = {},
): Promise<CallReceipt> {
  const { from, into } = checkArgument("profiles", schemas.ProfileMerge, profiles, "alias");
  return await createAlias(client, into, from, options);
}
