import process from "node:process";
import { NotebookError, type NotebookErrorKind } from "../errors.ts";
import { createRedactor } from "../redact.ts";
import { Arguments } from "./arguments.ts";
import { HELP_OPTION, overview, subcommandHelp } from "./help.ts";
import { type CommandContext, EXIT_FAILED, EXIT_USAGE, type Subcommand } from "./subcommand.ts";
import { SUBCOMMANDS } from "./table.ts";

/** What is the same for all commands. */
export interface MainOptions {
  /** Strings that must not appear in anything written or printed. @default [] */
  readonly secrets?: readonly string[];
  /** Environment variables for the kernels. @default {} */
  readonly env?: Readonly<Record<string, string>>;
  /** What is taken when no path is given. @default `notebooks/`, or the working directory if there is none */
  readonly defaultPaths?: readonly string[];
  /** What is typed to start the command, for the help. @default "jupyter" */
  readonly program?: string;
  /** Receives what is printed. @default standard output */
  readonly write?: (text: string) => void;
  /** Receives error messages. @default standard error */
  readonly writeError?: (text: string) => void;
}

/** Errors that other arguments would avoid. */
const USAGE_KINDS: ReadonlySet<NotebookErrorKind> = new Set([
  "invalid-arguments",
  "invalid-selection",
  "invalid-parameter",
  "invalid-output",
]);

/**
 * Runs one command with its arguments.
 *
 * @param subcommand The command.
 * @param args What follows its name.
 * @param options Secrets, environment, where to print.
 * @returns The exit code.
 */
export function invoke(
  subcommand: Subcommand,
  args: readonly string[],
  options: MainOptions,
): Promise<number> {
  const program = options.program ?? `jupyter ${subcommand.name}`;
  return withContext({ ...options, program }, async (context) => {
    const parsed = new Arguments(args, [...subcommand.options, HELP_OPTION]);
    if (!parsed.has("help")) return await subcommand.run(parsed, context);
    context.write(subcommandHelp(subcommand, program));
    return 0;
  });
}

/**
 * Runs the command that the first argument names.
 *
 * @param args The arguments, without program and script.
 * @param options Secrets, environment, where to print.
 * @returns The exit code.
 */
export function dispatch(args: readonly string[], options: MainOptions): Promise<number> {
  const program = options.program ?? "jupyter";
  const [first, ...rest] = args;
  const found = SUBCOMMANDS.find(({ name }) => name === (first === "help" ? rest[0] : first));
  if (found !== undefined) {
    return invoke(found, first === "help" ? ["--help"] : rest, {
      ...options,
      program: `${program} ${found.name}`,
    });
  }
  return withContext({ ...options, program }, (context) => {
    if (first === "--help" || first === "-h" || (first === "help" && rest.length === 0)) {
      context.write(overview(SUBCOMMANDS, program));
      return Promise.resolve(0);
    }
    const names = SUBCOMMANDS.map(({ name }) => name).join(", ");
    const wrong = first === "help" ? rest[0] : first;
    const why = wrong === undefined ? "No command is given" : `There is no command "${wrong}"`;
    throw new NotebookError("invalid-arguments", `${why}. The commands are ${names}`);
  });
}

async function withContext(
  options: MainOptions,
  use: (context: CommandContext) => Promise<number>,
): Promise<number> {
  const context = createContext(options);
  try {
    return await use(context);
  } catch (error) {
    if (!(error instanceof NotebookError)) throw error;
    const usage = USAGE_KINDS.has(error.kind);
    context.writeError(`${error.message}${usage ? ". See --help" : ""}\n`);
    return usage ? EXIT_USAGE : EXIT_FAILED;
  }
}

function createContext(options: MainOptions): CommandContext {
  const { secrets = [], env = {}, program = "jupyter" } = options;
  const { text: redact } = createRedactor(secrets);
  const out = options.write ?? ((text) => void process.stdout.write(text));
  const err = options.writeError ?? ((text) => void process.stderr.write(text));
  if (options.write === undefined) outliveReader();
  const terminal = options.write === undefined && process.stdout.isTTY === true;
  return {
    write: (text) => out(redact(text)),
    writeError: (text) => err(redact(text)),
    terminal,
    colour: terminal && !Deno.noColor,
    secrets,
    redact,
    env,
    defaultPaths: options.defaultPaths ?? defaultPaths(),
    program,
  };
}

function defaultPaths(): readonly string[] {
  try {
    return [Deno.statSync("notebooks").isDirectory ? "notebooks/" : "."];
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return ["."];
    throw error;
  }
}

/**
 * Keeps the run going when who reads its lines has gone, as `| head` and a closed terminal have: the copies remain. The
 * listeners stay, since what was written last may fail after the end.
 */
function outliveReader(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
}
