import type { NotebookRun } from "./events.ts";
import type { NotebookExecution } from "./execute.ts";

interface Job {
  readonly execution: NotebookExecution;
  readonly settle: (result: Promise<NotebookRun> | undefined) => void;
}

/**
 * Runs notebooks side by side, at most so many at once, in the order in which they were asked for.
 *
 * The kernel of the next one gets ready while another one runs, which hides most of its 150 ms. Dispose the pool, or
 * kernels stay until this process ends.
 */
export class NotebookPool implements AsyncDisposable {
  readonly #concurrency: number;
  readonly #waiting: Job[] = [];
  readonly #open = new Set<NotebookExecution>();
  #running = 0;
  #stopped = false;

  /**
   * Makes a pool that runs nothing yet.
   *
   * @param concurrency How many notebooks run at once, at least one.
   */
  constructor(concurrency: number) {
    this.#concurrency = Math.max(1, Math.floor(concurrency));
  }

  /**
   * Runs a notebook as soon as there is room.
   *
   * @param execution The notebook, not begun.
   * @returns Its result; undefined if the pool was stopped before it had begun.
   */
  run(execution: NotebookExecution): Promise<NotebookRun | undefined> {
    const { promise, resolve } = Promise.withResolvers<NotebookRun | undefined>();
    this.#open.add(execution);
    this.#waiting.push({ execution, settle: resolve });
    this.#fill();
    return promise;
  }

  /** Begins no further notebook; what is running goes on. */
  stop(): void {
    this.#stopped = true;
    this.#fill();
  }

  /** Begins no further notebook and kills all kernels, those that were getting ready too. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.stop();
    await Promise.all([...this.#open].map((execution) => execution[Symbol.asyncDispose]()));
  }

  #fill(): void {
    if (this.#stopped) {
      for (const { settle } of this.#waiting.splice(0)) settle(undefined);
    }
    while (this.#running < this.#concurrency) {
      const job = this.#waiting.shift();
      if (job === undefined) return;
      this.#running++;
      job.settle(
        this.#runCells(job.execution).finally(() => {
          this.#running--;
          this.#open.delete(job.execution);
          this.#fill();
        }),
      );
    }
  }

  async #runCells(execution: NotebookExecution): Promise<NotebookRun> {
    for (const [index, cell] of execution.cells.entries()) {
      await execution.run(cell);
      if (index === 0) this.#waiting[0]?.execution.warmUp();
    }
    return await execution.finish();
  }
}
