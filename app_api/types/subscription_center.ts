// Generated from contract/subscription_center.ts and contract/subscription_center_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";

/** Whose page. */
export type SubscriptionCenterPath = {
  /** What identifies the person: an id, or an e-mail address. */
  customer_id: string;
};

/** The way to a person's page. */
export type SubscriptionCenterTokenResult = {
  /** Lets whoever has it change what this person gets, for 24 hours. */
  token: string;
  /** The page for this person, with the token in it. */
  url?: (string | null) | undefined;
  [x: string]: unknown;
};

/** A channel that people can subscribe to. */
export type SubscriptionChannel = {
  id?: (number | null) | undefined;
  /** The kind of message, such as `email` or `sms`. */
  type?: (string | null) | undefined;
  /** What people see. */
  name?: (string | null) | undefined;
  description?: (string | null) | undefined;
  subscribed_by_default?: (boolean | null) | undefined;
  [x: string]: unknown;
};

/** The channels; none where the subscription centre has no choice of them. */
export type SubscriptionChannelsResult = {
  channels?: SubscriptionChannel[] | undefined;
  [x: string]: unknown;
};

/** The operations of `contract/subscription_center.ts`, with their schemas. */
export interface SubscriptionCenterOperations {
  /** Lists the channels that people can subscribe to: `GET /v1/subscription_channels` */
  readonly listSubscriptionChannels: AppOperation<never, SubscriptionChannelsResult, never, never>;
  /** Gives the link to a person's page of the subscription centre, good for 24 hours: `GET /v1/subscription_center/{customer_id}/token` */
  readonly getSubscriptionCenterToken: AppOperation<
    never,
    SubscriptionCenterTokenResult,
    SubscriptionCenterPath,
    never
  >;
}
