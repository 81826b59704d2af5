import type { SenderOperations } from "../types/senders.ts";
import {
  SenderPath,
  SenderResult,
  SendersQuery,
  SendersResult,
  SenderUsageResult,
} from "./senders_schemas.ts";

const sender = {
  id: 4,
  deduplicate_id: "4:1790000000",
  name: "Shop",
  email: "shop@example.com",
  address: "Shop <shop@example.com>",
  template_type: "email",
  auto_generated: false,
};

export const senderOperations: SenderOperations = {
  listSenders: {
    id: "listSenders",
    summary: "Lists the senders of the workspace",
    method: "GET",
    path: "/v1/sender_identities",
    rateLimit: "general",
    repeatable: true,
    resource: "senderIdentities",
    name: "list",
    paging: { by: "start", items: "sender_identities" },
    querySchema: SendersQuery,
    resultSchema: SendersResult,
    example: { query: { limit: 100, sort: "asc" }, result: { sender_identities: [sender], next: "" } },
  },
  getSender: {
    id: "getSender",
    summary: "Reads a sender",
    method: "GET",
    path: "/v1/sender_identities/{sender_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "senderIdentities",
    name: "get",
    pathSchema: SenderPath,
    resultSchema: SenderResult,
    example: { path: { sender_id: 4 }, result: { sender_identity: sender } },
  },
  getSenderUsage: {
    id: "getSenderUsage",
    summary: "Lists the campaigns and newsletters that use a sender",
    method: "GET",
    path: "/v1/sender_identities/{sender_id}/used_by",
    rateLimit: "general",
    repeatable: true,
    resource: "senderIdentities",
    name: "usedBy",
    pathSchema: SenderPath,
    resultSchema: SenderUsageResult,
    example: {
      path: { sender_id: 4 },
      result: { campaigns: [3], sent_newsletters: [12], draft_newsletters: null },
    },
  },
};
