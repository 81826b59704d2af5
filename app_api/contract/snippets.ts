import type { SnippetOperations } from "../types/snippets.ts";
import { NoContent } from "./shared_schemas.ts";
import { SnippetBody, SnippetPath, SnippetResult, SnippetsResult } from "./snippets_schemas.ts";

const snippet = { name: "footer", value: "<p>Shop, Oslo</p>", updated_at: 1_790_000_000 };

export const snippetOperations: SnippetOperations = {
  listSnippets: {
    id: "listSnippets",
    summary: "Lists the snippets of the workspace",
    method: "GET",
    path: "/v1/snippets",
    rateLimit: "general",
    repeatable: true,
    resource: "snippets",
    name: "list",
    resultSchema: SnippetsResult,
    example: { result: { snippets: [snippet] } },
  },
  updateSnippets: {
    id: "updateSnippets",
    summary: "Sets a snippet: makes it, or changes the one of its name",
    method: "PUT",
    path: "/v1/snippets",
    rateLimit: "general",
    repeatable: true,
    resource: "snippets",
    name: "update",
    bodySchema: SnippetBody,
    resultSchema: SnippetResult,
    example: { body: { name: "footer", value: "<p>Shop, Oslo</p>" }, result: { snippet } },
  },
  deleteSnippet: {
    id: "deleteSnippet",
    summary: "Deletes a snippet that no message uses",
    method: "DELETE",
    path: "/v1/snippets/{snippet_name}",
    rateLimit: "general",
    repeatable: true,
    resource: "snippets",
    name: "delete",
    pathSchema: SnippetPath,
    resultSchema: NoContent,
    example: { path: { snippet_name: "footer" }, result: undefined },
  },
};
