import type { EspDomainOperations } from "../types/esp_domains.ts";
import {
  DomainSuppressionPath,
  DomainSuppressionQuery,
  DomainSuppressionResult,
} from "./esp_domains_schemas.ts";

export const espDomainOperations: EspDomainOperations = {
  getDomainSuppressions: {
    id: "getDomainSuppressions",
    summary: "Lists the addresses that the e-mail provider suppresses for a sending domain",
    method: "GET",
    path: "/v1/esp/domains/{domain_name}/suppression/{suppression_type}",
    rateLimit: "general",
    repeatable: true,
    resource: "esp",
    name: "listByDomain",
    paging: { by: "start", items: "suppressions" },
    pathSchema: DomainSuppressionPath,
    querySchema: DomainSuppressionQuery,
    resultSchema: DomainSuppressionResult,
    example: {
      path: { domain_name: "mail.example.com", suppression_type: "bounces" },
      query: { limit: 1000 },
      result: {
        category: "bounces",
        suppressions: [{
          email: "bounced@example.com",
          reason: "No such mailbox",
          status: "550",
          created: 1_790_000_000,
        }],
        next: "",
      },
    },
  },
};
