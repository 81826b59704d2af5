// Generated from contract/snippets_creation.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { SnippetBody, SnippetResult } from "./snippets.ts";

/** The operations of `contract/snippets_creation.ts`, with their schemas. */
export interface SnippetCreationOperations {
  /** Makes a snippet under a name that no other has: `POST /v1/snippets` */
  readonly createSnippet: AppOperation<SnippetBody, SnippetResult, never, never>;
}
