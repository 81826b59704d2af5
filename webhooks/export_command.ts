import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ConfigurationError, CustomerIOError, ValidationError } from "@customerio-notebooks/core";
import { untilStopped } from "@customerio-notebooks/core/stopped";
import type { ParquetExportSummary } from "./parquet_export.ts";
import { databaseIn, WrongArgument } from "./cli_arguments.ts";
import { openStore } from "./stores/open_store.ts";

/** What `--help` prints. */
const USAGE = `Usage: deno task webhooks export --to FILE [options]

Writes stored events to a Parquet file, for a warehouse: one row an event, columns of fixed types, at any number of events. The
file appears when it is complete and has been counted. The receiver may run meanwhile.

  --to FILE        the file; with --by-day, the folder
  --database WHERE SQLite file of the events, or postgres://…; DATABASE_URL, or webhooks.sqlite, where absent
  --from TIME      events that happened then or later: a day in UTC such as 2026-03-01, or 2026-03-01T12:00:00Z
  --until TIME     events that happened before
  --by-day         a file for each day in UTC: FILE/day=2026-03-01/events.parquet
  --replace        replace files that are there already
  --without-body   leave out the whole text of each event
  --json           print the summary as JSON
  --help           this text

Exit codes: 0 all was written, 1 it failed and nothing is left of it, 2 wrong use, 130 Ctrl-C.`;

const EXIT = { done: 0, failed: 1, wrongUse: 2, interrupted: 130 } as const;

/** Where the command writes, where its files are, and what stops it. */
export interface ExportSurroundings {
  readonly write: (line: string) => void;
  readonly writeError: (line: string) => void;
  /** Folder that paths are relative to. */
  readonly folder: string;
  /** What the settings say of the database. */
  readonly databaseUrl: () => string | undefined;
  /** Ctrl-C, or SIGTERM, where undefined. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Runs `deno task webhooks export`.
 *
 * @param args What follows `export`.
 * @param surroundings Where to write.
 * @returns The exit code.
 */
export async function runExport(args: readonly string[], surroundings: ExportSurroundings): Promise<number> {
  const { write, writeError, folder, databaseUrl } = surroundings;
  const stop = new AbortController();
  untilStopped(surroundings.signal).then(() => stop.abort());
  try {
    const command = readArguments(args, folder);
    if (command === undefined) {
      write(USAGE);
      return EXIT.done;
    }
    const { database, isJson, ...options } = command;
    await using store = await openStore(database ?? databaseUrl() ?? "webhooks.sqlite", { mustExist: true });
    // Polars takes some time to load, which a receiver need not have.
    const { exportToParquet } = await import("./parquet_export.ts");
    const summary = await exportToParquet(store, { ...options, signal: stop.signal });
    write(isJson ? JSON.stringify(summary) : tell(summary, folder));
    return EXIT.done;
  } catch (error) {
    if (stop.signal.aborted) return EXIT.interrupted;
    const isWrongUse = error instanceof ConfigurationError || error instanceof ValidationError ||
      error instanceof WrongArgument;
    if (!isWrongUse && !(error instanceof CustomerIOError) && !isOfTheSystem(error)) throw error;
    writeError(error.message);
    return isWrongUse ? EXIT.wrongUse : EXIT.failed;
  }
}

function readArguments(args: readonly string[], folder: string) {
  const { help, to, database, from, until, ...flags } = parse(args);
  if (help) return undefined;
  if (to === undefined) throw new WrongArgument("--to is missing: name the file (--help lists the options)");
  return {
    to: resolve(folder, to),
    database: database === undefined ? undefined : databaseIn(folder, database),
    from: timeOf("--from", from),
    until: timeOf("--until", until),
    byDay: flags["by-day"] ?? false,
    replace: flags.replace ?? false,
    withBody: !flags["without-body"],
    isJson: flags.json ?? false,
  };
}

function parse(args: readonly string[]) {
  const [text, flag] = [{ type: "string" }, { type: "boolean" }] as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        to: text,
        database: text,
        from: text,
        until: text,
        "by-day": flag,
        replace: flag,
        "without-body": flag,
        json: flag,
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WrongArgument(`${reason.replaceAll(/\s+/g, " ")} (--help lists the options)`);
  }
}

/** A day, or a moment whose time zone is said: a machine's own would differ from one to the next. */
const TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

function timeOf(option: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const time = new Date(text);
  // Some days that no month has are taken for days of the next one.
  const isReal = !Number.isNaN(time.getTime()) &&
    new Date(text.slice(0, 10)).toISOString().startsWith(text.slice(0, 10));
  if (TIME.test(text) && isReal) return time;
  throw new WrongArgument(
    `${option} must be a day such as 2026-03-01, or a time such as 2026-03-01T12:00:00Z, not "${text}"`,
  );
}

function tell({ rows, files }: ParquetExportSummary, folder: string): string {
  const count = (number: number, what: string) =>
    `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;
  const lines = files.map(({ path, bytes, rows, first, last }) => {
    const range = first === undefined || last === undefined
      ? ""
      : `, from ${first.toISOString()} to ${last.toISOString()}`;
    return `  ${relative(folder, path)}: ${count(rows, "event")}${range}, ${count(bytes, "byte")}`;
  });
  return [
    `Exported ${count(rows, "event")} to ${count(files.length, "file")}, read again and counted:`,
    ...lines,
  ]
    .join("\n");
}

/** A disk that is full, a folder that may not be written to: for whoever runs it to see to. */
function isOfTheSystem(error: unknown): error is Error {
  return error instanceof Error && ("code" in error || error instanceof Deno.errors.PermissionDenied);
}
