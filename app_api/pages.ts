/**
 * Lists that come in pages.
 *
 * @module
 */
import { type CallOptions, CustomerIOError } from "@customerio-notebooks/core";

/** Options of the functions that give all pages one after the other. */
export interface ListOptions extends CallOptions {
  /**
   * Entries a page.
   *
   * @default {the most that the operation allows; the service's own choice where no such limit is documented}
   */
  readonly limit?: number;
}

/** One page, as the API gives it: a list may be null, and the last page may lack `next`. */
export interface Page<Item> {
  /** The entries. */
  readonly items: readonly Item[] | null | undefined;
  /** Where the next page begins. */
  readonly next: string | null | undefined;
}

/**
 * Gives the entries of all pages, and asks for a page when it is needed.
 *
 * @param operation The operation's id, for the message.
 * @param fetchPage Asks for the page that begins at a token, or for the first.
 * @returns The entries.
 * @throws {CustomerIOError} If the service gives a page token twice: the list would have no end.
 */
export async function* eachPage<Item>(
  operation: string,
  fetchPage: (start: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<Item> {
  const seen = new Set<string>();
  let start: string | undefined;
  do {
    const { items, next } = await fetchPage(start);
    yield* items ?? [];
    start = next || undefined;
    if (start === undefined) return;
    if (!seen.has(start)) {
      seen.add(start);
      continue;
    }
    // Asked for again, it would give the same pages without end. A page without entries has no more to give.
    if ((items ?? []).length === 0) return;
    throw new CustomerIOError(
      `Cannot ${operation}: Customer.io gave the same page token twice, so the list may not be complete. Ask again`,
      { operation, retryable: true },
    );
  } while (true);
}
