import type { SubscriptionCenterOperations } from "../types/subscription_center.ts";
import {
  SubscriptionCenterPath,
  SubscriptionCenterTokenResult,
  SubscriptionChannelsResult,
} from "./subscription_center_schemas.ts";

export const subscriptionCenterOperations: SubscriptionCenterOperations = {
  listSubscriptionChannels: {
    id: "listSubscriptionChannels",
    summary: "Lists the channels that people can subscribe to",
    method: "GET",
    path: "/v1/subscription_channels",
    rateLimit: "general",
    repeatable: true,
    resource: "subscriptionChannels",
    name: "list",
    resultSchema: SubscriptionChannelsResult,
    example: {
      result: {
        channels: [{
          id: 1,
          type: "email",
          name: "E-mail",
          description: "News and offers",
          subscribed_by_default: true,
        }],
      },
    },
  },
  getSubscriptionCenterToken: {
    id: "getSubscriptionCenterToken",
    summary: "Gives the link to a person's page of the subscription centre, good for 24 hours",
    method: "GET",
    path: "/v1/subscription_center/{customer_id}/token",
    rateLimit: "general",
    repeatable: true,
    resource: "subscriptionCenter",
    name: "token",
    pathSchema: SubscriptionCenterPath,
    resultSchema: SubscriptionCenterTokenResult,
    example: {
      path: { customer_id: "ada@example.com" },
      result: { token: "RMOpAwAB", url: "https://track.customer.io/u/i/RMOpAwAB/" },
    },
  },
};
