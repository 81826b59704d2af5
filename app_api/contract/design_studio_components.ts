import type { DesignStudioComponentOperations } from "../types/design_studio_components.ts";
import {
  DesignStudioComponentBody,
  DesignStudioComponentListQuery,
  DesignStudioComponentListResult,
  DesignStudioComponentPath,
  DesignStudioComponentResult,
  DesignStudioComponentUpdateBody,
} from "./design_studio_components_schemas.ts";
import { NoContent } from "./shared_schemas.ts";

const id = "0b5d4f6e-7f1c-4e7b-8a53-2d9a8f0f6c31";
const component = {
  id,
  name: "Footer with address",
  tag: "company-footer",
  parent_folder_id: null,
  content: "<template><p>1 Example Street</p></template>",
  created: 1_790_000_000,
  updated: 1_790_000_060,
};

export const designStudioComponentOperations: DesignStudioComponentOperations = {
  listDesignStudioComponents: {
    id: "listDesignStudioComponents",
    summary: "Lists the components of Design Studio",
    method: "GET",
    path: "/v1/design_studio/components",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.components",
    name: "list",
    paging: { by: "page", items: "components" },
    querySchema: DesignStudioComponentListQuery,
    resultSchema: DesignStudioComponentListResult,
    example: {
      query: { tag: "company-footer" },
      result: {
        components: [component],
        folders: [],
        meta: { pagination: { page: 1, limit: 1000, total: 1 }, filters: { tag: "company-footer" } },
      },
    },
  },
  createDesignStudioComponent: {
    id: "createDesignStudioComponent",
    summary: "Makes a component in Design Studio",
    method: "POST",
    path: "/v1/design_studio/components",
    rateLimit: "general",
    repeatable: false,
    resource: "designStudio.components",
    name: "create",
    bodySchema: DesignStudioComponentBody,
    resultSchema: DesignStudioComponentResult,
    example: {
      body: {
        name: "Footer with address",
        tag: "company-footer",
        content: "<template><p>1 Example Street</p></template>",
      },
      result: { component },
    },
  },
  getDesignStudioComponent: {
    id: "getDesignStudioComponent",
    summary: "Reads a component of Design Studio",
    method: "GET",
    path: "/v1/design_studio/components/{component_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.components",
    name: "get",
    pathSchema: DesignStudioComponentPath,
    resultSchema: DesignStudioComponentResult,
    example: { path: { component_id: id }, result: { component } },
  },
  updateDesignStudioComponent: {
    id: "updateDesignStudioComponent",
    summary: "Changes a component of Design Studio",
    method: "PUT",
    path: "/v1/design_studio/components/{component_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.components",
    name: "update",
    pathSchema: DesignStudioComponentPath,
    bodySchema: DesignStudioComponentUpdateBody,
    resultSchema: NoContent,
    example: {
      path: { component_id: id },
      body: { content: "<template><p>2 Example Street</p></template>" },
      result: undefined,
    },
  },
  deleteDesignStudioComponent: {
    id: "deleteDesignStudioComponent",
    summary: "Deletes a component of Design Studio",
    method: "DELETE",
    path: "/v1/design_studio/components/{component_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.components",
    name: "delete",
    pathSchema: DesignStudioComponentPath,
    resultSchema: NoContent,
    example: { path: { component_id: id }, result: undefined },
  },
};
