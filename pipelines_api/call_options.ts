import { type CallOptions, splitCallOptions } from "@customerio-notebooks/core";
import { checkOptions } from "./fields.ts";
import { toTimestamp } from "./timestamp.ts";
import type { Context, Integrations } from "./types.ts";

/**
 * What every function of the managers takes beside its own options.
 *
 * @example
 * ```ts
 * import { type CommonOptions, CustomerIOClient, trackEvent } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const options: CommonOptions = { timestamp: new Date(0), context: { ip: "203.0.113.7" }, timeout: 5_000 };
 * await trackEvent(client, "42", "Signed Up", options);
 * ```
 */
export interface CommonOptions extends CallOptions {
  /** The person's id from before they were known; with the user id, their history is merged. */
  readonly anonymousId?: string;
  /** When it happened; the time of arrival where absent. */
  readonly timestamp?: Date | string;
  /** Circumstances of the call. */
  readonly context?: Context;
  /** Which destinations get the call. */
  readonly integrations?: Integrations;
  /** Identifies the call for deduplication; the client makes one where absent. */
  readonly messageId?: string;
}

/**
 * Options of `trackEvent` and of what is like it.
 *
 * @typeParam Properties Type of the properties.
 * @example
 * ```ts
 * import { CustomerIOClient, trackEvent, type TrackEventOptions } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const options: TrackEventOptions = { properties: { plan: "premium" }, timestamp: "1997-01-01" };
 * await trackEvent(client, "42", "Signed Up", options);
 * ```
 */
export interface TrackEventOptions<Properties extends object = Record<string, unknown>>
  extends CommonOptions {
  /** What is to be known about the event. */
  readonly properties?: Properties;
}

/** The fields of a call that come from its options: all of them, those that nobody knows included. */
export type CallFields<Options extends CommonOptions> = Omit<Options, keyof CallOptions | "timestamp"> & {
  /** ISO 8601 with a zone. */
  readonly timestamp?: string;
};

/**
 * Tells what goes into the call from what only says how to make it. Names that nobody knows go into it too: the schema
 * refuses them, where dropping them would lose what a misspelt `properties` holds.
 */
export function callFields<Options extends CommonOptions>(
  options: Options,
  operation: string,
): CallFields<Options> {
  const { timestamp, ...fields } = splitCallOptions(checkOptions(options, operation)).fields;
  // Deno's compiler does not see that nothing but `timestamp` was taken out of a generic type.
  const rest = fields as unknown as Omit<Options, keyof CallOptions | "timestamp">;
  return timestamp === undefined ? rest : { ...rest, timestamp: toTimestamp(timestamp, operation) };
}
