/**
 * Lists that come in pages.
 *
 * @module
 */
import { type CallOptions, type Columns, CustomerIOError } from "@customerio-notebooks/core";
import { APIPromise, type APIResponse } from "./api_promise.ts";
import { loadFrames, type PageFrame } from "./load_frames.ts";
import { PageEntries } from "./page_entries.ts";

export type { PageFrame } from "./load_frames.ts";

/** Options of the functions that give all pages one after the other. */
export interface ListOptions extends CallOptions {
  /**
   * Entries a page.
   *
   * @default {the most that the operation allows; the service's own choice where no such limit is documented}
   */
  readonly limit?: number;
}

/** What a page is asked for with: the token that the page before gave, how many entries there were before, or its number. */
export type PagePlace = { readonly start: string } | { readonly offset: number } | { readonly page: number };

/** One page as the API gives it: a list may be null, and the last page may lack `next`. */
export interface RawPage<Item> {
  /** The entries. */
  readonly items: readonly Item[] | null | undefined;
  /** Where the next page begins. */
  readonly next: string | null | undefined;
  /** Whether the service says that this is the last of pages that are counted. */
  readonly isLast?: boolean;
}

/** Where pages come from. */
export interface PageSource<Item> {
  /** The operation's id, for messages. */
  readonly operation: string;
  /** What the next page is asked for with; `none` where all entries come at once. */
  readonly by: "start" | "offset" | "page" | "none";
  /** Entries that were asked for a page, where that was said. */
  readonly limit?: number | undefined;
  /** Where counting begins: the number of entries before the first page, or its own number. */
  readonly from?: number | undefined;
  /** Asks for the page at a place, or for the first. */
  fetch(place: PagePlace | undefined): Promise<APIResponse<RawPage<Item>>>;
}

/** What is known of the pages before one. */
interface Before {
  /** Their tokens; of pages that are counted, what tells the last of them from others. */
  readonly tokens: ReadonlySet<string>;
  /** How many entries there were before the page, or its own number. */
  readonly count: number;
}

/** One page of a list. */
export class Page<Item> {
  /** The entries. */
  readonly items: readonly Item[];
  /** Where the next page begins; undefined on the last, and where pages are counted. */
  readonly next: string | undefined;
  readonly #source: PageSource<Item>;
  readonly #before: Before;
  /** What tells this page from others. */
  readonly #token: string | undefined;
  readonly #isLast: boolean;

  /** Makes a page of what the API gave. */
  constructor(source: PageSource<Item>, page: RawPage<Item>, before: Before) {
    this.#source = source;
    this.#before = before;
    this.items = page.items ?? [];
    this.#isLast = page.isLast ?? false;
    this.next = source.by === "start" ? page.next || undefined : undefined;
    // Of pages that are counted there are no tokens; one that comes twice shows that the service does not count.
    this.#token = this.#isCounted ? JSON.stringify(this.items) : this.next;
  }

  /** Whether there is a page after this one, or may be where the service does not say. */
  hasNextPage(): boolean {
    // A page without entries has no more to give, whatever it says, if what it says was said before.
    if (this.items.length === 0 && (this.#isCounted || this.#isRepeated())) return false;
    if (!this.#isCounted) return this.next !== undefined;
    return !this.#isLast && this.items.length >= (this.#source.limit ?? 1);
  }

  /**
   * Asks for the next page.
   *
   * @returns The page.
   * @throws {RangeError} If there is none.
   * @throws {CustomerIOError} If the service gave a page token twice: the list would have no end.
   */
  async nextPage(): Promise<Page<Item>> {
    const { operation } = this.#source;
    if (!this.hasNextPage()) throw new RangeError(`Cannot ${operation}: there is no next page`);
    if (this.#isRepeated()) {
      const what = this.#isCounted ? "the same page twice" : "the same page token twice";
      throw new CustomerIOError(
        `Cannot ${operation}: Customer.io gave ${what}, so the list may not be complete. Ask again`,
        { operation, retryable: true },
      );
    }
    const tokens = new Set(this.#isCounted ? [] : this.#before.tokens).add(this.#token ?? "");
    const count = this.#before.count + (this.#source.by === "page" ? 1 : this.items.length);
    const { data } = await this.#source.fetch(this.#nextPlace(count));
    return new Page(this.#source, data, { tokens, count });
  }

  #nextPlace(count: number): PagePlace {
    if (this.#source.by === "offset") return { offset: count };
    return this.#source.by === "page" ? { page: count } : { start: this.next ?? "" };
  }

  get #isCounted(): boolean {
    return this.#source.by === "offset" || this.#source.by === "page";
  }

  #isRepeated(): boolean {
    return this.#token !== undefined && this.#before.tokens.has(this.#token);
  }
}

/**
 * A list that is being asked for: awaited it is its first page, iterated with `for await` it is the entries of all pages,
 * each asked for when it is needed.
 *
 * @typeParam Item An entry.
 * @example
 * ```ts
 * import { AppAPIClient } from "@customerio-notebooks/app-api";
 *
 * const client = new AppAPIClient({
 *   apiKey: "abc123",
 *   fetch: (url) => {
 *     const isLast = String(url).includes("start=");
 *     return Promise.resolve(Response.json({
 *       identifiers: isLast ? [{ id: "3" }] : [{ id: "1" }, { id: "2" }],
 *       next: isLast ? "" : "MTA",
 *     }));
 *   },
 * });
 * const first = await client.segments.membership(7);
 * if (first.items.length !== 2 || !first.hasNextPage()) throw new Error("unexpected");
 *
 * const all = await Array.fromAsync(client.segments.membership(7));
 * if (all.length !== 3) throw new Error("unexpected");
 * ```
 */
export class PagePromise<Item> extends APIPromise<Page<Item>> implements AsyncIterable<Item> {
  /** Asks for the first page. */
  constructor(source: PageSource<Item>) {
    super(fetchFirst(source));
  }

  /** The entries of all pages, each page asked for when it is needed. */
  [Symbol.asyncIterator](): AsyncIterableIterator<Item, undefined> {
    return new PageEntries(this);
  }

  /**
   * The entries of all pages as a nodejs-polars frame, one a row. Only now is nodejs-polars loaded.
   *
   * @typeParam Frame The frame's type, `DataFrame` of nodejs-polars for instance, which this module does not import.
   * @param columns The fields, by name, and what they hold.
   * @default columns {every field that an entry has, as text}
   * @returns The frame.
   * @throws {ValidationError} If a value is missing or is not what its column holds, naming entry and field.
   */
  async toFrame<Frame = PageFrame>(columns?: Columns): Promise<Frame> {
    const items = await Array.fromAsync<Item>(this);
    const { entriesToFrame } = await loadFrames<Frame>();
    return entriesToFrame(items, columns);
  }
}

async function fetchFirst<Item>(source: PageSource<Item>): Promise<APIResponse<Page<Item>>> {
  const { data, ...response } = await source.fetch(undefined);
  const before = { tokens: new Set<string>(), count: source.from ?? (source.by === "page" ? 1 : 0) };
  return { ...response, data: new Page(source, data, before) };
}
