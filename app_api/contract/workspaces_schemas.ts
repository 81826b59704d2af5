import { z } from "zod";
import { list } from "./fields.ts";

export const WorkspaceUsage = z.looseObject({
  id: z.number(),
  name: z.string().nullish(),
  messages_sent: z.number().nullish().describe("Messages of all channels in the billing period."),
  billable_messages_sent: z.number().nullish().describe("E-mails in the billing period that are billed."),
  people: z.number().nullish().describe("Counted about once an hour, as is the rest."),
  object_types: z.number().nullish(),
  objects: z.number().nullish(),
}).describe("A workspace of the account, and how much it holds.");

export const WorkspacesResult = z.looseObject({ workspaces: list(WorkspaceUsage) }).describe(
  "The workspaces of the account.",
);

export const IpAddressesResult = z.looseObject({ ip_addresses: list(z.string()) }).describe(
  "The addresses that Customer.io sends from.",
);
