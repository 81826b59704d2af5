/**
 * The sandbox as a command: `deno task sandbox`.
 *
 * @module
 */
import process from "node:process";
import { parseArgs } from "node:util";
import { ConfigurationError, configVariables, createLogger } from "@customerio-notebooks/core";
import { untilStopped } from "@customerio-notebooks/core/stopped";
import { describeOperations } from "./operation_list.ts";
import type { SandboxOptions } from "./options.ts";
import { type Sandbox, startSandbox } from "./sandbox.ts";

/** Where the command writes, and what stops it. */
export interface CliOptions {
  /**
   * Takes one line of output.
   *
   * @default {a write to standard output}
   */
  readonly write?: (line: string) => void;
  /**
   * Takes one line about a fault.
   *
   * @default {a write to standard error}
   */
  readonly writeError?: (line: string) => void;
  /**
   * Stops the sandbox.
   *
   * @default {Ctrl-C, or SIGTERM}
   */
  readonly signal?: AbortSignal;
  /**
   * The operating system, for the form of the lines to copy.
   *
   * @default {process.platform}
   */
  readonly platform?: string;
}

const USAGE = `Usage: deno task sandbox [--port N] [--database FILE] [--seed N] | --operations

Runs a local Customer.io on 127.0.0.1 until Ctrl-C, and prints what to set so that notebooks and scripts use it.

  --port N         TCP port; a free one where absent
  --database FILE  SQLite file that keeps the workspace; in memory where absent
  --seed N         whole number that keys and ids are made from, the same on every run
  --operations     list the operations of the App API, and which of them the sandbox answers
  --help           this text`;

/** Exit code where the arguments, the port or the database are wrong. */
const WRONG_USE = 2;

/**
 * Runs the command until it is stopped.
 *
 * @param args The arguments, such as `["--port", "8080"]`.
 * @param options Where to write, what stops it.
 * @returns The exit code: 0, or 2 where an argument is wrong or the port is in use.
 * @example
 * ```ts
 * import { main } from "@customerio-notebooks/sandbox/cli";
 *
 * const lines: string[] = [];
 * const exitCode = await main(["--help"], { write: (line) => lines.push(line) });
 * if (exitCode !== 0 || !lines[0]?.startsWith("Usage")) throw new Error("unexpected");
 * ```
 */
export async function main(args: readonly string[], options: CliOptions = {}): Promise<number> {
  const write = options.write ?? ((line: string) => void process.stdout.write(`${line}\n`));
  const writeError = options.writeError ?? ((line: string) => void process.stderr.write(`${line}\n`));
  try {
    const request = readArguments(args);
    if (typeof request === "string") {
      write(request === "help" ? USAGE : describeOperations());
      return 0;
    }
    const sandboxOptions = request;
    const logger = createLogger({ level: "warn", write: writeError });
    await using sandbox = await startSandbox({ ...sandboxOptions, logger });
    write(describe(sandbox, sandboxOptions, options.platform ?? process.platform));
    await untilStopped(options.signal);
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigurationError) && !(error instanceof WrongArgument)) throw error;
    writeError(error.message);
    return WRONG_USE;
  }
}

class WrongArgument extends Error {}

/** The options, or what is wanted instead of a sandbox. */
function readArguments(args: readonly string[]): SandboxOptions | "help" | "operations" {
  const { port, database, seed, help, operations } = parse(args);
  if (help) return "help";
  if (operations) return "operations";
  return {
    ...(port === undefined ? {} : { port: wholeNumber("--port", port) }),
    ...(database === undefined ? {} : { database }),
    ...(seed === undefined ? {} : { seed: wholeNumber("--seed", seed) }),
  };
}

/** The arguments, as they are written. */
interface Arguments {
  readonly port?: string;
  readonly database?: string;
  readonly seed?: string;
  readonly help?: boolean;
  readonly operations?: boolean;
}

function parse(args: readonly string[]): Arguments {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: text,
        database: text,
        seed: text,
        help: { type: "boolean", short: "h" },
        operations: { type: "boolean" },
      },
    });
    return values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WrongArgument(`${reason.replaceAll(/\s+/g, " ")} (--help lists the options)`);
  }
}

function wholeNumber(option: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new WrongArgument(`${option} must be a whole number, not "${text}" (--help lists the options)`);
}

function describe(sandbox: Sandbox, { database }: SandboxOptions, platform: string): string {
  // These keys open this sandbox and nothing else; without them nobody could call it.
  const settings: readonly (readonly [name: string, value: string])[] = [
    [configVariables.pipelinesUrl, sandbox.pipelinesUrl],
    [configVariables.appUrl, sandbox.appUrl],
    [configVariables.pipelinesApiKey, sandbox.pipelinesApiKey.reveal()],
    [configVariables.appApiKey, sandbox.appApiKey.reveal()],
    [configVariables.webhookSigningKeys, sandbox.webhookSigningKey.reveal()],
  ];
  const set = ([name, value]: readonly [string, string]) =>
    platform === "win32" ? `$env:${name} = "${value}"` : `export ${name}=${value}`;
  return [
    `Customer.io sandbox, ${database === undefined ? "in memory" : `kept in ${database}`}`,
    `  Data Pipelines API  ${sandbox.pipelinesUrl}`,
    `  App API             ${sandbox.appUrl}`,
    "",
    "To use it, in another terminal:",
    ...settings.map(set),
    "",
    "Ctrl-C stops it.",
  ].join("\n");
}

if (import.meta.main) Deno.exit(await main(Deno.args));
