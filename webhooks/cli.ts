/**
 * The receiver as a command: `deno task webhooks`.
 *
 * @module
 */
import { resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import {
  type Config,
  configSecrets,
  ConfigurationError,
  configVariables,
  createLogger,
  loadConfig,
  type Logger,
  systemClock,
} from "@customerio-notebooks/core";
import { untilStopped } from "@customerio-notebooks/core/stopped";
import { runExport } from "./export_command.ts";
import { FEWEST_DAYS, startRetention } from "./retention.ts";
import { serveWebhooks } from "./server.ts";
import { openStore } from "./stores/open_store.ts";

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
   * The environment.
   *
   * @default {process.env, and `.env`}
   */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /**
   * Stops the receiver.
   *
   * @default {Ctrl-C, or SIGTERM}
   */
  readonly signal?: AbortSignal;
}

const USAGE = `Usage: deno task webhooks [--port N] [--hostname ADDRESS] [--database FILE] [--keep-days N]
       deno task webhooks export --to FILE [options]

Receives Customer.io's reporting webhooks until Ctrl-C: each is verified, and stored before it is answered. The signing key
is read from ${configVariables.webhookSigningKeys}.

  --port N            TCP port; 8000 where absent, 0 for a free one
  --hostname ADDRESS  address to listen at; 127.0.0.1 where absent, 0.0.0.0 for all of this machine
  --database FILE     SQLite file that keeps the events; DATABASE_URL, or webhooks.sqlite, where absent
  --keep-days N       days that events are kept, at least ${FEWEST_DAYS}; for ever where absent
  --help              this text

\`export\` writes stored events to a Parquet file; \`export --help\` says more.
GET /health tells whether events can be stored, GET /metrics gives numbers for Prometheus.`;

/** Exit code where the arguments, the settings, the port or the database are wrong. */
const WRONG_USE = 2;

/**
 * Runs the command until it is stopped.
 *
 * @param args The arguments, such as `["--port", "8000"]`.
 * @param options Where to write, what stops it.
 * @returns The exit code: 0 when all it accepted is stored, or 2 where an argument or a setting is wrong.
 * @example
 * ```ts
 * import { main } from "@customerio-notebooks/webhooks/cli";
 *
 * const lines: string[] = [];
 * const exitCode = await main(["--help"], { write: (line) => lines.push(line) });
 * if (exitCode !== 0 || !lines[0]?.startsWith("Usage")) throw new Error("unexpected");
 * ```
 */
export async function main(args: readonly string[], options: CliOptions = {}): Promise<number> {
  const write = options.write ?? ((line: string) => void process.stdout.write(`${line}\n`));
  const writeError = options.writeError ?? ((line: string) => void process.stderr.write(`${line}\n`));
  const folder = (options.env ?? process.env).INIT_CWD ?? ".";
  try {
    const settings = () => loadConfig(options.env === undefined ? {} : { env: options.env, envFile: false });
    if (args[0] === "export") {
      const databaseUrl = () => settings().databaseUrl?.reveal();
      return await runExport(args.slice(1), {
        write,
        writeError,
        folder,
        databaseUrl,
        signal: options.signal,
      });
    }
    const command = readArguments(args, folder);
    if (command === undefined) {
      write(USAGE);
      return 0;
    }
    const config = settings();
    const logger = createLogger({
      level: config.logLevel,
      secrets: configSecrets(config),
      write: writeError,
    });
    await receive(command, { config, logger, write, signal: options.signal });
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigurationError) && !(error instanceof WrongArgument)) throw error;
    writeError(error.message);
    return WRONG_USE;
  }
}

class WrongArgument extends Error {}

interface Command {
  readonly port: number;
  readonly hostname: string;
  readonly database: string | undefined;
  readonly keepDays: number | undefined;
}

interface Surroundings {
  readonly config: Config;
  readonly logger: Logger;
  readonly write: (line: string) => void;
  readonly signal: AbortSignal | undefined;
}

async function receive(command: Command, { config, logger, write, signal }: Surroundings): Promise<void> {
  const { port, hostname, database, keepDays } = command;
  if (config.webhookSigningKeys.length === 0) {
    throw ConfigurationError.unset(
      configVariables.webhookSigningKeys,
      "the signing key that Customer.io shows where the webhook is set up",
    );
  }
  // Closed in the opposite order: the server first, so that the store has all it accepted.
  await using store = openStore(database ?? config.databaseUrl?.reveal() ?? "webhooks.sqlite");
  await using server = serveWebhooks({ store, secrets: config.webhookSigningKeys, port, hostname, logger });
  await using cleanup = new AsyncDisposableStack();
  if (keepDays !== undefined) {
    const retention = startRetention(store, { days: keepDays, clock: systemClock, logger });
    cleanup.defer(() => retention.stop());
  }
  const stopping = untilStopped(signal);
  write(`Receiving webhooks at ${server.url}; Ctrl-C stops it.`);
  await stopping;
}

/** The command, or nothing where help is wanted. */
function readArguments(
  args: readonly string[],
  folder: string,
): Command | undefined {
  const { port, hostname, database, "keep-days": keepDays, help } = parse(args);
  if (help) return undefined;
  const days = keepDays === undefined ? undefined : wholeNumber("--keep-days", keepDays, FEWEST_DAYS, 36_500);
  return {
    port: port === undefined ? 8000 : wholeNumber("--port", port, 0, 65_535),
    hostname: hostname ?? "127.0.0.1",
    // `deno task` runs in the folder of the project, wherever it was called.
    database: database === undefined ? undefined : resolve(folder, database),
    keepDays: days,
  };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: text,
        hostname: text,
        database: text,
        "keep-days": text,
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WrongArgument(`${reason.replaceAll(/\s+/g, " ")} (--help lists the options)`);
  }
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new WrongArgument(
    `${option} must be a whole number from ${least} to ${most}, not "${text}" (--help lists the options)`,
  );
}

if (import.meta.main) {
  // Only the export loads native code. What faces the network has no use for the permission.
  if (Deno.args[0] !== "export") await Deno.permissions.revoke({ name: "ffi", path: "./node_modules" });
  Deno.exit(await main(Deno.args));
}
