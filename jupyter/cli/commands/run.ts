import { runNotebooks, type RunSummary } from "../../run.ts";
import { selectNotebooks } from "../../select.ts";
import type { Arguments } from "../arguments.ts";
import { EXECUTION_OPTIONS, readExecutionOptions, RESULT_OPTIONS } from "../execution_options.ts";
import { writeJUnit } from "../junit_file.ts";
import { resultData } from "../results.ts";
import { whileRunning } from "../running.ts";
import { type CommandContext, EXIT_FAILED, NOTEBOOKS_USAGE, type Subcommand } from "../subcommand.ts";

/** `run`: executes notebooks and keeps copies with outputs. */
export const RUN: Subcommand = {
  name: "run",
  summary: "Run notebooks on the Deno kernel",
  usage: NOTEBOOKS_USAGE,
  about: "Executed copies and one HTML page are written; sources stay as they are.",
  options: [
    ...EXECUTION_OPTIONS,
    { name: "jobs", short: "j", value: "NUMBER", about: "how many notebooks run at once (default 1)" },
    { name: "in-place", about: "also write the outputs into the source notebooks that ran without failure" },
    { name: "out", value: "DIR", about: "where copies and page go (default .out)" },
    ...RESULT_OPTIONS,
  ],
  exitCodes: { 0: "all cells ran", 1: "a cell failed" },
  run,
};

async function run(args: Arguments, context: CommandContext): Promise<number> {
  const execution = readExecutionOptions(args, context);
  const concurrency = args.count("jobs") ?? 1;
  const inPlace = args.has("in-place");
  const paths = selectNotebooks(args.operands.length > 0 ? args.operands : context.defaultPaths);
  await writeJUnit(args, context, []);
  return await whileRunning(args, context, async (running) => {
    const summary = await runNotebooks(paths, {
      ...execution,
      ...running,
      concurrency,
      inPlace,
      outDir: args.text("out") ?? ".out",
    });
    await writeJUnit(args, context, summary.runs);
    if (args.has("json")) {
      const { ok, runs, copies, reportPath } = summary;
      context.write(
        JSON.stringify({ ok, notebooks: resultData(runs), copies, reportPath }, undefined, 2) + "\n",
      );
    } else if (!args.has("quiet") || !summary.ok) context.write(closingLines(summary, paths.length, inPlace));
    return summary.ok ? 0 : EXIT_FAILED;
  });
}

function closingLines(summary: RunSummary, selected: number, inPlace: boolean): string {
  const passed = summary.runs.filter((result) => result.ok).length;
  const lines = ["", `${passed} of ${selected} notebooks ran without failure`];
  if (inPlace && !summary.ok) {
    lines.push("Sources with a failure were not written, although --in-place was given");
  }
  const folder = summary.copies.length === 1
    ? summary.copies[0]
    : summary.reportPath.replace(/[\\/]?index\.html$/, "") || ".";
  lines.push(
    `Executed ${summary.copies.length === 1 ? "copy" : "copies"}: ${folder}`,
    `Page: ${summary.reportPath}`,
    "",
  );
  return lines.join("\n");
}
