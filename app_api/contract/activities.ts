import type { ActivityOperations } from "../types/activities.ts";
import { ActivitiesQuery, ActivitiesResult } from "./activities_schemas.ts";

export const activityOperations: ActivityOperations = {
  listActivities: {
    id: "listActivities",
    summary: "Lists what the people of the workspace did",
    method: "GET",
    path: "/v1/activities",
    rateLimit: "general",
    repeatable: true,
    resource: "activities",
    name: "list",
    paging: { by: "start", items: "activities" },
    querySchema: ActivitiesQuery,
    resultSchema: ActivitiesResult,
    example: {
      query: { type: "event", name: "Order Completed", limit: 100 },
      result: {
        activities: [{
          id: "01HQ3Z5M8Y",
          type: "event",
          name: "Order Completed",
          timestamp: 1_790_000_000,
          customer_id: "42",
          customer_identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
          data: { total: "19.9" },
        }],
        next: "",
      },
    },
  },
};
