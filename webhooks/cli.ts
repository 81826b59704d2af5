/**
 * The receiver, the worker, and what is left of it to a person, as a command: `deno task webhooks`.
 *
 * @module
 */
import process from "node:process";
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
import { type CommandArguments, readArguments, WrongArgument } from "./cli_arguments.ts";
import { runDeadLetters } from "./dead_letters_command.ts";
import type { EventHandlers } from "./event_handlers.ts";
import { runExport } from "./export_command.ts";
import { loadHandlers } from "./handlers_module.ts";
import { handleStoredEvents, type HandlingCounts, startHandling } from "./handling.ts";
import { defaultHandlingRetry, type HandlingOptions } from "./handling_options.ts";
import { FEWEST_DAYS, startRetention } from "./retention.ts";
import { serveWebhooks } from "./server.ts";
import type { HandlingStore } from "./stores/assignments.ts";
import { openStore } from "./stores/open_store.ts";
import { StoreUnavailableError } from "./stores/store.ts";

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
   * Stops the receiver, or the worker.
   *
   * @default {Ctrl-C, or SIGTERM}
   */
  readonly signal?: AbortSignal;
}

const USAGE =
  `Usage: deno task webhooks [--port N] [--hostname ADDRESS] [--database WHERE] [--keep-days N] [--handlers FILE]
       deno task webhooks handle --handlers FILE [--once] [--database WHERE]
       deno task webhooks dead-letters list|replay|discard [--event ID] [--handler ID] [--all] [--json] [--database WHERE]
       deno task webhooks export --to FILE [options]

Receives Customer.io's reporting webhooks until Ctrl-C: each is verified, and stored before it is answered. The signing key
is read from ${configVariables.webhookSigningKeys}. GET /health tells whether events can be stored, GET /metrics gives numbers
for Prometheus.

  --port N            TCP port; 8000 where absent, 0 for a free one
  --hostname ADDRESS  address to listen at; 127.0.0.1 where absent, 0.0.0.0 for all of this machine
  --database WHERE    SQLite file, or postgres://… for several receivers; DATABASE_URL, or webhooks.sqlite, where absent.
                      A password belongs into DATABASE_URL, since arguments can be seen by all users of a machine
  --keep-days N       days that events are kept, at least ${FEWEST_DAYS}; for ever where absent
  --handlers FILE     module that exports \`handlers\`, which are given the stored events

"handle" gives stored events to handlers, and does not receive: beside a receiver, or in any number on several machines.

  --start first|next  with which event a handler begins that is new to the database; first where absent
  --attempts N        how often an event is given to a handler that fails; 20 where absent
  --once              end when nothing is due any more

"dead-letters" lists the events that handlers failed on for the last time, with the handler and what it said; gives them to
the handlers again; or gives them up.

  --event ID          only those of this event
  --handler ID        only those of this handler
  --all               all of them; to replay or discard, say which are meant
  --json              one JSON object a line

"export" writes stored events to a Parquet file; "export --help" says more.

  --help              this text`;

/** Exit code where the arguments, the settings, the port or the database are wrong. */
const WRONG_USE = 2;

/** Exit code where the database cannot be used now. */
const FAILED = 1;

/**
 * Runs the command until it is stopped.
 *
 * @param args The arguments, such as `["--port", "8000"]`.
 * @param options Where to write, what stops it.
 * @returns The exit code: 0 when all it accepted is stored, 1 where the database cannot be used, or 2 where an argument or a
 * setting is wrong.
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
    const command = readArguments(args, FEWEST_DAYS, folder);
    if (command.help) {
      write(USAGE);
      return 0;
    }
    const config = settings();
    const logger = createLogger({
      level: config.logLevel,
      secrets: configSecrets(config),
      write: writeError,
    });
    const database = command.database ?? config.databaseUrl?.reveal() ?? "webhooks.sqlite";
    await run(command, { config, logger, write, database, signal: options.signal });
    return 0;
  } catch (error) {
    const isFailure = error instanceof StoreUnavailableError;
    if (!isFailure && !(error instanceof ConfigurationError) && !(error instanceof WrongArgument)) {
      throw error;
    }
    writeError(error.message);
    return isFailure ? FAILED : WRONG_USE;
  }
}

interface Surroundings {
  readonly config: Config;
  readonly logger: Logger;
  readonly write: (line: string) => void;
  readonly database: string;
  readonly signal: AbortSignal | undefined;
}

async function run(command: CommandArguments, surroundings: Surroundings): Promise<void> {
  const [name, action = ""] = command.words;
  if (name === "receive") return await receive(command, surroundings);
  if (name === "handle") return await handle(command, surroundings);
  await using store = await openStore(surroundings.database, { mustExist: true });
  await runDeadLetters(store.assignments, { ...command, action }, surroundings.write, systemClock.now());
}

async function receive(command: CommandArguments, surroundings: Surroundings): Promise<void> {
  const { config, logger, write, database, signal } = surroundings;
  const { port, hostname, keepDays, handlers } = command;
  const secrets = config.webhookSigningKeys;
  if (secrets.length === 0) {
    throw ConfigurationError.unset(
      configVariables.webhookSigningKeys,
      "the signing key that Customer.io shows where the webhook is set up",
    );
  }
  const loaded = handlers === undefined ? undefined : await loadHandlers(handlers);
  // Closed in the opposite order: the server first, so that the store has all it accepted.
  await using store = await openStore(database);
  await using work = new AsyncDisposableStack();
  if (loaded !== undefined) work.use(startHandling(handlingOptions(command, store, loaded, logger)));
  await using server = serveWebhooks({ store, secrets, port, hostname, logger });
  if (keepDays !== undefined) {
    const retention = startRetention(store, { days: keepDays, clock: systemClock, logger });
    work.defer(() => retention.stop());
  }
  const stopping = untilStopped(signal);
  write(`Receiving webhooks at ${server.url}; Ctrl-C stops it.`);
  await stopping;
}

async function handle(command: CommandArguments, surroundings: Surroundings): Promise<void> {
  const { logger, write, database, signal } = surroundings;
  if (command.handlers === undefined) {
    throw new WrongArgument("Name the module of the handlers: --handlers FILE (--help lists the options)");
  }
  const handlers = await loadHandlers(command.handlers);
  await using store = await openStore(database);
  const options = handlingOptions(command, store, handlers, logger);
  if (command.once) return write(report(await handleStoredEvents(options)));
  await using worker = startHandling(options);
  const stopping = untilStopped(signal);
  write(`Handling webhooks by ${handlers.ids.join(", ")}; Ctrl-C stops it.`);
  await stopping;
  await worker.stop();
  write(report(worker.counts));
}

function handlingOptions(
  { start, attempts }: CommandArguments,
  store: HandlingStore,
  handlers: EventHandlers,
  logger: Logger,
): HandlingOptions {
  const retry = attempts === undefined
    ? {}
    : { retry: { ...defaultHandlingRetry, maxRetries: attempts - 1 } };
  return { store, handlers, start, logger, ...retry };
}

function report({ handled, failed, dead }: HandlingCounts): string {
  return `Handled ${handled}, to try again ${failed}, dead letters ${dead}.`;
}

if (import.meta.main) {
  // Only the export loads native code. What faces the network has no use for the permission.
  if (Deno.args[0] !== "export") await Deno.permissions.revoke({ name: "ffi", path: "./node_modules" });
  Deno.exit(await main(Deno.args));
}
