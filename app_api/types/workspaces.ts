// Generated from contract/workspaces.ts and contract/workspaces_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";

/** The addresses that Customer.io sends from. */
export type IpAddressesResult = {
  ip_addresses?: string[] | undefined;
  [x: string]: unknown;
};

/** A workspace of the account, and how much it holds. */
export type WorkspaceUsage = {
  id: number;
  name?: (string | null) | undefined;
  /** Messages of all channels in the billing period. */
  messages_sent?: (number | null) | undefined;
  /** E-mails in the billing period that are billed. */
  billable_messages_sent?: (number | null) | undefined;
  /** Counted about once an hour, as is the rest. */
  people?: (number | null) | undefined;
  object_types?: (number | null) | undefined;
  objects?: (number | null) | undefined;
  [x: string]: unknown;
};

/** The workspaces of the account. */
export type WorkspacesResult = {
  workspaces?: WorkspaceUsage[] | undefined;
  [x: string]: unknown;
};

/** The operations of `contract/workspaces.ts`, with their schemas. */
export interface WorkspaceOperations {
  /** Lists the workspaces of the account and how much each holds: `GET /v1/workspaces` */
  readonly listWorkspaces: AppOperation<never, WorkspacesResult, never, never>;
  /** Lists the addresses that Customer.io sends from, for a firewall; the service asks for no key here: `GET /v1/info/ip_addresses` */
  readonly getCioAllowlist: AppOperation<never, IpAddressesResult, never, never>;
}
