import type { SnippetCreationOperations } from "../types/snippets_creation.ts";
import { SnippetBody, SnippetResult } from "./snippets_schemas.ts";

const snippet = { name: "address", value: "1 Example Street<br>Exampletown" };

export const snippetCreationOperations: SnippetCreationOperations = {
  createSnippet: {
    id: "createSnippet",
    summary: "Makes a snippet under a name that no other has",
    method: "POST",
    path: "/v1/snippets",
    rateLimit: "general",
    repeatable: false,
    resource: "snippets",
    name: "create",
    bodySchema: SnippetBody,
    resultSchema: SnippetResult,
    example: { body: snippet, result: { snippet: { ...snippet, updated_at: 1_790_000_000 } } },
  },
};
