import type { ImportOperations } from "../types/imports.ts";
import { ImportBody, ImportPath, ImportResult } from "./imports_schemas.ts";

const running = {
  id: 6,
  name: "Customers of May",
  type: "people",
  identifier: "id",
  data_to_process: "all",
  rows_to_import: 2,
  rows_imported: 0,
  state: "preprocessing",
  created_at: 1_790_000_000,
  updated_at: 1_790_000_000,
};

export const importOperations: ImportOperations = {
  import: {
    id: "import",
    summary: "Starts an import of a CSV file with people, events, objects or relationships",
    method: "POST",
    path: "/v1/imports",
    rateLimit: "general",
    repeatable: false,
    resource: "imports",
    name: "create",
    argument: "import",
    bodySchema: ImportBody,
    resultSchema: ImportResult,
    example: {
      body: {
        import: {
          name: "Customers of May",
          type: "people",
          identifier: "id",
          data_file_url: "https://files.example.com/customers.csv",
          data_to_process: "all",
        },
      },
      result: { import: running },
    },
  },
  getImport: {
    id: "getImport",
    summary: "Reads how far an import is",
    method: "GET",
    path: "/v1/imports/{import_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "imports",
    name: "get",
    pathSchema: ImportPath,
    resultSchema: ImportResult,
    example: {
      path: { import_id: 6 },
      result: { import: { ...running, state: "imported", rows_imported: 2 } },
    },
  },
};
