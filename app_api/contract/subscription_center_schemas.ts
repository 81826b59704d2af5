// The page on which people choose what they get. Facts: the official Node client, release 5.2.0.
import { z } from "zod";
import { list, text } from "./fields.ts";

export const SubscriptionChannel = z.looseObject({
  id: z.number().nullish(),
  type: z.string().nullish().describe("The kind of message, such as `email` or `sms`."),
  name: z.string().nullish().describe("What people see."),
  description: z.string().nullish(),
  subscribed_by_default: z.boolean().nullish(),
}).describe("A channel that people can subscribe to.");

export const SubscriptionChannelsResult = z.looseObject({ channels: list(SubscriptionChannel) }).describe(
  "The channels; none where the subscription centre has no choice of them.",
);

export const SubscriptionCenterPath = z.strictObject({
  customer_id: text().describe("What identifies the person: an id, or an e-mail address."),
}).describe("Whose page.");

export const SubscriptionCenterTokenResult = z.looseObject({
  token: z.string().describe("Lets whoever has it change what this person gets, for 24 hours."),
  url: z.string().nullish().describe("The page for this person, with the token in it."),
}).describe("The way to a person's page.");
