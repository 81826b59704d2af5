import type { SnippetCreationOperations } from "../types/snippets_creation.ts";
import { NewSnippetBody, NewSnippetResult } from "./snippets_creation_schemas.ts";

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
    bodySchema: NewSnippetBody,
    resultSchema: NewSnippetResult,
    example: { body: snippet, result: { snippet: { ...snippet, updated_at: 1_790_000_000 } } },
  },
};
