import { decodePageToken, encodePageToken } from "./page_token.ts";

/** What a caller chooses of a list. */
export interface PageChoice {
  /** The `next` of the page before. */
  readonly start?: string | undefined;
  /** Entries a page. */
  readonly limit?: number | undefined;
}

/** A page, and the token of the next one; empty on the last. */
export interface TakenPage<Row> {
  /** The entries. */
  readonly page: readonly Row[];
  /** Token of the next page. */
  readonly next: string;
}

const DEFAULT_PAGE = 50;

/** Entries of the longest page; a caller who asks for more gets as many, and a token for the rest. */
const LONGEST_PAGE = 1000;

/** How long pages are. */
export interface PageSizes {
  /** Entries where the caller does not say. */
  readonly usual?: number;
  /** Entries of the longest page. */
  readonly longest?: number;
}

/**
 * Takes a page of a list that is in the order of a key.
 *
 * @param fetch Fetches at most so many entries after a key.
 */
export function takePage<Row>(
  { start, limit }: PageChoice,
  fetch: (after: number, limit: number) => readonly Row[],
  keyOf: (row: Row) => number,
  { usual = DEFAULT_PAGE, longest = LONGEST_PAGE }: PageSizes = {},
): TakenPage<Row> {
  const [after = 0] = start === undefined ? [] : decodePageToken(start, 1);
  const size = Math.min(limit ?? usual, longest);
  // One more than asked for tells whether there is a next page.
  const rows = fetch(after, size + 1);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { page, next: rows.length > size && last !== undefined ? encodePageToken([keyOf(last)]) : "" };
}
