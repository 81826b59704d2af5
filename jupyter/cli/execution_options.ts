import type { ExecuteAllOptions } from "../execute_all.ts";
import { NotebookError } from "../errors.ts";
import type { JsonValue } from "../json.ts";
import { findKernelspec } from "../kernel/kernelspec.ts";
import { parseParameterValue } from "../parameters.ts";
import type { Arguments, OptionSpec } from "./arguments.ts";
import type { CommandContext } from "./subcommand.ts";

/** Options of the commands that execute notebooks: values and limits. */
export const EXECUTION_OPTIONS: readonly OptionSpec[] = [
  {
    name: "parameter",
    short: "p",
    value: "NAME=VALUE",
    repeatable: true,
    about: 'set what a cell tagged "parameters" declares; may be repeated. Numbers, true, false,\n' +
      "null and JSON are typed, 00012 stays text. A file is looked up from where you are",
  },
  { name: "cwd", value: "DIR", about: "where the kernels run (default: the folder of each notebook)" },
  { name: "env-file", value: "FILE", about: "a .env file with variables for the kernels" },
  { name: "kernel", value: "NAME", about: "run an installed kernel instead of Deno's" },
  { name: "timeout", value: "SECONDS", about: "how long a cell may take (default 120)" },
  { name: "notebook-timeout", value: "SECONDS", about: "how long a notebook may take (default: no limit)" },
  { name: "keep-going", about: "run the cells after a failed one, too" },
];

/** Options of the commands that execute notebooks: what is said of the results. */
export const RESULT_OPTIONS: readonly OptionSpec[] = [
  { name: "junit", value: "FILE", about: "also write the results as JUnit XML, a test case a cell" },
  { name: "json", about: "print the results as one JSON document instead of lines" },
  { name: "quiet", short: "q", about: "print failures only" },
];

/**
 * Reads {@linkcode EXECUTION_OPTIONS}.
 *
 * @param args What was given.
 * @param context Secrets and environment.
 * @returns How to execute.
 * @throws {NotebookError} Of kind `invalid-arguments` if a value cannot be read, `kernel-start` if there is no such kernel.
 */
export function readExecutionOptions(args: Arguments, context: CommandContext): ExecuteAllOptions {
  const cellTimeoutMs = args.milliseconds("timeout");
  const notebookTimeoutMs = args.milliseconds("notebook-timeout");
  const [cwd, envFile, kernel] = [args.text("cwd"), args.text("env-file"), args.text("kernel")];
  return {
    parameters: Object.fromEntries(args.texts("parameter").map(parseParameter)),
    keepGoing: args.has("keep-going"),
    secrets: context.secrets,
    env: context.env,
    ...(cwd === undefined ? {} : { cwd }),
    ...(envFile === undefined ? {} : { envFile }),
    ...(kernel === undefined ? {} : { kernelspec: findKernelspec(kernel) }),
    ...(cellTimeoutMs === undefined ? {} : { cellTimeoutMs }),
    ...(notebookTimeoutMs === undefined ? {} : { notebookTimeoutMs }),
  };
}

function parseParameter(text: string): [string, JsonValue] {
  const split = text.indexOf("=");
  if (split < 1) {
    throw new NotebookError(
      "invalid-arguments",
      `Cannot read the parameter "${text}": it must be NAME=VALUE`,
    );
  }
  return [text.slice(0, split).trim(), parseParameterValue(text.slice(split + 1))];
}
