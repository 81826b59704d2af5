/** As much of a page as its entries are taken from. */
interface EntriesPage<Item> {
  readonly items: readonly Item[];
  hasNextPage(): boolean;
  nextPage(): Promise<EntriesPage<Item>>;
}

/**
 * The entries of all pages, one after the other. What an async generator would do, in a third of its time: entries that are
 * there wait for nothing but their turn.
 */
export class PageEntries<Item> implements AsyncIterableIterator<Item, undefined> {
  /** The entries of the page at hand, and the next of them. */
  #items: readonly Item[] = [];
  #index = 0;
  /** Gives the page after that; undefined at the end. */
  #open: (() => PromiseLike<EntriesPage<Item>>) | undefined;
  /** Callers that wait for a page, in their order. */
  #queue: Promise<unknown> = Promise.resolve();
  #queued = 0;

  /** Begins at a page. */
  constructor(first: PromiseLike<EntriesPage<Item>>) {
    this.#open = () => first;
  }

  /** The next entry. */
  next(): Promise<IteratorResult<Item, undefined>> {
    if (this.#queued === 0 && this.#index < this.#items.length) return Promise.resolve(this.#take());
    this.#queued += 1;
    const found = this.#queue.then(() => this.#advance());
    this.#queue = found.catch(() => {}); // said to whoever asked
    return found;
  }

  /** Ends it: no more pages are asked for. */
  return(): Promise<IteratorResult<Item, undefined>> {
    this.#end();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Itself. */
  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The entry whose turn it is. There is one, which may itself be undefined. */
  #take(): IteratorResult<Item, undefined> {
    return { done: false, value: this.#items[this.#index++] as Item };
  }

  async #advance(): Promise<IteratorResult<Item, undefined>> {
    try {
      while (this.#index >= this.#items.length && this.#open !== undefined) {
        const page = await this.#open();
        this.#items = page.items;
        this.#index = 0;
        this.#open = page.hasNextPage() ? () => page.nextPage() : undefined;
      }
      return this.#index < this.#items.length ? this.#take() : { done: true, value: undefined };
    } catch (error) {
      this.#end();
      throw error;
    } finally {
      // Before the caller goes on, whose next entry then needs no queue.
      this.#queued -= 1;
    }
  }

  #end(): void {
    this.#items = [];
    this.#index = 0;
    this.#open = undefined;
  }
}
