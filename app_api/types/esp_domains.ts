// Generated from contract/esp_domains.ts and contract/esp_domains_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { Suppression } from "./esp.ts";

/** Which domain, and why the addresses are suppressed. */
export type DomainSuppressionPath = {
  /** The sending domain, such as `mail.example.com`. */
  domain_name: string;
  suppression_type: "blocks" | "bounces" | "spam_reports" | "invalid_emails";
};

/** Which page of the addresses. */
export type DomainSuppressionQuery = {
  /** The `next` of the page before; absent for the first. */
  start?: string | undefined;
  /** Addresses a page, 100 where absent, 1000 at most. */
  limit?: number | undefined;
  /** Only this address; there is one page then. */
  email?: string | undefined;
};

/** A page of the addresses. */
export type DomainSuppressionResult = {
  category?: (string | null) | undefined;
  suppressions?: Suppression[] | undefined;
  /** Pass as `start` for the next page; empty or absent on the last. */
  next?: (string | null) | undefined;
  [x: string]: unknown;
};

/** The operations of `contract/esp_domains.ts`, with their schemas. */
export interface EspDomainOperations {
  /** Lists the addresses that the e-mail provider suppresses for a sending domain: `GET /v1/esp/domains/{domain_name}/suppression/{suppression_type}` */
  readonly getDomainSuppressions: AppOperation<
    never,
    DomainSuppressionResult,
    DomainSuppressionPath,
    DomainSuppressionQuery
  >;
}
