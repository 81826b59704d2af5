/**
 * The thread that executes notebooks while the tests that show them come one after the other. A thread of its own, so that
 * what it starts and reads in the background is not taken for a leak of the test that happens to run.
 *
 * @module
 */

import { NotebookError } from "../errors.ts";
import type { NotebookEventListener, NotebookRun } from "../events.ts";
import { NotebookExecution } from "../execute.ts";
import { type CellOutput, cellTags, readNotebook } from "../nbformat/mod.ts";
import { isInjectedCell } from "../parameters.ts";
import { NotebookPool } from "../pool.ts";
import {
  type FinishedCell,
  type News,
  type NotebookJob,
  type Order,
  toPlainError,
  toPlainRun,
} from "./messages.ts";

/** What a worker's global scope has; the types of the page's side are the ones that are loaded. */
interface WorkerScope {
  onmessage: (event: MessageEvent<Order>) => void;
  postMessage(news: News): void;
}

// The library for workers cannot be loaded beside that of the page.
const scope = globalThis as unknown as WorkerScope;

/** Executes the notebooks of one `testNotebooks()`. */
class Executor {
  readonly #jobs: readonly NotebookJob[];
  readonly #pool: NotebookPool;
  readonly #controller = new AbortController();
  readonly #prepared = new Map<number, Promise<NotebookExecution>>();
  readonly #finished: Promise<void>[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  constructor(jobs: readonly NotebookJob[], concurrency: number) {
    this.#jobs = jobs;
    this.#pool = new NotebookPool(concurrency);
  }

  run(index: number): void {
    // One after the other, or whichever file is read first would run first.
    this.#turn = this.#turn.then(async () => {
      try {
        const execution = await this.#prepare(index);
        this.#finished.push(this.#finish(index, this.#pool.run(execution)));
      } catch (error) {
        refuse(index, error);
      }
    });
  }

  warm(index: number): void {
    // An error is told when the notebook is to run.
    this.#prepare(index).then((execution) => execution.warmUp()).catch(() => {});
  }

  async close(): Promise<void> {
    this.#controller.abort();
    await this.#turn;
    const prepared = await Promise.allSettled(this.#prepared.values());
    await this.#pool[Symbol.asyncDispose]();
    for (const result of prepared) {
      if (result.status === "fulfilled") await result.value[Symbol.asyncDispose]();
    }
    await Promise.all(this.#finished);
  }

  #prepare(index: number): Promise<NotebookExecution> {
    const known = this.#prepared.get(index);
    if (known !== undefined) return known;
    const prepared = this.#read(index);
    this.#prepared.set(index, prepared);
    return prepared;
  }

  async #read(index: number): Promise<NotebookExecution> {
    const job = this.#jobs[index];
    if (job === undefined) throw new RangeError(`There is no notebook ${index}`);
    const notebook = await readNotebook(job.file);
    const execution = new NotebookExecution(notebook, {
      ...job.options,
      signal: this.#controller.signal,
      onEvent: tellCells(index),
    });
    const sources = notebook.cells.filter((cell) => cell.cell_type === "code" && !isInjectedCell(cell));
    const cells = execution.cells.map(({ number, heading }) => {
      const source = sources[number - 1];
      return {
        number,
        heading,
        skipped: source !== undefined && cellTags(source).includes("skip-execution"),
      };
    });
    scope.postMessage({ type: "planned", index, cells });
    return execution;
  }

  async #finish(index: number, result: Promise<NotebookRun | undefined>): Promise<void> {
    try {
      const run = await result;
      if (run === undefined) throw new NotebookError("cancelled", "The run was cancelled");
      const wantsRun = this.#jobs[index]?.wantsRun === true;
      const failure = firstFailure(run);
      scope.postMessage({
        type: "finished",
        index,
        end: {
          ...(failure === undefined ? {} : { failure }),
          ...(wantsRun ? { run: toPlainRun(run) } : {}),
        },
      });
    } catch (error) {
      refuse(index, error);
    }
  }
}

function firstFailure({ notebook, cells }: NotebookRun): FinishedCell | undefined {
  const failed = cells.find((cell) => cell.error !== undefined);
  if (failed?.error === undefined) return undefined;
  const { number, status, error, index } = failed;
  const cell = notebook.cells[index];
  return {
    number,
    status,
    error: toPlainError(error),
    outputs: cell?.cell_type === "code" ? cell.outputs : [],
  };
}

/** Tells each cell as soon as it has ended; its outputs only if somebody will want to read them. */
function tellCells(index: number): NotebookEventListener {
  let outputs: CellOutput[] = [];
  return (event) => {
    if (event.type === "cellStarted") outputs = [];
    if (event.type === "output") outputs.push(event.output);
    if (event.type !== "cellFinished") return;
    const { number, status, error } = event.cell;
    const failure = error === undefined ? {} : { error: toPlainError(error) };
    scope.postMessage({
      type: "cell",
      index,
      cell: { number, status, ...failure, outputs: error === undefined ? [] : outputs },
    });
  };
}

function refuse(index: number, error: unknown): void {
  // Only what cannot be the notebook's fault comes without a kind.
  if (!(error instanceof NotebookError)) throw error;
  scope.postMessage({ type: "refused", index, error: toPlainError(error) });
}

let executor: Executor | undefined;

scope.onmessage = ({ data: order }) => {
  if (order.type === "open") executor = new Executor(order.jobs, order.concurrency);
  else if (order.type === "close") closeAll();
  else executor?.[order.type](order.index);
};

async function closeAll(): Promise<void> {
  await executor?.close();
  scope.postMessage({ type: "closed" });
}
