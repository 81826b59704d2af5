// Generated from contract/snippets.ts and contract/snippets_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { NoContent } from "./shared.ts";

/** A piece of content that messages can include. */
export type Snippet = {
  name: string;
  value?: (string | null) | undefined;
  /** When it was last changed, Unix time in seconds. */
  updated_at?: (number | null) | undefined;
  [x: string]: unknown;
};

/** A snippet to set: made where there is none of that name, else changed. */
export type SnippetBody = {
  /** Its name, which is unique. */
  name: string;
  /** Its content. */
  value: string;
};

/** Which snippet. */
export type SnippetPath = {
  /** Name of the snippet. */
  snippet_name: string;
};

/** One snippet. */
export type SnippetResult = {
  /** A piece of content that messages can include. */
  snippet: Snippet;
  [x: string]: unknown;
};

/** The snippets of the workspace. */
export type SnippetsResult = {
  snippets?: Snippet[] | undefined;
  [x: string]: unknown;
};

/** The operations of `contract/snippets.ts`, with their schemas. */
export interface SnippetOperations {
  /** Lists the snippets of the workspace: `GET /v1/snippets` */
  readonly listSnippets: AppOperation<never, SnippetsResult, never, never>;
  /** Sets a snippet: makes it, or changes the one of its name: `PUT /v1/snippets` */
  readonly updateSnippets: AppOperation<SnippetBody, SnippetResult, never, never>;
  /** Deletes a snippet that no message uses: `DELETE /v1/snippets/{snippet_name}` */
  readonly deleteSnippet: AppOperation<never, NoContent, SnippetPath, never>;
}
