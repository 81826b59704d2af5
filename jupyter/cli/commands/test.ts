import { availableParallelism } from "node:os";
import {
  commonSanitizers,
  compareOutputs,
  failDifferences,
  type OutputSanitizer,
  parseSanitizers,
} from "../../compare/mod.ts";
import { NotebookError } from "../../errors.ts";
import type { NotebookEventListener, NotebookRun } from "../../events.ts";
import { executeAll, type NotebookSource, readSources } from "../../execute_all.ts";
import { saveInPlace } from "../../saving.ts";
import { selectNotebooks } from "../../select.ts";
import type { Arguments } from "../arguments.ts";
import { EXECUTION_OPTIONS, readExecutionOptions, RESULT_OPTIONS } from "../execution_options.ts";
import { writeJUnit } from "../junit_file.ts";
import { resultData } from "../results.ts";
import { whileRunning } from "../running.ts";
import { type CommandContext, EXIT_FAILED, NOTEBOOKS_USAGE, type Subcommand } from "../subcommand.ts";

/** `test`: executes notebooks side by side and says which fail, or put out something new. */
export const TEST: Subcommand = {
  name: "test",
  summary: "Test notebooks: run them side by side, write nothing, say what fails",
  usage: NOTEBOOKS_USAGE,
  about:
    "With --compare a cell fails, too, whose outputs are not those that the notebook holds. Cells with the tag\n" +
    "ignore-output are not compared. In a *_test.ts, testNotebooks() does the same as part of `deno test`.",
  options: [
    ...EXECUTION_OPTIONS,
    {
      name: "jobs",
      short: "j",
      value: "NUMBER",
      about: "how many notebooks run at once (default: the cores)",
    },
    { name: "compare", about: "compare the outputs with the stored ones" },
    {
      name: "sanitize",
      value: "NAME|FILE",
      repeatable: true,
      about: "what to take out of outputs before comparing; may be repeated.\n" +
        `By name: ${Object.keys(commonSanitizers).join(", ")};\n` +
        'or a JSON file of [{ "pattern": "regular expression", "replacement": "text" }]',
    },
    { name: "update", about: "store the fresh outputs of the notebooks that differ, instead of failing" },
    ...RESULT_OPTIONS,
  ],
  exitCodes: { 0: "all cells passed", 1: "a cell failed" },
  run,
};

async function run(args: Arguments, context: CommandContext): Promise<number> {
  const execution = readExecutionOptions(args, context);
  const concurrency = args.count("jobs") ?? availableParallelism();
  const sanitizers = (await Promise.all(args.texts("sanitize").map(readSanitizers))).flat();
  const paths = selectNotebooks(args.operands.length > 0 ? args.operands : context.defaultPaths);
  const sources = await readSources(paths);
  const update = args.has("update");
  const compares = args.has("compare") || update;
  await writeJUnit(args, context, []);
  return await whileRunning(args, context, async ({ onEvent, signal }) => {
    const compared = new Map<string, NotebookRun>();
    const judge = (finished: NotebookRun): NotebookRun => {
      const judged = compared.get(finished.path) ??
        (compares ? compare(finished, sources, sanitizers) : finished);
      compared.set(finished.path, judged);
      return judged;
    };
    const runs: NotebookRun[] = [];
    const updated: string[] = [];
    const shown: NotebookEventListener = (event) =>
      onEvent(event.type === "notebookFinished" && !update ? { ...event, run: judge(event.run) } : event);
    for await (const finished of executeAll(sources, { ...execution, concurrency, signal, onEvent: shown })) {
      const judged = judge(finished);
      if (update && finished.ok && !judged.ok) {
        const source = sources.find(({ path }) => isSame(path, finished.path));
        if (source !== undefined) await saveInPlace(source.path, finished.notebook, source.notebook);
        updated.push(finished.path);
      }
      runs.push(update ? finished : judged);
    }
    const ok = runs.length === sources.length && runs.every((result) => result.ok);
    await writeJUnit(args, context, runs);
    if (args.has("json")) {
      context.write(JSON.stringify({ ok, notebooks: resultData(runs), updated }, undefined, 2) + "\n");
    } else if (!args.has("quiet") || !ok) context.write(closingLines(runs, sources.length, updated));
    return ok ? 0 : EXIT_FAILED;
  });
}

function compare(
  run: NotebookRun,
  sources: readonly NotebookSource[],
  sanitizers: readonly OutputSanitizer[],
): NotebookRun {
  const stored = sources.find(({ path }) => isSame(path, run.path))?.notebook;
  return stored === undefined ? run : failDifferences(run, compareOutputs(stored, run, { sanitizers }));
}

/** Results name a notebook with `/`, whatever the system does. */
function isSame(path: string, name: string): boolean {
  return path.replaceAll("\\", "/") === name;
}

async function readSanitizers(nameOrFile: string): Promise<OutputSanitizer[]> {
  const common = Object.entries(commonSanitizers).find(([name]) => name === nameOrFile)?.[1];
  if (common !== undefined) return [common];
  let data: unknown;
  try {
    data = JSON.parse(await Deno.readTextFile(nameOrFile));
  } catch (cause) {
    const names = Object.keys(commonSanitizers).join(", ");
    throw new NotebookError(
      "invalid-arguments",
      `Cannot use the sanitizers of "${nameOrFile}": ${
        cause instanceof SyntaxError ? "it is not JSON" : `there is no such file, and the names are ${names}`
      }`,
      { cause },
    );
  }
  return parseSanitizers(data, nameOrFile);
}

function closingLines(runs: readonly NotebookRun[], selected: number, updated: readonly string[]): string {
  const cells = runs.flatMap((result) => result.cells);
  const count = (...statuses: readonly string[]) =>
    cells.filter(({ status }) => statuses.includes(status)).length;
  const passed = runs.filter((result) => result.ok).length;
  return [
    "",
    ...updated.map((path) => `Stored the outputs of ${path}`),
    `${passed} of ${selected} notebooks passed: ${count("ok")} cells ok, ${count("failed")} failed, ${
      count("skipped", "not-run")
    } not run`,
    "",
  ].join("\n");
}
