// Generated from contract/exports.ts and contract/exports_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { PeopleFilter } from "./shared.ts";

/** The messages of an action. */
export type ActionDeliveriesBody = {
  /** Messages from then on; six months where both times are absent, Unix time in seconds. */
  start?: number | undefined;
  /** Messages until then, twelve months after `start` at most, Unix time in seconds. */
  end?: number | undefined;
  /** Attributes to have as further columns. */
  attributes?: string[] | undefined;
  /** Only messages that have reached this metric. */
  metric?:
    | (
      | "created"
      | "attempted"
      | "sent"
      | "delivered"
      | "opened"
      | "clicked"
      | "converted"
      | "bounced"
      | "spammed"
      | "unsubscribed"
      | "dropped"
      | "failed"
      | "undeliverable"
    )
    | undefined;
  /** True for drafts, too. */
  drafts?: boolean | undefined;
  newsletter_id?: never | undefined;
  campaign_id?: never | undefined;
  transactional_message_id?: never | undefined;
  /** The action. */
  action_id: number;
};

/** The messages of a campaign. */
export type CampaignDeliveriesBody = {
  /** Messages from then on; six months where both times are absent, Unix time in seconds. */
  start?: number | undefined;
  /** Messages until then, twelve months after `start` at most, Unix time in seconds. */
  end?: number | undefined;
  /** Attributes to have as further columns. */
  attributes?: string[] | undefined;
  /** Only messages that have reached this metric. */
  metric?:
    | (
      | "created"
      | "attempted"
      | "sent"
      | "delivered"
      | "opened"
      | "clicked"
      | "converted"
      | "bounced"
      | "spammed"
      | "unsubscribed"
      | "dropped"
      | "failed"
      | "undeliverable"
    )
    | undefined;
  /** True for drafts, too. */
  drafts?: boolean | undefined;
  newsletter_id?: never | undefined;
  /** The campaign. */
  campaign_id: number;
  transactional_message_id?: never | undefined;
  action_id?: never | undefined;
};

/** An export: a job that writes a file. */
export type Export = {
  id: number;
  /** Id and time of the last change, as `id:time`. */
  deduplicate_id?: (string | null) | undefined;
  /** Who started it. */
  user_id?: (number | null) | undefined;
  user_email?: (string | null) | undefined;
  /** Entries in it; 0 until it is done. */
  total?: (number | null) | undefined;
  /** `customers` or `deliveries`. */
  type?: (string | null) | undefined;
  failed?: (boolean | null) | undefined;
  description?: (string | null) | undefined;
  /** How often it was downloaded. */
  downloads?: (number | null) | undefined;
  /** When it was started, Unix time in seconds. */
  created_at?: (number | null) | undefined;
  /** When it last changed, Unix time in seconds. */
  updated_at?: (number | null) | undefined;
  /** `pending`, then `done` or `failed`. */
  status?: (string | null) | undefined;
  [x: string]: unknown;
};

/** Which people to export. */
export type ExportCustomersBody = {
  /** Which people. */
  filters: PeopleFilter;
};

/** Which messages to export: those of one campaign, newsletter, transactional message or action. */
export type ExportDeliveriesBody =
  | CampaignDeliveriesBody
  | NewsletterDeliveriesBody
  | TransactionalDeliveriesBody
  | ActionDeliveriesBody;

/** Where an export can be downloaded. */
export type ExportDownloadResult = {
  /** Signed address of the file, good for 15 minutes. It takes no key. */
  url: string;
  [x: string]: unknown;
};

/** Which export. */
export type ExportPath = {
  /** Id of the export. */
  export_id: number | string;
};

/** One export. */
export type ExportResult = {
  /** An export: a job that writes a file. */
  export: Export;
  [x: string]: unknown;
};

/** The exports of the workspace. */
export type ExportsResult = {
  exports?: Export[] | undefined;
  [x: string]: unknown;
};

/** The messages of a newsletter. */
export type NewsletterDeliveriesBody = {
  /** Messages from then on; six months where both times are absent, Unix time in seconds. */
  start?: number | undefined;
  /** Messages until then, twelve months after `start` at most, Unix time in seconds. */
  end?: number | undefined;
  /** Attributes to have as further columns. */
  attributes?: string[] | undefined;
  /** Only messages that have reached this metric. */
  metric?:
    | (
      | "created"
      | "attempted"
      | "sent"
      | "delivered"
      | "opened"
      | "clicked"
      | "converted"
      | "bounced"
      | "spammed"
      | "unsubscribed"
      | "dropped"
      | "failed"
      | "undeliverable"
    )
    | undefined;
  /** True for drafts, too. */
  drafts?: boolean | undefined;
  /** The newsletter. */
  newsletter_id: number;
  campaign_id?: never | undefined;
  transactional_message_id?: never | undefined;
  action_id?: never | undefined;
};

/** The messages of a transactional message. */
export type TransactionalDeliveriesBody = {
  /** Messages from then on; six months where both times are absent, Unix time in seconds. */
  start?: number | undefined;
  /** Messages until then, twelve months after `start` at most, Unix time in seconds. */
  end?: number | undefined;
  /** Attributes to have as further columns. */
  attributes?: string[] | undefined;
  /** Only messages that have reached this metric. */
  metric?:
    | (
      | "created"
      | "attempted"
      | "sent"
      | "delivered"
      | "opened"
      | "clicked"
      | "converted"
      | "bounced"
      | "spammed"
      | "unsubscribed"
      | "dropped"
      | "failed"
      | "undeliverable"
    )
    | undefined;
  /** True for drafts, too. */
  drafts?: boolean | undefined;
  newsletter_id?: never | undefined;
  campaign_id?: never | undefined;
  /** The transactional message. */
  transactional_message_id: number;
  action_id?: never | undefined;
};

/** The operations of `contract/exports.ts`, with their schemas. */
export interface ExportOperations {
  /** Lists the exports of the workspace: `GET /v1/exports` */
  readonly listExports: AppOperation<never, ExportsResult, never, never>;
  /** Reads how far an export is: `GET /v1/exports/{export_id}` */
  readonly getExport: AppOperation<never, ExportResult, ExportPath, never>;
  /** Gets a link to the file of an export, good for 15 minutes: `GET /v1/exports/{export_id}/download` */
  readonly downloadExport: AppOperation<never, ExportDownloadResult, ExportPath, never>;
  /** Starts an export of people: `POST /v1/exports/customers` */
  readonly exportPeopleData: AppOperation<ExportCustomersBody, ExportResult, never, never>;
  /** Starts an export of messages and what became of them: `POST /v1/exports/deliveries` */
  readonly exportDeliveriesData: AppOperation<ExportDeliveriesBody, ExportResult, never, never>;
}
