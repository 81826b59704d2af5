/**
 * Notebooks as tests: one `Deno.test` a notebook, one step a code cell.
 *
 * @module
 */

import { dirname, resolve } from "node:path";
import type { NotebookError } from "./errors.ts";
import { NotebookExecution } from "./execute.ts";
import { guardLockFiles } from "./lock_guard.ts";
import { readNotebook } from "./nbformat/mod.ts";
import type { NotebookParameters } from "./parameters.ts";
import { selectNotebooks } from "./select.ts";

/** Options of {@linkcode testNotebooks}. */
export interface TestNotebooksOptions {
  /** Folder that relative paths and globs start from. @default the working directory */
  readonly base?: string;
  /** Values for cells tagged `parameters`; every selected notebook must declare them. @default {} */
  readonly parameters?: NotebookParameters;
  /** Environment variables for the kernels. @default {} */
  readonly env?: Readonly<Record<string, string>>;
  /** Strings that must not appear in a failure message. @default [] */
  readonly secrets?: readonly string[];
  /** How long a cell may take, in milliseconds. @default 120_000 */
  readonly cellTimeoutMs?: number;
  /** How long a notebook may take, in milliseconds. @default no limit */
  readonly notebookTimeoutMs?: number;
}

/**
 * Registers tests that run notebooks on the real kernel.
 *
 * Cells after a failed one show as ignored. Needs the permissions `run`, `read`, `write`, `env` and
 * `net=127.0.0.1`.
 *
 * @param selectors A path, folder or glob, or several.
 * @param options Parameters, limits.
 * @throws {Error} If a selector matches no notebook.
 *
 * @example In a `*_test.ts`
 * ```ts ignore
 * import { testNotebooks } from "@customerio-notebooks/jupyter/test";
 *
 * testNotebooks("notebooks/**\/*.ipynb");
 * ```
 */
export function testNotebooks(
  selectors: string | readonly string[],
  options: TestNotebooksOptions = {},
): void {
  const base = options.base ?? Deno.cwd();
  const paths = selectNotebooks(typeof selectors === "string" ? [selectors] : selectors, base);
  for (const path of paths) {
    Deno.test(path.replaceAll("\\", "/"), (test) => runAsTest(test, path, resolve(base, path), options));
  }
}

async function runAsTest(
  test: Deno.TestContext,
  path: string,
  file: string,
  options: TestNotebooksOptions,
): Promise<void> {
  const { base: _base, ...limits } = options;
  const notebook = await readNotebook(file);
  using _lock = guardLockFiles(dirname(file));
  await using execution = new NotebookExecution(notebook, {
    ...limits,
    path: path.replaceAll("\\", "/"),
    cwd: dirname(file),
  });
  let failed = false;
  for (const cell of execution.cells) {
    await test.step({
      name: `[${cell.number}] ${cell.heading}`.trimEnd(),
      // What an earlier cell has left running may have failed since: then it is too late for that cell's own step.
      ignore: failed || execution.error !== undefined,
      fn: async () => {
        const { error } = await execution.run(cell);
        if (error === undefined) return;
        failed = true;
        throw withoutStack(error);
      },
    });
  }
  const { error } = await execution.finish();
  if (error !== undefined && !failed) throw withoutStack(error);
}

/**
 * The stack of the executor says nothing about the notebook. The reporter prints the message and then all of the stack
 * but its first line.
 */
function withoutStack(error: NotebookError): NotebookError {
  error.stack = error.name;
  return error;
}
