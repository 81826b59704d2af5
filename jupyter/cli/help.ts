import type { OptionSpec } from "./arguments.ts";
import { NOTEBOOKS_USAGE, type Subcommand } from "./subcommand.ts";

/** The option that all commands have. */
export const HELP_OPTION: OptionSpec = { name: "help", short: "h", about: "print this" };

/** Meaning of the exit codes that are the same for all. */
const COMMON_EXIT_CODES: Readonly<Record<number, string>> = { 2: "wrong arguments" };
const DEFAULT_PATHS =
  "Without a path the folder notebooks/ is taken, or the working directory if there is none.";

/**
 * Help for one command.
 *
 * @param subcommand The command.
 * @param program What is typed to start it, for example `jupyter run`.
 * @returns The text.
 */
export function subcommandHelp(subcommand: Subcommand, program: string): string {
  const { summary, usage, about, options, exitCodes } = subcommand;
  return [
    `${summary}.`,
    "",
    `Usage: ${program} ${usage}`,
    "",
    about,
    ...(usage === NOTEBOOKS_USAGE ? [DEFAULT_PATHS] : []),
    "",
    ...optionLines([...options, HELP_OPTION]),
    "",
    ...exitCodeLines({ ...exitCodes, ...COMMON_EXIT_CODES }),
    "",
  ].join("\n");
}

/**
 * Help for all commands.
 *
 * @param subcommands The commands.
 * @param program What is typed to start it.
 * @returns The text.
 */
export function overview(subcommands: readonly Subcommand[], program: string): string {
  const width = Math.max(...subcommands.map(({ name }) => name.length));
  return [
    "Run, test, check and lint Jupyter notebooks on the Deno kernel.",
    "",
    `Usage: ${program} COMMAND [PATH, FOLDER or GLOB]... [options]`,
    "",
    ...subcommands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    DEFAULT_PATHS,
    `\`${program} COMMAND --help\` says more about one of them.`,
    "",
    ...exitCodeLines({
      0: "all is well",
      1: "a notebook failed or something was found",
      ...COMMON_EXIT_CODES,
    }),
    "",
  ].join("\n");
}

function exitCodeLines(codes: Readonly<Record<number, string>>): string[] {
  const lines = Object.entries(codes).map(([code, meaning]) => `  ${code}  ${meaning}`);
  return ["Exit codes:", ...lines, "  129, 130, 143  stopped by SIGHUP, SIGINT, SIGTERM"];
}

function optionLines(options: readonly OptionSpec[]): string[] {
  const left = options.map(({ name, short, value }) =>
    `${short === undefined ? "    " : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`
  );
  const width = Math.max(...left.map((text) => text.length));
  return options.flatMap(({ about }, index) =>
    about.split("\n").map((line, row) => `  ${(row === 0 ? left[index] ?? "" : "").padEnd(width)}  ${line}`)
  );
}
