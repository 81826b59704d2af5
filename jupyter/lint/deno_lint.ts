import { dirname, join } from "node:path";
import { z } from "zod";
import type { Finding } from "../check/finding.ts";
import { type NotebookModule, toModule } from "../check/notebook_module.ts";
import type { NotebookSource } from "../check/notebook_source.ts";
import type { ProjectFolders } from "../check/project.ts";
import { runDeno } from "../check/run_deno.ts";
import { makeScratchFolder } from "../check/scratch_folder.ts";
import { toFinding } from "../check/to_finding.ts";
import { NotebookError } from "../errors.ts";

const PLACE = z.object({ bytePos: z.int() });
const REPORT = z.object({
  diagnostics: z.array(z.object({
    filename: z.string(),
    range: z.object({ start: PLACE, end: PLACE }),
    message: z.string(),
    code: z.string(),
    hint: z.string().nullish(),
  })),
  errors: z.array(z.object({ file_path: z.string(), message: z.string() })),
});

/**
 * Runs `deno lint` once over notebooks of one project, with its rules.
 *
 * @param sources The notebooks; cells with a syntax error are left out.
 * @param project Where the rules come from.
 * @param signal Ends it early.
 * @returns The findings.
 * @throws {NotebookError} Of kind `check-failed` if `deno lint` cannot do its work, `cancelled` if it was ended.
 */
export async function denoLint(
  sources: readonly NotebookSource[],
  project: ProjectFolders,
  signal: AbortSignal | undefined,
): Promise<Finding[]> {
  await using folder = await makeScratchFolder();
  const modules: (NotebookModule & { readonly source: NotebookSource; readonly file: string })[] = [];
  for (const [position, source] of sources.entries()) {
    const module = toModule(source);
    const file = join(folder.path, `${position}.${module.extension}`);
    await Deno.writeTextFile(file, module.module.text);
    modules.push({ ...module, source, file });
  }
  const config = project.config === undefined ? ["--no-config"] : ["--config", project.config];
  const args = ["lint", "--json", ...config, ...modules.map(({ file }) => file)];
  const { stdout, stderr } = await runDeno(
    args,
    project.config === undefined ? folder.path : dirname(project.config),
    signal,
  );
  const { diagnostics, errors } = readReport(stdout, stderr);
  if (errors[0] !== undefined) throw cannotLint(errors[0].message);
  return diagnostics.flatMap(({ filename, range, message, code, hint }) => {
    const found = modules.find(({ file }) => filename.endsWith(file.replaceAll("\\", "/")));
    if (found === undefined) return [];
    const [start, end] = [range.start, range.end].map(({ bytePos }) =>
      found.module.origin(found.module.offsetAtByte(bytePos))
    );
    if (start === undefined) return [];
    return [toFinding(found.source, code, "warning", {
      index: start.index,
      start: start.offset,
      ...(end === undefined || end.index !== start.index ? {} : { end: end.offset }),
      message,
      ...(hint ? { hint } : {}),
    })];
  });
}

function readReport(stdout: string, stderr: string): z.infer<typeof REPORT> {
  try {
    return REPORT.parse(JSON.parse(stdout));
  } catch (cause) {
    throw cannotLint(stderr.trim(), cause);
  }
}

function cannotLint(why: string, cause?: unknown): NotebookError {
  return new NotebookError("check-failed", `Cannot lint the notebooks: deno lint says\n${why}`, { cause });
}
