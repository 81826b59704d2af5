import { dirname, join, relative, resolve } from "node:path";
import { NotebookError } from "./errors.ts";
import type { NotebookEventListener, NotebookRun } from "./events.ts";
import { NotebookExecution } from "./execute.ts";
import { guardLockFiles } from "./lock_guard.ts";
import { type Notebook, readNotebook, serializeNotebook } from "./nbformat/mod.ts";
import { prepareCopies, writeAtomically } from "./output_folder.ts";
import { declaredParameters, isInjectedCell, type NotebookParameters } from "./parameters.ts";
import { createRedactor } from "./redact.ts";
import { renderReport } from "./report/report.ts";

/** Options of {@linkcode runNotebooks}. */
export interface RunNotebooksOptions {
  /** Values for the notebooks that declare them. @default {} */
  readonly parameters?: NotebookParameters;
  /** Folder for the executed copies and the page. @default ".out" */
  readonly outDir?: string;
  /** Also writes outputs into the source notebooks whose cells all ended well. @default false */
  readonly inPlace?: boolean;
  /** How long a cell may take, in milliseconds. @default 120_000 */
  readonly cellTimeoutMs?: number;
  /** How long a notebook may take, in milliseconds. @default no limit */
  readonly notebookTimeoutMs?: number;
  /** Goes on with the next cell after one has failed. @default false */
  readonly keepGoing?: boolean;
  /** Strings that must not appear in anything written. @default [] */
  readonly secrets?: readonly string[];
  /** Environment variables for the kernels. @default {} */
  readonly env?: Readonly<Record<string, string>>;
  /** Stops the run; what has been executed is still saved. */
  readonly signal?: AbortSignal;
  /** Told what happens, in order. */
  readonly onEvent?: NotebookEventListener;
}

/** Result of {@linkcode runNotebooks}. */
export interface RunSummary {
  /** The notebooks that were started, in order. */
  readonly runs: readonly NotebookRun[];
  /** Whether all of them ended well. */
  readonly ok: boolean;
  /** The executed copies, in the order of `runs`. */
  readonly copies: readonly string[];
  /** The HTML page. */
  readonly reportPath: string;
}

/**
 * Runs notebook files one after the other, each on its own kernel in its own folder, and saves executed copies and
 * one HTML page. Everything executed is saved, on failure and on cancellation too.
 *
 * @param paths The notebooks.
 * @param options Parameters, limits, where to write.
 * @returns What became of them.
 * @throws {NotebookError} Of kind `invalid-notebook` if a file is none, `invalid-parameter` if no notebook declares a
 * parameter, `invalid-output` if copies or page cannot be written there.
 */
export async function runNotebooks(
  paths: readonly string[],
  options: RunNotebooksOptions = {},
): Promise<RunSummary> {
  const { outDir = ".out", secrets = [], signal } = options;
  const redactor = createRedactor(secrets);
  const sources = await Promise.all(
    paths.map(async (path) => ({ path, notebook: await readNotebook(path) })),
  );
  const shares = shareParameters(sources, options.parameters ?? {});
  const copyPaths = await prepareCopies(outDir, paths);
  const runs: NotebookRun[] = [];
  const copies: string[] = [];
  await using executions = new AsyncDisposableStack();
  const prepared = sources.map(({ path, notebook }, index) =>
    prepare(path, notebook, shares[index] ?? {}, options)
  );
  for (const execution of prepared) executions.use(execution);
  for (const [index, { path, notebook }] of sources.entries()) {
    const execution = prepared[index];
    const copy = copyPaths[index];
    if (execution === undefined || copy === undefined || signal?.aborted === true) break;
    const run = await runCells(execution, path, prepared[index + 1]);
    await writeAtomically(copy, serializeNotebook(run.notebook));
    if (options.inPlace === true && run.ok) {
      await writeAtomically(path, serializeNotebook(withoutInjected(run.notebook), { original: notebook }));
    }
    runs.push(run);
    copies.push(copy);
  }
  const reportPath = join(outDir, "index.html");
  const links = copies.map((copy) => relative(outDir, copy).replaceAll("\\", "/"));
  await writeAtomically(reportPath, redactor.text(await renderReport(runs, { links })));
  return { runs, ok: runs.length === paths.length && runs.every((run) => run.ok), copies, reportPath };
}

function prepare(
  path: string,
  notebook: Notebook,
  parameters: NotebookParameters,
  options: RunNotebooksOptions,
): NotebookExecution {
  const { cellTimeoutMs, notebookTimeoutMs, keepGoing, secrets, env, signal, onEvent } = options;
  return new NotebookExecution(notebook, {
    path: path.replaceAll("\\", "/"),
    cwd: resolve(dirname(path)),
    parameters,
    ...(cellTimeoutMs === undefined ? {} : { cellTimeoutMs }),
    ...(notebookTimeoutMs === undefined ? {} : { notebookTimeoutMs }),
    ...(keepGoing === undefined ? {} : { keepGoing }),
    ...(secrets === undefined ? {} : { secrets }),
    ...(env === undefined ? {} : { env }),
    ...(signal === undefined ? {} : { signal }),
    ...(onEvent === undefined ? {} : { onEvent }),
  });
}

/** Runs one notebook; the kernel of the next one gets ready meanwhile, which hides most of its 150 ms. */
async function runCells(
  execution: NotebookExecution,
  path: string,
  next: NotebookExecution | undefined,
): Promise<NotebookRun> {
  using _lock = guardLockFiles(dirname(path));
  for (const [index, cell] of execution.cells.entries()) {
    await execution.run(cell);
    if (index === 0) next?.warmUp();
  }
  return await execution.finish();
}

/** Gives each notebook the parameters that it declares; one that nobody declares is a mistake of the caller. */
function shareParameters(
  sources: readonly { readonly path: string; readonly notebook: Notebook }[],
  parameters: NotebookParameters,
): NotebookParameters[] {
  const declared = sources.map(({ notebook }) => declaredParameters(notebook) ?? new Map<string, string>());
  const known = new Set(declared.flatMap((names) => [...names.keys()]));
  for (const name of Object.keys(parameters)) {
    if (!known.has(name)) {
      throw new NotebookError(
        "invalid-parameter",
        `Cannot set parameter "${name}": no selected notebook declares it in a cell tagged "parameters". ` +
          `Known parameters: ${known.size === 0 ? "none" : [...known].sort().join(", ")}`,
      );
    }
  }
  return sources.map(({ path }, index) =>
    Object.fromEntries(
      Object.entries(parameters).filter(([name]) => declared[index]?.has(name))
        .map(([name, value]) => [name, typeof value === "string" ? fromNotebookFolder(value, path) : value]),
    )
  );
}

/**
 * A file given relative to where the command was started is named relative to the notebook's folder, where the kernel
 * runs. So it is found there, and no path of this machine gets into a saved notebook.
 */
function fromNotebookFolder(value: string, path: string): string {
  if (value === "" || !isFile(value)) return value;
  return relative(dirname(resolve(path)), resolve(value)).replaceAll("\\", "/");
}

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch (error) {
    // Whatever cannot be looked at is no file: a value may be any text, also one that is no possible file name.
    if (error instanceof Error) return false;
    throw error;
  }
}

function withoutInjected(notebook: Notebook): Notebook {
  return { ...notebook, cells: notebook.cells.filter((cell) => !isInjectedCell(cell)) };
}
