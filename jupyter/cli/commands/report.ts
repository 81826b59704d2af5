import { readSources } from "../../execute_all.ts";
import { renderReport } from "../../report/report.ts";
import { selectNotebooks } from "../../select.ts";
import { storedRun } from "../../stored_run.ts";
import type { Arguments } from "../arguments.ts";
import { resultData } from "../results.ts";
import { type CommandContext, NOTEBOOKS_USAGE, type Subcommand } from "../subcommand.ts";
import { writeAskedFile } from "../write_file.ts";

/** `report`: one HTML page of notebooks as they are stored. */
export const REPORT: Subcommand = {
  name: "report",
  summary: "Write one HTML page of notebooks and the outputs that they hold, without running them",
  usage: NOTEBOOKS_USAGE,
  about:
    "Nothing in the page runs and nothing loads from elsewhere. `run` writes such a page, too, of what it has run.",
  options: [
    { name: "out", value: "FILE", about: "where the page goes (default notebooks.html)" },
    { name: "title", value: "TEXT", about: "title of the page" },
    { name: "json", about: "print what the page shows as one JSON document" },
    { name: "quiet", short: "q", about: "do not print where the page is" },
  ],
  exitCodes: { 0: "the page is written", 1: "a file is no notebook" },
  run,
};

async function run(args: Arguments, context: CommandContext): Promise<number> {
  const title = args.text("title");
  const out = args.text("out") ?? "notebooks.html";
  const sources = await readSources(
    selectNotebooks(args.operands.length > 0 ? args.operands : context.defaultPaths),
  );
  const runs = sources.map(({ path, notebook }) =>
    storedRun(path.replaceAll("\\", "/"), notebook, context.secrets)
  );
  await writeAskedFile(
    "--out",
    out,
    context.redact(await renderReport(runs, title === undefined ? {} : { title })),
  );
  if (args.has("json")) {
    context.write(JSON.stringify({ page: out, notebooks: resultData(runs) }, undefined, 2) + "\n");
  } else if (!args.has("quiet")) context.write(`Page: ${out}\n`);
  return 0;
}
