/**
 * `deno task load`: loads a file into the workspace of the settings, or into a sandbox.
 *
 * @module
 */
import { basename, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { ConfigurationError, CustomerIOError, ValidationError } from "@customerio-notebooks/core";
import {
  bulkLoad,
  BulkLoadError,
  type BulkLoadOptions,
  type BulkLoadSummary,
  type BulkMapping,
  type ColumnSelection,
  type TextType,
} from "@customerio-notebooks/pipelines-api/bulk-load";
import { connect, type Workspace } from "@customerio-notebooks/sandbox";
import { endWithLauncher } from "./launcher.ts";

const USAGE = `Usage: deno task load FILE --type TYPE [mapping] [options]

Loads a CSV, Parquet or NDJSON file, each row as one call, into the workspace that the settings lead to: the real one with
CUSTOMERIO_LIVE=1, else a sandbox. Whatever interrupts it, each row counts once.

Mapping, by column:
  --type TYPE              identify, track, page, screen or group
  --user-id COLUMN         the person's id
  --anonymous-id COLUMN    the id from before they were known
  --timestamp COLUMN       when it happened
  --event NAME             name of the event (track), or --event-column COLUMN
  --name NAME              name of the page or screen, or --name-column COLUMN
  --group-id COLUMN        the object's id (group, or track of an object)
  --object-type ID         type of the objects (group), or --object-type-column COLUMN
  --columns LIST           what becomes traits or properties, such as a,b,address.city=town; all other columns where absent
  --constants LIST         traits or properties that are the same in each call, as text: currency=USD,source=till
  --context LIST           what becomes context, such as device.token=push_token
  --relationship LIST      what becomes attributes of the relationship (group)
  --types LIST             what CSV columns hold: price=number,count=integer,paid=boolean,day=date; text where absent
  --nulls omit|clear       leave null values out, or send them to clear attributes; omit where absent

Options:
  --checkpoint FILE        record what was acknowledged; the same command goes on where it stood
  --job ID                 the id that the ids of the calls are made of; a new one where absent
  --rejects FILE           CSV file for rows that cannot be sent; FILE.rejects.csv where absent and there are any
  --format FORMAT          csv, parquet or ndjson, where the name of the file does not tell
  --concurrency N          batches in flight at a time; 8 where absent
  --dry-run                check and count, and send nothing
  --json                   print the summary as JSON
  --quiet                  show no progress
  --help                   this text

Exit codes: 0 all rows were sent, 3 some were rejected, 1 the load stopped and can go on, 2 wrong use, 130 Ctrl-C.`;

const EXIT = { done: 0, stopped: 1, wrongUse: 2, rejects: 3, interrupted: 130 } as const;

/** Rejects that are shown; all are in the file. */
const SHOWN_REJECTS = 5;

/** What the arguments ask for. */
interface Command {
  readonly file: string;
  readonly mapping: BulkMapping;
  readonly options: BulkLoadOptions;
  readonly isJson: boolean;
}

class WrongUse extends Error {}

/** The arguments, by name. */
const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const ARGUMENTS = {
  type: text,
  "user-id": text,
  "anonymous-id": text,
  timestamp: text,
  event: text,
  "event-column": text,
  name: text,
  "name-column": text,
  "group-id": text,
  "object-type": text,
  "object-type-column": text,
  columns: text,
  constants: text,
  context: text,
  relationship: text,
  types: text,
  nulls: text,
  checkpoint: text,
  job: text,
  rejects: text,
  format: text,
  concurrency: text,
  "dry-run": flag,
  json: flag,
  quiet: flag,
  help: { type: "boolean", short: "h" },
} as const;

/** Reads the arguments; undefined where help is wanted. */
export function readCommand(args: readonly string[]): Command | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new WrongUse("Name one file to load");
  const dryRun = values["dry-run"] ?? false;
  const options = defined({
    checkpoint: values.checkpoint === undefined ? undefined : here(values.checkpoint),
    job: values.job,
    rejects: here(values.rejects ?? `${basename(file)}.rejects.csv`),
    format: values.format,
    nulls: values.nulls,
    types: values.types === undefined ? undefined : pairsOf("--types", values.types),
    concurrency: values.concurrency === undefined ? undefined : Number(values.concurrency),
    dryRun,
    progress: !(values.quiet ?? false),
  });
  return {
    file: here(file),
    // What is not what it should be is refused by `bulkLoad`, field by field.
    mapping: mappingOf(values) as unknown as BulkMapping,
    options: options as BulkLoadOptions,
    isJson: values.json ?? false,
  };
}

/** A path as its writer meant it: `deno task` runs in the folder of the project, wherever it was called. */
function here(path: string): string {
  return resolve(process.env.INIT_CWD ?? ".", path);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: ARGUMENTS, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WrongUse(reason.replaceAll(/\s+/g, " "));
  }
}

function mappingOf(values: ReturnType<typeof parse>["values"]): Record<string, unknown> {
  const type = values.type;
  if (type === undefined) throw new WrongUse("Say what rows become with --type");
  const content = type === "identify" || type === "group" ? "traits" : "properties";
  return defined({
    type,
    userId: values["user-id"],
    anonymousId: values["anonymous-id"],
    timestamp: values.timestamp,
    event: either("event", values.event, values["event-column"]),
    name: either("name", values.name, values["name-column"]),
    groupId: values["group-id"],
    objectTypeId: either("object-type", values["object-type"], values["object-type-column"]),
    [content]: selectionOf("--columns", values.columns),
    constants: values.constants === undefined ? undefined : pairsOf("--constants", values.constants),
    context: selectionOf("--context", values.context),
    relationship: selectionOf("--relationship", values.relationship),
  });
}

function either(name: string, constant: string | undefined, column: string | undefined) {
  if (constant !== undefined && column !== undefined) {
    throw new WrongUse(`Give --${name} or --${name}-column, not both`);
  }
  return column === undefined ? constant : { column };
}

/** `a,b=c` as `{ a: "a", b: "c" }`. */
function selectionOf(option: string, list: string | undefined): ColumnSelection | undefined {
  if (list === undefined) return undefined;
  const parts = list.split(",").filter((part) => part !== "");
  return Object.fromEntries(parts.map((part) => part.includes("=") ? pairOf(option, part) : [part, part]));
}

function pairsOf(option: string, list: string): Record<string, TextType> {
  // What is no type is refused by `bulkLoad`.
  return Object.fromEntries(list.split(",").map((part) => pairOf(option, part))) as Record<string, TextType>;
}

function pairOf(option: string, part: string): readonly [name: string, value: string] {
  const place = part.lastIndexOf("=");
  if (place < 1 || place === part.length - 1) {
    throw new WrongUse(`${option}: "${part}" is not of the form name=value`);
  }
  return [part.slice(0, place), part.slice(place + 1)];
}

function defined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Runs the command, and gives its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const command = readCommand(args);
    if (command === undefined) {
      console.log(USAGE);
      return EXIT.done;
    }
    await using workspace = await connect();
    return await load(workspace, command);
  } catch (error) {
    if (error instanceof WrongUse) {
      console.error(`${error.message} (--help says more)`);
      return EXIT.wrongUse;
    }
    if (!(error instanceof CustomerIOError)) throw error;
    console.error(error.message);
    const isWrongUse = error instanceof ConfigurationError || error instanceof ValidationError;
    return isWrongUse ? EXIT.wrongUse : EXIT.stopped;
  }
}

async function load(workspace: Workspace, { file, mapping, options, isJson }: Command): Promise<number> {
  const stop = new AbortController();
  const interrupt = () => {
    // The second time means it. What was not acknowledged goes again under the same ids.
    if (stop.signal.aborted) Deno.exit(EXIT.interrupted);
    console.error("\nStopping when the batches in flight have arrived; Ctrl-C again stops at once");
    stop.abort(new Error("it was interrupted"));
  };
  const signals: readonly Deno.Signal[] = Deno.build.os === "windows" ? ["SIGINT"] : ["SIGINT", "SIGTERM"];
  for (const signal of signals) Deno.addSignalListener(signal, interrupt);
  try {
    if (options.progress) console.error(`${workspace.description}.`);
    const summary = await bulkLoad(workspace.client, file, mapping, { ...options, signal: stop.signal });
    tell(workspace, summary, options, isJson);
    return summary.rejected === 0 ? EXIT.done : EXIT.rejects;
  } catch (error) {
    if (!(error instanceof BulkLoadError)) throw error;
    tell(workspace, error.summary, options, isJson);
    console.error(error.message);
    return stop.signal.aborted ? EXIT.interrupted : EXIT.stopped;
  } finally {
    for (const signal of signals) Deno.removeSignalListener(signal, interrupt);
  }
}

function tell(
  { sandbox }: Workspace,
  summary: BulkLoadSummary,
  options: BulkLoadOptions,
  isJson: boolean,
): void {
  const { rejects, table: _, ...numbers } = summary;
  const rejectsFile = summary.rejected === 0 ? undefined : options.rejects;
  if (isJson) {
    return console.log(JSON.stringify({ ...numbers, ...(rejectsFile === undefined ? {} : { rejectsFile }) }));
  }
  const verb = summary.isDryRun ? "would be sent" : "sent";
  const rate = summary.seconds === 0
    ? ""
    : `, ${Math.round(summary.rows / summary.seconds).toLocaleString("en")} rows/s`;
  console.log(
    `${count(summary.rows, "row")} in ${summary.seconds.toFixed(1)} s${rate}: ${
      count(summary.sent)
    } ${verb} in ` +
      `${count(summary.batches, "batch", "batches")} (${(summary.bytes / 1e6).toFixed(1)} MB), ` +
      `${count(summary.rejected)} rejected, ${
        count(summary.retries, "retry", "retries")
      }. Job ${summary.job}`,
  );
  for (let index = 0; index < Math.min(SHOWN_REJECTS, rejects.height); index++) {
    const [row, field, reason] = rejects.row(index);
    console.log(`  row ${row}${field === null ? "" : `, ${field}`}: ${reason}`);
  }
  if (summary.rejected > SHOWN_REJECTS) console.log(`  and ${count(summary.rejected - SHOWN_REJECTS)} more`);
  if (rejectsFile !== undefined) console.log(`The rejected rows are in ${rejectsFile}`);
  if (sandbox === undefined || summary.isDryRun) return;
  const { people, events } = sandbox.stats();
  console.log(
    `The sandbox held ${count(people, "person", "people")} and ${count(events, "event")}; it is gone now`,
  );
}

function count(value: number, one = "", many: string = one === "" ? "" : `${one}s`): string {
  const number = value.toLocaleString("en");
  return one === "" ? number : `${number} ${value === 1 ? one : many}`;
}

if (import.meta.main) {
  endWithLauncher();
  const code = await main(Deno.args);
  process.exitCode = code;
}
