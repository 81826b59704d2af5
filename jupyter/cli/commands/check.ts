import { checkNotebooks, findingsToJson, formatFindings } from "../../check/mod.ts";
import { findingsCommand } from "../findings_command.ts";
import type { Subcommand } from "../subcommand.ts";

/** `check`: type-checks notebooks. */
export const CHECK: Subcommand = findingsCommand({
  name: "check",
  summary: "Type-check notebooks, all of them in one `deno check`",
  about:
    "Each finding is at the cell, line and column of the source as written. Nothing is run, nothing is written.",
  options: [],
  find: (paths, { exclude, signal }) => checkNotebooks(paths, { exclude, signal }),
  format: formatFindings,
  toJson: findingsToJson,
});
