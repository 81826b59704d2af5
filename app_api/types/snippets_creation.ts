// Generated from contract/snippets_creation.ts and contract/snippets_creation_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";

/** A snippet. */
export type NewSnippet = {
  name: string;
  value?: (string | null) | undefined;
  /** When it was last changed, Unix time in seconds. */
  updated_at?: (number | null) | undefined;
  [x: string]: unknown;
};

/** A snippet to make. */
export type NewSnippetBody = {
  /** One of its kind in the workspace. */
  name: string;
  /** The content; may hold Liquid. */
  value: string;
};

/** The snippet that was made. */
export type NewSnippetResult = {
  /** A snippet. */
  snippet: NewSnippet;
  [x: string]: unknown;
};

/** The operations of `contract/snippets_creation.ts`, with their schemas. */
export interface SnippetCreationOperations {
  /** Makes a snippet under a name that no other has: `POST /v1/snippets` */
  readonly createSnippet: AppOperation<NewSnippetBody, NewSnippetResult, never, never>;
}
