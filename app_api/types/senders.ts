// Generated from contract/senders.ts and contract/senders_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";

/** Whom messages are from. */
export type Sender = {
  id: number;
  /** Id and time of the last change, as `id:time`. */
  deduplicate_id?: (string | null) | undefined;
  name?: (string | null) | undefined;
  email?: (string | null) | undefined;
  /** Name and e-mail address, as `Ada <ada@example.com>`. */
  address?: (string | null) | undefined;
  /** `email` or `phone`. */
  template_type?: (string | null) | undefined;
  /** Whether Customer.io made it by itself. */
  auto_generated?: (boolean | null) | undefined;
  [x: string]: unknown;
};

/** Which sender. */
export type SenderPath = {
  /** Id of the sender. */
  sender_id: number | string;
};

/** One sender. */
export type SenderResult = {
  /** Whom messages are from. */
  sender_identity: Sender;
  [x: string]: unknown;
};

/** What uses a sender: bare, not in `used_by` as that of a segment. */
export type SenderUsageResult = {
  /** Ids of the campaigns. */
  campaigns?: number[] | undefined;
  /** Ids of newsletters that have been sent. */
  sent_newsletters?: number[] | undefined;
  /** Ids of newsletters that are still drafts. */
  draft_newsletters?: number[] | undefined;
  [x: string]: unknown;
};

/** Which page of senders. */
export type SendersQuery = {
  /** The `next` of the page before; absent for the first. */
  start?: string | undefined;
  /** Senders a page. */
  limit?: number | undefined;
  /** `asc` for oldest first, `desc` for newest first. */
  sort?: ("asc" | "desc") | undefined;
};

/** A page of senders. */
export type SendersResult = {
  sender_identities?: Sender[] | undefined;
  /** Pass as `start` for the next page; empty or absent on the last. */
  next?: (string | null) | undefined;
  [x: string]: unknown;
};

/** The operations of `contract/senders.ts`, with their schemas. */
export interface SenderOperations {
  /** Lists the senders of the workspace: `GET /v1/sender_identities` */
  readonly listSenders: AppOperation<never, SendersResult, never, SendersQuery>;
  /** Reads a sender: `GET /v1/sender_identities/{sender_id}` */
  readonly getSender: AppOperation<never, SenderResult, SenderPath, never>;
  /** Lists the campaigns and newsletters that use a sender: `GET /v1/sender_identities/{sender_id}/used_by` */
  readonly getSenderUsage: AppOperation<never, SenderUsageResult, SenderPath, never>;
}
