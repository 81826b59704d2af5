import type { Arguments, OptionSpec } from "./arguments.ts";

/** What a command gets from outside, so that it runs in a test as on a terminal. */
export interface CommandContext {
  /** Receives the result. */
  readonly write: (text: string) => void;
  /** Receives messages about what is wrong, and progress where the result is data. */
  readonly writeError: (text: string) => void;
  /** Whether a line of progress can be overwritten. */
  readonly terminal: boolean;
  /** Whether colours are wanted. */
  readonly colour: boolean;
  /** Strings that must not appear in anything written or printed; what is printed is free of them already. */
  readonly secrets: readonly string[];
  /** Takes those strings out of a text that goes into a file. */
  readonly redact: (text: string) => string;
  /** Environment variables for the kernels. */
  readonly env: Readonly<Record<string, string>>;
  /** What is taken when no path is given. */
  readonly defaultPaths: readonly string[];
  /** How the command is started, for the command that runs one notebook again, for example `deno task jupyter run`. */
  readonly program: string;
}

/** One of the things that the command can do, as data: the table of them, the help and the parser read it. */
export interface Subcommand {
  /** What is typed. */
  readonly name: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** What follows the name, for example `[PATH, FOLDER or GLOB]... [options]`. */
  readonly usage: string;
  /** More about it: what is read, what is written. */
  readonly about: string;
  /** Its options; `--help` is everyone's. */
  readonly options: readonly OptionSpec[];
  /** What its exit codes mean, beyond those that are the same for all. */
  readonly exitCodes: Readonly<Record<number, string>>;
  /**
   * Does it.
   *
   * @param args What was given.
   * @param context Where to write, and what is the same for all.
   * @returns The exit code.
   * @throws {NotebookError} If it cannot be done.
   */
  readonly run: (args: Arguments, context: CommandContext) => Promise<number>;
}

/** Exit code if a notebook failed, or something was found. */
export const EXIT_FAILED = 1;
/** Exit code if the arguments were wrong. */
export const EXIT_USAGE = 2;

/** Usage of the commands that take notebooks. */
export const NOTEBOOKS_USAGE = "[PATH, FOLDER or GLOB]... [options]";
