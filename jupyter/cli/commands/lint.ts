import { findingsToJson, formatFindings } from "../../check/mod.ts";
import { fixNotebooks, lintNotebooks, notebookRules } from "../../lint/mod.ts";
import { findingsCommand } from "../findings_command.ts";
import type { Subcommand } from "../subcommand.ts";

/** `lint`: looks at structure and code of notebooks. */
export const LINT: Subcommand = findingsCommand({
  name: "lint",
  summary: "Lint notebooks: their structure by rules, their code by one `deno lint`",
  about:
    "Nothing is run. Without --fix nothing is written. The rules for the structure (* can be fixed, at least in part):\n" +
    notebookRules.map(({ code, summary, fixable }) => `  ${code}${fixable ? "*" : " "} ${summary}`).join(
      "\n",
    ),
  options: [
    { name: "fix", about: "make the changes that do away with a finding, then say what is left" },
    { name: "max-lines", value: "NUMBER", about: "how many lines a code cell may have (default 15)" },
    { name: "no-deno-lint", about: "apply the rules for the structure only" },
  ],
  find: async (paths, { exclude, signal, args }) => {
    const maxCellLines = args.count("max-lines");
    const options = {
      exclude,
      signal,
      denoLint: !args.has("no-deno-lint"),
      ...(maxCellLines === undefined ? {} : { maxCellLines }),
    };
    if (args.has("fix")) await fixNotebooks(paths, options);
    return await lintNotebooks(paths, options);
  },
  format: formatFindings,
  toJson: findingsToJson,
});
