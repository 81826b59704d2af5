import type { WorkspaceOperations } from "../types/workspaces.ts";
import { IpAddressesResult, WorkspacesResult } from "./workspaces_schemas.ts";

export const workspaceOperations: WorkspaceOperations = {
  listWorkspaces: {
    id: "listWorkspaces",
    summary: "Lists the workspaces of the account and how much each holds",
    method: "GET",
    path: "/v1/workspaces",
    rateLimit: "general",
    repeatable: true,
    resource: "workspaces",
    name: "list",
    resultSchema: WorkspacesResult,
    example: {
      result: {
        workspaces: [{
          id: 1,
          name: "Shop",
          messages_sent: 2,
          billable_messages_sent: 1,
          people: 1,
          object_types: 1,
          objects: 1,
        }],
      },
    },
  },
  getCioAllowlist: {
    id: "getCioAllowlist",
    summary:
      "Lists the addresses that Customer.io sends from, for a firewall; the service asks for no key here",
    method: "GET",
    path: "/v1/info/ip_addresses",
    rateLimit: "general",
    repeatable: true,
    resource: "info",
    name: "ipAddresses",
    resultSchema: IpAddressesResult,
    example: { result: { ip_addresses: ["192.0.2.1"] } },
  },
};
