import type { CallOptions } from "@customerio-notebooks/core";
import { toTimestamp } from "./timestamp.ts";
import type { Context, Integrations } from "./types.ts";

/** What every function of the managers takes beside its own options. */
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

/** The fields of a call that {@linkcode CommonOptions} sets. */
export interface CommonFields {
  /** The person's id from before they were known. */
  anonymousId?: string;
  /** ISO 8601 with a zone. */
  timestamp?: string;
  /** Circumstances of the call. */
  context?: Context;
  /** Which destinations get the call. */
  integrations?: Integrations;
  /** Identifies the call for deduplication. */
  messageId?: string;
}

/** Tells what goes into the call from what only says how to make it. */
export function commonFields(options: CommonOptions, operation: string): CommonFields {
  const { anonymousId, timestamp, context, integrations, messageId } = options;
  return {
    ...(anonymousId === undefined ? {} : { anonymousId }),
    ...(timestamp === undefined ? {} : { timestamp: toTimestamp(timestamp, operation) }),
    ...(context === undefined ? {} : { context }),
    ...(integrations === undefined ? {} : { integrations }),
    ...(messageId === undefined ? {} : { messageId }),
  };
}
