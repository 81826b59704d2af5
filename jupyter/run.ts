import { join, relative } from "node:path";
import { joinListeners, type NotebookRun } from "./events.ts";
import { executeAll, type ExecuteAllOptions, type NotebookSource, readSources } from "./execute_all.ts";
import { serializeNotebook } from "./nbformat/mod.ts";
import { prepareCopies, writeAtomically } from "./output_folder.ts";
import { createRedactor } from "./redact.ts";
import { renderReport } from "./report/report.ts";
import { createSaver, saveInPlace } from "./saving.ts";

/** Options of {@linkcode runNotebooks}. */
export interface RunNotebooksOptions extends ExecuteAllOptions {
  /** Folder for the executed copies and the page. @default ".out" */
  readonly outDir?: string;
  /** Also writes outputs into the source notebooks whose cells all ended well. @default false */
  readonly inPlace?: boolean;
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
 * Runs notebook files, each on its own kernel in its own folder, and saves executed copies and one HTML page. One runs
 * after the other unless `concurrency` says otherwise. Everything executed is saved, on failure and on cancellation too.
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
  const { outDir = ".out", inPlace = false, onEvent, ...execution } = options;
  const redactor = createRedactor(options.secrets ?? []);
  const sources = await readSources(paths);
  const names = new Map<string, NotebookSource & { readonly copy: string }>();
  const saver = createSaver(async (run) => {
    const files = names.get(run.path);
    if (files === undefined) return;
    await writeAtomically(files.copy, serializeNotebook(run.notebook));
    if (inPlace && run.ok) await saveInPlace(files.path, run.notebook, files.notebook);
  });
  const results = executeAll(sources, { ...execution, onEvent: joinListeners(saver.onEvent, onEvent) });
  for (const [index, copy] of (await prepareCopies(outDir, paths)).entries()) {
    const source = sources[index];
    if (source !== undefined) names.set(source.path.replaceAll("\\", "/"), { ...source, copy });
  }
  const runs: NotebookRun[] = [];
  for await (const run of results) {
    await saver.saved();
    runs.push(run);
  }
  const copies = runs.map((run) => names.get(run.path)?.copy ?? "");
  const reportPath = join(outDir, "index.html");
  const links = copies.map((copy) => relative(outDir, copy).replaceAll("\\", "/"));
  await writeAtomically(reportPath, redactor.text(await renderReport(runs, { links })));
  return { runs, ok: runs.length === paths.length && runs.every((run) => run.ok), copies, reportPath };
}
