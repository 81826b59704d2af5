import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { NotebookError } from "../errors.ts";
import { guardLockFiles } from "../lock_guard.ts";
import { selectNotebooks } from "../select.ts";
import { diagnoseSyntax } from "../syntax_errors.ts";
import { type CompilerDiagnostic, IMPORT_ERROR, parseDiagnostics, SYNTAX_ERROR } from "./diagnostics.ts";
import type { CheckResult, Finding } from "./finding.ts";
import { offsetAt } from "./module_text.ts";
import { type NotebookSource, readSource } from "./notebook_source.ts";
import { loadParser } from "./parse_code.ts";
import { runDeno } from "./run_deno.ts";
import { makeScratchFolder } from "./scratch_folder.ts";
import { ruleSwitch } from "./suppression.ts";
import { inOrder, toFinding } from "./to_finding.ts";
import { writeModules, type WrittenNotebook } from "./written_modules.ts";

/** Options of {@linkcode checkNotebooks}. */
export interface CheckOptions {
  /** Codes that are switched off, for example `TS6133`. @default [] */
  readonly exclude?: readonly string[];
  /** Folder that relative paths start from. @default the working directory */
  readonly cwd?: string;
  /** Ends the check early. */
  readonly signal?: AbortSignal;
}

/**
 * Type-checks notebooks: all of them in one `deno check`, with the settings, aliases and lock file of their project.
 *
 * Cells of a notebook share a scope and may declare a name again, as on the kernel; `await` may stand outside of
 * functions. Imports of files start from the notebook's folder. Nothing is run.
 *
 * | code | what was found |
 * | --- | --- |
 * | `TS…` | an error of the compiler |
 * | `syntax-error` | a cell that does not parse; the notebook is not checked further |
 * | `import-error` | a package or an address that cannot be had; the notebook is not checked further |
 *
 * A code can be switched off for a run with `exclude`, for a notebook in its metadata (`"lint": {"exclude": ["TS2322"]}`),
 * for a cell by the tag `lint-ignore:TS2322` or a comment `// notebook-lint-ignore TS2322 -- why`; `@ts-expect-error`
 * works as well.
 *
 * @param paths Notebook files, folders and globs.
 * @param options What is switched off.
 * @returns What was found, mapped to cell, line and column of the source as written.
 * @throws {NotebookError} Of kind `invalid-notebook` if a file is no valid notebook, `cancelled` if the signal was
 * aborted, `invalid-output` if no temporary folder can be made beside a notebook.
 * @throws {NotebookError} Of kind `invalid-selection` if a path or glob leads to no notebook.
 *
 * @example Check all notebooks of a folder
 * ```ts ignore
 * import { checkNotebooks, formatFindings } from "@customerio-notebooks/jupyter/check";
 *
 * const { ok, findings } = await checkNotebooks(["notebooks/"]);
 * if (!ok) console.error(formatFindings(findings));
 * ```
 */
export async function checkNotebooks(
  paths: readonly string[],
  options: CheckOptions = {},
): Promise<CheckResult> {
  const { cwd = Deno.cwd(), exclude = [], signal } = options;
  const selected = selectNotebooks(paths, cwd);
  const parse = await loadParser();
  const sources = await Promise.all(
    selected.map(async (path) => ({ ...await readSource(resolve(cwd, path), parse), path })),
  );
  const findings = await Promise.all(sources.map((source) => syntaxFindings(source)));
  const sound = sources.filter((_, index) => findings[index]?.length === 0);
  await using modules = await writeModules(sound, cwd);
  for (const [root, members] of modules.byProject) {
    findings.push(await checkProject(root, members, cwd, signal));
  }
  const all = findings.flat();
  const ordered = sources.flatMap((source) => {
    const isOn = ruleSwitch(source, exclude);
    return inOrder(all.filter(({ path }) => path === source.path)).filter(({ code, index }) =>
      isOn(code, index)
    );
  });
  const elsewhere = all.filter(({ path, code }) => !selected.includes(path) && !exclude.includes(code));
  return {
    ok: ordered.length + elsewhere.length === 0,
    paths: selected,
    findings: [...ordered, ...elsewhere],
  };
}

/**
 * Finds the cells that do not parse, and what the kernel's own parser says of them.
 *
 * @param source The notebook.
 * @returns The findings.
 */
export async function syntaxFindings(source: NotebookSource): Promise<Finding[]> {
  if (source.foreignLanguage !== undefined) return [];
  const unread = source.cells.filter(({ cell, code }) => cell.cell_type === "code" && code === undefined);
  const found = await Promise.all(unread.map(async ({ cell, index }) => {
    const diagnosis = await diagnoseSyntax(cell.source);
    if (diagnosis === undefined) return [];
    const start = offsetAt(cell.source, diagnosis.line, diagnosis.column, "utf-16");
    return [toFinding(source, SYNTAX_ERROR, "error", { index, start, message: diagnosis.message })];
  }));
  return found.flat();
}

async function checkProject(
  root: string,
  written: readonly WrittenNotebook[],
  cwd: string,
  signal: AbortSignal | undefined,
): Promise<Finding[]> {
  using _lock = guardLockFiles(root);
  // The entry lies outside, where no "exclude" of the project keeps it from being checked.
  await using entry = await makeScratchFolder();
  const place = (diagnostic: CompilerDiagnostic) => toCompilerFinding(diagnostic, written, cwd);
  const findings: Finding[] = [];
  let open: readonly WrittenNotebook[] = written;
  while (open.length > 0) {
    const file = join(entry.path, "notebooks.ts");
    await Deno.writeTextFile(
      file,
      open.map(({ address }) => `import ${JSON.stringify(address)};\n`).join(""),
    );
    const { code, stderr } = await runDeno(["check", "--quiet", file], root, signal);
    if (code === 0) break;
    const diagnostics = parseDiagnostics(stderr);
    const failure = diagnostics.find(({ code }) => code === IMPORT_ERROR || code === SYNTAX_ERROR);
    if (failure === undefined && diagnostics.length > 0) return [...findings, ...diagnostics.map(place)];
    if (failure?.module === undefined) throw cannotCheck(root, stderr);
    // One module that cannot be had keeps everything from being checked: report it and go on without that notebook.
    findings.push(place(failure));
    const rest = open.filter(({ address }) => address !== failure.module);
    if (rest.length === open.length) break;
    open = rest;
  }
  return findings;
}

function toCompilerFinding(
  diagnostic: CompilerDiagnostic,
  written: readonly WrittenNotebook[],
  cwd: string,
): Finding {
  const { code, line, column, length, unit } = diagnostic;
  const [message = "", ...hints] = withoutTraces(diagnostic.message, written, cwd).split("\n");
  const hint = hints.map((text) => text.trim().replace(/^hint: /, "")).join("\n");
  const notebook = written.find(({ address }) => address === diagnostic.module);
  if (notebook === undefined) {
    return { ...elsewhere(diagnostic, cwd), code, message, ...(hint === "" ? {} : { hint }) };
  }
  const { module, source } = notebook;
  const at = offsetAt(module.text, line, column, unit);
  const start = module.origin(at) ?? { index: 0, offset: 0 };
  const end = module.origin(at + length);
  return toFinding(source, code, "error", {
    ...(hint === "" ? {} : { hint }),
    index: start.index,
    start: start.offset,
    ...(end === undefined || end.index !== start.index ? {} : { end: end.offset }),
    message,
  });
}

/** A place in a module that a notebook imports. */
function elsewhere(
  { module, line, column }: CompilerDiagnostic,
  cwd: string,
): Omit<Finding, "code" | "message"> {
  const isFile = module?.startsWith("file:") === true;
  const path = isFile ? fileURLToPath(module) : module ?? "deno check";
  return {
    path: isFile ? relative(cwd, path).replaceAll("\\", "/") : path,
    heading: "",
    line,
    column,
    severity: "error",
    excerpt: isFile ? readFileSync(path, "utf8").split("\n")[line - 1] ?? "" : "",
  };
}

/** Messages name files; the temporary folder is none that anybody knows. */
function withoutTraces(message: string, written: readonly WrittenNotebook[], cwd: string): string {
  const named = written.reduce((text, { address, source }) => text.replaceAll(address, source.path), message);
  return named.replaceAll(`${pathToFileURL(cwd).href}/`, "");
}

function cannotCheck(root: string, stderr: string): NotebookError {
  return new NotebookError(
    "check-failed",
    `Cannot check the notebooks of "${root}": deno check says\n${stderr.trim()}`,
  );
}
