import { dirname, resolve } from "node:path";
import type { NotebookEventListener, NotebookRun } from "./events.ts";
import { NotebookExecution } from "./execute.ts";
import type { Kernelspec } from "./kernel/kernelspec.ts";
import { type Notebook, readNotebook } from "./nbformat/mod.ts";
import type { NotebookParameters } from "./parameters.ts";
import { NotebookPool } from "./pool.ts";
import { shareParameters } from "./share_parameters.ts";

/** A notebook file that has been read. */
export interface NotebookSource {
  /** Its path. */
  readonly path: string;
  /** What it holds. */
  readonly notebook: Notebook;
}

/** How notebooks are executed, one or many. */
export interface ExecuteAllOptions {
  /** Values for the notebooks that declare them. @default {} */
  readonly parameters?: NotebookParameters;
  /** How many notebooks run at once. @default 1 */
  readonly concurrency?: number;
  /** How long a cell may take, in milliseconds. @default 120_000 */
  readonly cellTimeoutMs?: number;
  /** How long a notebook may take, in milliseconds. @default no limit */
  readonly notebookTimeoutMs?: number;
  /** Goes on with the next cell after one has failed. @default false */
  readonly keepGoing?: boolean;
  /** Strings that must not appear in results and events. @default [] */
  readonly secrets?: readonly string[];
  /** Environment variables for the kernels. @default {} */
  readonly env?: Readonly<Record<string, string>>;
  /** A `.env` file with more of them; `env` and the inherited ones win. @default none */
  readonly envFile?: string;
  /** Working directory of the kernels. @default the folder of each notebook */
  readonly cwd?: string;
  /** Another kernel, from `findKernelspec()` or `readKernelspec()`. @default the running Deno's */
  readonly kernelspec?: Kernelspec;
  /** How many characters of output a cell may have; the rest is cut, with a note. @default 64_000_000 */
  readonly outputLimit?: number;
  /** Stops the run; what has been executed is in the results. */
  readonly signal?: AbortSignal;
  /** Told what happens; for each notebook in order. */
  readonly onEvent?: NotebookEventListener;
}

/**
 * Reads notebook files.
 *
 * @param paths The files.
 * @returns What they hold, in order.
 * @throws {NotebookError} Of kind `invalid-notebook` if a file is none.
 */
export function readSources(paths: readonly string[]): Promise<NotebookSource[]> {
  return Promise.all(paths.map(async (path) => ({ path, notebook: await readNotebook(path) })));
}

/**
 * Runs notebooks, each on its own kernel in its own folder. Writes nothing; nothing starts before the first result is
 * asked for.
 *
 * @param sources The notebooks.
 * @param options Parameters, limits, how many at once.
 * @returns The results, in the order of `sources`, as soon as they are there; after a stop only those that had begun.
 * @throws {NotebookError} Of kind `invalid-parameter` if no notebook declares a parameter.
 */
export function executeAll(
  sources: readonly NotebookSource[],
  options: ExecuteAllOptions = {},
): AsyncGenerator<NotebookRun> {
  const shares = shareParameters(sources, options.parameters ?? {}, options.cwd);
  const executions = sources.map((source, index) => prepare(source, shares[index] ?? {}, options));
  return results(executions, options);
}

async function* results(
  executions: readonly NotebookExecution[],
  options: ExecuteAllOptions,
): AsyncGenerator<NotebookRun> {
  await using pool = new NotebookPool(options.concurrency ?? 1);
  const stop = () => pool.stop();
  options.signal?.addEventListener("abort", stop);
  if (options.signal?.aborted === true) stop();
  try {
    const pending = executions.map((execution) => pool.run(execution));
    // A later one may fail while an earlier one is waited for.
    for (const result of pending) result.catch(() => {});
    for (const result of pending) {
      const run = await result;
      if (run !== undefined) yield run;
    }
  } finally {
    options.signal?.removeEventListener("abort", stop);
  }
}

function prepare(
  { path, notebook }: NotebookSource,
  parameters: NotebookParameters,
  options: ExecuteAllOptions,
): NotebookExecution {
  const { concurrency: _concurrency, parameters: _parameters, ...rest } = options;
  return new NotebookExecution(notebook, {
    ...rest,
    path: path.replaceAll("\\", "/"),
    cwd: resolve(options.cwd ?? dirname(path)),
    parameters,
  });
}
