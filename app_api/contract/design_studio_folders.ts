import type { DesignStudioFolderOperations } from "../types/design_studio_folders.ts";
import {
  DesignStudioFolderBody,
  DesignStudioFolderListResult,
  DesignStudioFolderPath,
  DesignStudioFolderResult,
  DesignStudioFolderUpdateBody,
} from "./design_studio_folders_schemas.ts";
import { DesignStudioListQuery } from "./design_studio_schemas.ts";
import { NoContent } from "./shared_schemas.ts";

const id = "6f0f9c1a-3f0e-4c52-9d0b-0a4f6f1f7a10";
const folder = {
  id,
  name: "Autumn sale",
  parent_folder_id: null,
  created: 1_790_000_000,
  updated: 1_790_000_000,
};

export const designStudioFolderOperations: DesignStudioFolderOperations = {
  listDesignStudioFolders: {
    id: "listDesignStudioFolders",
    summary: "Lists the folders of Design Studio",
    method: "GET",
    path: "/v1/design_studio/folders",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.folders",
    name: "list",
    paging: { by: "page", items: "folders" },
    querySchema: DesignStudioListQuery,
    resultSchema: DesignStudioFolderListResult,
    example: {
      query: { sort_by: "name", sort_order: "asc", limit: 50 },
      result: {
        folders: [folder],
        meta: {
          pagination: { page: 1, limit: 50, total: 1 },
          filters: { sort_by: "name", sort_order: "asc" },
        },
      },
    },
  },
  createDesignStudioFolder: {
    id: "createDesignStudioFolder",
    summary: "Makes a folder in Design Studio",
    method: "POST",
    path: "/v1/design_studio/folders",
    rateLimit: "general",
    repeatable: false,
    resource: "designStudio.folders",
    name: "create",
    bodySchema: DesignStudioFolderBody,
    resultSchema: DesignStudioFolderResult,
    example: { body: { name: "Autumn sale", parent_folder_id: null }, result: { folder } },
  },
  getDesignStudioFolder: {
    id: "getDesignStudioFolder",
    summary: "Reads a folder of Design Studio",
    method: "GET",
    path: "/v1/design_studio/folders/{folder_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.folders",
    name: "get",
    pathSchema: DesignStudioFolderPath,
    resultSchema: DesignStudioFolderResult,
    example: { path: { folder_id: id }, result: { folder } },
  },
  updateDesignStudioFolder: {
    id: "updateDesignStudioFolder",
    summary: "Renames a folder of Design Studio, or moves it",
    method: "PUT",
    path: "/v1/design_studio/folders/{folder_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.folders",
    name: "update",
    pathSchema: DesignStudioFolderPath,
    bodySchema: DesignStudioFolderUpdateBody,
    resultSchema: NoContent,
    example: { path: { folder_id: id }, body: { name: "Winter sale" }, result: undefined },
  },
  deleteDesignStudioFolder: {
    id: "deleteDesignStudioFolder",
    summary: "Deletes a folder of Design Studio",
    method: "DELETE",
    path: "/v1/design_studio/folders/{folder_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.folders",
    name: "delete",
    pathSchema: DesignStudioFolderPath,
    resultSchema: NoContent,
    example: { path: { folder_id: id }, result: undefined },
  },
};
