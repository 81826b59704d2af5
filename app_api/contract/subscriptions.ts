import type { SubscriptionOperations } from "../types/subscriptions.ts";
import { SubscriptionTopicsResult } from "./subscriptions_schemas.ts";

export const subscriptionOperations: SubscriptionOperations = {
  getTopics: {
    id: "getTopics",
    summary: "Lists the topics that people can subscribe to",
    method: "GET",
    path: "/v1/subscription_topics",
    rateLimit: "general",
    repeatable: true,
    resource: "subscriptionTopics",
    name: "list",
    resultSchema: SubscriptionTopicsResult,
    example: {
      result: {
        topics: [{
          id: 1,
          identifier: "topic_1",
          name: "News",
          description: "Once a month",
          subscribed_by_default: true,
        }],
      },
    },
  },
};
