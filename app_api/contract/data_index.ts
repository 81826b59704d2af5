import type { DataIndexOperations } from "../types/data_index.ts";
import { DataIndexAttributesBody, DataIndexEventsBody } from "./data_index_schemas.ts";
import { NoContent } from "./shared_schemas.ts";

export const dataIndexOperations: DataIndexOperations = {
  batchUpdateAttributes: {
    id: "batchUpdateAttributes",
    summary: "Describes attributes of the workspace, up to 100",
    method: "POST",
    path: "/v1/data_index/attributes",
    rateLimit: "general",
    repeatable: true,
    resource: "dataIndex",
    name: "updateAttributes",
    argument: "attributes",
    bodySchema: DataIndexAttributesBody,
    resultSchema: NoContent,
    example: {
      body: { attributes: [{ name: "plan", description: "The plan that the person pays for" }] },
      result: undefined,
    },
  },
  batchUpdateEvents: {
    id: "batchUpdateEvents",
    summary: "Describes events of the workspace, up to 100",
    method: "POST",
    path: "/v1/data_index/events",
    rateLimit: "general",
    repeatable: true,
    resource: "dataIndex",
    name: "updateEvents",
    argument: "events",
    bodySchema: DataIndexEventsBody,
    resultSchema: NoContent,
    example: {
      body: { events: [{ name: "Order Completed", description: "The person paid for an order" }] },
      result: undefined,
    },
  },
};
