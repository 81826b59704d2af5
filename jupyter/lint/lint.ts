import { resolve } from "node:path";
import { syntaxFindings } from "../check/check.ts";
import type { CheckResult, Finding } from "../check/finding.ts";
import { type NotebookSource, readSource } from "../check/notebook_source.ts";
import { loadParser } from "../check/parse_code.ts";
import { lintMetadata, ruleSwitch } from "../check/suppression.ts";
import { inOrder, toFinding } from "../check/to_finding.ts";
import { writeModules } from "../check/written_modules.ts";
import { selectNotebooks } from "../select.ts";
import { denoLint } from "./deno_lint.ts";
import { RULES } from "./rules.ts";

/** Options of {@linkcode lintNotebooks}. */
export interface LintOptions {
  /** Codes that are switched off: of these rules or of `deno lint`. @default [] */
  readonly exclude?: readonly string[];
  /** Most lines that a code cell may have; `metadata.lint.maxCellLines` of a notebook wins. @default 15 */
  readonly maxCellLines?: number;
  /** Whether `deno lint` runs as well, with the rules of the project. @default true */
  readonly denoLint?: boolean;
  /** Folder that relative paths start from. @default the working directory */
  readonly cwd?: string;
  /** Ends it early. */
  readonly signal?: AbortSignal;
}

const MAX_CELL_LINES = 15;

/**
 * Lints notebooks: their structure by the rules of {@linkcode notebookRules}, their code by one `deno lint` with the
 * settings of their project. Nothing is run, nothing is changed.
 *
 * A code can be switched off for a run with `exclude`, for a notebook in its metadata (`"lint": {"exclude": ["NB003"]}`),
 * for a cell by the tag `lint-ignore:NB003` or a comment `// notebook-lint-ignore NB003 -- why`, in markdown
 * `<!-- notebook-lint-ignore NB001 -->`. Tag and comment without a code switch all off. `// deno-lint-ignore` works too,
 * and `deno lint` leaves alone what the project excludes from it.
 *
 * @param paths Notebook files, folders and globs.
 * @param options What is switched off, and limits.
 * @returns What was found, at cell, line and column of the source as written.
 * @throws {NotebookError} Of kind `invalid-notebook` if a file is no valid notebook, `cancelled` if the signal was
 * aborted, `check-failed` if `deno lint` cannot do its work, as with a broken `deno.json`.
 * @throws {NotebookError} Of kind `invalid-selection` if a path or glob leads to no notebook.
 *
 * @example Lint all notebooks of a folder
 * ```ts ignore
 * import { formatFindings } from "@customerio-notebooks/jupyter/check";
 * import { lintNotebooks } from "@customerio-notebooks/jupyter/lint";
 *
 * const { ok, findings } = await lintNotebooks(["notebooks/"], { exclude: ["NB006"] });
 * if (!ok) console.error(formatFindings(findings));
 * ```
 */
export async function lintNotebooks(
  paths: readonly string[],
  options: LintOptions = {},
): Promise<CheckResult> {
  const { cwd = Deno.cwd(), exclude = [] } = options;
  const selected = selectNotebooks(paths, cwd);
  const parse = await loadParser();
  const sources = await Promise.all(
    selected.map(async (path) => ({ ...await readSource(resolve(cwd, path), parse), path })),
  );
  const [byDeno, ...bySource] = await Promise.all([
    options.denoLint === false ? [] : lintCode(sources, cwd, options.signal),
    ...sources.map(async (source) => [...await syntaxFindings(source), ...applyRules(source, options)]),
  ]);
  const findings = sources.flatMap((source, position) => {
    const isOn = ruleSwitch(source, exclude);
    const own = [...bySource[position] ?? [], ...byDeno.filter(({ path }) => path === source.path)];
    return inOrder(own).filter(({ code, index }) => isOn(code, index));
  });
  return { ok: findings.length === 0, paths: selected, findings };
}

/**
 * Applies the rules for the structure to one notebook.
 *
 * @param source The notebook.
 * @param options Limits.
 * @returns What was found, whatever is switched off.
 */
export function applyRules(source: NotebookSource, options: LintOptions): Finding[] {
  const own = lintMetadata(source).maxCellLines;
  const maxCellLines = typeof own === "number" ? own : options.maxCellLines ?? MAX_CELL_LINES;
  return RULES.flatMap(({ code, severity, find }) =>
    find(source, { maxCellLines }).map((hit) => toFinding(source, code, severity, hit))
  );
}

async function lintCode(
  sources: readonly NotebookSource[],
  cwd: string,
  signal: AbortSignal | undefined,
): Promise<Finding[]> {
  await using modules = await writeModules(sources, cwd);
  const projects = [...modules.byProject];
  return (await Promise.all(projects.map(([root, written]) => denoLint(root, written, signal)))).flat();
}
