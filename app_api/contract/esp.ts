import type { EspOperations } from "../types/esp.ts";
import {
  SuppressionPath,
  SuppressionSearchPath,
  SuppressionsQuery,
  SuppressionsResult,
  SuppressionTypePath,
} from "./esp_schemas.ts";
import { Acknowledgement, NoContent } from "./shared_schemas.ts";

const suppressed = {
  category: "bounces",
  suppressions: [{
    created: 1_790_000_000,
    email: "ada@example.com",
    reason: "mailbox not found",
    status: "550",
  }],
};

export const espOperations: EspOperations = {
  getSuppression: {
    id: "getSuppression",
    summary: "Reads whether and why the e-mail provider does not send to an address",
    method: "GET",
    path: "/v1/esp/search_suppression/{email_address}",
    rateLimit: "general",
    repeatable: true,
    resource: "esp",
    name: "search",
    pathSchema: SuppressionSearchPath,
    resultSchema: SuppressionsResult,
    example: { path: { email_address: "ada@example.com" }, result: suppressed },
  },
  getSuppressionByType: {
    id: "getSuppressionByType",
    summary: "Lists the addresses that the e-mail provider does not send to for a reason",
    method: "GET",
    path: "/v1/esp/suppression/{suppression_type}",
    rateLimit: "general",
    repeatable: true,
    resource: "esp",
    name: "list",
    paging: { by: "offset", items: "suppressions" },
    pathSchema: SuppressionTypePath,
    querySchema: SuppressionsQuery,
    resultSchema: SuppressionsResult,
    example: { path: { suppression_type: "bounces" }, query: { limit: 1000, offset: 0 }, result: suppressed },
  },
  postSuppression: {
    id: "postSuppression",
    summary: "Suppresses an address with the e-mail provider",
    method: "POST",
    path: "/v1/esp/suppression/{suppression_type}/{email_address}",
    rateLimit: "general",
    repeatable: true,
    resource: "esp",
    name: "suppress",
    pathSchema: SuppressionPath,
    resultSchema: Acknowledgement,
    example: { path: { suppression_type: "bounces", email_address: "ada@example.com" }, result: {} },
  },
  deleteSuppression: {
    id: "deleteSuppression",
    summary: "Lifts the suppression of an address with the e-mail provider",
    method: "DELETE",
    path: "/v1/esp/suppression/{suppression_type}/{email_address}",
    rateLimit: "general",
    repeatable: true,
    resource: "esp",
    name: "unsuppress",
    pathSchema: SuppressionPath,
    resultSchema: NoContent,
    example: { path: { suppression_type: "bounces", email_address: "ada@example.com" }, result: undefined },
  },
};
