// Generated from contract/subscriptions.ts and contract/subscriptions_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";

/** A topic that people can subscribe to. */
export type SubscriptionTopic = {
  id: number;
  /** `topic_` and the id: its key in a person's preferences. */
  identifier?: (string | null) | undefined;
  name?: (string | null) | undefined;
  description?: (string | null) | undefined;
  /** Whether who has said nothing is subscribed. */
  subscribed_by_default?: (boolean | null) | undefined;
  [x: string]: unknown;
};

/** The topics of the workspace. */
export type SubscriptionTopicsResult = {
  topics?: SubscriptionTopic[] | undefined;
  [x: string]: unknown;
};

/** The operations of `contract/subscriptions.ts`, with their schemas. */
export interface SubscriptionOperations {
  /** Lists the topics that people can subscribe to: `GET /v1/subscription_topics` */
  readonly getTopics: AppOperation<never, SubscriptionTopicsResult, never, never>;
}
