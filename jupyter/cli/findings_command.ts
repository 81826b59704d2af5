import { NotebookError } from "../errors.ts";
import { selectNotebooks } from "../select.ts";
import type { Arguments, OptionSpec } from "./arguments.ts";
import { listenForSignals } from "./signals.ts";
import { type CommandContext, EXIT_FAILED, NOTEBOOKS_USAGE, type Subcommand } from "./subcommand.ts";

/** What a search for faults has found. */
export interface SearchResult<Finding> {
  /** Whether nothing was found that has to be changed. */
  readonly ok: boolean;
  /** What was found. */
  readonly findings: readonly Finding[];
}

/** How a search is done. */
export interface SearchSettings {
  /** Codes that are switched off. */
  readonly exclude: readonly string[];
  /** Ends the search. */
  readonly signal: AbortSignal;
  /** The options of the command's own. */
  readonly args: Arguments;
}

/** A command that looks for faults in notebooks and runs nothing. */
export interface FindingsCommand<Finding> {
  /** What is typed. */
  readonly name: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** More about it. */
  readonly about: string;
  /** Options beyond `--exclude`, `--json` and `--quiet`. */
  readonly options: readonly OptionSpec[];
  /** Looks for faults. */
  readonly find: (paths: readonly string[], settings: SearchSettings) => Promise<SearchResult<Finding>>;
  /** Writes findings for people, with a final line end. */
  readonly format: (findings: readonly Finding[], options: { readonly color: boolean }) => string;
  /** Writes findings for programs, with a final line end. */
  readonly toJson: (findings: readonly Finding[]) => string;
}

/**
 * Makes a command of a search for faults: all searches are started, shown and ended alike.
 *
 * @param search What is particular about it.
 * @returns The command.
 */
export function findingsCommand<Finding>(search: FindingsCommand<Finding>): Subcommand {
  const { name, summary, about, options } = search;
  return {
    name,
    summary,
    about,
    usage: NOTEBOOKS_USAGE,
    options: [
      ...options,
      {
        name: "exclude",
        value: "CODE",
        repeatable: true,
        about: "switch a code off for this run; may be repeated",
      },
      { name: "json", about: "print the findings as one JSON document instead of lines" },
      { name: "quiet", short: "q", about: "print findings only" },
    ],
    exitCodes: { 0: "nothing was found", 1: "something was found" },
    run: (args, context) => runSearch(search, args, context),
  };
}

async function runSearch<Finding>(
  search: FindingsCommand<Finding>,
  args: Arguments,
  context: CommandContext,
): Promise<number> {
  using signals = listenForSignals();
  const paths = selectNotebooks(args.operands.length > 0 ? args.operands : context.defaultPaths);
  const settings = { exclude: args.texts("exclude"), signal: signals.aborted, args };
  const found = await untilCancelled(search.find(paths, settings));
  if (found === undefined) return signals.exitCode() ?? EXIT_FAILED;
  const { ok, findings } = found;
  if (args.has("json")) context.write(search.toJson(findings));
  else if (findings.length > 0) context.write(search.format(findings, { color: context.colour }));
  else if (!args.has("quiet")) context.write(`Nothing found in ${paths.length} notebooks\n`);
  return signals.exitCode() ?? (ok ? 0 : EXIT_FAILED);
}

/** A search that was cancelled has found nothing to be shown. */
async function untilCancelled<Result>(search: Promise<Result>): Promise<Result | undefined> {
  try {
    return await search;
  } catch (error) {
    if (error instanceof NotebookError && error.kind === "cancelled") return undefined;
    throw error;
  }
}
