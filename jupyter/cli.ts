/**
 * The command that runs notebooks: arguments, progress, signals, exit code.
 *
 * @module
 */

import process from "node:process";
import { constants } from "node:os";
import { parseArgs } from "node:util";
import { NotebookError, type NotebookErrorKind } from "./errors.ts";
import type { JsonValue } from "./json.ts";
import { parseParameterValue } from "./parameters.ts";
import { createProgress } from "./progress.ts";
import { createRedactor } from "./redact.ts";
import { runNotebooks, type RunNotebooksOptions, type RunSummary } from "./run.ts";
import { SelectionError, selectNotebooks } from "./select.ts";

export { runNotebooks, type RunNotebooksOptions, type RunSummary } from "./run.ts";

/** Options of {@linkcode main}. */
export interface MainOptions {
  /** Strings that must not appear in anything written or printed. @default [] */
  readonly secrets?: readonly string[];
  /** Environment variables for the kernels. @default {} */
  readonly env?: Readonly<Record<string, string>>;
  /** What is run when no path is given. @default ["notebooks/"] */
  readonly defaultPaths?: readonly string[];
  /** Receives what is printed. @default standard output */
  readonly write?: (text: string) => void;
  /** Receives error messages. @default standard error */
  readonly writeError?: (text: string) => void;
}

const HELP = `Run notebooks on the Deno kernel.

Usage: notebooks [PATH, FOLDER or GLOB]... [options]

Without a path it runs notebooks/. Executed copies and one HTML page are written; sources stay as they are.

  -p, --parameter NAME=VALUE  set what a cell tagged "parameters" declares; may be repeated. Numbers, true, false,
                              null and JSON are typed, 00012 stays text. A file is looked up from where you are
      --in-place              also write the outputs into the source notebooks that ran without failure
      --out DIR               where copies and page go (default .out)
      --timeout SECONDS       how long a cell may take (default 120)
      --notebook-timeout SECONDS  how long a notebook may take (default: no limit)
      --keep-going            run the cells after a failed one, too
  -q, --quiet                 print failures only
  -h, --help                  print this

Exit code: 0 all cells ran, 1 a cell failed, 2 wrong arguments, 129/130/143 stopped by SIGHUP/SIGINT/SIGTERM.
`;

/** How often the seconds on a terminal move on. */
const TICK_MS = 500;
const EXIT_FAILED = 1;
const EXIT_USAGE = 2;

/** Errors that other arguments would avoid. */
const USAGE_KINDS: ReadonlySet<NotebookErrorKind> = new Set(["invalid-parameter", "invalid-output"]);

class UsageError extends Error {
  override readonly name: string = "UsageError";
}

interface Arguments {
  readonly help: boolean;
  readonly quiet: boolean;
  readonly paths: readonly string[];
  readonly run: RunNotebooksOptions;
}

/**
 * Runs the command.
 *
 * @param args The arguments, without program and script; see `--help`.
 * @param options Secrets, environment, where to print.
 * @returns The exit code: 0 if all cells ran, 1 if one failed, 2 for wrong arguments, 128 plus the number of a signal.
 *
 * @example As a task
 * ```ts ignore
 * import { main } from "@customerio-notebooks/jupyter/cli";
 *
 * Deno.exit(await main(Deno.args));
 * ```
 */
export async function main(args: readonly string[], options: MainOptions = {}): Promise<number> {
  const { secrets = [], env } = options;
  const redactor = createRedactor(secrets);
  const out = options.write ?? ((text) => void process.stdout.write(text));
  const err = options.writeError ?? ((text) => void process.stderr.write(text));
  if (options.write === undefined) outliveReader();
  const write = (text: string) => out(redactor.text(text));
  const writeError = (text: string) => err(redactor.text(text));
  try {
    const parsed = parseArguments(args);
    if (parsed.help) {
      write(HELP);
      return 0;
    }
    const paths = selectNotebooks(
      parsed.paths.length > 0 ? parsed.paths : options.defaultPaths ?? ["notebooks/"],
    );
    const terminal = options.write === undefined && process.stdout.isTTY === true;
    using signals = listenForSignals();
    const progress = createProgress({ write, terminal, quiet: parsed.quiet });
    using _ticking = repeat(progress.tick, terminal ? TICK_MS : undefined);
    const summary = await runNotebooks(paths, {
      ...parsed.run,
      secrets,
      ...(env === undefined ? {} : { env }),
      signal: signals.aborted,
      onEvent: progress.onEvent,
    });
    if (!parsed.quiet || !summary.ok) write(closingLines(summary, paths.length, parsed.run.inPlace === true));
    const signal = signals.received();
    if (signal !== undefined) return 128 + constants.signals[signal];
    return summary.ok ? 0 : EXIT_FAILED;
  } catch (error) {
    const usage = error instanceof UsageError || error instanceof SelectionError ||
      (error instanceof NotebookError && USAGE_KINDS.has(error.kind));
    if (!usage && !(error instanceof NotebookError)) throw error;
    writeError(`${error.message}${usage ? ". See --help" : ""}\n`);
    return usage ? EXIT_USAGE : EXIT_FAILED;
  }
}

function parseArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args);
  const cellTimeoutMs = milliseconds("--timeout", values.timeout);
  const notebookTimeoutMs = milliseconds("--notebook-timeout", values["notebook-timeout"]);
  return {
    help: values.help,
    quiet: values.quiet,
    paths: positionals,
    run: {
      parameters: Object.fromEntries(values.parameter.map(parseParameter)),
      outDir: values.out,
      inPlace: values["in-place"],
      keepGoing: values["keep-going"],
      ...(cellTimeoutMs === undefined ? {} : { cellTimeoutMs }),
      ...(notebookTimeoutMs === undefined ? {} : { notebookTimeoutMs }),
    },
  };
}

interface ParsedArguments {
  readonly values: {
    readonly parameter: string[];
    readonly "in-place": boolean;
    readonly out: string;
    readonly timeout?: string;
    readonly "notebook-timeout"?: string;
    readonly "keep-going": boolean;
    readonly quiet: boolean;
    readonly help: boolean;
  };
  readonly positionals: string[];
}

function parse(args: readonly string[]): ParsedArguments {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        parameter: { type: "string", short: "p", multiple: true, default: [] },
        "in-place": { type: "boolean", default: false },
        out: { type: "string", default: ".out" },
        timeout: { type: "string" },
        "notebook-timeout": { type: "string" },
        "keep-going": { type: "boolean", default: false },
        quiet: { type: "boolean", short: "q", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function parseParameter(text: string): [string, JsonValue] {
  const split = text.indexOf("=");
  if (split < 1) throw new UsageError(`Cannot read the parameter "${text}": it must be NAME=VALUE`);
  return [text.slice(0, split).trim(), parseParameterValue(text.slice(split + 1))];
}

function milliseconds(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = Number(text);
  if (text.trim() === "" || !(seconds > 0)) {
    throw new UsageError(`Cannot read ${flag} "${text}": it must be a number of seconds above 0`);
  }
  return seconds * 1000;
}

function repeat(action: () => void, intervalMs: number | undefined): Disposable {
  const timer = intervalMs === undefined ? undefined : setInterval(action, intervalMs);
  return { [Symbol.dispose]: () => clearInterval(timer) };
}

/**
 * Keeps the run going when who reads its lines has gone, as `| head` and a closed terminal have: the copies remain. The
 * listeners stay, since what was written last may fail after the end.
 */
function outliveReader(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
}

type StopSignal = "SIGINT" | "SIGTERM" | "SIGHUP";

interface SignalListener extends Disposable {
  readonly aborted: AbortSignal;
  received(): StopSignal | undefined;
}

/** Turns the first stop signal into an abort, so that the kernel is ended and what was executed is saved. */
function listenForSignals(): SignalListener {
  const names: readonly StopSignal[] = process.platform === "win32"
    ? ["SIGINT"]
    : ["SIGINT", "SIGTERM", "SIGHUP"];
  const controller = new AbortController();
  let first: StopSignal | undefined;
  const listeners = names.map((name) => ({
    name,
    listener: () => {
      first ??= name;
      controller.abort(new NotebookError("cancelled", `Cancelled by ${first}`));
    },
  }));
  for (const { name, listener } of listeners) Deno.addSignalListener(name, listener);
  return {
    aborted: controller.signal,
    received: () => first,
    [Symbol.dispose]() {
      for (const { name, listener } of listeners) Deno.removeSignalListener(name, listener);
    },
  };
}

function closingLines(summary: RunSummary, selected: number, inPlace: boolean): string {
  const passed = summary.runs.filter((run) => run.ok).length;
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
