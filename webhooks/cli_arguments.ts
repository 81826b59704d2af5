import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { HandlerStart } from "./stores/assignments.ts";

/** An argument is wrong; the message says which, and what it may be. */
export class WrongArgument extends Error {}

/** What the command is to do. */
export interface CommandArguments {
  /** `receive` where nothing is named, `handle`, or `dead-letters` and what to do with them. */
  readonly words: readonly string[];
  readonly port: number;
  readonly hostname: string;
  /** A URL or an absolute path; undefined where none is named. */
  readonly database: string | undefined;
  readonly keepDays: number | undefined;
  /** Absolute path of the module of handlers. */
  readonly handlers: string | undefined;
  readonly start: HandlerStart;
  readonly attempts: number | undefined;
  readonly once: boolean;
  readonly event: string | undefined;
  readonly handler: string | undefined;
  readonly all: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

const TEXT = { type: "string" } as const;
const FLAG = { type: "boolean" } as const;

const OPTIONS = {
  port: TEXT,
  hostname: TEXT,
  database: TEXT,
  "keep-days": TEXT,
  handlers: TEXT,
  start: TEXT,
  attempts: TEXT,
  once: FLAG,
  event: TEXT,
  handler: TEXT,
  all: FLAG,
  json: FLAG,
  help: { ...FLAG, short: "h" },
} as const;

/** Options that each command takes, besides `--database` and `--help`. */
const TAKEN: Readonly<Record<string, readonly (keyof typeof OPTIONS)[]>> = {
  receive: ["port", "hostname", "keep-days", "handlers", "start", "attempts"],
  handle: ["handlers", "start", "attempts", "once"],
  "dead-letters list": ["event", "handler", "json"],
  "dead-letters replay": ["event", "handler", "all", "json"],
  "dead-letters discard": ["event", "handler", "all", "json"],
};

/** Of a URL. A single letter is a drive of Windows. */
const SCHEME = /^[a-z][a-z0-9+.-]+:/i;

/** A database that is named on the command line: a URL, or a path from the folder where the command was called. */
export function databaseIn(folder: string, database: string): string {
  return SCHEME.test(database) ? database : resolve(folder, database);
}

/**
 * Reads the arguments.
 *
 * @param args The arguments.
 * @param fewestDays Days that events are kept at least.
 * @param folder Where the command was called: `deno task` runs in the folder of the project.
 * @throws {WrongArgument} If one is wrong.
 */
export function readArguments(args: readonly string[], fewestDays: number, folder = "."): CommandArguments {
  const { values, positionals } = parse(args);
  const words = positionals.length === 0 ? ["receive"] : positionals;
  if (values.help !== true) checkCommand(words.join(" "), Object.keys(values));
  const { port, hostname, database, handlers, start = "first", attempts, event, handler } = values;
  if (start !== "first" && start !== "next") throw wrong(`--start must be first or next, not "${start}"`);
  const keepDays = values["keep-days"];
  return {
    words,
    port: port === undefined ? 8000 : wholeNumber("--port", port, 0, 65_535),
    hostname: hostname ?? "127.0.0.1",
    database: database === undefined ? undefined : databaseIn(folder, database),
    keepDays: keepDays === undefined ? undefined : wholeNumber("--keep-days", keepDays, fewestDays, 36_500),
    handlers: handlers === undefined ? undefined : resolve(folder, handlers),
    start,
    attempts: attempts === undefined ? undefined : wholeNumber("--attempts", attempts, 1, 1000),
    once: values.once ?? false,
    event,
    handler,
    all: values.all ?? false,
    json: values.json ?? false,
    help: values.help ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw wrong(reason.replaceAll(/\s+/g, " "));
  }
}

function checkCommand(command: string, given: readonly string[]): void {
  const taken: readonly string[] | undefined = TAKEN[command];
  if (taken === undefined) throw wrong(`There is no command "${command}"`);
  const unused = given.find((option) => option !== "database" && !taken.includes(option));
  if (unused !== undefined) throw wrong(`"${command}" takes no --${unused}`);
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw wrong(`${option} must be a whole number from ${least} to ${most}, not "${text}"`);
}

function wrong(what: string): WrongArgument {
  return new WrongArgument(`${what} (--help lists the options)`);
}
