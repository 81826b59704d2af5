import { NotebookError } from "../errors.ts";
import {
  type ExpectedCell,
  type FinishedCell,
  type FinishedNotebook,
  fromPlainError,
  type News,
  type NotebookJob,
  type Order,
} from "./messages.ts";

/** What is known of one notebook, as it comes in. */
interface Feed {
  readonly planned: PromiseWithResolvers<readonly ExpectedCell[]>;
  readonly finished: PromiseWithResolvers<FinishedNotebook>;
  readonly cells: Map<number, PromiseWithResolvers<FinishedCell>>;
}

/**
 * Executes notebooks on a thread of its own, ahead of the tests that show them.
 *
 * Close it, or the thread and its kernels stay until this process ends.
 */
export class AheadExecutor {
  readonly #worker: Worker;
  readonly #feeds: readonly Feed[];
  readonly #closed = Promise.withResolvers<void>();
  readonly #ordered = new Set<number>();

  /**
   * Starts the thread; it executes nothing yet.
   *
   * @param jobs The notebooks.
   * @param concurrency How many run at once.
   */
  constructor(jobs: readonly NotebookJob[], concurrency: number) {
    this.#feeds = jobs.map(() => ({
      planned: quiet(Promise.withResolvers<readonly ExpectedCell[]>()),
      finished: quiet(Promise.withResolvers<FinishedNotebook>()),
      cells: new Map(),
    }));
    this.#worker = new Worker(new URL("./worker.ts", import.meta.url).href, { type: "module" });
    this.#worker.onmessage = ({ data }: MessageEvent<News>) => this.#hear(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#fail(
        new NotebookError("kernel-start", `Cannot execute notebooks ahead of their tests: ${event.message}`),
      );
    };
    this.#order({ type: "open", jobs, concurrency });
  }

  /**
   * Lets a notebook run as soon as there is room; once is enough.
   *
   * @param index Its place among the jobs.
   */
  run(index: number): void {
    if (this.#ordered.has(index)) return;
    this.#ordered.add(index);
    this.#order({ type: "run", index });
  }

  /**
   * Lets the kernel of a notebook get ready, if there is such a notebook.
   *
   * @param index Its place among the jobs.
   */
  warm(index: number): void {
    if (index < this.#feeds.length) this.#order({ type: "warm", index });
  }

  /**
   * The code cells of a notebook that runs.
   *
   * @param index Its place among the jobs.
   * @returns The cells, none of them run yet.
   * @throws {NotebookError} If the file is no notebook, or a parameter is not one of it.
   */
  planned(index: number): Promise<readonly ExpectedCell[]> {
    return this.#feed(index).planned.promise;
  }

  /**
   * A cell of a notebook that runs, when it has ended.
   *
   * @param index Place of the notebook among the jobs.
   * @param number Number of the cell.
   * @returns What became of it.
   */
  cell(index: number, number: number): Promise<FinishedCell> {
    return this.#cell(this.#feed(index), number).promise;
  }

  /**
   * The end of a notebook that runs.
   *
   * @param index Its place among the jobs.
   * @returns The first failure, and the run if the job wants it.
   */
  finished(index: number): Promise<FinishedNotebook> {
    return this.#feed(index).finished.promise;
  }

  /** Ends all kernels, then the thread. */
  async close(): Promise<void> {
    this.#order({ type: "close" });
    await this.#closed.promise;
    this.#worker.terminate();
  }

  #hear(news: News): void {
    if (news.type === "closed") return this.#closed.resolve();
    const feed = this.#feed(news.index);
    switch (news.type) {
      case "planned":
        return feed.planned.resolve(news.cells);
      case "cell":
        return this.#cell(feed, news.cell.number).resolve(news.cell);
      case "finished":
        return feed.finished.resolve(news.end);
      case "refused":
        return rejectAll(feed, fromPlainError(news.error));
    }
  }

  #fail(error: NotebookError): void {
    for (const feed of this.#feeds) rejectAll(feed, error);
    this.#closed.resolve();
  }

  #feed(index: number): Feed {
    const feed = this.#feeds[index];
    if (feed === undefined) throw new RangeError(`There is no notebook ${index}`);
    return feed;
  }

  #cell(feed: Feed, number: number): PromiseWithResolvers<FinishedCell> {
    const known = feed.cells.get(number) ?? quiet(Promise.withResolvers<FinishedCell>());
    feed.cells.set(number, known);
    return known;
  }

  #order(order: Order): void {
    this.#worker.postMessage(order);
  }
}

function rejectAll(feed: Feed, error: NotebookError): void {
  for (const waiting of [feed.planned, feed.finished, ...feed.cells.values()]) waiting.reject(error);
}

/** What nobody waits for, as a notebook that a filter leaves out, is no unhandled rejection. */
function quiet<Value>(waiting: PromiseWithResolvers<Value>): PromiseWithResolvers<Value> {
  waiting.promise.catch(() => {});
  return waiting;
}
