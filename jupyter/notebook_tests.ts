/**
 * Notebooks as tests: one `Deno.test` a notebook, one step a code cell.
 *
 * @module
 */

import { availableParallelism } from "node:os";
import { dirname, resolve } from "node:path";
import type { AheadExecutor } from "./ahead/ahead.ts";
import { type ExpectedCell, type FinishedCell, fromPlainError } from "./ahead/messages.ts";
import { type NotebookTest, TestSession } from "./ahead/session.ts";
import { compareOutputs, type OutputSanitizer } from "./compare/mod.ts";
import { NotebookError } from "./errors.ts";
import { describeFailedCell } from "./failure_report.ts";
import { readNotebook } from "./nbformat/mod.ts";
import type { Kernelspec } from "./kernel/kernelspec.ts";
import type { NotebookParameters } from "./parameters.ts";
import { selectNotebooks } from "./select.ts";

/** How stored outputs are compared with fresh ones. */
export interface CompareWithStored {
  /** What is taken out of both before. @default [] */
  readonly sanitizers?: readonly OutputSanitizer[];
  /** Parts of outputs that are left out, such as `image/png`. @default [] */
  readonly ignoredMimeTypes?: readonly string[];
}

/** Options of {@linkcode testNotebooks}. */
export interface TestNotebooksOptions {
  /** Folder that relative paths and globs start from. @default the working directory */
  readonly base?: string;
  /** Values for cells tagged `parameters`; every selected notebook must declare them. @default {} */
  readonly parameters?: NotebookParameters;
  /** Environment variables for the kernels. @default {} */
  readonly env?: Readonly<Record<string, string>>;
  /** A `.env` file with more of them; `env` and the inherited ones win. @default none */
  readonly envFile?: string;
  /** Working directory of the kernels. @default the folder of each notebook */
  readonly cwd?: string;
  /** Another kernel, from `findKernelspec()` or `readKernelspec()`. @default the running Deno's */
  readonly kernelspec?: Kernelspec;
  /** Strings that must not appear in a failure message. @default [] */
  readonly secrets?: readonly string[];
  /** How long a cell may take, in milliseconds. @default 120_000 */
  readonly cellTimeoutMs?: number;
  /** How long a notebook may take, in milliseconds. @default no limit */
  readonly notebookTimeoutMs?: number;
  /** How many notebooks are executed at once. @default the cores of the machine */
  readonly concurrency?: number;
  /**
   * Fails a cell, too, whose outputs are not those that the notebook holds; `jupyter test --update` stores new ones.
   * Cells with the tag `ignore-output` are left out. @default false
   */
  readonly compare?: boolean | CompareWithStored;
}

/**
 * Registers tests that run notebooks on the real kernel.
 *
 * The tests come one after the other; the notebooks are executed ahead of them, side by side, and each test shows what
 * became of its one. Notebooks that `--filter` leaves out are not executed. Cells after a failed one show as ignored,
 * and so do those with the tag `skip-execution`. Needs the permissions `run`, `read`, `write`, `env` and `net=127.0.0.1`.
 *
 * @param selectors A path, folder or glob, or several.
 * @param options Parameters, limits, whether outputs are compared.
 * @throws {NotebookError} Of kind `invalid-selection` if a selector matches no notebook.
 *
 * @example In a `*_test.ts`
 * ```ts ignore
 * import { testNotebooks } from "@customerio-notebooks/jupyter/test";
 *
 * testNotebooks("notebooks/**\/*.ipynb");
 * ```
 *
 * @example Regression of outputs
 * ```ts ignore
 * import { commonSanitizers } from "@customerio-notebooks/jupyter/compare";
 * import { testNotebooks } from "@customerio-notebooks/jupyter/test";
 *
 * testNotebooks("notebooks/", { compare: { sanitizers: [commonSanitizers.timestamps] } });
 * ```
 */
export function testNotebooks(
  selectors: string | readonly string[],
  options: TestNotebooksOptions = {},
): void {
  const base = options.base ?? Deno.cwd();
  const paths = selectNotebooks(typeof selectors === "string" ? [selectors] : selectors, base);
  const tests = paths.map((path) => notebookTest(path, resolve(base, path), options));
  const session = new TestSession(tests, options.concurrency ?? availableParallelism());
  Deno.test.beforeAll(() => session.open());
  Deno.test.afterAll(() => session.close());
  for (const [index, { name }] of tests.entries()) {
    Deno.test(name, (test) => showNotebook(test, session, index, options));
  }
}

function notebookTest(path: string, file: string, options: TestNotebooksOptions): NotebookTest {
  const { base: _base, concurrency: _concurrency, compare = false, ...execution } = options;
  const name = path.replaceAll("\\", "/");
  return {
    name,
    job: {
      file,
      options: { ...execution, path: name, cwd: resolve(options.cwd ?? dirname(file)) },
      wantsRun: compare !== false,
    },
  };
}

async function showNotebook(
  test: Deno.TestContext,
  session: TestSession,
  index: number,
  options: TestNotebooksOptions,
): Promise<void> {
  const executor = session.run(index);
  const rerun = session.rerunCommand(index, test.origin);
  const cells = await planned(executor, index, rerun);
  const changed = await changedOutputs(executor, session, index, options);
  let failed = false;
  for (const cell of cells) {
    const finished = await executor.cell(index, cell.number);
    await test.step({
      name: stepName(cell),
      ignore: failed || cell.skipped || finished.status === "not-run",
      fn: () => throwFailure(finished, changed.get(cell.number), rerun),
    });
    failed ||= finished.error !== undefined;
  }
  // What a cell has left running may fail when it is too late for that cell's own step.
  const { failure } = await executor.finished(index);
  if (!failed && failure !== undefined) throwFailure(failure, undefined, rerun);
}

async function planned(
  executor: AheadExecutor,
  index: number,
  rerun: string,
): Promise<readonly ExpectedCell[]> {
  try {
    return await executor.planned(index);
  } catch (error) {
    if (error instanceof NotebookError) present(error, describeFailedCell({ error, outputs: [], rerun }));
    throw error;
  }
}

function stepName({ number, heading }: ExpectedCell): string {
  return `[${number}] ${heading}`.trimEnd();
}

function throwFailure(finished: FinishedCell, changed: NotebookError | undefined, rerun: string): void {
  const error = finished.error === undefined ? changed : fromPlainError(finished.error);
  if (error === undefined) return;
  present(error, describeFailedCell({ error, outputs: finished.outputs, rerun }));
  throw error;
}

/**
 * Lets the reporter print a text and nothing else: it prints the message, and then all of the stack but its first line. The
 * stack of the executor says nothing about the notebook.
 */
function present(error: Error, text: string): void {
  error.message = text.split("\n", 1).join();
  error.stack = `${error.name}: ${text}`;
}

/** The cells that put out something else than the notebook holds. Later cells may update what earlier ones display, so it takes the whole run. */
async function changedOutputs(
  executor: AheadExecutor,
  session: TestSession,
  index: number,
  { compare = false }: TestNotebooksOptions,
): Promise<ReadonlyMap<number, NotebookError>> {
  const test = session.tests[index];
  if (compare === false || test === undefined) return new Map();
  const { run } = await executor.finished(index);
  if (run === undefined) return new Map();
  const differences = compareOutputs(
    await readNotebook(test.job.file),
    { ...run, path: test.name, ok: true },
    compare === true ? {} : compare,
  );
  return new Map(differences.map(({ cell, error }) => [cell.number, error]));
}
