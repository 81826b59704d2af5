import { readSources } from "../../execute_all.ts";
import { clearOutputs, serializeNotebook } from "../../nbformat/mod.ts";
import { writeAtomically } from "../../output_folder.ts";
import { selectNotebooks } from "../../select.ts";
import type { Arguments } from "../arguments.ts";
import { type CommandContext, EXIT_FAILED, NOTEBOOKS_USAGE, type Subcommand } from "../subcommand.ts";

/** `clear`: takes outputs out of notebooks. */
export const CLEAR: Subcommand = {
  name: "clear",
  summary: "Take outputs, counts and times out of notebooks",
  usage: NOTEBOOKS_USAGE,
  about: "The notebooks themselves are written; one that is clear already is not touched.",
  options: [
    { name: "check", about: "write nothing, say which notebooks are not clear" },
    { name: "json", about: "print the paths as one JSON document" },
    { name: "quiet", short: "q", about: "print nothing but what --check finds" },
  ],
  exitCodes: { 0: "all are clear", 1: "some are not, with --check" },
  run,
};

async function run(args: Arguments, context: CommandContext): Promise<number> {
  const check = args.has("check");
  const sources = await readSources(
    selectNotebooks(args.operands.length > 0 ? args.operands : context.defaultPaths),
  );
  const changed: string[] = [];
  for (const { path, notebook } of sources) {
    const cleared = clearOutputs(notebook);
    if (cleared === notebook) continue;
    if (!check) await writeAtomically(path, serializeNotebook(cleared));
    changed.push(path);
  }
  if (args.has("json")) {
    context.write(
      JSON.stringify(
        { ok: !check || changed.length === 0, [check ? "unclear" : "cleared"]: changed },
        undefined,
        2,
      ) + "\n",
    );
  } else if (check || !args.has("quiet")) {
    for (const path of changed) context.write(check ? `${path} holds outputs\n` : `${path} cleared\n`);
    if (!args.has("quiet")) context.write(summary(sources.length, changed.length, check));
  }
  return check && changed.length > 0 ? EXIT_FAILED : 0;
}

function summary(selected: number, changed: number, check: boolean): string {
  if (check) return `${selected - changed} of ${selected} notebooks are clear\n`;
  return `${changed} of ${selected} notebooks cleared, ${selected - changed} were clear already\n`;
}
