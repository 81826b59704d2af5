import { z } from "zod";
import { SYNTAX_ERROR } from "../check/diagnostics.ts";
import type { Finding } from "../check/finding.ts";
import { offsetAt } from "../check/module_text.ts";
import { runDeno } from "../check/run_deno.ts";
import { toFinding } from "../check/to_finding.ts";
import type { WrittenNotebook } from "../check/written_modules.ts";
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
 * Runs `deno lint` once over notebooks of one project, with its rules. What the project excludes from `deno lint` is
 * left alone.
 *
 * @param root Folder of the project.
 * @param written The notebooks as modules.
 * @param signal Ends it early.
 * @returns The findings.
 * @throws {NotebookError} Of kind `check-failed` if `deno lint` cannot do its work, `cancelled` if it was ended.
 */
export async function denoLint(
  root: string,
  written: readonly WrittenNotebook[],
  signal: AbortSignal | undefined,
): Promise<Finding[]> {
  const args = ["lint", "--json", "--permit-no-files", ...written.map(({ file }) => file)];
  const { stdout, stderr } = await runDeno(args, root, signal);
  const { diagnostics, errors } = readReport(stdout, stderr);
  const unread = errors.map(({ file_path, message }) => {
    const notebook = written.find(({ file }) => file === file_path);
    const place = /:(\d+):(\d+)$/.exec(message);
    if (notebook === undefined || place === null) throw cannotLint(message);
    const { module, source } = notebook;
    const at = module.origin(offsetAt(module.text, Number(place[1]), Number(place[2]), "character")) ??
      { index: 0, offset: 0 };
    const text = message.split("\n")[0]?.replace(/^SyntaxError: /, "") ?? message;
    return toFinding(source, SYNTAX_ERROR, "error", { index: at.index, start: at.offset, message: text });
  });
  const found = diagnostics.flatMap(({ filename, range, message, code, hint }) => {
    const notebook = written.find(({ address }) => address === filename);
    if (notebook === undefined) return [];
    const { module, source } = notebook;
    const [start, end] = [range.start, range.end].map(({ bytePos }) =>
      module.origin(module.offsetAtByte(bytePos))
    );
    if (start === undefined) return [];
    return [toFinding(source, code, "warning", {
      index: start.index,
      start: start.offset,
      ...(end === undefined || end.index !== start.index ? {} : { end: end.offset }),
      message,
      ...(hint ? { hint } : {}),
    })];
  });
  return [...unread, ...found];
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
