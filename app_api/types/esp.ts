// Generated from contract/esp.ts and contract/esp_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { Acknowledgement, NoContent } from "./shared.ts";

/** An address that the e-mail provider does not send to. */
export type Suppression = {
  email?: (string | null) | undefined;
  /** When it was suppressed, Unix time in seconds. */
  created?: ((number | string) | null) | undefined;
  /** What the e-mail provider says. */
  reason?: (string | null) | undefined;
  /** SMTP status, most often 550. */
  status?: ((string | number) | null) | undefined;
  [x: string]: unknown;
};

/** Which suppression of an address. */
export type SuppressionPath = SuppressionSearchPath & SuppressionTypePath;

/** Which address. */
export type SuppressionSearchPath = {
  /** The e-mail address. */
  email_address: string;
};

/** Which kind of suppression. */
export type SuppressionTypePath = {
  /** Why the address is suppressed. */
  suppression_type: "bounces" | "spam_reports";
};

/** Which page of suppressed addresses. */
export type SuppressionsQuery = {
  /** Addresses a page, 100 where absent, 1000 at most. */
  limit?: number | undefined;
  /** Addresses to leave out before the page. */
  offset?: number | undefined;
};

/** Addresses that the e-mail provider does not send to. */
export type SuppressionsResult = {
  /** `bounces` or `spam`. */
  category?: (string | null) | undefined;
  suppressions?: Suppression[] | undefined;
  [x: string]: unknown;
};

/** The operations of `contract/esp.ts`, with their schemas. */
export interface EspOperations {
  /** Reads whether and why the e-mail provider does not send to an address: `GET /v1/esp/search_suppression/{email_address}` */
  readonly getSuppression: AppOperation<never, SuppressionsResult, SuppressionSearchPath, never>;
  /** Lists the addresses that the e-mail provider does not send to for a reason: `GET /v1/esp/suppression/{suppression_type}` */
  readonly getSuppressionByType: AppOperation<
    never,
    SuppressionsResult,
    SuppressionTypePath,
    SuppressionsQuery
  >;
  /** Suppresses an address with the e-mail provider: `POST /v1/esp/suppression/{suppression_type}/{email_address}` */
  readonly postSuppression: AppOperation<never, Acknowledgement, SuppressionPath, never>;
  /** Lifts the suppression of an address with the e-mail provider: `DELETE /v1/esp/suppression/{suppression_type}/{email_address}` */
  readonly deleteSuppression: AppOperation<never, NoContent, SuppressionPath, never>;
}
